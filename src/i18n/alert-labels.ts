import type { AlertCode } from '../domain/alerts/alerts.ts';
import { m } from './paraglide/messages.js';

export const ALERT_LABELS: Record<AlertCode, () => string> = {
  'no-action': m.alert_no_action,
  'subject-missing': m.alert_subject_missing,
  'title-missing': m.alert_title_missing,
  'text-missing': m.alert_text_missing,
  'message-not-published': m.alert_message_not_published,
  'configuration-missing': m.alert_configuration_missing,
  'configuration-broken': m.alert_configuration_broken,
  'audience-missing': m.alert_audience_missing,
  'audience-gone': m.alert_audience_gone,
  'identity-type-missing': m.alert_identity_type_missing,
  'start-in-past': m.alert_start_in_past,
  'end-passed': m.alert_end_passed,
  'end-before-start': m.alert_end_before_start,
  'no-run-before-end': m.alert_no_run_before_end,
  'runs-used-up': m.alert_runs_used_up,
  'day-never-comes': m.alert_day_never_comes,
  'recurrence-without-day': m.alert_recurrence_without_day,
  'recurrence-without-month': m.alert_recurrence_without_month,
  'throttle-out-of-range': m.alert_throttle_out_of_range,
  'recurring-without-end': m.alert_recurring_without_end,
  'same-name': m.alert_same_name,
  'same-priority': m.alert_same_priority,
  'deletion-near': m.alert_deletion_near,
  'last-run-failed': m.alert_last_run_failed,
};
