import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { isInForce, STATUSES_OF, type Status } from '../../../src/domain/campaign/status.ts';
import { CAMPAIGN_TYPES, type CampaignType } from '../../../src/domain/campaign/type.ts';
import { aCampaign, aMark, anAction, aRecurrence, NOW } from '../../support/builders.ts';

/** Campaigns in every status that a type has, in the shapes that the rules tell apart. */

/** Goes on for long: it recurs daily, or its API window is open. */
export function aLastingCampaign(type: CampaignType, status: Status, hasDraft = false): Campaign {
  const draft = hasDraft ? { draft: {} } : {};
  if (type === 'api-triggered') return aCampaign({ type, status, content: { window: true }, ...draft });
  return aCampaign({ type, status, schedule: { recurrence: aRecurrence() }, ...draft });
}

/** Its draft version waits for an approval. */
export function aCampaignUnderReview(type: CampaignType, status: Status): Campaign {
  const request = { ...aMark(NOW), message: 'New prices', policies: null };
  return { ...aLastingCampaign(type, status, true), request };
}

export interface Case {
  readonly type: CampaignType;
  readonly status: Status;
  readonly shape: string;
  readonly campaign: Campaign;
}

export const CASES: readonly Case[] = CAMPAIGN_TYPES.flatMap((type) =>
  STATUSES_OF[type].flatMap((status) =>
    Object.entries(shapes(type, status)).map(([shape, campaign]) => ({ type, status, shape, campaign })),
  ),
);

function shapes(type: CampaignType, status: Status): Record<string, Campaign> {
  const isReviewed = type !== 'orchestrated';
  const hasVersions = isReviewed && status !== 'draft' && status !== 'in-review';
  return {
    lasting: aLastingCampaign(type, status),
    once: aCampaign({ type, status }),
    ...(status === 'draft' ? { 'with a blocking alert': aCampaign({ type, content: flawed(type) }) } : {}),
    ...(type === 'action'
      ? { shown: aCampaign({ status, content: { actions: [anAction({ channel: 'web' })] } }) }
      : {}),
    ...(hasVersions ? { 'with a draft version': aLastingCampaign(type, status, true) } : {}),
    ...(hasVersions && isInForce(status) ? { 'under review': aCampaignUnderReview(type, status) } : {}),
  };
}

function flawed(type: CampaignType) {
  return type === 'orchestrated' ? { activities: [] } : { actions: [] };
}
