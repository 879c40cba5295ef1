import type { AlertCode } from '../domain/alerts/alerts.ts';
import type { Role } from '../domain/campaign/actor.ts';
import type { Channel } from '../domain/campaign/channel.ts';
import type { Category } from '../domain/campaign/content.ts';
import type { Status } from '../domain/campaign/status.ts';
import type { CampaignType } from '../domain/campaign/type.ts';
import type { MenuEntry } from '../domain/lifecycle/offers.ts';
import type { Reason, ReasonCode } from '../domain/lifecycle/reason.ts';
import type { JournalEntry } from '../domain/ports/repository.ts';
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
  draftVersion: m.facet_draft_version,
};

const YES_NO_LABELS: Record<'alert' | 'draftVersion', Labels<'yes' | 'no'>> = {
  alert: { yes: m.alert_yes, no: m.alert_no },
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

export const ACTION_LABELS: Labels<MenuEntry> = {
  open: m.action_open,
  'all-time-report': m.action_all_time_report,
  'last-24-hours-report': m.action_last_24_hours_report,
  activate: m.action_activate,
  publish: m.action_publish,
  'request-approval': m.action_request_approval,
  approve: m.action_approve,
  'request-changes': m.action_request_changes,
  'cancel-request': m.action_cancel_request,
  modify: m.action_modify,
  'open-draft-version': m.action_open_draft_version,
  'activate-draft-version': m.action_activate_draft_version,
  'discard-draft-version': m.action_discard_draft_version,
  'back-to-draft': m.action_back_to_draft,
  close: m.action_close,
  stop: m.action_stop,
  'edit-tags': m.action_edit_tags,
  duplicate: m.action_duplicate,
  'add-to-package': m.action_add_to_package,
  archive: m.action_archive,
  restore: m.action_restore,
  delete: m.action_delete,
};

export const EVENT_LABELS: Labels<JournalEntry['event']> = {
  activate: m.event_activate,
  publish: m.event_publish,
  'request-approval': m.event_request_approval,
  approve: m.event_approve,
  'request-changes': m.event_request_changes,
  'cancel-request': m.event_cancel_request,
  create: m.event_create,
  import: m.event_import,
  edit: m.event_edit,
  modify: m.event_modify,
  'activate-draft-version': m.event_activate_draft_version,
  'discard-draft-version': m.event_discard_draft_version,
  'back-to-draft': m.event_back_to_draft,
  close: m.event_close,
  reschedule: m.event_reschedule,
  stop: m.event_stop,
  'edit-tags': m.event_edit_tags,
  duplicate: m.event_duplicate,
  archive: m.event_archive,
  restore: m.event_restore,
  delete: m.event_delete,
  'finish-publishing': m.event_finish_publishing,
  start: m.event_start,
  fail: m.event_fail,
  'fail-run': m.event_fail_run,
  complete: m.event_complete,
  purge: m.event_purge,
  undo: m.event_undo,
};

const REASON_LABELS: Record<ReasonCode, (inputs: { count: number; name: string }) => string> = {
  'only-drafts-are-activated': m.reason_only_drafts_are_activated,
  'only-drafts-are-published': m.reason_only_drafts_are_published,
  'only-drafts-are-submitted': m.reason_only_drafts_are_submitted,
  'only-drafts-are-edited': m.reason_only_drafts_are_edited,
  'only-scheduled-is-moved': m.reason_only_scheduled_is_moved,
  'start-in-past': m.reason_start_in_past,
  'end-before-start': m.reason_end_before_start,
  'series-cannot-follow': m.reason_series_cannot_follow,
  'only-drafts-are-deleted': m.reason_only_drafts_are_deleted,
  'drafts-are-deleted': m.reason_drafts_are_deleted,
  'already-archived': m.reason_already_archived,
  'not-archived': m.reason_not_archived,
  'not-in-review': m.reason_not_in_review,
  'not-in-force': m.reason_not_in_force,
  'nothing-runs': m.reason_nothing_runs,
  'already-sent': m.reason_already_sent,
  'nothing-left-to-stop': m.reason_nothing_left_to_stop,
  'version-cannot-replace': m.reason_version_cannot_replace,
  'has-draft-version': m.reason_has_draft_version,
  'no-draft-version': m.reason_no_draft_version,
  'under-review': m.reason_under_review,
  'only-scheduled-goes-back': m.reason_only_scheduled_goes_back,
  'already-run': m.reason_already_run,
  'only-live-is-closed': m.reason_only_live_is_closed,
  'not-recurring': m.reason_not_recurring,
  'approval-required': m.reason_approval_required,
  'approval-not-required': m.reason_approval_not_required,
  'self-approval-blocked': m.reason_self_approval_blocked,
  'only-the-requester': m.reason_only_the_requester,
  'only-an-approver': m.reason_only_an_approver,
  'viewer-changes-nothing': m.reason_viewer_changes_nothing,
  'message-required': m.reason_message_required,
  'blocking-alerts': m.reason_blocking_alerts,
  'never-activated': m.reason_never_activated,
  'changed-meanwhile': m.reason_changed_meanwhile,
  gone: m.reason_gone,
};

/** Why something cannot be done, and what to do instead. */
export function reasonText({ code, count = 0, name = '' }: Reason): string {
  return REASON_LABELS[code]({ count, name });
}

export const ALERT_LABELS: Labels<AlertCode> = {
  'no-action': m.alert_no_action,
  'message-not-published': m.alert_message_not_published,
  'configuration-missing': m.alert_configuration_missing,
  'configuration-broken': m.alert_configuration_broken,
  'audience-missing': m.alert_audience_missing,
  'audience-gone': m.alert_audience_gone,
  'identity-type-missing': m.alert_identity_type_missing,
  'start-in-past': m.alert_start_in_past,
  'end-before-start': m.alert_end_before_start,
  'recurrence-without-day': m.alert_recurrence_without_day,
  'throttle-out-of-range': m.alert_throttle_out_of_range,
  'recurring-without-end': m.alert_recurring_without_end,
  'same-name': m.alert_same_name,
  'same-priority': m.alert_same_priority,
  'deletion-near': m.alert_deletion_near,
  'last-run-failed': m.alert_last_run_failed,
};

/** How to put an alert right. */
export const ALERT_FIXES: Labels<AlertCode> = {
  'no-action': m.alert_fix_no_action,
  'message-not-published': m.alert_fix_message_not_published,
  'configuration-missing': m.alert_fix_configuration_missing,
  'configuration-broken': m.alert_fix_configuration_broken,
  'audience-missing': m.alert_fix_audience_missing,
  'audience-gone': m.alert_fix_audience_gone,
  'identity-type-missing': m.alert_fix_identity_type_missing,
  'start-in-past': m.alert_fix_start_in_past,
  'end-before-start': m.alert_fix_end_before_start,
  'recurrence-without-day': m.alert_fix_recurrence_without_day,
  'throttle-out-of-range': m.alert_fix_throttle_out_of_range,
  'recurring-without-end': m.alert_fix_recurring_without_end,
  'same-name': m.alert_fix_same_name,
  'same-priority': m.alert_fix_same_priority,
  'deletion-near': m.alert_fix_deletion_near,
  'last-run-failed': m.alert_fix_last_run_failed,
};
