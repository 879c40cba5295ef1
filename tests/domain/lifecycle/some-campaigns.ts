import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { isInForce, STATUSES_OF, type Status } from '../../../src/domain/campaign/status.ts';
import { CAMPAIGN_TYPES, type CampaignType } from '../../../src/domain/campaign/type.ts';
import type { Activity } from '../../../src/domain/campaign/content.ts';
import { HOUR, type Instant } from '../../../src/domain/time/instant.ts';
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
    ...(type === 'action' ? actionShapes(status) : {}),
    ...(type === 'orchestrated' && isInForce(status) ? orchestratedShapes(status) : {}),
    ...(hasVersions
      ? {
          'with a draft version': aLastingCampaign(type, status, true),
          'with a draft version that is blocked': withBlockedVersion(aLastingCampaign(type, status, true)),
          'once, with a draft version': aCampaign({ type, status, draft: {} }),
        }
      : {}),
    ...(hasVersions && isInForce(status) ? { 'under review': aCampaignUnderReview(type, status) } : {}),
  };
}

function actionShapes(status: Status): Record<string, Campaign> {
  const nobody = { ...aMark(NOW), message: '', policies: [] };
  return {
    shown: aCampaign({ status, content: { actions: [anAction({ channel: 'web' })] } }),
    ...(status === 'live'
      ? { 'being sent': activatedAt(NOW - HOUR, aCampaign({ status, content: { throttle: 1 } })) }
      : {}),
    ...(status === 'in-review'
      ? {
          'asked of no policy': aCampaign({ status, request: nobody }),
          'in review with a blocking alert': aCampaign({ status, content: flawed('action') }),
        }
      : {}),
  };
}

function orchestratedShapes(status: Status): Record<string, Campaign> {
  const activities: Activity[] = [
    { kind: 'read-audience', id: 'read', audienceId: 'loyal' },
    { kind: 'wait', id: 'wait', minutes: 7 * 24 * 60 },
    { kind: 'channel', id: 'mail', action: anAction() },
    { kind: 'end', id: 'end' },
  ];
  return { 'with a wait': aCampaign({ type: 'orchestrated', status, content: { activities } }) };
}

/** Live since, under the version in force. */
function activatedAt(at: Instant, campaign: Campaign): Campaign {
  const activated = aMark(at);
  const current = { ...campaign.current, activated };
  return { ...campaign, activated, current, liveSince: at, statusSince: at } as Campaign;
}

function withBlockedVersion(campaign: Campaign): Campaign {
  const { draft } = campaign;
  return { ...campaign, draft: { ...draft, content: { ...draft?.content, actions: [] } } } as Campaign;
}

function flawed(type: CampaignType) {
  return type === 'orchestrated' ? { activities: [] } : { actions: [] };
}
