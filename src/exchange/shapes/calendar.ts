import ICAL from 'ical.js';
import { recurrence as recurrenceSchema, type Recurrence } from '../../domain/schedule/recurrence.ts';
import { addDays, isLocalDate } from '../../domain/time/local-date.ts';
import { zoneName } from '../../domain/time/wall-time.ts';
import type { Entry, Remainder } from '../reading/entry.ts';

/** Events of a calendar file (RFC 5545), as campaigns that they may become. */

const MOST_EVENTS = 10_000;

export type CalendarFault = 'no-events' | 'too-many-rows' | 'damaged';

/** An event that is read when it is its turn. */
export type CalendarEvent = InstanceType<typeof ICAL.Component>;
type CalendarProperty = InstanceType<typeof ICAL.Property>;

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

const READ = ['summary', 'description', 'categories', 'dtstart', 'dtend', 'rrule', 'uid', 'dtstamp'];
/** What keeps a calendar in order, and says nothing of the event. */
const HOUSEKEEPING = ['sequence', 'created', 'last-modified', 'transp', 'class'];

/** Reads an event, whatever is wrong with it: a time that is none is told as it is written. */
export function readEvent(event: CalendarEvent, number: number): Entry {
  const property = (name: string) => event.getFirstProperty(name);
  const text = (name: string) => shown(valueOf(property(name)));
  const start = timeIn(property('dtstart'));
  const rule = valueOf(property('rrule'));
  const recurrence = rule instanceof ICAL.Recur ? recurrenceOf(rule) : null;
  const until =
    recurrence !== null && rule instanceof ICAL.Recur && rule.until !== null ? shown(rule.until) : '';
  const tags = event.getAllProperties('categories').flatMap(valuesOf).map(shown);
  return {
    number,
    cells: {
      name: text('summary').replaceAll(/\s+/g, ' '),
      description: text('description'),
      tags: tags.join('\n'),
      start: start?.text ?? '',
      end: until === '' ? endOf(timeIn(property('dtend')), start) : until,
      zone: start?.zone ?? '',
    },
    ...(recurrence === null ? {} : { recurrence }),
    leftOut: leftOutOf(event, rule !== null && recurrence === null),
  };
}

/** A value as the library takes it, or as it is written where that cannot be; null: there is none. */
function valueOf(property: CalendarProperty | null): unknown {
  return property === null ? null : (valuesOf(property)[0] ?? null);
}

function valuesOf(property: CalendarProperty): unknown[] {
  try {
    return property.getValues() as unknown[];
  } catch {
    return (property.toJSON() as unknown[]).slice(3);
  }
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (value instanceof ICAL.Time) return value.toString();
  return value === null || value === undefined ? '' : JSON.stringify(value).slice(0, 120);
}

interface EventTime {
  /** A day, a wall time, or an instant in UTC. */
  readonly text: string;
  /** The IANA zone whose clock it follows; empty: it says none, or is an instant. */
  readonly zone: string;
  readonly isDay: boolean;
}

function timeIn(property: CalendarProperty | null): EventTime | null {
  const value = valueOf(property);
  if (value === null) return null;
  const zone: unknown = property?.getFirstParameter('tzid');
  const isZone = typeof zone === 'string' && zoneName.safeParse(zone).success;
  return { text: shown(value), zone: isZone ? zone : '', isDay: value instanceof ICAL.Time && value.isDate };
}

/** The last day of what lasts whole days; the end of all else, where it says one. */
function endOf(end: EventTime | null, start: EventTime | null): string {
  if (end === null || start === null || end.text === start.text) return '';
  if (!end.isDay || !isLocalDate(end.text)) return end.text;
  // A calendar names the day after the last one.
  const last = addDays(end.text, -1);
  return last > start.text ? last : '';
}

const FREQUENCIES: Readonly<Record<string, readonly [Recurrence['frequency'], string]>> = {
  DAILY: ['daily', ''],
  WEEKLY: ['weekly', 'BYDAY'],
  MONTHLY: ['monthly', 'BYMONTHDAY'],
};
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Null: a campaign cannot recur so. */
function recurrenceOf(rule: InstanceType<typeof ICAL.Recur>): Recurrence | null {
  const parts = rule.parts as Readonly<Record<string, readonly unknown[] | undefined>>;
  const [frequency, needed] = FREQUENCIES[rule.freq] ?? [];
  if (needed === undefined || Object.keys(parts).join() !== needed) return null;
  const days = (parts['BYDAY'] ?? []).map((each) => WEEKDAYS.indexOf(String(each)) + 1);
  const monthDays = (parts['BYMONTHDAY'] ?? []).map(Number);
  const read = recurrenceSchema.safeParse({
    frequency,
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
    .map((each) => ({ field: each.name.toUpperCase(), text: shown(valueOf(each)).slice(0, 120) }));
  const inner = event.getAllSubcomponents().map((each) => ({ field: each.name.toUpperCase(), text: '…' }));
  return [...properties, ...inner];
}
