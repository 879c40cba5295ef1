import type { AlertCode } from '../../domain/alerts/alerts.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** Why an alert matters. */
export const ALERT_REASONS: Record<AlertCode, () => string> = {
  'no-action': m.rail_why_no_action,
  'message-not-published': m.rail_why_message_not_published,
  'configuration-missing': m.rail_why_configuration_missing,
  'configuration-broken': m.rail_why_configuration_broken,
  'audience-missing': m.rail_why_audience_missing,
  'audience-gone': m.rail_why_audience_gone,
  'identity-type-missing': m.rail_why_identity_type_missing,
  'start-in-past': m.rail_why_start_in_past,
  'end-before-start': m.rail_why_end_before_start,
  'recurrence-without-day': m.rail_why_recurrence_without_day,
  'throttle-out-of-range': m.rail_why_throttle_out_of_range,
  'recurring-without-end': m.rail_why_recurring_without_end,
  'same-name': m.rail_why_same_name,
  'same-priority': m.rail_why_same_priority,
  'deletion-near': m.rail_why_deletion_near,
  'last-run-failed': m.rail_why_last_run_failed,
};
