import { DAY, HOUR, MINUTE, type Instant } from '../time/instant.ts';
import { dayOf, type LocalDate } from '../time/local-date.ts';
import { wallMilliseconds, wallTimeFrom, type WallTime } from '../time/wall-time.ts';
import { instantOf, wallTimeOf } from '../time/zone.ts';

/** The calendar's grid is a row of slots, each a quarter of an hour of the displayed wall. */
const SLOT_MINUTES = 15;
const MINUTES_A_DAY = DAY / MINUTE;

/** The zone that the calendar shows, and the one in which a schedule is written. */
export interface SlotZones {
  readonly displayed: string;
  readonly own: string;
}

/** The slot that a height in minutes is nearest to, within the day. */
export function nearestSlot(minute: number): number {
  return withinDay(Math.round(minute / SLOT_MINUTES) * SLOT_MINUTES);
}

/** The slot that a height in minutes lies in, within the day. */
export function slotAround(minute: number): number {
  return withinDay(Math.floor(minute / SLOT_MINUTES) * SLOT_MINUTES);
}

function withinDay(minute: number): number {
  return Math.max(0, Math.min(MINUTES_A_DAY - SLOT_MINUTES, minute));
}

export function wallTimeIn(date: LocalDate, minute: number): WallTime {
  return wallTimeFrom(dayOf(date) * DAY + minute * MINUTE);
}

/**
 * When a schedule acts that is moved to a displayed wall time. It keeps minutes of its own wall: a time that its clocks
 * skip moves forward by the gap, and one that exists twice is the first.
 */
export function instantOfSlot(wall: WallTime, { displayed, own }: SlotZones): Instant {
  return instantOf(wallTimeOf(instantOf(wall, displayed), own), own);
}

/**
 * Where a step of so many milliseconds on the displayed wall leads. Steps shorter than an hour lead from slot to slot.
 * A step always leads onward, also over an hour that clocks skip or repeat.
 */
export function steppedSlot(at: Instant, step: number, zones: SlotZones): Instant {
  const wall = wallMilliseconds(wallTimeOf(at, zones.displayed));
  const first = Math.abs(step) < HOUR ? onSlot(wall, step) : wall + step;
  for (let further = 0; further <= DAY; further += Math.abs(step)) {
    const to = instantOfSlot(wallTimeFrom(first + Math.sign(step) * further), zones);
    if (Math.sign(to - at) === Math.sign(step)) return to;
  }
  return at;
}

function onSlot(wall: number, step: number): number {
  const slots = wall / (SLOT_MINUTES * MINUTE);
  const from = step > 0 ? Math.floor(slots) : Math.ceil(slots);
  return from * SLOT_MINUTES * MINUTE + step;
}
