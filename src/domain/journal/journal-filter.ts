import { CLOCK } from '../campaign/actor.ts';
import { EVENTS } from '../lifecycle/events.ts';
import { THING_EVENTS, type CampaignEntry, type JournalEntry } from '../ports/repository.ts';
import { addDays, startOfDate, type LocalDate } from '../time/local-date.ts';

/** Everything that the journal tells of a campaign. */
export const CAMPAIGN_EVENTS = [
  'create',
  'import',
  ...EVENTS,
] as const satisfies readonly CampaignEntry['event'][];

/** Everything that the journal tells of. */
export const JOURNAL_EVENTS = [
  ...CAMPAIGN_EVENTS,
  ...THING_EVENTS,
] as const satisfies readonly JournalEntry['event'][];

/** What of the journal somebody looks for; null where it does not matter. */
export interface JournalFilter {
  /** A person's name, or CLOCK. */
  readonly actor: string | null;
  readonly event: JournalEntry['event'] | null;
  /** The first and the last day, both included. */
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

export const WHOLE_JOURNAL: JournalFilter = { actor: null, event: null, from: null, to: null };

/** Tells the entries that are looked for from the others. Days are those of the zone. */
export function isLookedFor(
  { actor, event, from, to }: JournalFilter,
  zone: string,
): (entry: JournalEntry) => boolean {
  const begin = from === null ? Number.NEGATIVE_INFINITY : startOfDate(from, zone);
  const end = to === null ? Infinity : startOfDate(addDays(to, 1), zone);
  return (entry) =>
    (actor === null || (entry.actor ?? CLOCK) === actor) &&
    (event === null || entry.event === event) &&
    entry.at >= begin &&
    entry.at < end;
}
