import type { Campaign, Version } from '../campaign/campaign.ts';
import { isShown } from '../campaign/channels-in.ts';
import type { CampaignType } from '../campaign/type.ts';
import type { Content } from '../campaign/content.ts';
import type { Series } from '../schedule/series.ts';
import { SECOND, type Instant } from '../time/instant.ts';
import { instantOf, wallTimeOf } from '../time/zone.ts';

/** How long a publication takes, in ms; the first launch of an orchestrated campaign cannot come sooner. */
export const PUBLISHING = 10 * SECOND;

/** When one version would act, given the instant at which it comes into force. */
export interface Plan {
  /** The version comes into force here. Nothing happens earlier. */
  readonly anchor: Instant;
  /** Launches; null where nothing is launched by the clock: content that is shown, and calls from outside. */
  readonly series: Series | null;
  /** The first launch is the activation itself, rather than a time of the schedule. */
  readonly startsAtAnchor: boolean;
  /** No run before this instant. */
  readonly from: Instant;
  /** When what launches nothing starts to act: content is shown, or calls are answered, from here on. */
  readonly opens: Instant;
  /** The end date, if there is one. */
  readonly end: Instant | null;
  readonly recurring: boolean;
}

export function planOf(type: CampaignType, content: Content, anchor: Instant): Plan {
  const { schedule } = content;
  const { zone } = schedule;
  const launches = type !== 'api-triggered' && !isShown(content);
  const recurring = launches && schedule.recurrence !== null;
  const hasEnd = 'window' in content ? content.window : recurring || !launches;
  const end = hasEnd ? schedule.end : null;
  const validFrom =
    'validFrom' in content && content.validFrom !== null ? instantOf(content.validFrom, zone) : anchor;
  const startsAtAnchor = schedule.start === null;
  const opensAtAnchor = 'window' in content && !content.window;
  return {
    anchor,
    series: launches
      ? { start: schedule.start ?? wallTimeOf(anchor, zone), zone, recurrence: schedule.recurrence, end }
      : null,
    startsAtAnchor,
    // A single launch keeps its time even when that has passed: an alert blocks it. A recurring one rolls on.
    from: recurring ? Math.max(anchor, validFrom) : Number.NEGATIVE_INFINITY,
    opens: opensAtAnchor || schedule.start === null ? anchor : instantOf(schedule.start, zone),
    end: end === null ? null : instantOf(end, zone),
    recurring,
  };
}

/** The instant from which a version's plan counts; an orchestrated campaign launches once it is published. */
export function anchorOf(campaign: Campaign, version: Version = campaign.current): Instant | null {
  if (version.activated === null) return null;
  return campaign.type === 'orchestrated' ? version.activated.at + PUBLISHING : version.activated.at;
}

/** The plan of the version in force; null if the campaign was never activated. */
export function planInForce(campaign: Campaign): Plan | null {
  const anchor = anchorOf(campaign);
  return anchor === null ? null : planOf(campaign.type, campaign.current.content, anchor);
}
