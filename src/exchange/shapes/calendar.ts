import ICAL from 'ical.js';
import { recurrence as recurrenceSchema, WEEKS, type Recurrence } from '../../domain/schedule/recurrence.ts';
import { dateOf, isoWeekday } from '../../domain/time/calendar-date.ts';
import { addDays, dayOf, isLocalDate } from '../../domain/time/local-date.ts';
import { zoneName } from '../../domain/time/wall-time.ts';
import type { FileRow, Remainder } from '../reading/file-row.ts';

/** Events of a calendar file (RFC 5545), as campaigns that they may become. */

const MOST_EVENTS = 10_000;

export interface CalendarFault {
  readonly reason: 'no-events' | 'too-many-rows' | 'damaged';
  /** Where it breaks, from 1 on; null: not in one line. */
  readonly line: number | null;
}

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
    return { reason: 'damaged', line: brokenLine(text) };
  }
  const events = roots.flatMap((each) => each.getAllSubcomponents('vevent'));
  if (events.length === 0) return { reason: 'no-events', line: null };
  return events.length > MOST_EVENTS ? { reason: 'too-many-rows', line: null } : events;
}

/** The line that is no property, or that ends what was not begun; the last one where something is never ended. */
function brokenLine(text: string): number {
  const lines = text.trimEnd().split(/\r\n|\r|\n/);
  const open: string[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '' || line.startsWith(' ') || line.startsWith('\t')) continue;
    const [, name = '', value = ''] = /^([\w-]+)[^:]*:(.*)$/.exec(line) ?? [];
    if (name === '') return index + 1;
    if (name.toUpperCase() === 'BEGIN') open.push(value.trim().toUpperCase());
    if (name.toUpperCase() === 'END' && open.pop() !== value.trim().toUpperCase()) return index + 1;
  }
  return lines.length;
}

const READ = ['summary', 'description', 'categories', 'dtstart', 'dtend', 'rrule', 'uid', 'dtstamp'];
/** What keeps a calendar in order, and says nothing of the event. */
const HOUSEKEEPING = ['sequence', 'created', 'last-modified', 'transp', 'class'];

/** Reads an event, whatever is wrong with it: a time that is none is told as it is written. */
export function readEvent(event: CalendarEvent, number: number): FileRow {
  const property = (name: string) => event.getFirstProperty(name);
  const text = (name: string) => shown(valueOf(property(name)));
  const start = timeIn(property('dtstart'));
  const rule = valueOf(property('rrule'));
  const recurrence = rule instanceof ICAL.Recur ? recurrenceOf(rule, start?.text ?? '') : null;
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
    leftOut: [
      ...(start?.unknownZone == null ? [] : [{ field: 'DTSTART;TZID', text: start.unknownZone }]),
      ...leftOutOf(event, rule !== null && recurrence === null),
    ],
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
  /** One that is no IANA zone, as some programs write. */
  readonly unknownZone: string | null;
  readonly isDay: boolean;
}

function timeIn(property: CalendarProperty | null): EventTime | null {
  const value = valueOf(property);
  if (value === null) return null;
  const zone: unknown = property?.getFirstParameter('tzid');
  const isZone = typeof zone === 'string' && zoneName.safeParse(zone).success;
  return {
    text: shown(value),
    zone: isZone ? zone : '',
    unknownZone: typeof zone === 'string' && !isZone ? zone : null,
    isDay: value instanceof ICAL.Time && value.isDate,
  };
}

/** The last day of what lasts whole days; the end of all else, where it says one. */
function endOf(end: EventTime | null, start: EventTime | null): string {
  if (end === null || start === null || end.text === start.text) return '';
  if (!end.isDay || !isLocalDate(end.text)) return end.text;
  // A calendar names the day after the last one.
  const last = addDays(end.text, -1);
  return last > start.text ? last : '';
}

const FREQUENCIES: Readonly<Record<string, Recurrence['frequency']>> = {
  DAILY: 'daily',
  WEEKLY: 'weekly',
  MONTHLY: 'monthly',
};
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Null: a campaign cannot recur so. `start`: a rule that names no day means that of the start. */
function recurrenceOf(rule: InstanceType<typeof ICAL.Recur>, start: string): Recurrence | null {
  const { BYDAY, BYMONTHDAY, ...others } = rule.parts as Readonly<Record<string, readonly unknown[]>>;
  const frequency = FREQUENCIES[rule.freq];
  const day = isLocalDate(start.slice(0, 10)) ? dayOf(start.slice(0, 10)) : null;
  if (frequency === undefined || day === null || Object.keys(others).length > 0) return null;
  const common = { frequency, interval: rule.interval, weekdays: [], monthDays: [], count: rule.count };
  const days = daysOf(frequency, BYDAY, BYMONTHDAY, day);
  const read = recurrenceSchema.safeParse({ ...common, ...days });
  return days !== null && read.success ? read.data : null;
}

type Days = Partial<Pick<Recurrence, 'weekdays' | 'monthDays' | 'lastDay' | 'weeks'>>;
type List = readonly unknown[] | undefined;

function daysOf(
  frequency: Recurrence['frequency'],
  byDay: List,
  byMonthDay: List,
  start: number,
): Days | null {
  if (frequency === 'daily') return byDay === undefined && byMonthDay === undefined ? {} : null;
  if (frequency === 'weekly') {
    if (byMonthDay !== undefined) return null;
    const weekdays = byDay?.map((each) => WEEKDAYS.indexOf(String(each)) + 1);
    return { weekdays: ascending(weekdays ?? [isoWeekday(start)]) };
  }
  if (byDay !== undefined) return byMonthDay === undefined ? weekdaysOfMonth(byDay) : null;
  const monthDays = byMonthDay?.map(Number) ?? [dateOf(start).day];
  const lastDay = monthDays.includes(-1) ? { lastDay: true as const } : {};
  return { monthDays: ascending(monthDays.filter((each) => each !== -1)), ...lastDay };
}

/** As 2TU or -1FR; several are a rule of ours where every week named has every weekday named. */
function weekdaysOfMonth(byDay: readonly unknown[]): Days | null {
  const named = byDay.map((each) => /^([+-]?\d)([A-Z]{2})$/.exec(String(each)));
  const weeks = WEEKS.filter((week) => named.some((each) => Number(each?.[1]) === week));
  const weekdays = ascending(named.map((each) => WEEKDAYS.indexOf(each?.[2] ?? '') + 1));
  return named.length === weeks.length * weekdays.length ? { weeks, weekdays } : null;
}

function ascending(values: readonly number[]): number[] {
  return [...new Set(values)].sort((one, other) => one - other);
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
