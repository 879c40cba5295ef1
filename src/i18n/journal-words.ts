import type { References } from '../domain/campaign/reference.ts';
import type { ClockReason } from '../domain/journal/clock-reason.ts';
import type { CampaignEntry, JournalEntry, ThingEntry } from '../domain/ports/repository.ts';
import { fieldNames } from './difference-words.ts';
import { formatInstant, formatList, formatWall } from './format.ts';
import { EVENT_LABELS } from './event-labels.ts';
import { m } from './paraglide/messages.js';
import { audienceName, configurationName } from './reference-words.ts';
import { thingWords } from './thing-words.ts';

/** One entry of the journal as it is read. */
export interface EntryWords {
  /** "Completed: 72 h after it went live on 1 Mar 2026, 09:00". */
  readonly text: string;
  readonly actor: string;
  /** What else was said with it. */
  readonly detail: string | null;
  /** A person's own words. */
  readonly message: string | null;
}

/** `reason`: why the clock acted, if it did. */
export function entryWords(
  entry: JournalEntry,
  reason: ClockReason | null,
  references: References,
  zone: string,
): EntryWords {
  if (!('campaignId' in entry)) return thingEntryWords(entry);
  const event = EVENT_LABELS[entry.event]();
  const { message } = entry.inputs;
  return {
    text:
      reason === null ? event : m.rail_journal_why({ event, reason: reasonWords(reason, references, zone) }),
    actor: actorName(entry.actor),
    detail: detailOf(entry),
    message: typeof message === 'string' ? message : null,
  };
}

function thingEntryWords({ thing, event, actor, inputs: { from } }: ThingEntry): EntryWords {
  const detail = typeof from === 'string' ? m.event_formerly({ name: from }) : null;
  return { text: thingWords(thing, event), actor, detail, message: null };
}

/** Null: the clock. */
export function actorName(name: string | null): string {
  return name ?? m.clock_name();
}

type ReasonWords = (inputs: { date: string; audience: string; configuration: string }) => string;

const REASONS: Record<ClockReason['code'], ReasonWords> = {
  published: m.rail_journal_published,
  start: m.rail_journal_start,
  purge: m.rail_journal_purge,
  end: m.rail_journal_end,
  'live-since': m.rail_journal_live_since,
  'last-zone': m.rail_journal_last_zone,
  'last-message': m.rail_journal_last_message,
  validity: m.rail_journal_validity,
  'last-run': m.rail_journal_last_run,
  'configuration-broken': ({ date, configuration: name }) =>
    m.rail_journal_configuration_broken({ date, name }),
  'audience-gone': ({ date, audience: name }) => m.rail_journal_audience_gone({ date, name }),
};

function reasonWords({ code, at, reference }: ClockReason, references: References, zone: string): string {
  return REASONS[code]({
    date: formatInstant(at, zone),
    audience: audienceName(references, reference),
    configuration: configurationName(references, reference),
  });
}

/** Entries of older builds do not say what was undone. */
function isEvent(value: unknown): value is JournalEntry['event'] {
  return typeof value === 'string' && value in EVENT_LABELS;
}

function detailOf({
  event,
  inputs: { tags, name, source, fields, from, to, edge, undone, carried },
}: CampaignEntry): string | null {
  if (typeof carried === 'string' && typeof source === 'string') return m.whatif_journal({ name: source });
  if (event === 'undo')
    return isEvent(undone) ? m.rail_journal_undone({ event: EVENT_LABELS[undone]() }) : null;
  if (event === 'edit-tags' && typeof tags === 'string') {
    return tags === '' ? m.rail_journal_no_tags() : m.rail_journal_tags({ tags });
  }
  if (event === 'create' && typeof source === 'string') return m.packages_journal_source({ name: source });
  if (event === 'edit' && typeof fields === 'string') return formatList(fieldNames(fields.split(', ')));
  if ((event === 'reschedule' || event === 'modify') && typeof to === 'string') {
    const at = formatWall(to, 'dateTime');
    if (typeof from !== 'string') return m.rail_journal_placed({ at });
    const said = { from: formatWall(from, 'dateTime'), to: at };
    return edge === 'end' ? m.rail_journal_end_moved(said) : m.rail_journal_moved(said);
  }
  if (event === 'import' && typeof source === 'string') return m.files_journal_source({ name: source });
  if (event !== 'duplicate') return null;
  if (typeof source === 'string') return m.rail_journal_copied_from({ name: source });
  return typeof name === 'string' ? m.rail_journal_copied_to({ name }) : null;
}
