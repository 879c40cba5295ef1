import { SECOND, type Instant } from '../time/instant.ts';
import { wallTimeFrom } from '../time/wall-time.ts';
import { instantOf } from '../time/zone.ts';
import { missingIn, type Recurrence } from './recurrence.ts';
import { lastSlot, type Series } from './series.ts';

const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * The series as the value of an RFC 5545 RRULE, without the property's name. It belongs to a DTSTART in the series'
 * zone at its first slot's wall time, as the RFC counts DTSTART in. COUNT and UNTIL exclude each other there, so of
 * a count and an end date the one that comes first is written.
 * Readers leave out a time that does not exist and do not count it (RFC 5545, section 3.3.10); a slot moves instead.
 * Throws a RangeError for a rule without a day or a month, as no RRULE says "never", and for times of day at unlike minutes,
 * of which it would make every hour at every minute.
 */
export function toRRule(series: Series): string {
  const { recurrence } = series;
  if (recurrence === null) return ['FREQ=DAILY', ...limit(series, 1)].join(';');
  const parts = [`FREQ=${recurrence.frequency.toUpperCase()}`, `INTERVAL=${recurrence.interval.toString()}`];
  if (missingIn(recurrence) !== null) throw new RangeError('A rule without a day has no RRULE');
  return [...parts, ...daysOf(recurrence), ...timesOf(series), ...limit(series, recurrence.count)].join(';');
}

function daysOf({ frequency, weekdays, monthDays, lastDay, weeks, months }: Recurrence): string[] {
  if (frequency === 'daily') return [];
  const codes = weekdays.map((weekday) => WEEKDAY_CODES[weekday - 1] ?? '');
  if (frequency === 'weekly') return ['WKST=MO', `BYDAY=${codes.join(',')}`];
  const inMonths = months === undefined ? [] : [`BYMONTH=${months.join(',')}`];
  if (weeks === undefined) {
    return [...inMonths, `BYMONTHDAY=${[...monthDays, ...(lastDay === undefined ? [] : [-1])].join(',')}`];
  }
  const days = weeks.flatMap((week) => codes.map((code) => `${week.toString()}${code}`));
  return [...inMonths, `BYDAY=${days.join(',')}`];
}

function timesOf({ start, recurrence }: Series): string[] {
  if (recurrence?.times === undefined) return [];
  const times = [...new Set([start.slice(11), ...recurrence.times])].sort();
  const [minute = '', other] = new Set(times.map((time) => time.slice(3)));
  if (other !== undefined) throw new RangeError('Times at unlike minutes have no RRULE');
  const hours = times.map((time) => Number(time.slice(0, 2)));
  return [`BYHOUR=${hours.join(',')}`, `BYMINUTE=${Number(minute).toString()}`];
}

function limit(series: Series, count: number | null): string[] {
  const { end, zone } = series;
  const until = end === null ? null : instantOf(end, zone);
  const counted = count === null ? null : lastSlot({ ...series, end: null });
  if (until !== null && (counted === null || counted.at > until)) return [`UNTIL=${utc(until)}`];
  return count === null ? [] : [`COUNT=${count.toString()}`];
}

function utc(instant: Instant): string {
  const seconds = Math.floor((instant / SECOND) % 60)
    .toString()
    .padStart(2, '0');
  return `${wallTimeFrom(instant).replaceAll(/[-:]/g, '')}${seconds}Z`;
}
