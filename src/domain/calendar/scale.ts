import { addDays, dayOf, startOfWeek, type LocalDate } from '../time/local-date.ts';

/** How many days a calendar shows at a time, from the fewest to the most. */
export const SCALES = ['day', 'week', 'month', 'timeline'] as const;
export type Scale = (typeof SCALES)[number];

/** How many weeks lie across a timeline. */
export const TIMELINE_WEEKS = [4, 13, 52] as const;
export type TimelineWeeks = (typeof TIMELINE_WEEKS)[number];

/** Some days in a row. */
export interface Days {
  readonly firstDate: LocalDate;
  readonly count: number;
}

export interface ScaleOptions {
  /** ISO weekday on which weeks begin; 1 is Monday. */
  readonly firstDay: number;
  /** A narrow screen shows three days of a week at a time, beginning with the date itself. */
  readonly isNarrow: boolean;
  readonly timelineWeeks: TimelineWeeks;
}

const A_WEEK = 7;
const NARROW = 3;
/** A month that begins on the last day of a week reaches into a sixth. */
const MONTH_WEEKS = 6;

/** The days that a scale shows around a date. */
export function daysAround(scale: Scale, date: LocalDate, options: ScaleOptions): Days {
  const { firstDay, isNarrow, timelineWeeks } = options;
  switch (scale) {
    case 'day':
      return { firstDate: date, count: 1 };
    case 'week':
      return isNarrow
        ? { firstDate: date, count: NARROW }
        : { firstDate: startOfWeek(date, firstDay), count: A_WEEK };
    case 'month':
      return { firstDate: startOfWeek(firstOfMonth(date), firstDay), count: MONTH_WEEKS * A_WEEK };
    case 'timeline':
      return { firstDate: startOfWeek(date, firstDay), count: timelineWeeks * A_WEEK };
  }
}

/** The date to go to for what lies before or after: the first of its days, or of its month. */
export function neighbourOf(
  scale: Scale,
  date: LocalDate,
  direction: -1 | 1,
  options: ScaleOptions,
): LocalDate {
  if (scale !== 'month') {
    const { firstDate, count } = daysAround(scale, date, options);
    return addDays(firstDate, direction * count);
  }
  const first = firstOfMonth(date);
  return firstOfMonth(addDays(first, direction === 1 ? 31 : -1));
}

function firstOfMonth(date: LocalDate): LocalDate {
  return `${date.slice(0, 8)}01`;
}

/** Whether a date is one of some days. */
export function isAmong({ firstDate, count }: Days, date: LocalDate): boolean {
  const day = dayOf(date) - dayOf(firstDate);
  return day >= 0 && day < count;
}
