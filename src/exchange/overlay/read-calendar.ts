import {
  LONGEST_TITLE,
  MOST_ENTRIES,
  MOST_EXCEPTIONS,
  type DefinedZone,
  type OverlayEntry,
  type Rule,
} from '../../domain/overlays/overlay.ts';
import { expandRule, untilAfter } from '../../domain/overlays/expand-rule.ts';
import { instantsOf, offsetIn } from '../../domain/overlays/occurrences.ts';
import { DAY, MINUTE } from '../../domain/time/instant.ts';
import { LAST_DAY, zoneName } from '../../domain/time/wall-time.ts';
import { offsetAt } from '../../domain/time/zone.ts';
import { partsOf, type Line, type Part } from './calendar-parts.ts';
import {
  durationOf,
  ruleOf,
  textOf,
  timeOf,
  timesOf,
  type Written,
  type WrittenRule,
} from './calendar-values.ts';
import { definedZone, keptWall } from './defined-zones.ts';
import { Broken, refused, type OverlayFault, type OverlayReading } from './overlay-fault.ts';

/** A series of more times than this is told by no end, not by how many they are. */
const MOST_COUNTED = 50_000;
const UTC = 'UTC';

/**
 * Reads a calendar as others write it (.ics, RFC 5545): its events, whole or not at all. Works in small steps, so that the
 * page can be answered in between. Where one event is broken, nothing of the file is taken.
 */
export function* readCalendar(text: string): Generator<void, OverlayReading> {
  try {
    const events: Part[] = [];
    const zones = new Map<string, DefinedZone>();
    let name: string | null = null;
    for (const part of partsOf(text)) {
      yield;
      if (part.name === 'VEVENT') events.push(part);
      if (events.length > MOST_ENTRIES) throw new Broken('too-many');
      if (part.name === 'VTIMEZONE') {
        const zone = definedZone(part);
        if (zone !== null) zones.set(zone.name, zone);
      }
      if (part.name === 'VCALENDAR') name ??= calledIn(part);
    }
    return yield* readEvents(events, zones, name);
  } catch (error) {
    if (error instanceof Broken) return refused(error.fault);
    throw error;
  }
}

function calledIn({ lines }: Part): string | null {
  const [line] = lines.get('X-WR-CALNAME') ?? lines.get('NAME') ?? [];
  const name = line === undefined ? '' : textOf(line).trim();
  return name === '' ? null : name.slice(0, 255);
}

function* readEvents(
  events: readonly Part[],
  zones: ReadonlyMap<string, DefinedZone>,
  name: string | null,
): Generator<void, OverlayReading> {
  const found: Found[] = [];
  const faults: OverlayFault[] = [];
  for (const part of events) {
    yield;
    try {
      found.push(eventOf(part, zones));
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      faults.push(error.fault);
    }
  }
  const [fault] = faults;
  if (fault !== undefined) return refused(fault, faults.length);
  const left = { cancelled: 0, outOfRange: 0 };
  const entries: OverlayEntry[] = [];
  const used = new Set<string>();
  const moved = movedBy(found);
  for (const each of found) {
    yield;
    if (each.isCancelled) {
      left.cancelled += 1;
      continue;
    }
    const entry = entryOf(each, moved.get(each.uid) ?? []);
    if (entry === null) left.outOfRange += 1;
    else entries.push(entry);
    if (entry?.zone != null) used.add(entry.zone);
  }
  if (entries.length === 0) return refused({ code: 'nothing', line: null, text: '' });
  return {
    kind: 'read',
    name,
    contents: { zones: [...zones.values()].filter((each) => used.has(each.name)), entries },
    leftOut: left,
  };
}

/** An event as it was read, on the wall of its own zone. */
interface Found {
  readonly uid: string;
  readonly title: string;
  readonly wall: number;
  readonly isDate: boolean;
  readonly zone: Zone;
  /** In milliseconds; of whole days, as many days of 24 hours. */
  readonly lasts: number;
  readonly isCancelled: boolean;
  /** Which time of its series it takes the place of; null: it is no such one. */
  readonly replaces: Written | null;
  readonly rules: readonly Rule[];
  readonly also: readonly number[];
  readonly except: readonly number[];
  readonly repeats: boolean;
  /** Of the zone that it stands in. */
  readonly onWall: (written: Written) => number;
}

/** How a wall is read. */
interface Zone {
  /** Null: on whatever wall is shown. */
  readonly name: string | null;
  /** Not one of the browser's: the file defines it. */
  readonly isDefined: boolean;
  readonly toInstant: (wall: number) => number;
  readonly toWall: (instant: number) => number;
}

const FLOATING: Zone = { name: null, isDefined: false, toInstant: (wall) => wall, toWall: (at) => at };

