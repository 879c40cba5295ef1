import { monthLength } from '../../domain/time/calendar-date.ts';
import { DAY, MINUTE, type Instant } from '../../domain/time/instant.ts';
import { wallTime, wallTimeFrom, type WallTime } from '../../domain/time/wall-time.ts';
import { wallTimeOf } from '../../domain/time/zone.ts';
import { fold } from '../../domain/selection/fold.ts';

/** In which order numbers alone are written: 03/04/2027 is in April by the first, in March by the second. */
export const DATE_ORDERS = ['day-month-year', 'month-day-year'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What a text says of a time, before anybody has said how the ones like it are meant. */
export type WrittenDate =
  | { readonly kind: 'instant'; readonly at: Instant }
  | {
      readonly kind: 'day';
      /** Null: it says none, as 30-Apr. */
      readonly year: number | null;
      /** The numbers of month and day; in `order`, or where that is null in the order in which all are meant. */
      readonly numbers: readonly [number, number];
      readonly order: DateOrder | null;
      /** HH:mm; null: it says none. */
      readonly time: string | null;
    };

export type DateFault = 'not-a-date' | 'no-such-date' | 'no-year';

/** How the dates of a file are meant. */
export interface DateSense {
  readonly order: DateOrder;
  /** Of dates that say none; null: they cannot be read. */
  readonly year: number | null;
  /** The IANA zone whose clocks they follow, and in which instants are shown. */
  readonly zone: string;
}

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv'],
  ['february', 'feb', 'fevrier', 'fevr', 'fev'],
  ['march', 'mar', 'mars'],
  ['april', 'apr', 'avril', 'avr'],
  ['may', 'mai'],
  ['june', 'jun', 'juin'],
  ['july', 'jul', 'juillet', 'juil'],
  ['august', 'aug', 'aout', 'aou'],
  ['september', 'sep', 'sept', 'septembre'],
  ['october', 'oct', 'octobre'],
  ['november', 'nov', 'novembre'],
  ['december', 'dec', 'decembre'],
];
const MONTH_NUMBERS = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1])));

const WEEKDAY =
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|\b(?:lun|mar|mer|jeu|ven|sam|dim)(?:di|credi|dredi|edi|anche)\b\.?|\b(?:lun|mer|jeu|ven|sam|dim)\b\.?/g;
/** "mar." is Tuesday in French where another month stands beside it: see `withoutWeekday`. */
const TUESDAY = /^mar\.?,?\s+(?=\d)/;

