import { dateOf, dayNumber, isoWeekday, monthLength } from '../time/calendar-date.ts';
import { LAST_DAY } from '../time/wall-time.ts';
import { daysNamed, missingIn, type Recurrence } from './recurrence.ts';

/**
 * A recurrence cut into its periods: every `interval` days, weeks or months from the start, numbered from 0. All days
 * are day numbers. Finding the period of a day is arithmetic, so that no rule is walked from its start.
 */
export interface Periods {
  /** The period that a day lies in, or the one before it where the interval leaves the day out. */
  indexOf(day: number): number;
  /** The days of a period that match, ascending. Those of period 0 may lie before the start. */
  daysOf(index: number): readonly number[];
  /** The day on which the rule matches for the `count`th time from the start; Infinity when it never does. */
  dayOfCount(count: number): number;
}

/** The periods of a recurrence whose start lies on the day `start`; null when it names no day at all. */
export function periodsOf(recurrence: Recurrence, start: number): Periods | null {
  const { frequency, interval, weekdays } = recurrence;
  if (missingIn(recurrence) !== null) return null;
  if (frequency === 'daily') return dailyPeriods(start, interval);
  return frequency === 'weekly'
    ? weeklyPeriods(start, interval, weekdays)
    : monthlyPeriods(start, recurrence);
}

function dailyPeriods(start: number, interval: number): Periods {
  return {
    indexOf: (day) => Math.floor((day - start) / interval),
    daysOf: (index) => [start + index * interval],
    dayOfCount: (count) => start + (count - 1) * interval,
  };
}

/** Weeks begin on Monday, and the first is the one that the start lies in. */
function weeklyPeriods(start: number, interval: number, weekdays: readonly number[]): Periods {
  const monday = start - isoWeekday(start) + 1;
  const missedAtStart = weekdays.filter((weekday) => weekday < isoWeekday(start)).length;
  const daysOf = (index: number) => weekdays.map((weekday) => monday + index * interval * 7 + weekday - 1);
  return {
    indexOf: (day) => Math.floor((day - monday) / (interval * 7)),
    daysOf,
    dayOfCount(count) {
      const position = count - 1 + missedAtStart;
      const index = Math.floor(position / weekdays.length);
      return daysOf(index)[position % weekdays.length] ?? Infinity;
    },
  };
}

/** The first month is the one that the start lies in; a month skips the days that it lacks. */
function monthlyPeriods(start: number, recurrence: Recurrence): Periods {
  const { interval, months } = recurrence;
  const startMonth = monthNumber(start);
  const daysOf = (index: number) => {
    const number = startMonth + index * interval;
    const month = (number % 12) + 1;
    if (months !== undefined && !months.includes(month)) return [];
    const year = Math.floor(number / 12);
    const beforeFirst = dayNumber(year, month, 0);
    return daysInMonth(recurrence, beforeFirst, monthLength(year, month)).map((day) => beforeFirst + day);
  };
  const indexOf = (day: number) => Math.floor((monthNumber(day) - startMonth) / interval);
  return {
    indexOf,
    daysOf,
    // Months differ in how many of the days they have, so they are counted one by one: 2,760 at most.
    dayOfCount(count) {
      const last = indexOf(LAST_DAY);
      if (count > (last + 1) * daysNamed(recurrence)) return Infinity;
      let remaining = count + daysOf(0).filter((day) => day < start).length;
      for (let index = 0; index <= last; index += 1) {
        const days = daysOf(index);
        if (remaining <= days.length) return days[remaining - 1] ?? Infinity;
        remaining -= days.length;
      }
      return Infinity;
    },
  };
}

/** The days, 1 to 31 and ascending, that a rule asks of a month whose first comes a day after `beforeFirst`. */
function daysInMonth(rule: Recurrence, beforeFirst: number, length: number): number[] {
  const { weekdays, monthDays, lastDay, weeks } = rule;
  if (weeks === undefined) {
    const days = monthDays.filter((day) => day <= length);
    return lastDay === undefined || days.at(-1) === length ? days : [...days, length];
  }
  const days = weekdays.flatMap((weekday) => {
    const first = ((weekday - isoWeekday(beforeFirst + 1) + 7) % 7) + 1;
    const last = first + 7 * Math.floor((length - first) / 7);
    return weeks.map((week) => (week === -1 ? last : first + 7 * (week - 1)));
  });
  // The fourth may be the last.
  return [...new Set(days)].sort((one, other) => one - other);
}

/** Months since January of year 0. */
function monthNumber(day: number): number {
  const { year, month } = dateOf(day);
  return year * 12 + month - 1;
}
