import { CLOCK } from '../../domain/campaign/actor.ts';
import type { References } from '../../domain/campaign/reference.ts';
import { COMPLETION } from '../../domain/lifecycle/due.ts';
import type { JournalEntry } from '../../domain/ports/repository.ts';
import { formatInstant } from '../../i18n/format.ts';
import { EVENT_LABELS } from '../../i18n/labels.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { audienceName, configurationName } from '../../i18n/reference-words.ts';

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

export function entryWords(entry: JournalEntry, references: References, zone: string): EntryWords {
  const event = EVENT_LABELS[entry.event]();
  const reason = entry.actor === null ? reasonOf(entry, references, zone) : null;
  const { message } = entry.inputs;
  return {
    text: reason === null ? event : m.rail_journal_why({ event, reason }),
    actor: personOrClock(entry.actor),
    detail: detailOf(entry),
    message: typeof message === 'string' ? message : null,
  };
}

export function personOrClock(name: string | null): string {
  return name === null || name === CLOCK ? m.clock_name() : name;
}

/** The rule by which the clock acted, from the inputs that `DUES` wrote down. */
function reasonOf({ at, event, inputs }: JournalEntry, references: References, zone: string): string | null {
  const date = (key: string) => {
    const value = inputs[key];
    return typeof value === 'number' ? { date: formatInstant(value, zone) } : null;
  };
  const say = (key: string, words: (inputs: { date: string }) => string) => {
    const inputDate = date(key);
    return inputDate === null ? null : words(inputDate);
  };
  switch (event) {
    case 'finish-publishing':
      return say('publishedAt', m.rail_journal_published);
    case 'start':
      return say('start', m.rail_journal_start);
    case 'purge':
      return say('modifiedAt', m.rail_journal_purge);
    case 'fail':
    case 'fail-run':
      return say('run', (run) => failureWords(inputs, references, run));
    case 'complete': {
      const { lastMessage } = inputs;
      const waited = typeof lastMessage !== 'number' || at - lastMessage === COMPLETION;
      return (
        say('end', m.rail_journal_end) ??
        say('liveSince', m.rail_journal_live_since) ??
        say('lastZone', m.rail_journal_last_zone) ??
        say('lastMessage', waited ? m.rail_journal_last_message : m.rail_journal_validity) ??
        say('lastRun', m.rail_journal_last_run)
      );
    }
    default:
      return null;
  }
}

function failureWords(inputs: JournalEntry['inputs'], references: References, run: { date: string }): string {
  const id = String(inputs['reference'] ?? '');
  return inputs['cause'] === 'audience-gone'
    ? m.rail_journal_audience_gone({ ...run, name: audienceName(references, id) })
    : m.rail_journal_configuration_broken({ ...run, name: configurationName(references, id) });
}

function detailOf({ event, inputs: { tags, name, source } }: JournalEntry): string | null {
  if (event === 'edit-tags' && typeof tags === 'string') {
    return tags === '' ? m.rail_journal_no_tags() : m.rail_journal_tags({ tags });
  }
  if (event !== 'duplicate') return null;
  if (typeof source === 'string') return m.rail_journal_copied_from({ name: source });
  return typeof name === 'string' ? m.rail_journal_copied_to({ name }) : null;
}
