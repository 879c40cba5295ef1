import type { Campaign, RunFailure, Version } from '../campaign/campaign.ts';
import type { Channel } from '../campaign/channel.ts';
import { actionsIn, audiencesIn, isShown } from '../campaign/channels-in.ts';
import type { Content, OrchestratedContent } from '../campaign/content.ts';
import { outagesOf, type Outage, type References } from '../campaign/reference.ts';
import type { CampaignType } from '../campaign/type.ts';
import { anchorOf, planInForce, planOf, type Plan } from '../runs/plan.ts';
import { launchesUntil } from '../runs/runs.ts';
import { MINUTE, type Instant } from '../time/instant.ts';
import { seedOf } from './chance.ts';
import { purposeOf, type Purpose } from './purpose.ts';

/** What a run does through one channel, or what is shown there. */
export interface Outlet {
  readonly channel: Channel;
  /** Whose people it reaches, by id; null: those that come with a call, or nobody. */
  readonly audience: string | null;
  /** People targeted; of calls from outside, those that the caller's audience has. */
  readonly size: number;
  readonly purpose: Purpose;
  /** How long after the launch, in ms. */
  readonly wait: number;
  /** Messages per second; null: as quickly as the channel can. */
  readonly throttle: number | null;
  readonly inRecipientZone: boolean;
}

/** What makes an outlet act: launches, one call from outside, any number of them, or people who come by. */
export type Occasion = 'launches' | 'call' | 'calls' | 'visits';

/** One version as it was in force. */
export interface Edition {
  readonly plan: Plan;
  /** It launches and answers nothing from here on; infinity while nothing ended it. */
  readonly until: Instant;
  readonly occasion: Occasion;
  readonly outlets: readonly Outlet[];
  /** What has not begun to go out by then never does; infinity while nobody stopped the campaign. */
  readonly cut: Instant;
  /** Launches within these come to nothing. */
  readonly outages: readonly Outage[];
}

/** All that the figures of a campaign depend on, besides the time. Small enough to keep for every campaign. */
export interface ReportBasis {
  readonly seed: number;
  /** In the order in which they came into force. */
  readonly editions: readonly Edition[];
  /** The run that could not be carried out, or the last one of several; null while all went well. */
  readonly failure: RunFailure | null;
}

const NO_OUTAGES: readonly Outage[] = [];

/**
 * `plan` is that of the version in force. Null: it was never activated, so that nothing can have been sent; or it was
 * sent elsewhere, where nobody here can know of it.
 */
export function reportBasis(
  campaign: Campaign,
  references: References,
  plan: Plan | null = planInForce(campaign),
): ReportBasis | null {
  if (campaign.brought !== undefined) return null;
  const ended = launchesUntil(campaign);
  const editions = [...campaign.replaced, campaign.current].flatMap((version) => {
    const inForce = version === campaign.current ? plan : earlierPlan(campaign, version);
    return inForce === null ? [] : [editionOf(campaign, version, inForce, references, ended)];
  });
  return editions.length === 0 ? null : { seed: seedOf(campaign.id), editions, failure: campaign.failure };
}

function editionOf(
  campaign: Campaign,
  version: Version,
  plan: Plan,
  references: References,
  ended: Instant,
): Edition {
  const { content } = version;
  const [first = version] = campaign.replaced;
  const purpose = purposeOf(content, first.content);
  return {
    plan,
    until: Math.min(ended, version.replacedAt ?? Infinity),
    cut: campaign.stopped?.at ?? Infinity,
    occasion: occasionOf(campaign.type, content),
    outlets: shared(outletsOf(content, references, purpose)),
    // Any other campaign ends with its first failure, which bounds its launches.
    outages: campaign.type === 'orchestrated' ? outagesIn(content, references) : NO_OUTAGES,
  };
}

function earlierPlan(campaign: Campaign, version: Version): Plan | null {
  const anchor = anchorOf(campaign, version);
  return anchor === null ? null : planOf(campaign.type, version.content, anchor);
}

/** Most campaigns send to one of a few audiences by one of a few channels: they share what says so. */
const known = new Map<string, readonly Outlet[]>();
const MOST_KNOWN = 5_000;

function shared(outlets: readonly Outlet[]): readonly Outlet[] {
  const key = JSON.stringify(outlets);
  const same = known.get(key);
  if (same !== undefined) return same;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, outlets);
  return outlets;
}

function occasionOf(type: CampaignType, content: Content): Occasion {
  if ('window' in content) return content.window ? 'calls' : 'call';
  return type === 'action' && isShown(content) ? 'visits' : 'launches';
}

function outagesIn(content: Content, references: References): readonly Outage[] {
  const configurations = actionsIn(content).flatMap((each) => each.configurationId ?? []);
  const outages = [...configurations, ...audiencesIn(content)].flatMap((id) => outagesOf(references, id));
  return outages.length === 0 ? NO_OUTAGES : outages;
}

/** An audience that is gone keeps its last size; one that was never there has none. */
function sizeOf(references: References, id: string | null): number {
  const audience = id === null ? undefined : references.get(id);
  return audience?.kind === 'audience' ? audience.size : 0;
}

function outletsOf(content: Content, references: References, purpose: Purpose): readonly Outlet[] {
  if ('activities' in content) return activityOutlets(content, references, purpose);
  const size = sizeOf(references, content.audienceId);
  const inRecipientZone =
    'inRecipientZone' in content && content.inRecipientZone && content.schedule.start !== null;
  return content.actions.map(({ channel }) => ({
    channel,
    audience: content.audienceId,
    size,
    purpose,
    wait: 0,
    throttle: content.throttle,
    inRecipientZone,
  }));
}

/**
 * Activities follow each other. A split sends its share of the people on to what comes after it; several splits share
 * them, so that nobody goes two ways.
 */
function activityOutlets(
  { activities }: OrchestratedContent,
  references: References,
  purpose: Purpose,
): Outlet[] {
  const outlets: Outlet[] = [];
  let audience: string | null = null;
  let people = 0;
  let shared = 0;
  let share = 100;
  let wait = 0;
  for (const activity of activities) {
    switch (activity.kind) {
      case 'read-audience':
      case 'build-audience':
        audience = activity.audienceId;
        people = sizeOf(references, audience);
        shared = 0;
        share = 100;
        break;
      case 'split':
        share = Math.min(activity.share, 100 - shared);
        shared += share;
        break;
      case 'wait':
        wait += activity.minutes * MINUTE;
        break;
      case 'channel': {
        const size = Math.floor((people * share) / 100);
        const { channel } = activity.action;
        outlets.push({ channel, audience, size, purpose, wait, throttle: null, inRecipientZone: false });
        break;
      }
      case 'end':
        break;
    }
  }
  return outlets;
}
