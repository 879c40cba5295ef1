import { DAY, type Instant } from './instant.ts';
import { wallMilliseconds, wallTimeFrom, type WallTime } from './wall-time.ts';
import { ZoneOffsets } from './zone-offsets.ts';

/**
 * Between instants and wall times of an IANA zone. Every function throws a RangeError for a zone that the platform
 * does not know; names that passed `zoneName` are safe.
 */

const offsetsByZone = new Map<string, ZoneOffsets>();

/** The offsets of a zone, kept from one call to the next. */
export function offsetsOf(zone: string): ZoneOffsets {
  let offsets = offsetsByZone.get(zone);
  if (offsets === undefined) {
    offsets = new ZoneOffsets(zone);
    offsetsByZone.set(zone, offsets);
  }
  return offsets;
}

/** A wall time that does not exist moves forward by the gap; one that exists twice is the first. */
export function instantOf(wall: WallTime, zone: string): Instant {
  return offsetsOf(zone).instantAt(wallMilliseconds(wall));
}

/** What the wall shows at an instant, truncated to the minute. */
export function wallTimeOf(instant: Instant, zone: string): WallTime {
  return wallTimeFrom(instant + offsetsOf(zone).at(instant));
}

/** Milliseconds from UTC, east positive. */
export function offsetAt(instant: Instant, zone: string): number {
  return offsetsOf(zone).at(instant);
}

/** By how many milliseconds a wall time moves forward because clocks skip it; 0 when it exists. */
export function gapAt(wall: WallTime, zone: string): number {
  const offsets = offsetsOf(zone);
  const asked = wallMilliseconds(wall);
  const instant = offsets.instantAt(asked);
  return instant + offsets.at(instant) - asked;
}

/** Whether clocks show a wall time twice, as they do in the hour that they go back by. */
export function isRepeated(wall: WallTime, zone: string): boolean {
  const offsets = offsetsOf(zone);
  const asked = wallMilliseconds(wall);
  const later = asked - offsets.at(asked + DAY);
  return later > offsets.instantAt(asked) && later + offsets.at(later) === asked;
}

/** The first instant of the wall's day. Where clocks skip midnight, that is the instant of the change. */
export function startOfDay(instant: Instant, zone: string): Instant {
  const offsets = offsetsOf(zone);
  const midnight = Math.floor((instant + offsets.at(instant)) / DAY) * DAY;
  const start = offsets.instantAt(midnight);
  const offset = offsets.at(start);
  if (start + offset === midnight) return start;
  let before = start - DAY;
  let change = start;
  while (change - before > 1) {
    const middle = Math.floor((before + change) / 2);
    if (offsets.at(middle) === offset) change = middle;
    else before = middle;
  }
  return change;
}
