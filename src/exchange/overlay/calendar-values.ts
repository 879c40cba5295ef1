import ICAL from 'ical.js';
import type { Rule } from '../../domain/overlays/overlay.ts';
import { FREQUENCIES } from '../../domain/overlays/frequency.ts';
import { dayNumber, monthLength } from '../../domain/time/calendar-date.ts';
import { DAY, HOUR, MINUTE } from '../../domain/time/instant.ts';
import type { Line } from './calendar-parts.ts';
import { Broken, type OverlayFault } from './overlay-fault.ts';

/** A date or a time as a line has it, without the seconds. */
export interface Written {
  /** Wall milliseconds. */
  readonly wall: number;
  readonly isDate: boolean;
  readonly isUtc: boolean;
  /** As the file names it; null: none. */
  readonly zone: string | null;
  readonly line: Line;
}

/** A rule that is still to be told by its last time rather than by how many it has. */
export interface WrittenRule {
  readonly rule: Omit<Rule, 'until'>;
  readonly count: number | null;
  readonly until: Written | null;
}

/** What ical.js makes of a line; of a broken one it makes its own errors. */
function readBy<Result>(
  line: Line,
  code: OverlayFault['code'],
  take: (property: ICAL.Property) => Result,
): Result {
  try {
    return take(ICAL.Property.fromString(line.text));
  } catch {
    throw new Broken(code, line.number, line.text);
  }
}

function valueOf(line: Line, code: OverlayFault['code']): unknown {
  return readBy(line, code, (property): unknown => property.getFirstValue());
}

export function textOf(line: Line): string {
  const value: unknown = valueOf(line, 'broken-line');
  return typeof value === 'string' ? value : '';
}

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}):(\d{2}))?(Z?)$/;

interface Raw {
  /** Undefined: none is named. */
  readonly zone: string | undefined;
  readonly values: readonly unknown[];
}

/** The dates or times of a line; of a period, its start. */
export function timesOf(line: Line): Written[] {
  // Many write a bare date without saying that it is one.
  const isBareDate = /:\d{8}(,\d{8})*$/.test(line.text) && !/;VALUE=/i.test(line.text);
  const text = isBareDate ? line.text.replace(':', ';VALUE=DATE:') : line.text;
  const { zone, values } = readBy({ ...line, text }, 'bad-date', (property): Raw => {
    const [, , , ...values] = property.toJSON() as unknown[];
    return { zone: property.getFirstParameter('tzid'), values };
  });
  return values.map((value) => writtenOf(Array.isArray(value) ? value[0] : value, zone ?? null, line));
}

export function timeOf(line: Line): Written {
  const [first] = timesOf(line);
  if (first === undefined) throw new Broken('bad-date', line.number, line.text);
  return first;
}

function writtenOf(value: unknown, zone: string | null, line: Line): Written {
  const match = typeof value === 'string' ? WRITTEN.exec(value) : null;
  const parts: readonly (string | undefined)[] = match?.slice(1, 6) ?? [];
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.map((each) => Number(each ?? 0));
  const isReal =
    month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month) && hour < 24 && minute < 60;
  if (match === null || !isReal) throw new Broken('bad-date', line.number, line.text);
  return {
    wall: dayNumber(year, month, day) * DAY + hour * HOUR + minute * MINUTE,
    isDate: match[4] === undefined,
    isUtc: match[7] === 'Z',
    zone,
    line,
  };
}

/** In milliseconds. */
export function durationOf(line: Line): number {
  const value: unknown = valueOf(line, 'bad-duration');
  if (!(value instanceof ICAL.Duration)) throw new Broken('bad-duration', line.number, line.text);
  return value.toSeconds() * 1_000;
}

/** From UTC, in milliseconds. */
export function offsetOf(line: Line | undefined, part: Line): number {
  const value: unknown = line === undefined ? null : valueOf(line, 'broken-line');
  if (!(value instanceof ICAL.UtcOffset)) {
    const { number, text } = line ?? part;
    throw new Broken('broken-line', number, text);
  }
  return value.toSeconds() * 1_000;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const WEEKDAY = /^([+-]?\d+)?(MO|TU|WE|TH|FR|SA|SU)$/;

/** ICAL's types know no rule without one; files do. */
function frequencyOf({ freq }: { readonly freq: string | null }): string {
  return freq?.toLowerCase() ?? '';
}

export function ruleOf(line: Line): WrittenRule {
  const bad = (code: OverlayFault['code'] = 'bad-rule') => new Broken(code, line.number, line.text);
  const value: unknown = valueOf(line, 'bad-rule');
  if (!(value instanceof ICAL.Recur)) throw bad();
  const written = frequencyOf(value);
  const frequency = FREQUENCIES.find((each) => each === written);
  if (frequency === undefined) throw bad(/minutely|secondly/.test(written) ? 'too-often' : 'bad-rule');
  const parts = value.parts as Readonly<Record<string, readonly (number | string)[] | undefined>>;
  const numbers = (name: string) => (parts[name] ?? []).map(Number);
  const weekdays = (parts['BYDAY'] ?? []).map((each) => {
    const [, nth = '0', day = ''] = WEEKDAY.exec(String(each)) ?? [];
    if (day === '') throw bad();
    return { day: WEEKDAYS.indexOf(day) + 1, nth: Number(nth) };
  });
  return {
    rule: {
      frequency,
      interval: value.interval,
      months: numbers('BYMONTH'),
      weeks: numbers('BYWEEKNO'),
      yearDays: numbers('BYYEARDAY'),
      monthDays: numbers('BYMONTHDAY'),
      weekdays,
      hours: numbers('BYHOUR'),
      minutes: numbers('BYMINUTE'),
      positions: numbers('BYSETPOS'),
      // ICAL counts from Sunday, and from 1.
      weekStart: ((value.wkst + 5) % 7) + 1,
    },
    count: value.count,
    until: value.until === null ? null : writtenOf(value.until.toString(), null, line),
  };
}
