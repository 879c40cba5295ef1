import { SECOND, type Instant } from '../time/instant.ts';
import { wallTimeFrom } from '../time/wall-time.ts';
import { instantOf } from '../time/zone.ts';
import { lastSlot, type Series } from './series.ts';

const WEEKDAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * The series as the value of an RFC 5545 RRULE, without the property's name. It belongs to a DTSTART in the series'
 * zone at its first slot's wall time, as the RFC counts DTSTART in. COUNT and UNTIL exclude each other there, so of
 * a count and an end date the one that comes first is written.
 * Readers leave out a time that does not exist and do not count it (RFC 5545, section 3.3.10); a slot moves instead.
 * Throws a RangeError for a weekly rule without weekdays or a monthly one without month days: no RRULE says "never".
 */
export function toRRule(series: Series): string {
  const { recurrence } = series;
  if (recurrence === null) return ['FREQ=DAILY', ...limit(series, 1)].join(';');
  const parts = [`FREQ=${recurrence.frequency.toUpperCase()}`, `INTERVAL=${recurrence.interval.toString()}`];
  if (recurrence.frequency === 'weekly') {
    const codes = recurrence.weekdays.map((weekday) => WEEKDAY_CODES[weekday - 1]);
    parts.push('WKST=MO', `BYDAY=${someOf(codes)}`);
  }
  if (recurrence.frequency === 'monthly') parts.push(`BYMONTHDAY=${someOf(recurrence.monthDays)}`);
  return [...parts, ...limit(series, recurrence.count)].join(';');
}

function someOf(days: readonly unknown[]): string {
  if (days.length === 0) throw new RangeError('A rule without a day has no RRULE');
  return days.join(',');
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
