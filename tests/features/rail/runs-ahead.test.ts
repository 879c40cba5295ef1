import { describe, expect, it } from 'vitest';
import { DAY } from '../../../src/domain/time/instant.ts';
import { runsAhead } from '../../../src/features/rail/runs-ahead.ts';
import {
  aCampaign,
  anAction,
  anOrchestratedContent,
  aMark,
  aRecurrence,
  NOW,
  someReferences,
} from '../../support/builders.ts';

const daily = { start: '2026-03-01T09:00', recurrence: aRecurrence() };

const references = someReferences();

describe('runsAhead', () => {
  it('foresees three runs of what is in force', () => {
    const ahead = runsAhead(aCampaign({ status: 'live', schedule: daily }), NOW, references);
    expect(ahead).toMatchObject({ isPreview: false, skipped: [] });
    expect(ahead?.runs).toHaveLength(3);
  });

  it('previews those of a draft, unless it launches at its activation', () => {
    expect(runsAhead(aCampaign({ schedule: daily }), NOW, references)?.isPreview).toBe(true);
    expect(runsAhead(aCampaign(), NOW, references)).toBeNull();
  });

  it('foresees nothing of what is over, closed, or shown', () => {
    expect(runsAhead(aCampaign({ status: 'stopped', schedule: daily }), NOW, references)).toBeNull();
    const closed = aCampaign({ type: 'orchestrated', status: 'closed', schedule: daily });
    expect(runsAhead(closed, NOW, references)?.runs).toEqual([]);
    const shown = aCampaign({ status: 'live', content: { actions: [anAction({ channel: 'web' })] } });
    expect(runsAhead(shown, NOW, references)).toBeNull();
  });

  it('names the days that months lack', () => {
    const recurrence = aRecurrence({ frequency: 'monthly', monthDays: [31] });
    const campaign = aCampaign({ schedule: { start: '2026-03-03T09:00', recurrence } });
    expect(runsAhead(campaign, NOW, references)?.skipped).toEqual([
      { month: '2026-04', day: 31 },
      { month: '2026-06', day: 31 },
    ]);
  });

  it('tells until when messages of the last run go out, where no run is left', () => {
    const { activities } = anOrchestratedContent();
    const wait = { kind: 'wait', id: 'wait', minutes: 14 * 24 * 60 } as const;
    const content = { activities: [...activities.slice(0, 1), wait, ...activities.slice(1)] };
    const live = aCampaign({ type: 'orchestrated', status: 'live', content, activated: aMark(NOW - DAY) });
    const ahead = runsAhead(live, NOW, references);
    expect(ahead?.runs).toEqual([]);
    expect(ahead?.messagesUntil).toBeGreaterThan(NOW + 12 * DAY);
    expect(runsAhead(live, NOW + 30 * DAY, references)?.messagesUntil).toBeNull();
    // While runs are left they are what is told.
    const daily14 = aCampaign({ type: 'orchestrated', status: 'live', content, schedule: daily });
    expect(runsAhead(daily14, NOW, references)?.messagesUntil).toBeNull();
  });
});
