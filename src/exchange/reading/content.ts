import { channelRefusal } from '../../domain/campaign/channel-refusal.ts';
import { channelsFor, isInbound, type Channel } from '../../domain/campaign/channel.ts';
import type { Action, Activity, Category, Content, Schedule } from '../../domain/campaign/content.ts';
import type { CampaignType } from '../../domain/campaign/type.ts';

/** What a content is made of, once everything in a file is known. */
export interface ContentParts {
  readonly type: CampaignType;
  readonly category: Category;
  readonly channels: readonly Channel[];
  /** The configuration of one of the channels. */
  readonly configuration: { readonly id: string; readonly channel: Channel | null } | null;
  readonly message: { readonly title: string; readonly body: string };
  readonly audienceId: string | null;
  readonly identityType: string | null;
  readonly schedule: Schedule;
  readonly window: boolean;
  readonly throttle: number | null;
  readonly priority: number | null;
  readonly inRecipientZone: boolean;
}

/** Whether a campaign of a type can use channels together. */
export function areAllowed(type: CampaignType, category: Category, channels: readonly Channel[]): boolean {
  if (type === 'orchestrated') return channels.every((each) => channelsFor(type, null).includes(each));
  return channels.every(
    (each, index) => channelRefusal(each, { type, category }, channels.slice(0, index)) === null,
  );
}

/** A draft's content; `nextId` names its activities. */
export function contentFrom(parts: ContentParts, nextId: () => string): Content {
  const { type, category, channels, audienceId, identityType, schedule, throttle } = parts;
  const message = { ...parts.message, published: false };
  const actions = channels.map((channel): Action => {
    const configurationId = parts.configuration?.channel === channel ? parts.configuration.id : null;
    return { channel, configurationId, message };
  });
  if (type === 'orchestrated') {
    const read: Activity[] = audienceId === null ? [] : [{ kind: 'read-audience', id: nextId(), audienceId }];
    const sends = actions.map((action): Activity => ({ kind: 'channel', id: nextId(), action }));
    return { activities: [...read, ...sends, { kind: 'end', id: nextId() }], schedule, validFrom: null };
  }
  if (type === 'api-triggered') {
    const { window } = parts;
    return { category, actions, audienceId, identityType, window, schedule, throttle };
  }
  const isShown = channels.length > 0 && channels.every(isInbound);
  const { inRecipientZone } = parts;
  const priority = isShown ? parts.priority : null;
  return { category, actions, audienceId, identityType, schedule, throttle, priority, inRecipientZone };
}
