import { describe, expect, it } from 'vitest';
import { editorPartOf, fieldView } from '../../../src/app/editor/editor-part.ts';
import type { CampaignType } from '../../../src/domain/campaign/type.ts';
import { aCampaign } from '../../support/builders.ts';

it.each<[string, CampaignType, string | null]>([
  ['name', 'action', 'properties'],
  ['actions', 'action', 'actions'],
  ['actions.2', 'api-triggered', 'actions'],
  ['actions.2', 'orchestrated', 'actions'],
  ['priority', 'action', 'actions'],
  ['audience', 'action', 'audience'],
  ['audience', 'orchestrated', 'actions'],
  ['identityType', 'action', 'audience'],
  ['schedule.start', 'action', 'schedule'],
  ['schedule.recurrence', 'orchestrated', 'schedule'],
  ['throttle', 'action', 'schedule'],
  ['archived', 'action', null],
  ['failure', 'orchestrated', null],
])('%s of an %s campaign stands under %s', (field, type, part) => {
  expect(editorPartOf(field, type)).toBe(part);
});

describe('an alert leads', () => {
  const alert = { code: 'start-in-past', blocks: true, field: 'schedule.start', since: null } as const;

  it('to its field, in the version that it is about', () => {
    const campaign = aCampaign({ status: 'live', draft: {} });
    const to = { page: 'campaign', campaign: campaign.id, part: 'schedule', field: 'schedule.start' };
    expect(fieldView(campaign, { ...alert, ofDraft: true })).toMatchObject({ ...to, version: 'draft' });
    expect(fieldView(campaign, { ...alert, ofDraft: false })).toMatchObject({ ...to, version: 'live' });
    expect(fieldView({ ...campaign, draft: null }, { ...alert, ofDraft: false })).toMatchObject({
      ...to,
      version: null,
    });
  });

  it('nowhere where nothing is written', () => {
    expect(fieldView(aCampaign(), { ...alert, field: 'failure', ofDraft: false })).toBeNull();
  });
});
