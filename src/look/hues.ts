import type { Channel } from '../domain/campaign/channel.ts';
import type { Status } from '../domain/campaign/status.ts';
import type { CampaignType } from '../domain/campaign/type.ts';

/** Five hues that colour-blind eyes tell apart by their edges, each with an edge, a fill and an ink; and none. */
export const HUES = ['blue', 'green', 'violet', 'amber', 'teal'] as const;
export type Hue = (typeof HUES)[number] | 'neutral';

/** Channels that reach people alike share a hue. */
export const CHANNEL_HUES: Record<Channel, Hue> = {
  email: 'blue',
  sms: 'green',
  whatsapp: 'green',
  line: 'green',
  push: 'violet',
  'direct-mail': 'amber',
  web: 'teal',
  'in-app': 'teal',
  'code-based': 'teal',
  'content-card': 'teal',
};

export const TYPE_HUES: Record<CampaignType, Hue> = {
  action: 'blue',
  'api-triggered': 'amber',
  orchestrated: 'violet',
};

export const STATUS_HUES: Record<Status, Hue> = {
  draft: 'neutral',
  'in-review': 'violet',
  publishing: 'teal',
  scheduled: 'blue',
  live: 'green',
  closed: 'teal',
  completed: 'neutral',
  stopped: 'amber',
  failed: 'amber',
  archived: 'neutral',
};

interface Looked {
  readonly channels: readonly Channel[];
  readonly type: CampaignType;
  readonly status: Status;
}

/** The hue of a campaign, by what colours stand for. Of several channels the first decides. */
export function hueOf({ channels, type, status }: Looked, by: 'channel' | 'type' | 'status'): Hue {
  if (by === 'type') return TYPE_HUES[type];
  if (by === 'status') return STATUS_HUES[status];
  const [channel] = channels;
  return channel === undefined ? 'neutral' : CHANNEL_HUES[channel];
}
