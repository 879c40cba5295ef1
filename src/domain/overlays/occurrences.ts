import { DAY, MINUTE, type Instant } from '../time/instant.ts';
import { addDays, dayOf, startOfDate, type LocalDate } from '../time/local-date.ts';
import { wallMilliseconds } from '../time/wall-time.ts';
import { instantOnWall } from '../time/zone-offsets.ts';
import { offsetsOf } from '../time/zone.ts';
import { expandRule } from './expand-rule.ts';
import { isWholeDays, type CalendarOverlay, type DefinedZone, type OverlayEntry } from './overlay.ts';

/** One time that an overlay shows something. */
export interface Occurrence {
  readonly overlay: CalendarOverlay;
  readonly title: string;
  /** It takes whole days, whatever the zone. */
  readonly wholeDays: boolean;
  /** Its edges; of whole days as they are in the zone shown. */
  readonly start: Instant;
  readonly end: Instant;
  /** Days of the range that it touches, counted from the first. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly startsEarlier: boolean;
  readonly endsLater: boolean;
}

export interface OccurrenceRange {
  readonly firstDate: LocalDate;
  readonly days: number;
  readonly zone: string;
}

/** Of one overlay and one range: more than anybody could tell apart. */
const MOST_OCCURRENCES = 20_000;
/** A wall may differ from UTC by so much at most. */
const FARTHEST = DAY;

/** What overlays show on some days in a row, by time. What repeats is worked out for these days alone. */
export function occurrencesIn(overlays: readonly CalendarOverlay[], range: OccurrenceRange): Occurrence[] {
  return overlays
    .filter(({ shown }) => shown)
    .flatMap((each) => occurrencesOf(each, range))
    .sort(byStart);
}

function byStart(one: Occurrence, other: Occurrence): number {
  if (one.firstDay !== other.firstDay) return one.firstDay - other.firstDay;
  if (one.wholeDays !== other.wholeDays) return one.wholeDays ? -1 : 1;
  return one.start - other.start || other.end - one.end || (one.title < other.title ? -1 : 1);
}

function occurrencesOf(overlay: CalendarOverlay, { firstDate, days, zone }: OccurrenceRange): Occurrence[] {
  const midnight = dayOf(firstDate) * DAY;
  const from = startOfDate(firstDate, zone);
  const to = startOfDate(addDays(firstDate, days), zone);
  const shown = offsetsOf(zone);
  const found: Occurrence[] = [];

  const addDaysOf = (title: string, wall: number, length: number) => {
    const first = (wall - midnight) / DAY;
    const last = first + Math.max(1, length) - 1;
    if (last < 0 || first >= days) return;
    const date = (day: number) => startOfDate(addDays(firstDate, day), zone);
    found.push({
      overlay,
      title,
      wholeDays: true,
      start: date(first),
      end: date(last + 1),
      firstDay: Math.max(0, first),
      lastDay: Math.min(days - 1, last),
      startsEarlier: first < 0,
      endsLater: last >= days,
    });
  };
  const addTimed = (title: string, start: Instant, minutes: number) => {
    const end = start + minutes * MINUTE;
    if (start >= to || (end <= from && start < from)) return;
    const day = (at: Instant) => Math.floor((at + shown.at(at) - midnight) / DAY);
    found.push({
      overlay,
      title,
      wholeDays: false,
      start,
      end,
      firstDay: Math.max(0, day(start)),
      lastDay: Math.min(days - 1, Math.max(day(start), day(end - 1))),
      startsEarlier: start < from,
      endsLater: end > to,
    });
  };

  for (const { entry, wall, instantOf } of wallsOf(overlay)) {
    const { title, length } = entry;
    const wholeDays = isWholeDays(entry);
    const add = (at: number) => {
      if (wholeDays) addDaysOf(title, at, length);
      else addTimed(title, instantOf === null ? shown.instantAt(at) : instantOf(at), length);
    };
    const lasts = wholeDays ? length * DAY : length * MINUTE + FARTHEST;
    const last = midnight + days * DAY + (wholeDays ? 0 : FARTHEST);
    if (entry.repeats === null) {
      if (wall < last && wall + lasts >= midnight - FARTHEST) add(wall);
    } else for (const at of timesOf(entry, wall, midnight - lasts - FARTHEST, last)) add(at);
    if (found.length >= MOST_OCCURRENCES) break;
  }
  return found;
}

/** The times of a series on its wall, by its rules, what it has besides and what it leaves out. */
function timesOf({ start, repeats }: OverlayEntry, wall: number, from: number, to: number): number[] {
  if (repeats === null) return wall >= from && wall < to ? [wall] : [];
  const { rules, also, except } = repeats;
  const byRules = rules.flatMap((rule) => expandRule(rule, wall, from, to));
  // Without a rule the start is one of the times that are listed.
  const listed = [...(rules.length === 0 ? [start] : []), ...also]
    .map(wallOf)
    .filter((at) => at >= from && at < to);
  const left = new Set(except.map(wallOf));
  return [...new Set([...byRules, ...listed])]
    .filter((at) => !left.has(at))
    .sort((one, other) => one - other);
}

/** Wall milliseconds of a date or a time. */
function wallOf(text: string): number {
  return text.length === 10 ? dayOf(text) * DAY : wallMilliseconds(text);
}

interface Wall {
  readonly entry: OverlayEntry;
  readonly wall: number;
  /** From its own wall; null: it is on whatever wall is shown. */
  readonly instantOf: ((wall: number) => Instant) | null;
}

/** Text is read once an overlay, for each range looks at every entry. */
const wallsByOverlay = new WeakMap<CalendarOverlay, readonly Wall[]>();

function wallsOf(overlay: CalendarOverlay): readonly Wall[] {
  let walls = wallsByOverlay.get(overlay);
  if (walls === undefined) {
    const zones = new Map<string, Wall['instantOf']>();
    walls = overlay.entries.map((entry) => {
      const { zone, start } = entry;
      if (zone !== null && !zones.has(zone)) zones.set(zone, instantsOf(zone, overlay.zones));
      return { entry, wall: wallOf(start), instantOf: zone === null ? null : (zones.get(zone) ?? null) };
    });
    wallsByOverlay.set(overlay, walls);
  }
  return walls;
}

/** How a wall is read in a zone; null: this browser knows no such zone, and the wall is taken as it is shown. */
export function instantsOf(name: string, defined: readonly DefinedZone[]): Wall['instantOf'] {
  const own = defined.find((each) => each.name === name);
  if (own !== undefined) return (wall) => instantOnWall(wall, (at) => offsetIn(own, at));
  try {
    const offsets = offsetsOf(name);
    return (wall) => offsets.instantAt(wall);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}

/** The offset in force at an instant, in a zone that a file defines. */
export function offsetIn({ offset, changes }: DefinedZone, at: Instant): number {
  return changes.findLast((each) => each.at <= at)?.offset ?? offset;
}