function eventOf({ lines, number }: Part, zones: ReadonlyMap<string, DefinedZone>): Found {
  const only = (name: string): Line | undefined => lines.get(name)?.[0];
  const said = (name: string) => {
    const line = only(name);
    return line === undefined ? '' : textOf(line).trim();
  };
  const [begins, ends, lasting, replacing] = [
    only('DTSTART'),
    only('DTEND'),
    only('DURATION'),
    only('RECURRENCE-ID'),
  ];
  if (begins === undefined) throw new Broken('missing-start', number, said('SUMMARY'));
  const unread = only('EXRULE') ?? (/;RANGE=/i.test(replacing?.text ?? '') ? replacing : undefined);
  if (unread !== undefined) throw new Broken('not-supported', unread.number, unread.text);
  const start = timeOf(begins);
  const zone = zoneOf(start, zones);
  /** Any time of the event, on the wall that it begins on. */
  const onWall = (written: Written) => {
    const own = zoneOf(written, zones);
    if (own.name === zone.name || own.name === null || zone.name === null || start.isDate)
      return written.wall;
    return zone.toWall(own.toInstant(written.wall));
  };
  const instantOf = (written: Written) => {
    const own = zoneOf(written, zones);
    return (own.name === null ? zone : own).toInstant(written.wall);
  };
  const all = (name: string) => (lines.get(name) ?? []).flatMap(timesOf).map(onWall);
  const [also, except] = [all('RDATE'), all('EXDATE')];
  if (also.length > MOST_EXCEPTIONS || except.length > MOST_EXCEPTIONS - MOST_REPLACED)
    throw new Broken('too-many', number, said('SUMMARY'));
  const rules = (lines.get('RRULE') ?? []).map((line) => countedRule(ruleOf(line), start.wall, onWall, line));
  return {
    uid: said('UID'),
    title: said('SUMMARY').replaceAll(/\s+/g, ' ').slice(0, LONGEST_TITLE),
    wall: start.wall,
    isDate: start.isDate,
    zone,
    lasts: lastsOf(start, ends, lasting, (end) =>
      start.isDate ? end.wall - start.wall : instantOf(end) - instantOf(start),
    ),
    isCancelled: said('STATUS').toUpperCase() === 'CANCELLED',
    replaces: replacing === undefined ? null : timeOf(replacing),
    rules,
    also,
    except,
    repeats: rules.length + also.length > 0,
    onWall,
  };
}

function zoneOf(written: Written, zones: ReadonlyMap<string, DefinedZone>): Zone {
  const { isDate, isUtc, zone: name, line } = written;
  if (isDate) return FLOATING;
  if (isUtc) return known(UTC);
  if (name === null) return FLOATING;
  const defined = zones.get(name);
  const isKnown = zoneName.safeParse(name).success;
  // A file may mean by "EST" what it likes; what bears the name of a place means the place.
  if (isKnown && (name.includes('/') || defined === undefined)) return known(name);
  const instantOf = defined === undefined ? null : instantsOf(name, [defined]);
  if (defined !== undefined && instantOf !== null) {
    return {
      name,
      isDefined: true,
      toInstant: instantOf,
      toWall: (at) => at + offsetIn(defined, at),
    };
  }
  // Some write a path of their own before the name.
  const inner = /[A-Za-z_]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?$/.exec(name)?.[0] ?? '';
  if (inner !== '' && zoneName.safeParse(inner).success) return known(inner);
  throw new Broken('unknown-zone', line.number, name);
}

function known(name: string): Zone {
  return {
    name,
    isDefined: false,
    toInstant: instantsOf(name, []) ?? ((wall) => wall),
    toWall: (at) => at + offsetAt(at, name),
  };
}

function lastsOf(
  start: Written,
  ends: Line | undefined,
  lasting: Line | undefined,
  until: (end: Written) => number,
): number {
  const line = ends ?? lasting;
  if (line === undefined) return start.isDate ? DAY : 0;
  const end = ends === undefined ? null : timeOf(ends);
  if (end !== null && end.isDate !== start.isDate) throw new Broken('bad-date', line.number, line.text);
  const lasts = end === null ? durationOf(line) : until(end);
  if (lasts < 0) throw new Broken('end-before-start', line.number, line.text);
  return start.isDate ? Math.max(DAY, lasts) : lasts;
}

/** A rule that ends after so many times ends with the last of them. */
function countedRule(
  { rule, count, until }: WrittenRule,
  start: number,
  onWall: (written: Written) => number,
  line: Line,
): Rule {
  if (count !== null && count > MOST_COUNTED) throw new Broken('too-often', line.number, line.text);
  const endless = { ...rule, until: null };
  // An end that is a date is the whole of that day.
  const written = until === null ? null : onWall(until) + (until.isDate ? DAY - MINUTE : 0);
  const last = count === null ? written : untilAfter(endless, start, count);
  if (last === null || last >= (LAST_DAY + 1) * DAY) return endless;
  return { ...rule, until: keptWall(Math.max(0, last), false) };
}

/** So many single times of a series may have been moved, and each is left out of it. */
const MOST_REPLACED = 2_000;

/** By series, the times that stand elsewhere or were called off. */
function movedBy(found: readonly Found[]): Map<string, readonly Written[]> {
  const moved = new Map<string, Written[]>();
  for (const { uid, replaces } of found) {
    if (replaces === null) continue;
    const others = moved.get(uid);
    if (others === undefined) moved.set(uid, [replaces]);
    else others.push(replaces);
  }
  return moved;
}

/** As it is kept; null: it lies outside of the years that Almanac knows. */
function entryOf(found: Found, moved: readonly Written[]): OverlayEntry | null {
  const { title, isDate, lasts, zone, repeats, rules } = found;
  const [first] = rules;
  // A series from before 1970 goes on with its first time after that.
  const wall =
    found.wall >= 0 || first === undefined
      ? found.wall
      : (expandRule(first, found.wall, 0, 4 * 366 * DAY)[0] ?? found.wall);
  // A single time needs no zone of the file's own.
  const isMoved = zone.isDefined && !repeats;
  const start = keptWall(isMoved ? zone.toInstant(wall) : wall, isDate);
  if (start === null) return null;
  const kept = (walls: readonly number[]) => walls.flatMap((each) => keptWall(each, isDate) ?? []);
  const except = moved.slice(0, MOST_REPLACED).map(found.onWall);
  return {
    title,
    start,
    length: isDate ? Math.round(lasts / DAY) : Math.round(lasts / MINUTE),
    zone: isMoved ? UTC : zone.name,
    repeats: !repeats
      ? null
      : { rules: [...rules], also: kept(found.also), except: kept([...found.except, ...except]) },
  };
}
