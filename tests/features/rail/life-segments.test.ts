import { expect, it } from 'vitest';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { foresee, lifeOf } from '../../../src/domain/lifecycle/life.ts';
import { DAY } from '../../../src/domain/time/instant.ts';
import { segmentsOf } from '../../../src/features/rail/life-segments.ts';
import { aCampaign, anAudience, aRecurrence, NOW, someReferences } from '../../support/builders.ts';

function told(campaign: Campaign, references = someReferences()) {
  const life = lifeOf(campaign, references, NOW);
  return segmentsOf(life, NOW, null).map(({ status, tense, over }) => [status, tense, over]);
}

it('a life is past, present and future', () => {
  expect(told(aCampaign({ status: 'scheduled' }))).toEqual([
    ['scheduled', 'present', 0.5],
    ['live', 'future', null],
    ['completed', 'future', null],
  ]);
});

it('a status that lasted no time is left out, and so is a publication that is over', () => {
  expect(told(aCampaign({ status: 'archived' })).map(([status, tense]) => [status, tense])).toEqual([
    ['live', 'past'],
    ['archived', 'present'],
  ]);
  const orchestrated = told(aCampaign({ type: 'orchestrated', status: 'publishing' }));
  expect(orchestrated.map(([status]) => status)).toEqual(['publishing', 'live', 'completed']);
  expect(told(aCampaign({ type: 'orchestrated', status: 'live' })).map(([status]) => status)).toEqual([
    'live',
    'completed',
  ]);
});

it('what nothing ends is over as far as now', () => {
  expect(told(aCampaign({ status: 'live', schedule: { recurrence: aRecurrence() } }))).toEqual([
    ['live', 'present', 1],
  ]);
});

it('runs that fail stand where they fall', () => {
  const references = someReferences(anAudience({ outages: [{ from: NOW + 1, to: NOW + 2 * DAY }] }));
  const schedule = { recurrence: aRecurrence(), end: '2026-03-06T09:00' };
  const campaign = aCampaign({ type: 'orchestrated', status: 'live', schedule });
  const [live] = segmentsOf(lifeOf(campaign, references, NOW), NOW, null);
  expect(live?.failures).toEqual([2 / 7]);
});

it('a draft stands before the life that it would have', () => {
  const draft = aCampaign({ schedule: { start: '2026-03-09T09:00' } });
  const foreseen = foresee(draft, someReferences(), [], NOW);
  if (foreseen?.kind !== 'life') throw new Error('Nothing blocks it');
  const segments = segmentsOf(foreseen.life, NOW, { at: draft.statusSince, status: 'draft' });
  expect(segments.map(({ status, tense }) => [status, tense])).toEqual([
    ['draft', 'present'],
    ['scheduled', 'future'],
    ['live', 'future'],
    ['completed', 'future'],
  ]);
});
