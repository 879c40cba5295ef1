import { dateOf, dayNumber, isoWeekday, monthLength, type CalendarDate } from '../time/calendar-date.ts';
import { DAY, HOUR, MINUTE } from '../time/instant.ts';
import { LAST_DAY, wallMilliseconds } from '../time/wall-time.ts';
import type { Rule } from './overlay.ts';

const HOURS = 24;
const A_WEEK = 7;

/**
 * The times at which a series falls by one of its rules from `from` on and before `to`, in order. All are wall
 * milliseconds. Periods that end before `from` are never looked at, so that an old series costs no more than a young
 * one; a rule that never falls on anything ends with the range.
 */
export function expandRule(rule: Rule, start: number, from: number, to: number): number[] {
  const until = rule.until === null ? Infinity : wallMilliseconds(rule.until);
  const end = Math.min(to, until + 1, (LAST_DAY + 1) * DAY);
  const begin = Math.max(from, start);
  if (begin >= end) return [];
  const filled = withDefaults(rule, start);
  const found: number[] = [];
  for (const period of periodsOf(filled, start, begin, end)) {
    // "The last of the month" needs all of it; else days outside of the range are not worth a look.
    const isWhole = filled.positions.length > 0;
    const first = isWhole ? period.first : Math.max(period.first, Math.floor(begin / DAY));
    const last = isWhole ? period.last : Math.min(period.last, Math.floor((end - 1) / DAY));
    const times = chosen(timesIn(filled, start, { ...period, first, last }), filled.positions);
    for (const at of times) if (at >= begin && at < end) found.push(at);
  }
  return found;
}

/** What a rule leaves open is taken from the start of the series. */
function withDefaults(rule: Rule, start: number): Rule {
  const { frequency, months, weeks, yearDays, monthDays, weekdays } = rule;
  const day = Math.floor(start / DAY);
  const { month, day: monthDay } = dateOf(day);
  const hasDays = yearDays.length + monthDays.length + weekdays.length > 0;
  if (hasDays || frequency === 'daily' || frequency === 'hourly') return rule;
  if (frequency === 'weekly' || weeks.length > 0)
    return { ...rule, weekdays: [{ day: isoWeekday(day), nth: 0 }] };
  const isYearly = frequency === 'yearly' && months.length === 0;
  return { ...rule, months: isYearly ? [month] : months, monthDays: [monthDay] };
}

/** Days from the first to the last, or one hour of a day. */
interface Period {
  readonly first: number;
  readonly last: number;
  readonly hour: number | null;
}

/** Every `interval`-th year, month, week, day or hour, from the one that `begin` is in. */
function* periodsOf(rule: Rule, start: number, begin: number, end: number): Generator<Period> {
  const { frequency, interval, weekStart } = rule;
  const index = (at: number) => indexOf(frequency, at, weekStart);
  const base = index(start);
  const skipped = Math.max(0, Math.floor((index(begin) - base) / interval));
  const last = index(end - 1);
  for (let each = base + skipped * interval; each <= last; each += interval)
    yield periodAt(frequency, each, weekStart);
}

function indexOf(frequency: Rule['frequency'], at: number, weekStart: number): number {
  const day = Math.floor(at / DAY);
  switch (frequency) {
    case 'yearly':
      return dateOf(day).year;
    case 'monthly':
      return dateOf(day).year * 12 + dateOf(day).month - 1;
    case 'weekly':
      return Math.floor((day - weekZero(weekStart)) / A_WEEK);
    case 'daily':
      return day;
    case 'hourly':
      return Math.floor(at / HOUR);
  }
}

/** A day on which weeks begin. Day 0 was a Thursday. */
function weekZero(weekStart: number): number {
  return weekStart - isoWeekday(0);
}

function periodAt(frequency: Rule['frequency'], index: number, weekStart: number): Period {
  switch (frequency) {
    case 'yearly':
      return { first: dayNumber(index, 1, 1), last: dayNumber(index, 12, 31), hour: null };
    case 'monthly': {
      const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
      const first = dayNumber(year, month, 1);
      return { first, last: first + monthLength(year, month) - 1, hour: null };
    }
    case 'weekly': {
      const first = index * A_WEEK + weekZero(weekStart);
      return { first, last: first + A_WEEK - 1, hour: null };
    }
    case 'daily':
      return { first: index, last: index, hour: null };
    case 'hourly': {
      const day = Math.floor(index / HOURS);
      return { first: day, last: day, hour: index - day * HOURS };
    }
  }
}

