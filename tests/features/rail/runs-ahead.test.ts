import { describe, expect, it } from 'vitest';
import { runsAhead } from '../../../src/features/rail/runs-ahead.ts';
import { aCampaign, anAction, aRecurrence, NOW } from '../../support/builders.ts';

const daily = { start: '2026-03-01T09:00', recurrence: aRecurrence() };

describe('runsAhead', () => {
  it('foresees three runs of what is in force', () => {
    const ahead = runsAhead(aCampaign({ status: 'live', schedule: daily }), NOW);
    expect(ahead).toMatchObject({ isPreview: false, skipped: [] });
    expect(ahead?.runs).toHaveLength(3);
  });

  it('previews those of a draft, unless it launches at its activation', () => {
    expect(runsAhead(aCampaign({ schedule: daily }), NOW)?.isPreview).toBe(true);
    expect(runsAhead(aCampaign(), NOW)).toBeNull();
  });

  it('foresees nothing of what is over, closed, or shown', () => {
    expect(runsAhead(aCampaign({ status: 'stopped', schedule: daily }), NOW)).toBeNull();
    const closed = aCampaign({ type: 'orchestrated', status: 'closed', schedule: daily });
    expect(runsAhead(closed, NOW)?.runs).toEqual([]);
    const shown = aCampaign({ status: 'live', content: { actions: [anAction({ channel: 'web' })] } });
    expect(runsAhead(shown, NOW)).toBeNull();
  });

  it('names the days that months lack', () => {
    const recurrence = aRecurrence({ frequency: 'monthly', monthDays: [31] });
    const campaign = aCampaign({ schedule: { start: '2026-03-03T09:00', recurrence } });
    expect(runsAhead(campaign, NOW)?.skipped).toEqual([
      { month: '2026-04', day: 31 },
      { month: '2026-06', day: 31 },
    ]);
  });
});
