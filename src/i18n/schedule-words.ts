import type { Schedule } from '../domain/campaign/content.ts';
import type { Recurrence } from '../domain/schedule/recurrence.ts';
import type { WallTime } from '../domain/time/wall-time.ts';
import { formatList, formatNumber, formatWall } from './format.ts';
import { m } from './paraglide/messages.js';
import { languageTag } from './region.ts';
import { zoneWords } from './zone-words.ts';

/** Schedules as sentences: "Every second Tuesday at 09:00, Paris time, until 30 June 2027". */

/** What more there is to say of launches than their schedule. */
interface LaunchContext {
  readonly inRecipientZone?: boolean;
  /** Without a start it launches once published, rather than activated. */
  readonly byPublication?: boolean;
  /**
   * The first time of a series, from which its days, weeks or months count. With it a sentence says every launch; it
   * goes without where the date stands beside the sentence.
   */
  readonly first?: WallTime | null;
  /** Launches before it are left out; null: none is. */
  readonly validFrom?: WallTime | null;
}

/** Of what launches by itself. */
export function launchWords(schedule: Schedule, context: LaunchContext = {}): string {
  const { inRecipientZone = false, byPublication = false, first = null, validFrom = null } = context;
  const { start, end, recurrence, zone } = schedule;
  if (recurrence === null) {
    if (start === null) {
      return byPublication ? m.rail_schedule_publication() : m.rail_schedule_activation();
    }
    return parts([m.rail_schedule_once({ date: formatWall(start, 'long') }), place(zone, inRecipientZone)]);
  }
  const rule = recurrenceWords(recurrence);
  return parts([
    start === null
      ? m.rail_schedule_at_activation({ rule })
      : m.rail_schedule_at({ rule, time: formatWall(start, 'time') }),
    place(zone, inRecipientZone),
    first === null ? null : m.schedule_words_from({ date: formatWall(first, 'longDate') }),
    recurrence.count === null ? null : timesWords(recurrence.count),
    end === null ? null : untilWords(end),
    validFrom === null ? null : m.schedule_words_valid({ date: formatWall(validFrom, 'dateTime') }),
  ]);
}

/** Of content that is shown to people who come by. */
export function shownWords({ start, end, zone }: Schedule): string {
  const from =
    start === null
      ? m.rail_schedule_shown_activation()
      : m.rail_schedule_shown({ date: formatWall(start, 'dateTime') });
  return opening(from, start, end, zone);
}

/** Of calls from outside. */
export function callWords({ start, end, zone }: Schedule, window: boolean): string {
  if (!window) return m.rail_schedule_single_run();
  const from =
    start === null
      ? m.rail_schedule_open_activation()
      : m.rail_schedule_open({ date: formatWall(start, 'dateTime') });
  return opening(from, start, end, zone);
}

function opening(from: string, start: WallTime | null, end: WallTime | null, zone: string): string {
  const dated = start !== null || end !== null;
  return parts([
    from,
    end === null ? m.rail_schedule_no_end() : untilWords(end),
    dated ? place(zone, false) : null,
  ]);
}

/** "Every second Tuesday", without times and zones. */
export function recurrenceWords({ frequency, interval, weekdays, monthDays }: Recurrence): string {
  const pace = interval === 1 ? 'each' : interval === 2 ? 'second' : 'nth';
  const beat = { pace, interval: formatNumber(interval) };
  const everyDay = frequency === 'daily' || (weekdays.length === 7 && interval === 1);
  if (frequency !== 'monthly' && everyDay) return capitalised(m.rail_rule_daily(beat));
  if (frequency === 'monthly') {
    if (monthDays.length === 0) return capitalised(m.rail_rule_monthly_no_day());
    return capitalised(m.rail_rule_monthly({ ...beat, days: formatList(monthDays.map(ordinal)) }));
  }
  if (weekdays.length === 0) return capitalised(m.rail_rule_weekly_no_day());
  if (interval === 1 && weekdays.join('') === '12345') return capitalised(m.rail_rule_weekdays());
  const names = weekdays.map(weekdayName);
  return capitalised(
    m.rail_rule_weekly({
      ...beat,
      several: names.length > 1 ? 'yes' : 'no',
      day: formatList(names),
      days: formatList(names.map((day) => m.rail_rule_weekday_plural({ day }))),
    }),
  );
}

function place(zone: string, inRecipientZone: boolean): string {
  return inRecipientZone ? m.rail_schedule_recipient() : zoneWords(zone);
}

/** The last minute of a day goes without saying. */
function untilWords(end: WallTime): string {
  const style = end.endsWith('T23:59') ? 'longDate' : 'dateTime';
  return m.rail_schedule_until({ date: formatWall(end, style) });
}

function timesWords(count: number): string {
  return m.rail_schedule_times({ count, number: formatNumber(count) });
}

/** 1 is Monday, as 1 January 2024 was. */
function weekdayName(weekday: number): string {
  const format = new Intl.DateTimeFormat(languageTag(), { weekday: 'long', timeZone: 'UTC' });
  return format.format(Date.UTC(2024, 0, weekday));
}

function ordinal(day: number): string {
  const form = new Intl.PluralRules(languageTag(), { type: 'ordinal' }).select(day);
  return m.rail_rule_ordinal({ number: formatNumber(day), form });
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase(languageTag()) + text.slice(1);
}

function parts(texts: readonly (string | null)[]): string {
  return texts.filter((each) => each !== null).join(', ');
}