const ISO_TIME =
  /^(\d{4}-\d{1,2}-\d{1,2})[t ]\s*(\d{1,2}:\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(z|utc|gmt|[+-]\d{2}(?::?\d{2})?)$/;
const CLOCK =
  '(\\d{1,2}):(\\d{2})(?::\\d{2}(?:[.,]\\d+)?)?\\s*([ap]\\.?m\\b\\.?)?|(\\d{1,2})\\s*([ap]\\.?m\\b\\.?)|(\\d{1,2})\\s*h\\s*(\\d{2})?(?:\\s*min)?';
const TIME = new RegExp(`^(?:${CLOCK})(?:\\s*uhr)?$`);
const TIME_LAST = new RegExp(
  `^(.*?)(?:\\s*[,@]\\s*|\\s+-\\s+|\\s+(?:at|a|um)\\s+|(?<=\\d)t|\\s+)(?:${CLOCK})(?:\\s*uhr)?$`,
);
const TIME_FIRST = new RegExp(`^(?:${CLOCK})(?:\\s*[,-]\\s*|\\s+)(.+)$`);

const YEAR_FIRST = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/;
const RUN_TOGETHER = /^(\d{4})(\d{2})(\d{2})$/;
const NUMBERS = /^(\d{1,2})([-/. ])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/;
const NUMBERS_ALONE = /^(\d{1,2})(?:\/(\d{1,2})|\.\s?(\d{1,2})\.)$/;
const DAY_MONTH =
  /^(\d{1,2})(?:st|nd|rd|th|ere?|e)?\.?(?:\s+of\s+|[\s/-]*)([a-z]{3,9})\.?[\s/,-]*(?:'?(\d{2}|\d{4}))?$/;
const MONTH_DAY = /^([a-z]{3,9})\.?[\s/-]*(\d{1,2})(?:st|nd|rd|th)?(?:[\s/,-]+'?(\d{2}|\d{4}))?$/;
const YEAR_MONTH_DAY = /^(\d{4})[\s/,.-]+([a-z]{3,9})\.?[\s/-]*(\d{1,2})$/;
const SERIAL = /^\d{5}(?:[.,]\d{1,12})?$/;
const EPOCH = /^(?:\d{10}|\d{13})$/;

/** Days that a spreadsheet's own numbers may stand for: 1970 to 2099. */
const FIRST_SERIAL = 25_569;
const LAST_SERIAL = 73_050;

/** Long texts are no dates. */
const LONGEST = 60;

/**
 * Reads a date as people and tools write it in English and French. Null: it is none; a date that the calendar does not
 * have is read, and refused by `resolveDate`.
 */
export function readWritten(text: string): WrittenDate | null {
  if (text.length > LONGEST) return null;
  const plain = fold(text)
    .replaceAll(/[\s\u202f\u00a0]+/g, ' ')
    .trim();
  if (!/\d/.test(plain)) return null;
  if (EPOCH.test(plain)) return { kind: 'instant', at: Number(plain.padEnd(13, '0')) };
  if (SERIAL.test(plain)) return serial(Number(plain.replace(',', '.')));
  const instant = instantIn(plain);
  if (instant !== null) return instant;
  const bare = withoutWeekday(plain);
  const alone = dayIn(bare, null);
  if (alone !== null) return alone;
  const last = TIME_LAST.exec(bare);
  if (last !== null) {
    const [, date = '', ...clock] = last;
    return dayIn(date.replace(/[\s,-]+$/, ''), clock);
  }
  const first = TIME_FIRST.exec(bare);
  return first === null ? null : dayIn(first.at(-1) ?? '', first.slice(1, -1));
}

/** A time of day alone, as HH:mm; null: it is none. A spreadsheet may give it as a part of a day. */
export function readTime(text: string): string | null {
  const plain = fold(text)
    .replaceAll(/[\s\u202f\u00a0]+/g, ' ')
    .trim();
  if (/^0?[.,]\d+$/.test(plain)) {
    return wallTimeFrom(Math.round((Number(plain.replace(',', '.')) * DAY) / MINUTE) * MINUTE).slice(11);
  }
  const match = plain.length > LONGEST ? null : TIME.exec(plain);
  return match === null ? null : timeOf(match.slice(1));
}

/** Whether one order is as good as the other. */
export function isEitherWay(date: WrittenDate): boolean {
  if (date.kind === 'instant' || date.order !== null) return false;
  return date.numbers[0] <= 12 && date.numbers[1] <= 12 && date.numbers[0] !== date.numbers[1];
}

/** Whether the calendar has the date in an order. */
export function fits(date: WrittenDate, order: DateOrder): boolean {
  if (date.kind === 'instant') return true;
  // Any year will do for a date that says none; a leap year has all days.
  return wallOf(date, { order, year: 2028, zone: 'UTC' }, '00:00') !== null;
}

/** The wall time that a date stands for; without a time of day it is at `otherwise`, as HH:mm. */
export function resolveDate(
  date: WrittenDate,
  sense: DateSense,
  otherwise: string,
): { readonly wall: WallTime } | { readonly fault: DateFault } {
  if (date.kind === 'instant') {
    const wall = Math.abs(date.at) < 1e13 ? wallTimeOf(date.at, sense.zone) : '';
    return wallTime.safeParse(wall).success ? { wall } : { fault: 'no-such-date' };
  }
  if (date.year === null && sense.year === null) return { fault: 'no-year' };
  const wall = wallOf(date, sense, otherwise);
  return wall === null ? { fault: 'no-such-date' } : { wall };
}

function wallOf(
  date: Exclude<WrittenDate, { kind: 'instant' }>,
  sense: DateSense,
  otherwise: string,
): WallTime | null {
  const [first, second] = date.numbers;
  const isDayFirst = (date.order ?? sense.order) === 'day-month-year';
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  const year = date.year ?? sense.year ?? 0;
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return null;
  const wall = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}T${date.time ?? otherwise}`;
  return wallTime.safeParse(wall).success ? wall : null;
}

/** From one date to another in one text, as "12–15 mars 2027" or "1 March to 3 April 2027"; null: it is no range. */
export function readRange(text: string): readonly [WrittenDate, WrittenDate] | null {
  if (text.length > 2 * LONGEST) return null;
  const plain = fold(text)
    .replaceAll(/[\s\u202f\u00a0]+/g, ' ')
    .replace(/^\s*(?:du|from|le)\s+/, '')
    .trim();
  const parts =
    /^(.+?)\s*(?:\s[-–—→>]+\s|[–—→]|\s(?:to|until|till|au|jusqu'au|bis)\s)\s*(.+)$/.exec(plain) ??
    /^(\d{1,2})-(\d{1,2} [a-z].*)$/.exec(plain);
  if (parts === null) return null;
  const [, from = '', to = ''] = parts;
  const end = readWritten(to);
  if (end === null) return null;
  const dayAlone = /^(\d{1,2})(?:er|st|nd|rd|th)?$/.exec(from);
  if (dayAlone !== null && end.kind === 'day' && end.order === 'day-month-year') {
    return [{ ...end, numbers: [Number(dayAlone[1]), end.numbers[1]], time: null }, end];
  }
  const start = readWritten(from);
  if (start === null) return null;
  const year = start.kind === 'day' && end.kind === 'day' && start.year === null ? { year: end.year } : {};
  return [{ ...start, ...year }, end];
}

function instantIn(plain: string): WrittenDate | null {
  const match = ISO_TIME.exec(plain);
  if (match === null) return null;
  const [, date = '', clock = '', offset = ''] = match;
  const day = dayIn(date, null);
  const time = timeOf(clock.split(':'));
  if (day?.kind !== 'day' || time === null) return null;
  const wall = wallOf(day, { order: 'day-month-year', year: null, zone: 'UTC' }, time);
  if (wall === null) return { ...day, time };
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2}):?(\d{2})?/.exec(offset) ?? [];
  const ahead = (Number(hours) * 60 + Number(minutes)) * MINUTE * (sign === '-' ? -1 : 1);
  return { kind: 'instant', at: Date.parse(`${wall}Z`) - ahead };
}

function withoutWeekday(plain: string): string {
  const without = plain
    .replaceAll(WEEKDAY, ' ')
    .replace(/^[\s,]*(?:le|the|on)\s+/, '')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s,.]+|[\s,]+$/g, '');
  const month = TUESDAY.exec(without);
  if (month === null) return without;
  const rest = without.slice(month[0].length);
  return /[a-z]{3}/.test(rest) || /^\d{1,2}[-/.]/.test(rest) ? rest : without;
}

/** A day, with the parts of a time as `CLOCK` finds them; null: without a time. */
function dayIn(text: string, clock: readonly (string | undefined)[] | null): WrittenDate | null {
  const time = clock === null ? null : timeOf(clock);
  // An hour that no day has is told of when it is resolved.
  const withTime = { kind: 'day', time: clock === null ? null : (time ?? '99:99') } as const;
  const certain = (year: string | undefined, month: number, day: number): WrittenDate | null => {
    const full = year === undefined ? null : fullYear(year);
    return { ...withTime, year: full, numbers: [day, month], order: 'day-month-year' };
  };
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return certain(yearFirst[1], Number(yearFirst[3]), Number(yearFirst[4]));
  const together = RUN_TOGETHER.exec(text);
  if (together !== null) return certain(together[1], Number(together[2]), Number(together[3]));
  const numbers = NUMBERS.exec(text);
  if (numbers !== null) {
    const [, first, separator, second, year = ''] = numbers;
    // Whoever writes dots writes the day first.
    const order = separator === '.' ? 'day-month-year' : null;
    return { ...withTime, year: fullYear(year), numbers: [Number(first), Number(second)], order };
  }
  const alone = NUMBERS_ALONE.exec(text);
  if (alone !== null) {
    const [, first, slashed, dotted] = alone;
    const order = dotted === undefined ? null : 'day-month-year';
    return { ...withTime, year: null, numbers: [Number(first), Number(slashed ?? dotted)], order };
  }
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth !== null) return named(dayMonth[3], dayMonth[2], dayMonth[1]);
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay !== null) return named(monthDay[3], monthDay[1], monthDay[2]);
  const yearMonthDay = YEAR_MONTH_DAY.exec(text);
  return yearMonthDay === null ? null : named(yearMonthDay[1], yearMonthDay[2], yearMonthDay[3]);

  function named(year: string | undefined, month: string | undefined, day: string | undefined) {
    const number = MONTH_NUMBERS.get(month ?? '');
    return number === undefined ? null : certain(year, number, Number(day));
  }
}

function serial(value: number): WrittenDate | null {
  if (value < FIRST_SERIAL || value > LAST_SERIAL) return null;
  const wall = wallTimeFrom(Math.round(((value - FIRST_SERIAL) * DAY) / MINUTE) * MINUTE);
  const time = Number.isInteger(value) ? null : wall.slice(11);
  return {
    kind: 'day',
    year: Number(wall.slice(0, 4)),
    numbers: [Number(wall.slice(8, 10)), Number(wall.slice(5, 7))],
    order: 'day-month-year',
    time,
  };
}

/** Two digits are of this century: nobody plans campaigns for the last one. */
function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

/** From what `CLOCK` finds; null: no clock shows it. */
function timeOf(found: readonly (string | undefined)[]): string | null {
  const [hour24, minute24, half24, hour12, half12, hourH, minuteH] = found;
  const hour = Number(hour24 ?? hour12 ?? hourH);
  const minute = Number(minute24 ?? minuteH ?? '0');
  const half = half24 ?? half12;
  if (!(minute <= 59)) return null;
  if (half === undefined) return hour <= 23 ? `${twoDigits(hour)}:${twoDigits(minute)}` : null;
  if (hour < 1 || hour > 12) return null;
  return `${twoDigits((hour % 12) + (half.startsWith('p') ? 12 : 0))}:${twoDigits(minute)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
