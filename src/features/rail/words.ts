import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { References } from '../../domain/campaign/reference.ts';
import { isFinal, isInForce, traitsOf, type Status } from '../../domain/campaign/status.ts';
import { COMPLETION } from '../../domain/lifecycle/due.ts';
import type { LifecycleEvent } from '../../domain/lifecycle/events.ts';
import type { Life, Moment } from '../../domain/lifecycle/life.ts';
import type { Next } from '../../domain/lifecycle/settle.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { formatInstant, formatNumber } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { audienceName, configurationName } from '../../i18n/reference-words.ts';

/** Goes on after the status: "since 3 Nov 2026, 09:00". */
export function sinceWords({ status, statusSince }: Campaign, zone: string): string {
  const date = formatInstant(statusSince, zone);
  return isFinal(status) || traitsOf(status).isPutAway ? m.rail_on({ date }) : m.rail_since({ date });
}

const NEXT: Partial<Record<LifecycleEvent, (inputs: { date: string }) => string>> = {
  'finish-publishing': m.rail_next_publishing,
  start: m.rail_next_start,
  complete: m.rail_next_complete,
  fail: m.rail_next_fail,
  'fail-run': m.rail_next_fail_run,
  purge: m.rail_next_purge,
};

/** What the clock does next; null where nothing happens without a person. */
export function nextWords({ status }: Campaign, next: Next | null, zone: string): string | null {
  if (next !== null) return NEXT[next.row.event]?.({ date: formatInstant(next.at, zone) }) ?? null;
  return isInForce(status) ? m.rail_next_never() : null;
}

/** What the rules do with a campaign in a status that may surprise, in a few sentences. */
export function lifeHelp(status: Status): string {
  switch (status) {
    case 'archived':
      return m.help_archive_text();
    case 'stopped':
      return m.help_stop_text();
    case 'scheduled':
    case 'live':
    case 'closed':
      return `${m.help_completion_text()} ${m.help_stop_text()}`;
    default:
      return m.help_completion_text();
  }
}

/** One line of a campaign's life as it is read. */
export interface LifeLine {
  /** Null: nothing says when. */
  readonly at: Instant | null;
  readonly words: string;
  readonly note: string | null;
  /** What the line looks like: a status, or null where the campaign is gone. */
  readonly status: Status | null;
  readonly isPast: boolean;
}

const WAS: Partial<Record<LifecycleEvent, () => string>> = {
  activate: m.rail_life_was_activate,
  publish: m.rail_life_was_publish,
  'finish-publishing': m.rail_life_was_finish_publishing,
  start: m.rail_life_was_start,
  'activate-draft-version': m.rail_life_was_version,
  reschedule: m.rail_life_was_moved,
  'fail-run': m.rail_life_was_fail_run,
  close: m.rail_life_was_close,
  complete: m.rail_life_was_complete,
  stop: m.rail_life_was_stop,
  fail: m.rail_life_was_fail,
  archive: m.rail_life_was_archive,
};

/** What has happened. */
export function pastLines({ past }: Life): LifeLine[] {
  return past.map((moment) => ({
    at: moment.at,
    words: wordsOfPast(moment),
    note: null,
    status: lookOf(moment),
    isPast: true,
  }));
}

/** Of a life that is only foreseen: what it begins with, where the clock has no part in it. */
export function linesAtOnce({ past }: Life): LifeLine[] {
  return past
    .filter(({ status }) => status === 'live')
    .map(({ status }) => ({ at: null, words: m.rail_life_at_once(), note: null, status, isPast: false }));
}

/** What the clock will do, and how it goes on from there without it. */
export function linesAhead(
  life: Life,
  { status }: Campaign,
  references: References,
  zone: string,
): LifeLine[] {
  const { ahead } = life;
  const lines = ahead.flatMap((moment, index): LifeLine[] => {
    // Runs that fail one after the other are one line.
    if (moment.event === 'fail-run' && ahead[index - 1]?.event === 'fail-run') return [];
    const note = moment.event === 'fail-run' ? furtherFailures(life, index, zone) : runsNote(moment, life);
    const words = wordsAhead(moment, references);
    return [{ at: moment.at, words, note, status: lookOf(moment), isPast: false }];
  });
  const last = ahead.at(-1)?.status;
  const stands = last === undefined ? status : last;
  return stands === null ? lines : [...lines, ...linesWithoutClock(stands)];
}

function wordsOfPast({ event, status }: Moment): string {
  if (event === 'activate' && status === 'live') return m.rail_life_was_activate_live();
  if (event === 'finish-publishing' && status === 'live') return m.rail_life_was_start();
  return WAS[event]?.() ?? '';
}

function lookOf({ event, status }: Moment): Status | null {
  return event === 'fail-run' ? 'failed' : status;
}

function linesWithoutClock(stands: Status): LifeLine[] {
  const undated = { at: null, note: null, isPast: false };
  const waiting = isInForce(stands) ? m.rail_life_endless() : null;
  return [
    ...(waiting === null ? [] : [{ ...undated, words: waiting, status: stands }]),
    { ...undated, words: m.rail_life_retention(), status: null },
  ];
}

function furtherFailures({ ahead, goesOn }: Life, first: number, zone: string): string | null {
  const end = ahead.findIndex((each, index) => index > first && each.event !== 'fail-run');
  const further = ahead.slice(first + 1, end === -1 ? undefined : end);
  const last = further.at(-1);
  if (last === undefined) return null;
  if (end === -1 && goesOn) return m.rail_life_runs_fail_on();
  const count = further.length;
  return m.rail_life_runs_fail({ count, number: formatNumber(count), date: formatInstant(last.at, zone) });
}

function runsNote({ event }: Moment, { runs }: Life): string | null {
  if (runs === null || runs === 0 || (event !== 'complete' && event !== 'fail')) return null;
  return m.rail_life_runs({ count: runs, number: formatNumber(runs) });
}

function wordsAhead(moment: Moment, references: References): string {
  switch (moment.event) {
    case 'finish-publishing':
      return moment.status === 'live' ? m.rail_life_published_live() : m.rail_life_published_scheduled();
    case 'start':
      return m.rail_life_goes_live();
    case 'complete':
      return completionWords(moment);
    case 'purge':
      return m.rail_life_deleted();
    case 'fail':
    case 'fail-run':
      return failureWords(moment, references);
    default:
      return '';
  }
}

/** By the inputs that the rule of completion answers. */
function completionWords({ at, inputs }: Moment): string {
  if ('end' in inputs) return m.rail_life_completes_end();
  if ('liveSince' in inputs) return m.rail_life_completes_live();
  if ('lastZone' in inputs) return m.rail_life_completes_zone();
  const { lastMessage } = inputs;
  if (typeof lastMessage !== 'number') return m.rail_life_completes_run();
  return at - lastMessage === COMPLETION ? m.rail_life_completes_message() : m.rail_life_completes_validity();
}

function failureWords({ event, inputs: { cause, reference } }: Moment, references: References): string {
  const id = String(reference);
  if (cause === 'audience-gone') {
    const name = audienceName(references, id);
    return event === 'fail' ? m.rail_life_fails_audience({ name }) : m.rail_life_run_fails_audience({ name });
  }
  const name = configurationName(references, id);
  return event === 'fail'
    ? m.rail_life_fails_configuration({ name })
    : m.rail_life_run_fails_configuration({ name });
}
