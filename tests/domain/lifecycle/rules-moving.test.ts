import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { Input } from '../../../src/domain/lifecycle/context.ts';
import { fire } from '../../../src/domain/lifecycle/fire.ts';
import { refusal } from '../../../src/domain/lifecycle/refusal.ts';
import { aCampaign, aContext, anAction, aPolicy, aRecurrence } from '../../support/builders.ts';

function refused(campaign: Campaign, from: string, to: string, context = aContext()) {
  const move: Input['move'] = { from, to };
  return refusal(campaign, 'reschedule', context, { move })?.code ?? null;
}

const once = aCampaign({ status: 'scheduled' });
const twiceAWeek = aCampaign({
  status: 'scheduled',
  schedule: {
    start: '2026-03-09T09:00',
    end: '2026-03-20T18:00',
    recurrence: aRecurrence({ frequency: 'weekly', weekdays: [1, 4] }),
  },
});

describe('what keeps a scheduled campaign where it is', () => {
  it('a time that has passed', () => {
    expect(refused(once, '2026-03-03T10:00', '2026-03-02T09:59')).toBe('start-in-past');
    expect(refused(once, '2026-03-03T10:00', '2026-03-02T10:01')).toBeNull();
  });

  it('its end date, though other runs of the series come before it', () => {
    expect(refused(twiceAWeek, '2026-03-19T09:00', '2026-03-20T09:00')).toBeNull();
    expect(refused(twiceAWeek, '2026-03-19T09:00', '2026-03-21T09:00')).toBe('end-before-start');
  });

  it('its end date, where nothing is sent but something is shown', () => {
    const content = { actions: [anAction({ channel: 'web' })] };
    const schedule = { start: '2026-03-09T09:00', end: '2026-03-20T18:00' };
    const shown = aCampaign({ status: 'scheduled', schedule, content });
    expect(refused(shown, '2026-03-09T09:00', '2026-03-20T17:59')).toBeNull();
    expect(refused(shown, '2026-03-09T09:00', '2026-03-20T18:00')).toBe('end-before-start');
  });

  it('a policy, which a draft version may satisfy', () => {
    const context = aContext({ policies: [aPolicy()] });
    expect(refused(once, '2026-03-03T10:00', '2026-03-04T10:00', context)).toBe('move-needs-approval');
  });

  it('having started, whatever the type', () => {
    for (const type of ['action', 'api-triggered', 'orchestrated'] as const) {
      const live = aCampaign({ type, status: 'live' });
      expect(refused(live, '2026-03-03T10:00', '2026-03-04T10:00')).toBe('already-started');
    }
  });
});

describe('a draft', () => {
  const when = aContext();
  const dateless = aCampaign({ status: 'draft', schedule: { start: null } });

  it('is given a time, stays the draft that it is, and has it taken back', () => {
    const outcome = fire(dateless, 'reschedule', when, { move: { from: null, to: '2026-03-05T11:00' } });
    expect(outcome).toMatchObject({
      kind: 'done',
      campaign: {
        status: 'draft',
        current: { number: 1, content: { schedule: { start: '2026-03-05T11:00' } } },
      },
    });
  });

  it('is not placed in the past, nor after its own end', () => {
    const place = (campaign: Campaign, to: string) =>
      refusal(campaign, 'reschedule', when, { move: { from: null, to } })?.code ?? null;
    expect(place(dateless, '2026-03-01T09:00')).toBe('start-in-past');
    const ending = aCampaign({
      type: 'api-triggered',
      status: 'draft',
      content: { window: true },
      schedule: { start: null, end: '2026-03-05T10:00' },
    });
    expect(place(ending, '2026-03-05T11:00')).toBe('end-before-start');
  });
});

describe('an end', () => {
  const window = (status: 'scheduled' | 'live' | 'draft') =>
    aCampaign({
      type: 'api-triggered',
      status,
      content: { window: true },
      schedule: {
        start: status === 'live' ? '2026-03-01T08:00' : '2026-03-04T08:00',
        end: '2026-03-06T18:00',
      },
    });
  const toEnd = (to: string) => ({ move: { from: '2026-03-06T18:00', to, edge: 'end' } }) as const;

  it.each(['scheduled', 'draft'] as const)('of a %s campaign is rescheduled', (status) => {
    expect(fire(window(status), 'reschedule', aContext(), toEnd('2026-03-08T18:00'))).toMatchObject({
      campaign: {
        current: { content: { schedule: { start: '2026-03-04T08:00', end: '2026-03-08T18:00' } } },
      },
    });
  });

  it('of a live campaign is that of its draft version', () => {
    expect(fire(window('live'), 'modify', aContext(), toEnd('2026-03-08T18:00'))).toMatchObject({
      campaign: {
        current: { content: { schedule: { end: '2026-03-06T18:00' } } },
        draft: { content: { schedule: { end: '2026-03-08T18:00' } } },
      },
    });
  });

  it('stays after the start and ahead of now, and one that follows from the runs stays', () => {
    const refusedEnd = (campaign: Campaign, to: string, event: 'reschedule' | 'modify' = 'reschedule') =>
      refusal(campaign, event, aContext(), toEnd(to))?.code ?? null;
    expect(refusedEnd(window('scheduled'), '2026-03-04T07:00')).toBe('end-not-after-start');
    expect(refusedEnd(window('live'), '2026-03-01T10:00', 'modify')).toBe('start-in-past');
    const counted = aCampaign({ status: 'scheduled', schedule: { recurrence: aRecurrence({ count: 3 }) } });
    expect(refusedEnd(counted, '2026-03-20T10:00')).toBe('no-end-to-move');
  });
});
