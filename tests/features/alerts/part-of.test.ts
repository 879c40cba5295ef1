import { expect, it } from 'vitest';
import type { CampaignType } from '../../../src/domain/campaign/type.ts';
import { partOf } from '../../../src/features/alerts/part-of.ts';

it.each<[string, CampaignType, string]>([
  ['actions', 'action', 'content'],
  ['actions.2', 'api-triggered', 'content'],
  ['actions.2', 'orchestrated', 'activities'],
  ['audience', 'orchestrated', 'content'],
  ['identityType', 'action', 'content'],
  ['throttle', 'action', 'content'],
  ['priority', 'action', 'content'],
  ['schedule.start', 'action', 'schedule'],
  ['schedule.recurrence', 'orchestrated', 'schedule'],
  ['archived', 'action', 'dates'],
  ['failure', 'orchestrated', 'journal'],
  ['name', 'action', 'name'],
])('%s of an %s campaign is shown under %s', (field, type, part) => {
  expect(partOf({ field, ofDraft: false }, type)).toBe(part);
});

it('whatever is wrong in a draft version is shown with the versions', () => {
  expect(partOf({ field: 'schedule.start', ofDraft: true }, 'action')).toBe('versions');
});
