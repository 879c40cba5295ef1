import type { AlertCode } from '../domain/alerts/alerts.ts';
import type { RunFailure } from '../domain/campaign/campaign.ts';
import type { References } from '../domain/campaign/reference.ts';
import { formatInstant } from './format.ts';
import { m } from './paraglide/messages.js';
import { audienceName, configurationName } from './reference-words.ts';

const REASONS: Record<AlertCode, () => string> = {
  'no-action': m.rail_why_no_action,
  'subject-missing': m.rail_why_subject_missing,
  'title-missing': m.rail_why_title_missing,
  'text-missing': m.rail_why_text_missing,
  'message-not-published': m.rail_why_message_not_published,
  'configuration-missing': m.rail_why_configuration_missing,
  'configuration-broken': m.rail_why_configuration_broken,
  'audience-missing': m.rail_why_audience_missing,
  'audience-gone': m.rail_why_audience_gone,
  'identity-type-missing': m.rail_why_identity_type_missing,
  'start-in-past': m.rail_why_start_in_past,
  'end-passed': m.rail_why_end_passed,
  'end-before-start': m.rail_why_end_before_start,
  'no-run-before-end': m.rail_why_no_run_before_end,
  'runs-used-up': m.rail_why_runs_used_up,
  'day-never-comes': m.rail_why_day_never_comes,
  'recurrence-without-day': m.rail_why_recurrence_without_day,
  'recurrence-without-month': m.rail_why_recurrence_without_month,
  'throttle-out-of-range': m.rail_why_throttle_out_of_range,
  'recurring-without-end': m.rail_why_recurring_without_end,
  'same-name': m.rail_why_same_name,
  'same-priority': m.rail_why_same_priority,
  'deletion-near': m.rail_why_deletion_near,
  'last-run-failed': m.rail_why_last_run_failed,
};

/** How to put an alert right. */
export const ALERT_FIXES: Record<AlertCode, () => string> = {
  'no-action': m.alert_fix_no_action,
  'subject-missing': m.alert_fix_subject_missing,
  'title-missing': m.alert_fix_title_missing,
  'text-missing': m.alert_fix_text_missing,
  'message-not-published': m.alert_fix_message_not_published,
  'configuration-missing': m.alert_fix_configuration_missing,
  'configuration-broken': m.alert_fix_configuration_broken,
  'audience-missing': m.alert_fix_audience_missing,
  'audience-gone': m.alert_fix_audience_gone,
  'identity-type-missing': m.alert_fix_identity_type_missing,
  'start-in-past': m.alert_fix_start_in_past,
  'end-passed': m.alert_fix_end_passed,
  'end-before-start': m.alert_fix_end_before_start,
  'no-run-before-end': m.alert_fix_no_run_before_end,
  'runs-used-up': m.alert_fix_runs_used_up,
  'day-never-comes': m.alert_fix_day_never_comes,
  'recurrence-without-day': m.alert_fix_recurrence_without_day,
  'recurrence-without-month': m.alert_fix_recurrence_without_month,
  'throttle-out-of-range': m.alert_fix_throttle_out_of_range,
  'recurring-without-end': m.alert_fix_recurring_without_end,
  'same-name': m.alert_fix_same_name,
  'same-priority': m.alert_fix_same_priority,
  'deletion-near': m.alert_fix_deletion_near,
  'last-run-failed': m.alert_fix_last_run_failed,
};

/** Why an alert matters; of a run that failed, what it failed by. */
export function alertReason(
  code: AlertCode,
  failure: RunFailure | null,
  references: References,
  zone: string,
): string {
  if (code !== 'last-run-failed' || failure === null) return REASONS[code]();
  const date = formatInstant(failure.at, zone);
  return failure.cause === 'audience-gone'
    ? m.rail_failed_audience({ date, name: audienceName(references, failure.reference) })
    : m.rail_failed_configuration({ date, name: configurationName(references, failure.reference) });
}
