import type { BroughtFigure } from '../../domain/campaign/brought.ts';
import { shareOf } from '../../domain/reports/channel-figures.ts';
import type { Count, Figure } from '../../domain/reports/figures.ts';
import type { Period } from '../../domain/reports/period.ts';
import type { Step, Bucket } from '../../domain/reports/series.ts';
import { MINUTE } from '../../domain/time/instant.ts';
import { formatShare, formatInstant, formatRange } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** The words for the figures of a report, and for the reasons among them. */
export const FIGURE_LABELS: Record<Figure, () => string> = {
  targeted: m.reports_targeted,
  excluded: m.reports_excluded,
  sent: m.reports_sent,
  delivered: m.reports_delivered,
  bounces: m.reports_bounces,
  errors: m.reports_errors,
  inProgress: m.reports_in_progress,
  opens: m.reports_opens,
  uniqueOpens: m.reports_unique_opens,
  clicks: m.reports_clicks,
  uniqueClicks: m.reports_unique_clicks,
  unsubscribes: m.reports_unsubscribes,
  optOuts: m.reports_opt_outs,
  complaints: m.reports_complaints,
  impressions: m.reports_impressions,
  uniqueImpressions: m.reports_unique_impressions,
  interactions: m.reports_interactions,
  uniqueInteractions: m.reports_unique_interactions,
  dismissals: m.reports_dismissals,
  'no-consent': m.reports_no_consent,
  suppressed: m.reports_suppressed,
  'no-address': m.reports_no_address,
  'frequency-cap': m.reports_frequency_cap,
  'outside-window': m.reports_outside_window,
  'unknown-recipient': m.reports_unknown_recipient,
  'recipient-refused': m.reports_recipient_refused,
  'mailbox-full': m.reports_mailbox_full,
  unreachable: m.reports_unreachable,
  'out-of-office': m.reports_out_of_office,
  'not-rendered': m.reports_not_rendered,
  'provider-refused': m.reports_provider_refused,
  'timed-out': m.reports_timed_out,
};

export const BROUGHT_LABELS: Record<BroughtFigure, () => string> = {
  recipients: m.reports_recipients,
  delivered: m.reports_delivered,
  opens: m.reports_opens,
  openRate: m.reports_open_rate,
  clicks: m.reports_clicks,
  clickRate: m.reports_click_rate,
  bounces: m.reports_bounces,
  unsubscribes: m.reports_unsubscribes,
  complaints: m.reports_complaints,
};

const OF: Partial<Record<Count, (inputs: { share: string }) => string>> = {
  targeted: m.reports_of_targeted,
  excluded: m.reports_of_excluded,
  sent: m.reports_of_sent,
  delivered: m.reports_of_delivered,
  bounces: m.reports_of_bounces,
  errors: m.reports_of_errors,
  uniqueOpens: m.reports_of_unique_opens,
  impressions: m.reports_of_impressions,
  uniqueImpressions: m.reports_of_unique_impressions,
  interactions: m.reports_of_interactions,
};

/** "4.2% of sent"; null where there is nothing to be a part of. */
export function shareWords(part: number, whole: number, of: Count): string | null {
  const share = shareOf(part, whole);
  return share === null ? null : (OF[of]?.({ share: formatShare(share) }) ?? formatShare(share));
}

export const STEP_LABELS: Record<Step, () => string> = {
  hour: m.reports_step_hour,
  day: m.reports_step_day,
  week: m.reports_step_week,
  month: m.reports_step_month,
};

export const PERIOD_LABELS: Record<Period, () => string> = {
  all: m.reports_period_all,
  '24h': m.reports_period_24h,
};

/** The beginning of a step, as there is room for on an axis. */
export function axisWords({ from }: Bucket, step: Step, zone: string): string {
  return formatInstant(from, zone, step === 'hour' ? 'short' : 'shortDay');
}

/** When a step of a chart is: its hour, its day, or from which day to which. */
export function stepWords({ from, to }: Bucket, step: Step, zone: string): string {
  if (step === 'hour') return formatInstant(from, zone, 'short');
  if (step === 'day') return formatInstant(from, zone, 'shortDay');
  return formatRange(from, to - MINUTE, zone, 'shortDay');
}
