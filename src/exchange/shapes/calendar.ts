import ICAL from 'ical.js';
import { recurrence as recurrenceSchema, type Recurrence } from '../../domain/schedule/recurrence.ts';
import { DAY } from '../../domain/time/instant.ts';
import { wallMilliseconds, wallTimeFrom, zoneName } from '../../domain/time/wall-time.ts';
import type { Entry, Remainder } from '../reading/entry.ts';

/** Events of a calendar file (RFC 5545), as campaigns that they may become. */

export const MOST_EVENTS = 10_000;

export type CalendarFault = 'no-events' | 'too-many-rows' | 'damaged';

/** An event that is read when it is its turn. */
export type CalendarEvent = InstanceType<typeof ICAL.Component>;

/** The events of a calendar file. */
export function calendarEvents(text: string): readonly CalendarEvent[] | CalendarFault {
  let roots: CalendarEvent[];
  try {
    const parsed = ICAL.parse(text) as unknown[];
    // A file may hold one calendar or several.
    const several = Array.isArray(parsed[0]) ? (parsed as unknown[][]) : [parsed];
    roots = several.map((each) => new ICAL.Component(each as never));
  } catch {
    return 'damaged';
  }
  const events = roots.flatMap((each) => each.getAllSubcomponents('vevent'));
  if (events.length === 0) return 'no-events';
  return events.length > MOST_EVENTS ? 'too-many-rows' : events;
}

const READ = [
  'summary',
  'description',
  'categories',
  'dtstart',
  'dtend',
  'duration',
  'rrule',
  'uid',
  'dtstamp',
];
/** What keeps a calendar in order, and says nothing of the event. */
const HOUSEKEEPING = ['sequence', 'created', 'last-modified', 'transp', 'class', 'recurrence-id'];

export function readEvent(event: CalendarEvent, number: number): Entry {
  const text = (name: string) => {
    const value: unknown = event.getFirstPropertyValue(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const start = timeIn(event, 'dtstart');
  const rule: unknown = event.getFirstPropertyValue('rrule');
  const recurrence = rule instanceof ICAL.Recur ? recurrenceOf(rule) : null;
  const until =
    recurrence === null || !(rule instanceof ICAL.Recur) || rule.until === null ? '' : written(rule.until);
  const tags = event
    .getAllProperties('categories')
    .flatMap((each) => each.getValues() as unknown[])
    .map(String);
  return {
    number,
    cells: {
      name: text('summary').replaceAll(/\s+/g, ' '),
      description: text('description'),
      tags: tags.join('\n'),
      start: start?.text ?? '',
      end: until === '' ? endOf(event, start) : until,
      zone: start?.zone ?? '',
    },
    ...(recurrence === null ? {} : { recurrence }),
    leftOut: leftOutOf(event, rule !== null && recurrence === null),
  };
}

interface EventTime {
  readonly text: string;
  /** The IANA zone whose clock it follows; empty: it says none, or is an instant. */
  readonly zone: string;
  readonly isDay: boolean;
}

function timeIn(event: CalendarEvent, name: string): EventTime | null {
  const property = event.getFirstProperty(name);
  const value: unknown = property?.getFirstValue();
  if (!(value instanceof ICAL.Time)) return null;
  const zone = property?.getParameter('tzid');
  const isZone = typeof zone === 'string' && zoneName.safeParse(zone).success;
  return { text: written(value), zone: isZone ? zone : '', isDay: value.isDate };
}

/** A day, a wall time, or an instant in UTC. */
function written(time: InstanceType<typeof ICAL.Time>): string {
  return time.toString();
}

/** The last day of what lasts whole days; the end of all else, where it says one. */
function endOf(event: CalendarEvent, start: EventTime | null): string {
  const end = timeIn(event, 'dtend');
  if (end === null || start === null || end.text === start.text) return '';
  if (!end.isDay) return end.text;
  // A calendar names the day after the last one.
  const last = wallTimeFrom(wallMilliseconds(`${end.text}T00:00`) - DAY).slice(0, 10);
  return last > start.text ? last : '';
}

const FREQUENCIES: Record<string, Recurrence['frequency']> = {
  DAILY: 'daily',
  WEEKLY: 'weekly',
  MONTHLY: 'monthly',
};
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Null: a campaign cannot recur so. */
function recurrenceOf(rule: InstanceType<typeof ICAL.Recur>): Recurrence | null {
  const parts = rule.parts as Record<string, unknown[] | undefined>;
  const names = Object.keys(parts);
  const days = (parts['BYDAY'] ?? []).map((each) => WEEKDAYS.indexOf(String(each)) + 1);
  const monthDays = (parts['BYMONTHDAY'] ?? []).map(Number);
  const needed = { DAILY: '', WEEKLY: 'BYDAY', MONTHLY: 'BYMONTHDAY' }[rule.freq];
  if (needed === undefined || names.some((each) => each !== needed)) return null;
  if (needed !== '' && names.length === 0) return null;
  const read = recurrenceSchema.safeParse({
    frequency: FREQUENCIES[rule.freq],
    interval: rule.interval,
    weekdays: [...days].sort((one, other) => one - other),
    monthDays: [...monthDays].sort((one, other) => one - other),
    count: rule.count,
  });
  return read.success ? read.data : null;
}

function leftOutOf(event: CalendarEvent, isRuleLeft: boolean): Remainder[] {
  const known = isRuleLeft ? READ.filter((each) => each !== 'rrule') : READ;
  const properties = event
    .getAllProperties()
    .filter(({ name }) => !known.includes(name) && !HOUSEKEEPING.includes(name))
    .map((each) => ({ field: each.name.toUpperCase(), text: String(each.getFirstValue()).slice(0, 120) }));
  const inner = event.getAllSubcomponents().map((each) => ({ field: each.name.toUpperCase(), text: '…' }));
  return [...properties, ...inner];
}
