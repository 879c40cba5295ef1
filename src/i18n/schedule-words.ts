import type { Schedule } from '../domain/campaign/content.ts';
import type { Recurrence, Week } from '../domain/schedule/recurrence.ts';
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
      ? atActivation(rule, recurrence)
      : m.rail_schedule_at({ rule, time: timesWords(start, recurrence) }),
    place(zone, inRecipientZone),
    first === null ? null : m.schedule_words_from({ date: formatWall(first, firstStyle(first, recurrence)) }),
    recurrence.count === null ? null : countWords(recurrence.count),
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

/** "Every second Tuesday", without zones, and without the time of the start. */
export function ruleWords(recurrence: Recurrence): string {
  const { times } = recurrence;
  const rule = recurrenceWords(recurrence);
  return times === undefined ? rule : m.rail_rule_and_at({ rule, times: formatList(times.map(timeOfDay)) });
}

/** "Every second Tuesday", without times and zones. */
export function recurrenceWords(recurrence: Recurrence): string {
  const { frequency, interval, weekdays } = recurrence;
  const pace = interval === 1 ? 'each' : interval === 2 ? 'second' : 'nth';
  const beat = { pace, interval: formatNumber(interval) };
  const everyDay = frequency === 'daily' || (weekdays.length === 7 && interval === 1);
  if (frequency !== 'monthly' && everyDay) return capitalised(m.rail_rule_daily(beat));
  if (frequency === 'monthly') return capitalised(monthlyWords(recurrence, beat));
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

function monthlyWords(recurrence: Recurrence, beat: { pace: string; interval: string }): string {
  const { months } = recurrence;
  const each = daysWords(recurrence);
  if (each.length === 0) return m.rail_rule_monthly_no_day();
  const days = formatList(each);
  if (months === undefined) return m.rail_rule_monthly({ ...beat, days });
  if (months.length === 0) return m.rail_rule_monthly_no_month({ days });
  const names = months.map((month) => m.rail_rule_in_month({ month: monthName(month) }));
  return m.rail_rule_yearly({ days, months: formatList(names) });
}

/** "1st", "last day", "second Friday". */
function daysWords({ weekdays, monthDays, lastDay, weeks }: Recurrence): string[] {
  if (weeks === undefined) {
    return [...monthDays.map(ordinal), ...(lastDay === undefined ? [] : [m.rail_rule_last_day()])];
  }
  const names = weeks.map((week) => weekName(week));
  const [only, ...others] = weekdays.map(weekdayName);
  if (only !== undefined && others.length === 0) {
    // "first and third Friday": the weekday is said once, with the last of them.
    return names.map((name, index) =>
      index < names.length - 1 ? name : m.rail_rule_of_week({ week: name, day: only }),
    );
  }
  return names.flatMap((week) =>
    weekdays.map((weekday) => m.rail_rule_of_week({ week, day: weekdayName(weekday) })),
  );
}

function weekName(week: Week): string {
  return m.rail_rule_week({ week: week.toString() });
}

function monthName(month: number): string {
  const format = new Intl.DateTimeFormat(languageTag(), { month: 'long', timeZone: 'UTC' });
  return format.format(Date.UTC(2024, month - 1, 1));
}

function place(zone: string, inRecipientZone: boolean): string {
  return inRecipientZone ? m.rail_schedule_recipient() : zoneWords(zone);
}

/** The last minute of a day goes without saying. */
function untilWords(end: WallTime): string {
  const style = end.endsWith('T23:59') ? 'longDate' : 'dateTime';
  return m.rail_schedule_until({ date: formatWall(end, style) });
}

/** "09:00 and 17:00", the start's among them. */
function timesWords(start: WallTime, { times = [] }: Recurrence): string {
  const all = [...new Set([start.slice(11), ...times])].sort();
  return formatList(all.map(timeOfDay));
}

/** A first day that has not all of its times says from which on. */
function firstStyle(first: WallTime, { times = [] }: Recurrence): 'dateTime' | 'longDate' {
  return times.some((time) => time < first.slice(11)) ? 'dateTime' : 'longDate';
}

function atActivation(rule: string, { times }: Recurrence): string {
  if (times === undefined) return m.rail_schedule_at_activation({ rule });
  return m.rail_schedule_at_activation_and({ rule, times: formatList(times.map(timeOfDay)) });
}

function timeOfDay(time: string): string {
  return formatWall(`2024-01-01T${time}`, 'time');
}

function countWords(count: number): string {
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
