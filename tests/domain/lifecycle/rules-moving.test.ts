import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { Input } from '../../../src/domain/lifecycle/context.ts';
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
