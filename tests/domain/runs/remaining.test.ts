import { describe, expect, test } from 'vitest';
import type { Activity } from '../../../src/domain/campaign/content.ts';
import { remainingOf } from '../../../src/domain/runs/remaining.ts';
import { reportBasis } from '../../../src/domain/reports/basis.ts';
import { originsOf } from '../../../src/domain/reports/sources.ts';
import { DAY, HOUR, MINUTE, type Instant } from '../../../src/domain/time/instant.ts';
import { aCampaign, aMark, anAction, aRecurrence, NOW, someReferences } from '../../support/builders.ts';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';

const DRIP: Activity[] = [
  { kind: 'read-audience', id: 'read', audienceId: 'loyal' },
  { kind: 'channel', id: 'first', action: anAction() },
  { kind: 'wait', id: 'wait', minutes: 3 * 24 * 60 },
  { kind: 'channel', id: 'second', action: anAction() },
  { kind: 'end', id: 'end' },
];
const START = NOW - DAY;
const FAR = NOW + 40 * DAY;

const left = (campaign: Campaign, at: Instant) => {
  const { waiting, underWay, nextRun } = remainingOf(campaign, at, someReferences());
  return { waiting: waiting.length, underWay: underWay.length, nextRun };
};

/** How many people the messages of a campaign went to in the end, message by message. */
function reached(campaign: Campaign): number[] {
  const basis = reportBasis(campaign, someReferences());
  const { launches } = originsOf(basis!, FAR);
  return launches.flatMap(({ sources }) => sources.map(({ size }) => size));
}

const stopped = (campaign: Campaign, at: Instant): Campaign => ({
  ...campaign,
  status: 'stopped',
  statusSince: at,
  stopped: aMark(at),
});

describe('of an orchestrated campaign, each message activity is a sending', () => {
  const live = aCampaign({ type: 'orchestrated', status: 'live', content: { activities: DRIP } });

  test('one behind a wait has not begun, and stopping cancels it', () => {
    expect(left(live, NOW)).toEqual({ waiting: 1, underWay: 0, nextRun: null });
    const [whole] = reached(live);
    expect(reached(live)).toEqual([whole, whole]);
    expect(reached(stopped(live, NOW))).toEqual([whole]);
  });

  test('once the last has begun nothing is left', () => {
    expect(left(live, START + 3 * DAY + HOUR)).toEqual({ waiting: 0, underWay: 0, nextRun: null });
  });

  test('closing cancels nothing', () => {
    const closed: Campaign = { ...live, status: 'closed', closedAt: NOW };
    expect(left(closed, NOW).waiting).toBe(1);
    expect(reached(closed)).toHaveLength(2);
  });
});

describe('in the recipients’ time zones, each zone is a sending', () => {
  const content = { inRecipientZone: true };
  const once = aCampaign({ status: 'live', content, schedule: { start: '2026-03-02T10:00' } });

  test('an hour after the launch the zones further west have not begun', () => {
    const soon = left(once, NOW + HOUR + MINUTE);
    expect(soon.waiting).toBeGreaterThan(5);
    expect(left(once, NOW + DAY)).toMatchObject({ waiting: 0 });
  });

  test('those not begun when it is stopped get nothing', () => {
    const [whole = 0] = reached(once);
    const [part = 0] = reached(stopped(once, NOW + HOUR));
    expect(part).toBeLessThan(whole);
    expect(part).toBeGreaterThan(whole / 2);
  });

  test('a recurring campaign within its last run has zones left', () => {
    const schedule = { start: '2026-03-01T10:00', recurrence: aRecurrence({ count: 2 }) };
    const daily = aCampaign({ status: 'live', activated: aMark(NOW - 2 * DAY), content, schedule });
    const { waiting, nextRun } = left(daily, NOW + HOUR);
    expect(nextRun).toBeNull();
    expect(waiting).toBeGreaterThan(5);
  });
});

test('a throttled sending is under way until its last message', () => {
  const throttled = aCampaign({ status: 'live', content: { throttle: 1 } });
  expect(left(throttled, START + HOUR)).toEqual({ waiting: 0, underWay: 1, nextRun: null });
});

test('runs to come are counted, and what is shown or answers calls is open', () => {
  const counted = aCampaign({ status: 'live', schedule: { recurrence: aRecurrence({ count: 5 }) } });
  expect(remainingOf(counted, NOW, someReferences())).toMatchObject({ runs: 3, isOpen: false });
  const shown = aCampaign({ status: 'live', content: { actions: [anAction({ channel: 'web' })] } });
  expect(remainingOf(shown, NOW, someReferences())).toMatchObject({ runs: 0, isOpen: true });
});
