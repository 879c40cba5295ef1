import { channelsFor, isInbound, MOST_INBOUND_ACTIONS, type Channel } from './channel.ts';
import type { Category } from './content.ts';
import type { CampaignType } from './type.ts';

/** Why a campaign cannot have an action by a channel. */
export type ChannelRefusal =
  | 'api-goes-by-message'
  | 'transactional-goes-by-message'
  | 'api-has-one-action'
  | 'outbound-stands-alone'
  | 'stands-beside-outbound'
  | 'most-inbound';

/** What of a campaign decides which channels it may use; only action and API-triggered ones have a list of actions. */
export interface ChannelRules {
  readonly type: Exclude<CampaignType, 'orchestrated'>;
  readonly category: Category;
}

/** Why an action by a channel cannot stand beside others; null: it can. `others` are the channels of the others. */
export function channelRefusal(
  channel: Channel,
  { type, category }: ChannelRules,
  others: readonly Channel[],
): ChannelRefusal | null {
  if (!channelsFor(type, category).includes(channel)) {
    return type === 'api-triggered' ? 'api-goes-by-message' : 'transactional-goes-by-message';
  }
  if (others.length === 0) return null;
  if (type === 'api-triggered') return 'api-has-one-action';
  if (!isInbound(channel)) return 'outbound-stands-alone';
  if (!others.every(isInbound)) return 'stands-beside-outbound';
  return others.length >= MOST_INBOUND_ACTIONS ? 'most-inbound' : null;
}
