import type { Reason, ReasonCode } from '../domain/lifecycle/reason.ts';
import { m } from './paraglide/messages.js';

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
