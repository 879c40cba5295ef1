import { z } from '../schema.ts';
import { dateOf, dayNumber, monthLength } from './calendar-date.ts';
import { DAY, HOUR, MINUTE } from './instant.ts';

/** What a clock on the wall shows, without a zone: `YYYY-MM-DDTHH:mm`. Sorts as text. */
export type WallTime = string;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;
const FIRST_YEAR = 1970;
const LAST_YEAR = 2199;

/** The last day that a wall time can name, as a day number. */
export const LAST_DAY = dayNumber(LAST_YEAR, 12, 31);

function isWallTime(text: string): boolean {
  const match = PATTERN.exec(text);
  if (match === null) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  return (
    year >= FIRST_YEAR &&
    year <= LAST_YEAR &&
    day >= 1 &&
    day <= monthLength(year, month) &&
    hour <= 23 &&
    minute <= 59
  );
}

/** Accepts a date that the calendar has and a time of day, in the years 1970–2199. */
export const wallTime = z
  .string()
  .refine(isWallTime, { message: 'Expected a real date and time, as 2026-03-29T09:00, in 1970–2199' });

const knownZones = new Set<string>();

function isZoneName(text: string): boolean {
  if (knownZones.has(text)) return true;
  // Newer engines also take offsets such as +02:00, which follow no clock change: they are no zones.
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: text });
  } catch {
    return false;
  }
  knownZones.add(text);
  return true;
}

/** Accepts the name of an IANA zone that this browser knows. Only good names are remembered. */
export const zoneName = z
  .string()
  .max(64)
  .refine(isZoneName, { message: 'Expected an IANA time zone, as Europe/Paris' });

const ZERO = 48;

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index += 1) value = value * 10 + text.charCodeAt(index) - ZERO;
  return value;
}

/**
 * A wall time as a number to calculate with: milliseconds since 1970-01-01T00:00 on the same wall.
 * Expects what `wallTime` accepts; throws a RangeError when the length is another.
 */
export function wallMilliseconds(wall: WallTime): number {
  if (wall.length !== 16) throw new RangeError(`Not a wall time: ${wall}`);
  const day = dayNumber(digits(wall, 0, 4), digits(wall, 5, 7), digits(wall, 8, 10));
  return day * DAY + digits(wall, 11, 13) * HOUR + digits(wall, 14, 16) * MINUTE;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value.toString()}` : value.toString();
}

/** The date of a day number as `YYYY-MM-DD`. */
export function wallDateOf(day: number): string {
  const date = dateOf(day);
  return `${date.year.toString().padStart(4, '0')}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
}

/** The wall time of a number of wall milliseconds, truncated to the minute. */
export function wallTimeFrom(milliseconds: number): WallTime {
  const day = Math.floor(milliseconds / DAY);
  const timeOfDay = milliseconds - day * DAY;
  const hour = Math.floor(timeOfDay / HOUR);
  const minute = Math.floor((timeOfDay - hour * HOUR) / MINUTE);
  return `${wallDateOf(day)}T${twoDigits(hour)}:${twoDigits(minute)}`;
}
