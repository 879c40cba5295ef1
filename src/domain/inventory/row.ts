import { alertsOf, type AlertCode } from '../alerts/alerts.ts';
import type { Campaign, Mark } from '../campaign/campaign.ts';
import type { Channel } from '../campaign/channel.ts';
import { audiencesIn, channelsIn, referencesIn } from '../campaign/channels-in.ts';
import type { Category } from '../campaign/content.ts';
import type { References } from '../campaign/reference.ts';
import type { Status } from '../campaign/status.ts';
import type { CampaignType } from '../campaign/type.ts';
import { RETENTION } from '../lifecycle/due.ts';
import { reportBasis, type ReportBasis } from '../reports/basis.ts';
import { launchesUntil } from '../runs/runs.ts';
import { anchorOf, planInForce, planOf, type Plan } from '../runs/plan.ts';
import type { Instant } from '../time/instant.ts';
import { fold } from '../selection/fold.ts';
import { proposedPlan, spanOf, type Span } from './span.ts';

/**
 * What the inventory holds of a campaign in memory: everything that lists, filters, sorts and places it, and nothing
 * of its messages, so that a hundred thousand fit.
 */
export interface InventoryRow extends Span {
  readonly id: string;
  readonly type: CampaignType;
  readonly name: string;
  readonly status: Status;
  readonly statusSince: Instant;
  readonly category: Category | null;
  readonly channels: readonly Channel[];
  readonly tags: readonly string[];
  /** The tags in lower case, by which they are compared. */
  readonly tagKeys: readonly string[];
  readonly audience: string | null;
  /** Ids of the audiences and channel configurations that its versions name, the ones replaced left out. */
  readonly references: readonly string[];
  /** Those of them that its current version names. */
  readonly currentReferences: readonly string[];
  readonly priority: number | null;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly modifiedAt: Instant;
  readonly modifiedBy: string;
  readonly activatedAt: Instant | null;
  readonly deletedOn: Instant | null;
  readonly hasDraft: boolean;
  /** Who asked for an approval that nobody has decided yet, and when. */
  readonly request: Mark | null;
  readonly alerts: readonly AlertCode[];
  readonly revision: number;
  /** Null: nothing is launched by the clock. */
  readonly plan: Plan | null;
  /** What one that was never activated would launch from its start on; null unless it recurs. */
  readonly proposed: Plan | null;
  /** Plans of versions that were replaced, each until then. */
  readonly earlierPlans: readonly { readonly plan: Plan; readonly until: Instant }[];
  readonly launchesUntil: Instant;
  /** What the figures of its runs follow from; null: it was never activated. */
  readonly report: ReportBasis | null;
  /** Name, description and tags as the search sees them. */
  readonly searchable: string;
  readonly nameKey: string;
}

const NO_ALERTS: readonly AlertCode[] = [];
const NO_PLANS: InventoryRow['earlierPlans'] = [];

export function rowOf(campaign: Campaign, references: References, now: Instant): InventoryRow {
  const { current, draft, status } = campaign;
  const { content } = current;
  const audience = audiencesIn(content)[0];
  const alerts = alertsOf(campaign, { now, references });
  const plan = planInForce(campaign);
  const nameKey = fold(campaign.name);
  const currentReferences = referencesIn(content);
  return {
    ...spanOf(campaign),
    id: campaign.id,
    type: campaign.type,
    name: campaign.name,
    status,
    statusSince: campaign.statusSince,
    category: 'category' in content ? content.category : null,
    channels: channelsIn(content),
    tags: campaign.tags,
    tagKeys: campaign.tags.map((each) => each.toLowerCase()),
    audience: audience === undefined ? null : (references.get(audience)?.name ?? null),
    references: draft === null ? currentReferences : [...currentReferences, ...referencesIn(draft.content)],
    currentReferences,
    priority: 'priority' in content ? content.priority : null,
    createdAt: campaign.created.at,
    createdBy: campaign.created.by,
    modifiedAt: campaign.modified.at,
    modifiedBy: campaign.modified.by,
    activatedAt: campaign.activated?.at ?? null,
    deletedOn: status === 'archived' ? campaign.modified.at + RETENTION : null,
    hasDraft: draft !== null,
    request: campaign.request === null ? null : { at: campaign.request.at, by: campaign.request.by },
    alerts: alerts.length === 0 ? NO_ALERTS : alerts.map((each) => each.code),
    revision: campaign.revision,
    plan: plan?.series === null ? null : plan,
    proposed: plan === null ? proposedPlan(campaign) : null,
    earlierPlans: campaign.replaced.length === 0 ? NO_PLANS : earlierPlansOf(campaign),
    launchesUntil: launchesUntil(campaign),
    report: reportBasis(campaign, references, plan),
    searchable: [nameKey, fold(campaign.description), ...campaign.tags.map(fold)].join('\n'),
    nameKey,
  };
}

function earlierPlansOf(campaign: Campaign): InventoryRow['earlierPlans'] {
  return campaign.replaced.flatMap((version) => {
    const anchor = anchorOf(campaign, version);
    if (anchor === null || version.replacedAt === null) return [];
    return [{ plan: planOf(campaign.type, version.content, anchor), until: version.replacedAt }];
  });
}
