import type { Alert, AlertCode } from '../domain/alerts/alerts.ts';
import type { Campaign } from '../domain/campaign/campaign.ts';
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
  'over-cap': m.rail_why_over_cap,
  'recurring-without-end': m.rail_why_recurring_without_end,
  'same-name': m.rail_why_same_name,
  'same-priority': m.rail_why_same_priority,
  'deletion-near': m.rail_why_deletion_near,
  'last-run-failed': m.rail_why_last_run_failed,
};

const FIXES: Record<AlertCode, () => string> = {
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
  'over-cap': m.alert_fix_over_cap,
  'recurring-without-end': m.alert_fix_recurring_without_end,
  'same-name': m.alert_fix_same_name,
  'same-priority': m.alert_fix_same_priority,
  'deletion-near': m.alert_fix_deletion_near,
  'last-run-failed': m.alert_fix_last_run_failed,
};

type Texts = Partial<Record<AlertCode, () => string>>;

/** An orchestrated campaign is published, others are activated. */
const REASONS_OF_PUBLICATION: Texts = { 'end-passed': m.rail_why_end_passed_published };
const FIXES_OF_PUBLICATION: Texts = { 'start-in-past': m.alert_fix_start_in_past_published };

/** For what is live and cannot be modified. */
const FIXES_AS_IT_IS: Texts = {
  'configuration-broken': m.alert_fix_configuration_broken_live,
  'audience-gone': m.alert_fix_audience_gone_live,
  'recurring-without-end': m.alert_fix_recurring_without_end_live,
};

/** What an alert keeps its campaign from, as far as that has come. */
export function alertWeight({ blocks, ofDraft }: Alert, { type, current }: Campaign): string {
  if (!blocks) return m.rail_warning();
  if (!ofDraft && current.activated !== null) return m.rail_fails_runs();
  return type === 'orchestrated' ? m.rail_blocks_publication() : m.rail_blocks();
}

/** How to put an alert right, by what can still be done with its campaign. */
export function alertFix(
  { code }: Pick<Alert, 'code'>,
  { type, status }: Pick<Campaign, 'type' | 'status'>,
): string {
  if (type !== 'orchestrated') return FIXES[code]();
  const texts = status === 'live' ? FIXES_AS_IT_IS : FIXES_OF_PUBLICATION;
  return (texts[code] ?? FIXES[code])();
}

/** Why an alert matters; of a run that failed, what it failed by. */
export function alertReason(
  code: AlertCode,
  { type, failure }: Campaign,
  references: References,
  zone: string,
): string {
  if (code !== 'last-run-failed' || failure === null) {
    const texts = type === 'orchestrated' ? REASONS_OF_PUBLICATION : {};
    return (texts[code] ?? REASONS[code])();
  }
  const date = formatInstant(failure.at, zone);
  return failure.cause === 'audience-gone'
    ? m.rail_failed_audience({ date, name: audienceName(references, failure.reference) })
    : m.rail_failed_configuration({ date, name: configurationName(references, failure.reference) });
}
