import type { Role } from '../domain/campaign/actor.ts';
import type { Channel } from '../domain/campaign/channel.ts';
import type { Category } from '../domain/campaign/content.ts';
import type { Status } from '../domain/campaign/status.ts';
import type { CampaignType } from '../domain/campaign/type.ts';
import type { Column } from '../domain/selection/columns.ts';
import type { Facet, Tab } from '../domain/selection/filters.ts';
import { m } from './paraglide/messages.js';

/**
 * The words for what the domain answers in codes. Each is a function, so that it is asked again when the language
 * changes; a code without words is a compile error.
 */
type Labels<Code extends string> = Record<Code, () => string>;

export const STATUS_LABELS: Labels<Status> = {
  draft: m.status_draft,
  'in-review': m.status_in_review,
  publishing: m.status_publishing,
  scheduled: m.status_scheduled,
  live: m.status_live,
  closed: m.status_closed,
  completed: m.status_completed,
  stopped: m.status_stopped,
  failed: m.status_failed,
  archived: m.status_archived,
};

export const TYPE_LABELS: Labels<CampaignType> = {
  action: m.type_action,
  'api-triggered': m.type_api_triggered,
  orchestrated: m.type_orchestrated,
};

/** "Action campaign" and its like, for a sentence or a heading. */
export const LONG_TYPE_LABELS: Labels<CampaignType> = {
  action: m.type_long_action,
  'api-triggered': m.type_long_api_triggered,
  orchestrated: m.type_long_orchestrated,
};

export const TAB_LABELS: Labels<Tab> = { all: m.tab_all, ...TYPE_LABELS };

export const CATEGORY_LABELS: Labels<Category> = {
  marketing: m.category_marketing,
  transactional: m.category_transactional,
};

export const CHANNEL_LABELS: Labels<Channel> = {
  email: m.channel_email,
  sms: m.channel_sms,
  push: m.channel_push,
  'direct-mail': m.channel_direct_mail,
  whatsapp: m.channel_whatsapp,
  line: m.channel_line,
  web: m.channel_web,
  'in-app': m.channel_in_app,
  'code-based': m.channel_code_based,
  'content-card': m.channel_content_card,
};

export const COLUMN_LABELS: Labels<Column> = {
  name: m.column_name,
  status: m.column_status,
  type: m.column_type,
  category: m.column_category,
  channels: m.column_channels,
  tags: m.column_tags,
  start: m.column_start,
  end: m.column_end,
  lastRun: m.column_last_run,
  nextRun: m.column_next_run,
  createdAt: m.column_created_at,
  createdBy: m.column_created_by,
  modifiedAt: m.column_modified_at,
  modifiedBy: m.column_modified_by,
  activatedAt: m.column_activated_at,
  deletedOn: m.column_deleted_on,
  priority: m.column_priority,
  audience: m.column_audience,
  pressure: m.column_pressure,
  delivered: m.reports_delivered,
  opens: m.reports_opens,
  clicks: m.reports_clicks,
};

export const FACET_LABELS: Labels<Facet> = {
  status: m.facet_status,
  type: m.facet_type,
  category: m.facet_category,
  channel: m.facet_channel,
  tag: m.facet_tag,
  createdBy: m.facet_created_by,
  alert: m.facet_alert,
  overCap: m.pressure_title,
  draftVersion: m.facet_draft_version,
};

const YES_NO_LABELS: Record<'alert' | 'overCap' | 'draftVersion', Labels<'yes' | 'no'>> = {
  alert: { yes: m.alert_yes, no: m.alert_no },
  overCap: { yes: m.alert_over_cap, no: m.over_cap_no },
  draftVersion: { yes: m.draft_version_yes, no: m.draft_version_no },
};

const VALUE_LABELS: Partial<Record<Facet, Record<string, () => string>>> = {
  status: STATUS_LABELS,
  type: TYPE_LABELS,
  category: CATEGORY_LABELS,
  channel: CHANNEL_LABELS,
  ...YES_NO_LABELS,
};

/** The words for a value of a facet; tags and people are their own. */
export function facetValueLabel(facet: Facet, value: string): string {
  return VALUE_LABELS[facet]?.[value]?.() ?? value;
}

export const ROLE_LABELS: Labels<Role> = {
  manager: m.role_manager,
  approver: m.role_approver,
  viewer: m.role_viewer,
};
