import type { AlertContext } from '../../domain/alerts/alerts.ts';
import { faultsIn } from '../../domain/alerts/faults.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { References } from '../../domain/campaign/reference.ts';
import type { LifecycleEvent } from '../../domain/lifecycle/events.ts';
import { hasSomethingLeft, remainingOf } from '../../domain/runs/remaining.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { instantOf } from '../../domain/time/zone.ts';
import { formatInstant } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { cancelledWords, goesOnWords } from '../../i18n/remaining-words.ts';

/** Events that end a campaign, wholly or for whoever is not in it yet. */
export type Ending = 'stop' | 'close' | 'archive';

/** What ending a campaign does, in figures: what still goes out, what is cancelled, and what follows. */
export function endingWords(
  event: Ending,
  campaign: Campaign,
  { now, references }: { now: Instant; references: References },
): string {
  const { name } = campaign;
  const remaining = remainingOf(campaign, now, references);
  if (event === 'close') {
    return said([m.actions_close_text({ name }), goesOnWords([...remaining.underWay, ...remaining.waiting])]);
  }
  const ended = [goesOnWords(remaining.underWay), ...cancelledWords(remaining)];
  if (event === 'stop') return said([m.actions_stop_text({ name }), ...ended, m.actions_stop_final()]);
  return hasSomethingLeft(remaining)
    ? said([m.actions_archive_text({ name }), ...ended, m.actions_archive_then()])
    : said([m.actions_archive_complete({ name }), goesOnWords(remaining.underWay), m.actions_archive_then()]);
}

function said(sentences: readonly (string | null)[]): string {
  return sentences.filter((each) => each !== null).join(' ');
}

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
