import type { Instant } from '../domain/time/instant.ts';
import type { LocalDate } from '../domain/time/local-date.ts';
import type { WallTime } from '../domain/time/wall-time.ts';
import { countsToTwelve, languageTag } from './region.ts';

/** Dates, times and numbers as the person's region writes them. Instants are shown in the zone that is given. */

const STYLES = {
  /** 24 Nov 2026 */
  date: { dateStyle: 'medium' },
  /** 24 Nov 2026, 09:00 */
  dateTime: { dateStyle: 'medium', timeStyle: 'short' },
  /** Tuesday, 24 November 2026 at 09:00 */
  long: { dateStyle: 'full', timeStyle: 'short' },
  /** 24 Nov, 09:00 */
  short: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
  time: { hour: '2-digit', minute: '2-digit' },
  /** 09:00, or 9 AM: a whole hour. */
  hour: { hour: '2-digit', minute: '2-digit' },
  /** 24 November 2026 */
  fullDate: { day: 'numeric', month: 'long', year: 'numeric' },
  weekday: { weekday: 'short', day: 'numeric' },
  /** Tue */
  weekdayName: { weekday: 'short' },
  /** 24 */
  dayNumber: { day: 'numeric' },
  /** 24 Nov */
  shortDay: { day: 'numeric', month: 'short' },
  /** Tue, 24 Nov 2026, 09:00 */
  run: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  },
  /** Tue 24 Nov, 09:00 */
  slot: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  },
  /** 24 November 2026 */
  longDate: { dateStyle: 'long' },
  /** Tue, 24 Nov 2026 */
  day: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  longDay: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  /** Nov 2026 */
  monthOfYear: { month: 'short', year: 'numeric' },
  /** Nov */
  shortMonth: { month: 'short' },
  zoneName: { timeZoneName: 'longOffset' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type Style = keyof typeof STYLES;

/** What spreadsheets of the person's region cut a line at: where numbers have a decimal comma, it is the semicolon. */
export function cellSeparator(): ',' | ';' {
  const parts = new Intl.NumberFormat(languageTag()).formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ';' : ',';
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(style: Style, zone: string): Intl.DateTimeFormat {
  const tag = languageTag();
  const key = `${tag} ${style} ${zone}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(tag, { ...optionsOf(style, tag), timeZone: zone });
    formats.set(key, format);
  }
  return format;
}

/** Hours of a day in two halves have one digit where they need no more, and a whole hour goes without minutes. */
function optionsOf(style: Style, tag: string): Intl.DateTimeFormatOptions {
  const options: Intl.DateTimeFormatOptions = STYLES[style];
  if (options.hour === undefined) return options;
  if (!countsToTwelve(tag)) return { ...options, hourCycle: 'h23' };
  return style === 'hour' ? { hour: 'numeric' } : { ...options, hour: 'numeric' };
}

export function formatInstant(instant: Instant, zone: string, style: Style = 'dateTime'): string {
  const format = dateFormat(style, zone);
  return isFrench() ? withFirst(format.formatToParts(instant)) : format.format(instant);
}

/** By its tag: a format is slow to say what language it has, and lists ask for every cell. */
function isFrench(): boolean {
  return languageTag().startsWith('fr');
}

/** French calls the first of a month "1er" wherever the month is a word; engines write "1". */
function withFirst(parts: readonly Intl.DateTimeFormatPart[]): string {
  const isInWords = parts.some(({ type, value }) => type === 'month' && !/^\d+$/.test(value));
  return parts
    .map(({ type, value }) => (isInWords && type === 'day' && value === '1' ? '1er' : value))
    .join('');
}

/** What the wall shows, whatever the zone. */
export function formatWall(wall: WallTime, style: 'long' | 'dateTime' | 'longDate' | 'time'): string {
  return formatInstant(Date.parse(`${wall}Z`), 'UTC', style);
}

/** A period, written without repeating what both ends share. */
export function formatRange(from: Instant, to: Instant, zone: string, style: Style = 'date'): string {
  const format = dateFormat(style, zone);
  return isFrench() ? withFirst(format.formatRangeToParts(from, to)) : format.formatRange(from, to);
}

export function formatDate(date: LocalDate, style: Style = 'date'): string {
  return formatInstant(Date.parse(`${date}T00:00Z`), 'UTC', style);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

export function formatNumber(value: number): string {
  const tag = languageTag();
  let format = numberFormats.get(tag);
  if (format === undefined) {
    format = new Intl.NumberFormat(tag);
    numberFormats.set(tag, format);
  }
  return format.format(value);
}

/** A share from 0 to 1 as a percentage, 34.2%. What is less than can be told is not nothing. */
export function formatShare(share: number): string {
  const format = new Intl.NumberFormat(languageTag(), { style: 'percent', maximumFractionDigits: 1 });
  return share > 0 && share < 0.0005 ? `<\u202F${format.format(0.001)}` : format.format(share);
}

/** A number that only has to be about right, 1.2M. */
export function formatRoughly(value: number): string {
  return new Intl.NumberFormat(languageTag(), { notation: 'compact', maximumFractionDigits: 1 }).format(
    value,
  );
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A number of bytes in the unit that fits it: 12.5 MB. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(languageTag(), {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(bytes / 1_000 ** power);
}

export function formatList(values: readonly string[]): string {
  return new Intl.ListFormat(languageTag(), { type: 'conjunction' }).format(values);
}

/** How far a zone is from UTC at an instant, as UTC+01:00. */
export function formatOffset(instant: Instant, zone: string): string {
  const parts = dateFormat('zoneName', zone).formatToParts(instant);
  const name = parts.find((each) => each.type === 'timeZoneName')?.value ?? '';
  return `UTC${/[+\u2212-].*/.exec(name)?.[0] ?? '+00:00'}`;
}
