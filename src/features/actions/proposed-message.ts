import { faultsIn } from '../../domain/alerts/faults.ts';
import type { AlertContext } from '../../domain/alerts/alerts.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { LifecycleEvent } from '../../domain/lifecycle/events.ts';
import { instantOf } from '../../domain/time/zone.ts';
import { formatInstant } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** What is filled in where a message is asked for: what changes are requested for if the start has passed in review. */
export function proposedMessage(
  event: LifecycleEvent,
  campaign: Campaign,
  context: AlertContext,
  zone: string,
): string {
  if (event !== 'request-changes') return '';
  const { content } = campaign.draft ?? campaign.current;
  const isLate = faultsIn(campaign, content, context).some(({ code }) => code === 'start-in-past');
  const { start } = content.schedule;
  if (!isLate || start === null) return '';
  return m.actions_start_passed({ date: formatInstant(instantOf(start, content.schedule.zone), zone) });
}