/** All times of a period that the rule falls on, in order. */
function timesIn(rule: Rule, start: number, { first, last, hour }: Period): number[] {
  const sinceMidnight = start - Math.floor(start / DAY) * DAY;
  const ownHour = hour ?? Math.floor(sinceMidnight / HOUR);
  const hours = rule.hours.length === 0 ? [ownHour] : ordered(rule.hours);
  const minutes =
    rule.minutes.length === 0 ? [Math.floor((sinceMidnight % HOUR) / MINUTE)] : ordered(rule.minutes);
  const times: number[] = [];
  for (let day = first; day <= last; day += 1) {
    if (!fallsOn(rule, day)) continue;
    for (const each of hours) {
      if (hour !== null && each !== hour) continue;
      for (const minute of minutes) times.push(day * DAY + each * HOUR + minute * MINUTE);
    }
  }
  return times;
}

function ordered(values: readonly number[]): number[] {
  return [...new Set(values)].sort((one, other) => one - other);
}

/** Whether the rule allows a day. */
function fallsOn(rule: Rule, day: number): boolean {
  const date = dateOf(day);
  const { months, weeks, yearDays, monthDays, weekdays } = rule;
  if (months.length > 0 && !months.includes(date.month)) return false;
  if (monthDays.length > 0) {
    const fromEnd = date.day - monthLength(date.year, date.month) - 1;
    if (!monthDays.includes(date.day) && !monthDays.includes(fromEnd)) return false;
  }
  if (yearDays.length > 0) {
    const ofYear = day - dayNumber(date.year, 1, 1) + 1;
    if (!yearDays.includes(ofYear) && !yearDays.includes(ofYear - yearLength(date.year) - 1)) return false;
  }
  if (weekdays.length > 0 && !isOneOfWeekdays(rule, day, date)) return false;
  return weeks.length === 0 || isInWeeks(rule, day, date.year);
}

function yearLength(year: number): number {
  return dayNumber(year + 1, 1, 1) - dayNumber(year, 1, 1);
}

/** "The second Tuesday" counts in the month, and for a yearly rule without months in the year. */
function isOneOfWeekdays({ frequency, months, weekdays }: Rule, day: number, date: CalendarDate): boolean {
  const weekday = isoWeekday(day);
  const ofYear = frequency === 'yearly' && months.length === 0;
  return weekdays.some(({ day: wanted, nth }) => {
    if (wanted !== weekday) return false;
    // Where nothing is counted in, the number says nothing.
    if (nth === 0 || (frequency !== 'yearly' && frequency !== 'monthly')) return true;
    const place = ofYear ? day - dayNumber(date.year, 1, 1) : date.day - 1;
    const size = ofYear ? yearLength(date.year) : monthLength(date.year, date.month);
    return nth > 0
      ? Math.floor(place / A_WEEK) + 1 === nth
      : Math.floor((size - 1 - place) / A_WEEK) + 1 === -nth;
  });
}

/** Week 1 is the first with four days or more in the year. */
function isInWeeks({ weeks, weekStart }: Rule, day: number, year: number): boolean {
  const firstWeek = (of: number) => {
    const january = dayNumber(of, 1, 4);
    return january - ((isoWeekday(january) - weekStart + A_WEEK) % A_WEEK);
  };
  const own = day < firstWeek(year) ? year - 1 : day >= firstWeek(year + 1) ? year + 1 : year;
  const week = Math.floor((day - firstWeek(own)) / A_WEEK) + 1;
  const count = (firstWeek(own + 1) - firstWeek(own)) / A_WEEK;
  return weeks.includes(week) || weeks.includes(week - count - 1);
}

/** The first, the last and so on of a period's times; without positions all of them. */
function chosen(times: number[], positions: readonly number[]): number[] {
  if (positions.length === 0) return times;
  return times.filter(
    (_, place) => positions.includes(place + 1) || positions.includes(place - times.length),
  );
}

/** The last of so many times; null where that many are not to be had. */
export function untilAfter(rule: Rule, start: number, count: number): number | null {
  const end = (LAST_DAY + 1) * DAY;
  let left = count;
  let patience = rule.interval + CYCLE;
  for (let from = start; from < end && patience > 0; from += A_FEW_YEARS) {
    const times = expandRule(rule, start, from, from + A_FEW_YEARS);
    const last = times[left - 1];
    if (last !== undefined) return last;
    left -= times.length;
    patience = times.length > 0 ? rule.interval + CYCLE : patience - 1;
  }
  return null;
}

/** Most series end soon: they are looked through a few years at a time. */
const A_FEW_YEARS = 4 * 366 * DAY;
/** Times so many: after 28 years dates fall on the same weekdays again. */
const CYCLE = 7;
