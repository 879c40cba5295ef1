import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { previewPlan, spanOf } from '../../../src/domain/inventory/span.ts';
import { startOf } from '../../../src/domain/runs/runs.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/domain/time/instant.ts';
import { aCampaign, anAction, aRecurrence, NOW } from '../../support/builders.ts';

const utc = (text: string) => Date.parse(text);
const daily = { start: '2026-03-03T09:00', recurrence: aRecurrence() };
const START = utc('2026-03-03T08:00Z');

/** Readable where it fails: start, end, and whether it lasts. */
const told = (campaign: Campaign) => {
  const { start, end, lasting } = spanOf(campaign);
  return [start, end, lasting ? 'lasts' : 'sends once'];
};

describe('a draft', () => {
  it('lasts as its schedule is written', () => {
    expect(told(aCampaign({ schedule: { ...daily, end: '2026-04-01T09:00' } }))).toEqual([
      START,
      utc('2026-04-01T07:00Z'),
      'lasts',
    ]);
    expect(told(aCampaign({ schedule: { start: '2026-03-03T09:00' } }))).toEqual([START, null, 'sends once']);
    expect(told(aCampaign({ schedule: daily }))).toEqual([START, null, 'lasts']);
    const thrice = { ...daily, recurrence: aRecurrence({ count: 3 }) };
    expect(told(aCampaign({ schedule: thrice }))).toEqual([START, START + 2 * DAY, 'lasts']);
  });

  it('without a start has none until it is activated', () => {
    expect(told(aCampaign())).toEqual([null, null, 'sends once']);
    expect(told(aCampaign({ status: 'in-review' }))).toEqual([null, null, 'sends once']);
  });

  it('would start as its schedule says if it were activated now', () => {
    expect(startOf(previewPlan(aCampaign({ schedule: daily }), NOW))).toBe(START);
    expect(startOf(previewPlan(aCampaign(), NOW))).toBe(NOW);
  });
});

describe('a single send', () => {
  it('stands at its start, and has no end', () => {
    const schedule = { start: '2026-03-03T09:00' };
    expect(told(aCampaign({ status: 'scheduled', schedule }))).toEqual([START, null, 'sends once']);
  });

  it('without a start stands at its activation, whatever became of it', () => {
    expect(told(aCampaign({ status: 'live' }))).toEqual([NOW - DAY, null, 'sends once']);
    for (const status of ['completed', 'stopped', 'failed', 'archived'] as const) {
      expect(told(aCampaign({ status }))).toEqual([NOW - 5 * DAY, null, 'sends once']);
    }
  });
});

describe('a recurring campaign', () => {
  it('lasts from its first run to its last', () => {
    const schedule = { ...daily, end: '2026-04-01T12:00' };
    // The end date is when it completes.
    expect(told(aCampaign({ status: 'scheduled', schedule }))).toEqual([
      START,
      utc('2026-04-01T10:00Z'),
      'lasts',
    ]);
    const counted = { ...daily, recurrence: aRecurrence({ count: 3 }) };
    expect(told(aCampaign({ status: 'scheduled', schedule: counted }))).toEqual([
      START,
      START + 2 * DAY,
      'lasts',
    ]);
  });

  it('without an end is open-ended', () => {
    expect(told(aCampaign({ status: 'scheduled', schedule: daily }))).toEqual([START, null, 'lasts']);
  });

  it.each(['stopped', 'failed', 'completed'] as const)('ends when it is %s', (status) => {
    const schedule = { recurrence: aRecurrence(), end: '2026-04-01T12:00' };
    expect(told(aCampaign({ status, schedule }))).toEqual([NOW - 5 * DAY, NOW - HOUR, 'lasts']);
  });

  it('ended when it was stopped, also once it is archived', () => {
    const archived = aCampaign({ status: 'archived', schedule: { recurrence: aRecurrence() } });
    expect(told(archived)).toEqual([NOW - 5 * DAY, NOW - HOUR, 'lasts']);
  });

  it('stopped before its start ends where it would have begun', () => {
    const stopped = aCampaign({ status: 'stopped', liveSince: null, schedule: daily });
    expect(told(stopped)).toEqual([START, START, 'lasts']);
  });

  it('goes on from its first start when a later version is in force', () => {
    const live = aCampaign({ status: 'live', schedule: daily, liveSince: NOW - 30 * DAY });
    expect(told(live)).toEqual([NOW - 30 * DAY, null, 'lasts']);
  });
});

describe('an API triggered campaign', () => {
  const type = 'api-triggered';

  it('of a single run stands at its activation', () => {
    expect(told(aCampaign({ type, status: 'live' }))).toEqual([NOW - DAY, null, 'sends once']);
  });

  it('lasts as its window is open', () => {
    const schedule = { start: '2026-03-03T09:00', end: '2026-03-10T09:00' };
    const content = { window: true };
    expect(told(aCampaign({ type, status: 'scheduled', content, schedule }))).toEqual([
      START,
      START + 7 * DAY,
      'lasts',
    ]);
    expect(told(aCampaign({ type, status: 'live', content }))).toEqual([NOW - DAY, null, 'lasts']);
    expect(told(aCampaign({ type, status: 'stopped', content }))).toEqual([
      NOW - 5 * DAY,
      NOW - HOUR,
      'lasts',
    ]);
  });
});

describe('an inbound campaign', () => {
  it('lasts as it is shown', () => {
    const content = { actions: [anAction({ channel: 'web' })] };
    expect(told(aCampaign({ status: 'live', content }))).toEqual([NOW - DAY, null, 'lasts']);
    const schedule = { end: '2026-03-10T09:00' };
    expect(told(aCampaign({ status: 'live', content, schedule }))).toEqual([
      NOW - DAY,
      utc('2026-03-10T08:00Z'),
      'lasts',
    ]);
  });
});

describe('an orchestrated campaign', () => {
  const type = 'orchestrated';
  const mail = { kind: 'channel', id: 'mail', action: anAction() } as const;
  const wait = { kind: 'wait', id: 'wait', minutes: 90 } as const;

  it('that sends at once stands at its start', () => {
    expect(told(aCampaign({ type, status: 'live' }))).toEqual([NOW - DAY, null, 'sends once']);
  });

  it('being published starts once it is published', () => {
    expect(told(aCampaign({ type, status: 'publishing' }))).toEqual([NOW + 5 * SECOND, null, 'sends once']);
  });

  it('that waits lasts until its last message', () => {
    const content = { activities: [wait, mail] };
    const schedule = { start: '2026-03-03T09:00' };
    expect(told(aCampaign({ type, status: 'scheduled', content, schedule }))).toEqual([
      START,
      START + 90 * MINUTE,
      'lasts',
    ]);
  });

  it('that recurs a number of times lasts until the last message of its last run', () => {
    const content = { activities: [wait, mail] };
    const schedule = { ...daily, recurrence: aRecurrence({ count: 2 }) };
    expect(told(aCampaign({ type, status: 'scheduled', content, schedule }))).toEqual([
      START,
      START + DAY + 90 * MINUTE,
      'lasts',
    ]);
  });

  it('ends when it is closed', () => {
    expect(told(aCampaign({ type, status: 'closed' }))).toEqual([NOW - 5 * DAY, NOW - HOUR, 'lasts']);
  });
});
