import { DAY, SECOND, type Instant } from '../../domain/time/instant.ts';
import { offsetAt } from '../../domain/time/zone.ts';

/** One change of a zone's clocks. Offsets are in ms, east positive. */
export interface ZoneChange {
  readonly at: Instant;
  readonly before: number;
  readonly after: number;
}

/** Shorter than the shortest time between two changes of one zone. */
const STEP = 3 * DAY;

/** The changes of a zone's clocks after one instant and up to another, in order. */
export function zoneChanges(zone: string, from: Instant, to: Instant): ZoneChange[] {
  const changes: ZoneChange[] = [];
  let before = offsetAt(from, zone);
  for (let start = from; start < to; start += STEP) {
    const end = Math.min(start + STEP, to);
    const after = offsetAt(end, zone);
    if (after === before) continue;
    changes.push({ at: changeWithin(zone, start, end, before), before, after });
    before = after;
  }
  return changes;
}

function changeWithin(zone: string, from: Instant, to: Instant, before: number): Instant {
  let low = Math.floor(from / SECOND);
  let high = Math.ceil(to / SECOND);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * SECOND, zone) === before) low = middle;
    else high = middle;
  }
  return high * SECOND;
}
