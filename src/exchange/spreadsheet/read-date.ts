import { monthLength } from '../../domain/time/calendar-date.ts';
import { wallTime, type WallTime } from '../../domain/time/wall-time.ts';

/** In which order a spreadsheet writes day, month and year. What begins with a year of four digits is never in doubt. */
export const DATE_ORDERS = ['day-month-year', 'month-day-year', 'year-month-day'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export type DateReading =
  | { readonly wall: WallTime }
  /** Why a text is no time. */
  | { readonly fault: 'not-a-date' | 'no-such-date' };

const DATE =
  /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})(?:[T ,]+(\d{1,2})[:h](\d{2})?(?::\d{2}(?:\.\d+)?)? ?([ap]\.?m\.?)?)?$/i;

const NO_SUCH_DATE: DateReading = { fault: 'no-such-date' };

const PLACES: Record<DateOrder, readonly [year: number, month: number, day: number]> = {
  'day-month-year': [2, 1, 0],
  'month-day-year': [2, 0, 1],
  'year-month-day': [0, 1, 2],
};

/** Reads a date with or without a time of day; without one it is at `otherwise`, as HH:mm. */
export function readDate(text: string, order: DateOrder, otherwise: string): DateReading {
  const match = DATE.exec(text.trim());
  if (match === null) return { fault: 'not-a-date' };
  const [, first = '', second = '', third = '', hour, minute = '00', half] = match;
  const parts = [first, second, third];
  const [yearAt, monthAt, dayAt] = PLACES[first.length === 4 ? 'year-month-day' : order];
  const [year, month, day] = [fullYear(parts[yearAt] ?? ''), Number(parts[monthAt]), Number(parts[dayAt])];
  if (year === null || month < 1 || month > 12 || day < 1 || day > monthLength(year, month))
    return NO_SUCH_DATE;
  const time = hour === undefined ? otherwise : timeOf(Number(hour), minute, half);
  if (time === null) return NO_SUCH_DATE;
  const wall = `${String(year)}-${twoDigits(month)}-${twoDigits(day)}T${time}`;
  return wallTime.safeParse(wall).success ? { wall } : NO_SUCH_DATE;
}

/** Two digits are of this century: nobody plans campaigns for the last one. */
function fullYear(text: string): number | null {
  if (text.length === 4) return Number(text);
  return text.length === 2 ? 2000 + Number(text) : null;
}

function timeOf(hour: number, minute: string, half: string | undefined): string | null {
  const isAfternoon = half?.toLowerCase().startsWith('p') ?? false;
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const full = half === undefined ? hour : (hour % 12) + (isAfternoon ? 12 : 0);
  return full > 23 || Number(minute) > 59 ? null : `${twoDigits(full)}:${minute}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/**
 * The order that the texts of some columns bear out: one that every one of them can be read in. Null: none of them is a
 * date, or no order fits all.
 */
export function guessOrder(texts: readonly string[]): DateOrder | null {
  const written = texts.filter((each) => each.trim() !== '');
  if (written.length === 0) return null;
  return (
    DATE_ORDERS.find((order) => written.every((each) => 'wall' in readDate(each, order, '09:00'))) ?? null
  );
}
