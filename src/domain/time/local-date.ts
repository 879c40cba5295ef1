import { isoWeekday } from './calendar-date.ts';
import { DAY, type Instant } from './instant.ts';
import { wallTime, wallTimeFrom, wallMilliseconds } from './wall-time.ts';
import { instantOf, offsetAt, startOfDay } from './zone.ts';

/** A calendar date without a zone: `YYYY-MM-DD`. Sorts as text. */
export type LocalDate = string;

export function isLocalDate(text: string): boolean {
  return wallTime.safeParse(`${text}T00:00`).success;
}

/** Days since 1 January 1970 of a valid date. */
export function dayOf(date: LocalDate): number {
  return Math.floor(wallMilliseconds(`${date}T00:00`) / DAY);
}

export function localDateOf(day: number): LocalDate {
  return wallTimeFrom(day * DAY).slice(0, 10);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return localDateOf(dayOf(date) + days);
}

/** The date that the wall shows at an instant. */
export function localDateAt(instant: Instant, zone: string): LocalDate {
  return localDateOf(Math.floor((instant + offsetAt(instant, zone)) / DAY));
}

/** The instant at which a date begins in a zone. */
export function startOfDate(date: LocalDate, zone: string): Instant {
  // Noon always exists on that day; where clocks skip midnight, the day begins at the change.
  return startOfDay(instantOf(`${date}T12:00`, zone), zone);
}

/** The first day of the week that a date is in; `firstDay` is an ISO weekday, 1 is Monday. */
export function startOfWeek(date: LocalDate, firstDay: number): LocalDate {
  const day = dayOf(date);
  return localDateOf(day - ((isoWeekday(day) - firstDay + 7) % 7));
}

/** The number of a week that begins on a Monday, as ISO 8601 counts: the first has the year's first Thursday. */
export function isoWeek(monday: LocalDate): number {
  const thursday = addDays(monday, 3);
  return Math.floor((dayOf(thursday) - dayOf(`${thursday.slice(0, 4)}-01-01`)) / 7) + 1;
}
