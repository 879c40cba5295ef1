import { dateOf, dayNumber, monthLength } from '../time/calendar-date.ts';
import { DAY } from '../time/instant.ts';
import { wallDateOf, wallMilliseconds } from '../time/wall-time.ts';
import { lastSlot, type Series } from './series.ts';

/** A day that a monthly rule asks for and the month lacks, such as 31 in 2026-02. */
export interface SkippedDay {
  /** `YYYY-MM`. */
  readonly month: string;
  /** 29–31. */
  readonly day: number;
}

/**
 * The month days that a monthly rule skips in shorter months, in order, so that the preview can show them. A skipped
 * day has no date of its own: it counts as lying at the last day of its month, which must lie within the series and
 * between the two dates (`YYYY-MM-DD`, both inclusive).
 */
export function skippedBetween(series: Series, fromDate: string, toDate: string): SkippedDay[] {
  const { recurrence } = series;
  if (recurrence?.frequency !== 'monthly' || recurrence.weeks !== undefined) return [];
  const start = dayOf(series.start);
  const from = Math.max(start, dayOf(fromDate));
  const to = Math.min(dayOf(toDate), lastDayOf(series));
  const first = dateOf(start);
  const skipped: SkippedDay[] = [];
  for (let month = first.year * 12 + first.month - 1; ; month += recurrence.interval) {
    const year = Math.floor(month / 12);
    const length = monthLength(year, (month % 12) + 1);
    const monthEnd = dayNumber(year, (month % 12) + 1, length);
    if (monthEnd > to) return skipped;
    if (monthEnd < from || recurrence.months?.includes((month % 12) + 1) === false) continue;
    const name = wallDateOf(monthEnd).slice(0, 7);
    for (const day of recurrence.monthDays) if (day > length) skipped.push({ month: name, day });
  }
}

function dayOf(wall: string): number {
  return wallMilliseconds(`${wall.slice(0, 10)}T00:00`) / DAY;
}

/** Once the count is used up nothing is skipped any more, so the last slot bounds it before the end date does. */
function lastDayOf(series: Series): number {
  const end = series.end === null ? Infinity : dayOf(series.end);
  if (series.recurrence?.count == null) return end;
  const counted = lastSlot({ ...series, end: null });
  return counted === null ? end : Math.min(end, dayOf(counted.wall) - 1);
}
