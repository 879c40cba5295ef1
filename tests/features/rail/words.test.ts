import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { nextDue } from '../../../src/domain/lifecycle/settle.ts';
import { nextWords, sinceWords } from '../../../src/features/rail/words.ts';
import {
  aCampaign,
  aConfiguration,
  anApiContent,
  aRecurrence,
  NOW,
  someReferences,
} from '../../support/builders.ts';

const next = (campaign: Campaign, references = someReferences()) =>
  nextWords(campaign, nextDue(campaign, references), 'Europe/Paris');

describe('sinceWords', () => {
  it('tells a status that lasts from one that was reached', () => {
    expect(sinceWords(aCampaign({ status: 'live' }), 'Europe/Paris')).toBe('since 1 Mar 2026, 10:00');
    expect(sinceWords(aCampaign({ status: 'completed' }), 'Europe/Paris')).toBe('on 2 Mar 2026, 09:00');
  });
});

describe('nextWords', () => {
  it.each<[string, Campaign, string | null]>([
    ['draft', aCampaign(), null],
    ['scheduled', aCampaign({ status: 'scheduled' }), 'goes live on 3 Mar 2026, 10:00'],
    ['live', aCampaign({ status: 'live' }), 'completes on 4 Mar 2026, 10:00'],
    [
      'publishing',
      aCampaign({ type: 'orchestrated', status: 'publishing' }),
      'its publication takes a few seconds',
    ],
    [
      'endless',
      aCampaign({ status: 'live', schedule: { recurrence: aRecurrence() } }),
      'goes on until somebody stops it',
    ],
    [
      'open window',
      aCampaign({ type: 'api-triggered', status: 'live', content: anApiContent({ window: true }) }),
      'goes on until somebody stops it',
    ],
    ['completed', aCampaign({ status: 'completed' }), null],
    ['archived', aCampaign({ status: 'archived' }), 'deleted on 1 Apr 2026, 10:00'],
  ])('%s', (_status, campaign, words) => {
    expect(next(campaign)).toBe(words);
  });

  it('foresees a failure', () => {
    const broken = someReferences(aConfiguration({ outages: [{ from: NOW, to: null }] }));
    expect(next(aCampaign({ status: 'scheduled' }), broken)).toBe(
      'will fail on 3 Mar 2026, 10:00 unless it is repaired',
    );
  });
});
