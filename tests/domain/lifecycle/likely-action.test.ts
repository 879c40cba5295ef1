import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { STATUSES_OF, type Status } from '../../../src/domain/campaign/status.ts';
import { CAMPAIGN_TYPES, type CampaignType } from '../../../src/domain/campaign/type.ts';
import type { Context } from '../../../src/domain/lifecycle/context.ts';
import { likelyAction } from '../../../src/domain/lifecycle/likely-action.ts';
import type { MenuEntry } from '../../../src/domain/lifecycle/offers.ts';
import { offers } from '../../../src/domain/lifecycle/offers.ts';
import {
  aCampaign,
  aContext,
  aMark,
  anAction,
  aPolicy,
  APPROVER,
  aRecurrence,
  MANAGER,
  VIEWER,
} from '../../support/builders.ts';

const request = { ...aMark(), message: '', policies: null };
const usual = (type: CampaignType, status: Status): Campaign =>
  aCampaign({ type, status, ...(status === 'in-review' ? { request } : {}) });

/** What a manager, then an approver is led to; a viewer is led nowhere. Everything else: nowhere. */
const LED: Partial<Record<`${CampaignType} ${Status}`, readonly [MenuEntry | null, MenuEntry | null]>> = {
  'action draft': ['activate', 'activate'],
  'action in-review': [null, 'approve'],
  'action scheduled': ['modify', 'modify'],
  'api-triggered draft': ['activate', 'activate'],
  'api-triggered in-review': [null, 'approve'],
  'api-triggered scheduled': ['modify', 'modify'],
  'orchestrated draft': ['publish', 'publish'],
};

describe('what a person most likely wants', () => {
  const cases = CAMPAIGN_TYPES.flatMap((type) => STATUSES_OF[type].map((status) => ({ type, status })));

  it.each(cases)('of a usual $type campaign that is $status', ({ type, status }) => {
    const campaign = usual(type, status);
    const led = [MANAGER, APPROVER, VIEWER].map((actor) => likelyAction(campaign, aContext({ actor })));
    expect(led).toEqual([...(LED[`${type} ${status}`] ?? [null, null]), null]);
  });

  it.each(cases)('is always offered by the menu: $type, $status', ({ type, status }) => {
    const campaign = usual(type, status);
    for (const actor of [MANAGER, APPROVER, VIEWER]) {
      const context = aContext({ actor });
      const likely = likelyAction(campaign, context);
      if (likely !== null) expect(offers(campaign, context)).toContainEqual({ action: likely, reason: null });
    }
  });

  const faulty = { actions: [anAction({ configurationId: null })] };
  const live = { status: 'live', schedule: { recurrence: aRecurrence() } } as const;
  const changed = { actions: [anAction({ message: { title: 'Other', body: 'Come.', published: true } })] };
  const policies = [aPolicy()];

  it.each<[string, Campaign, Partial<Context>, MenuEntry | null]>([
    ['a draft with something wrong is edited', aCampaign({ content: faulty }), {}, 'open'],
    ['a draft under a policy is handed in', aCampaign(), { policies }, 'request-approval'],
    ['what recurs is modified', aCampaign(live), {}, 'modify'],
    ['a draft version is activated', aCampaign({ ...live, draft: changed }), {}, 'activate-draft-version'],
    ['or handed in', aCampaign({ ...live, draft: changed }), { policies }, 'request-approval'],
    ['or written on', aCampaign({ ...live, draft: faulty }), {}, 'open-draft-version'],
    ['and waits for others', aCampaign({ ...live, draft: changed, request }), { policies }, null],
    ['approved', aCampaign({ ...live, draft: changed, request }), { actor: APPROVER }, 'approve'],
    [
      'or sent back where it cannot be approved',
      aCampaign({ status: 'in-review', content: faulty, request }),
      { actor: APPROVER },
      'request-changes',
    ],
    [
      'a draft version left over is only looked at',
      aCampaign({ status: 'stopped', draft: changed }),
      {},
      null,
    ],
  ])('%s', (_what, campaign, given, expected) => {
    expect(likelyAction(campaign, aContext(given))).toBe(expected);
  });
});
