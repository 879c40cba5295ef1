import type { Grouping } from '../../../domain/calendar/timeline.ts';
import type { Channel } from '../../../domain/campaign/channel.ts';
import type { Status } from '../../../domain/campaign/status.ts';
import type { CampaignType } from '../../../domain/campaign/type.ts';
import { CHANNEL_LABELS, STATUS_LABELS, TYPE_LABELS } from '../../../i18n/labels.ts';
import { CHANNEL_HUES, STATUS_HUES, TYPE_HUES, type Hue } from '../../../look/hues.ts';
import { m } from '../../../i18n/paraglide/messages.js';

export const GROUPING_LABELS: Record<Grouping, () => string> = {
  channel: m.calendar_colour_channel,
  type: m.calendar_colour_type,
  tag: m.calendar_group_tag,
  audience: m.calendar_group_audience,
  status: m.calendar_colour_status,
};

/** What stands above a group. */
export function groupHead(grouping: Grouping, value: string | null): string {
  if (value === null) return m.calendar_group_none();
  if (grouping === 'channel') return CHANNEL_LABELS[value as Channel]();
  if (grouping === 'type') return TYPE_LABELS[value as CampaignType]();
  if (grouping === 'status') return STATUS_LABELS[value as Status]();
  return value;
}

/** The hue in which a group's campaigns are drawn, where it is what colours stand for; null: they have many. */
export function groupHue(grouping: Grouping, value: string | null, colourBy: string): Hue | null {
  if (value === null || grouping !== colourBy) return null;
  if (grouping === 'channel') return CHANNEL_HUES[value as Channel];
  if (grouping === 'type') return TYPE_HUES[value as CampaignType];
  return grouping === 'status' ? STATUS_HUES[value as Status] : null;
}
