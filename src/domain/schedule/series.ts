import { DAY, type Instant } from '../time/instant.ts';
import { wallMilliseconds, wallTimeFrom, type WallTime } from '../time/wall-time.ts';
import type { ZoneOffsets } from '../time/zone-offsets.ts';
import { offsetsOf } from '../time/zone.ts';
import { matchingDays, type MatchingDays } from './matching-days.ts';
import type { Recurrence } from './recurrence.ts';

/**
 * What a schedule asks for, in the zone that it was made in. Without a recurrence there is one slot, at the start.
 * With one, the first slot is the first wall time from the start on that matches, at the start's time of day.
 */
export interface Series {
  readonly start: WallTime;
  /** An IANA zone. */
  readonly zone: string;
  readonly recurrence: Recurrence | null;
  /** Inclusive: no slot falls after the instant that this names; null: no end date. */
  readonly end: WallTime | null;
}

/** One time at which a series is due. */
export interface Slot {
  readonly at: Instant;
  /** The wall time asked for, which differs from what the wall shows at `at` when it was moved. */
  readonly wall: WallTime;
  /** Milliseconds by which it moved forward because the wall time does not exist, else 0. */
  readonly shiftedBy: number;
}

const ONCE: Recurrence = { frequency: 'daily', interval: 1, weekdays: [], monthDays: [], count: 1 };

interface Plan {
  readonly days: MatchingDays;
  readonly offsets: ZoneOffsets;
  /** Wall milliseconds since midnight. */
  readonly timeOfDay: number;
  /** The last instant at which a slot may be. */
  readonly close: Instant;
}

/** A week of the calendar asks thousands of series, and asks them again for the next: what one amounts to is kept. */
const plans = new WeakMap<Series, Plan>();

function planOf(series: Series): Plan {
  let plan = plans.get(series);
  if (plan === undefined) {
    plan = computePlan(series);
    plans.set(series, plan);
  }
  return plan;
}

function computePlan(series: Series): Plan {
  const start = wallMilliseconds(series.start);
  const startDay = Math.floor(start / DAY);
  const offsets = offsetsOf(series.zone);
  return {
    days: matchingDays(series.recurrence ?? ONCE, startDay),
    offsets,
    timeOfDay: start - startDay * DAY,
    close: series.end === null ? Infinity : offsets.instantAt(wallMilliseconds(series.end)),
  };
}

function instantOn(plan: Plan, day: number): Instant {
  return plan.offsets.instantAt(day * DAY + plan.timeOfDay);
}

/** The day that the wall shows at an instant, which may be infinite. */
function dayAt(plan: Plan, instant: Instant): number {
  return Number.isFinite(instant) ? Math.floor((instant + plan.offsets.at(instant)) / DAY) : instant;
}

function slotOn(plan: Plan, day: number, at: Instant): Slot {
  return { at, wall: wallTimeFrom(day * DAY + plan.timeOfDay), shiftedBy: shiftOf(plan, day, at) };
}

/**
 * Where a zone skipped a whole day (Apia, 30 December 2011), the slot of that day moves on to the next day's time. If
 * the next day has a slot too, that one stands, and there is one slot, not two at the same instant.
 */
function isTakenByNext(plan: Plan, day: number, at: Instant): boolean {
  if (shiftOf(plan, day, at) < DAY) return false;
  const next = plan.days.next(day + 1);
  return next !== null && instantOn(plan, next) <= at;
}

function shiftOf(plan: Plan, day: number, at: Instant): number {
  return at + plan.offsets.at(at) - (day * DAY + plan.timeOfDay);
}

/** The slots at `from` or later, in order, found one by one as they are asked for. */
export function* slotsFrom(series: Series, from: Instant): Generator<Slot, undefined, undefined> {
  const plan = planOf(series);
  // From the day before, because a time that does not exist may have moved on to the next day.
  let day = plan.days.next(dayAt(plan, from) - 1);
  while (day !== null) {
    const at = instantOn(plan, day);
    if (at > plan.close) return;
    if (at >= from && !isTakenByNext(plan, day, at)) yield slotOn(plan, day, at);
    day = plan.days.next(day + 1);
  }
}

/** The first slot at `from` or later; with `inclusive` false, later than `from`. Null when none is left. */
export function nextSlot(series: Series, from: Instant, inclusive = true): Slot | null {
  return slotsFrom(series, inclusive ? from : from + 1).next().value ?? null;
}

/** The slots from `from`, inclusive, to `to`, exclusive. */
export function slotsBetween(series: Series, from: Instant, to: Instant): Slot[] {
  const slots: Slot[] = [];
  for (const slot of slotsFrom(series, from)) {
    if (slot.at >= to) break;
    slots.push(slot);
  }
  return slots;
}

/** The instants of the slots from `from`, inclusive, to `to`, exclusive: all that a calendar needs, and quicker. */
export function instantsBetween(series: Series, from: Instant, to: Instant): Instant[] {
  const plan = planOf(series);
  const instants: Instant[] = [];
  let day = plan.days.next(dayAt(plan, from) - 1);
  while (day !== null) {
    const at = instantOn(plan, day);
    if (at > plan.close || at >= to) break;
    if (at >= from && !isTakenByNext(plan, day, at)) instants.push(at);
    day = plan.days.next(day + 1);
  }
  return instants;
}

/** The last slot of all; null when the series has no end, or no slot. */
export function lastSlot(series: Series): Slot | null {
  if (series.recurrence !== null && series.recurrence.count === null && series.end === null) return null;
  const plan = planOf(series);
  let day = plan.days.previous(dayAt(plan, plan.close));
  while (day !== null) {
    const at = instantOn(plan, day);
    if (at <= plan.close) return slotOn(plan, day, at);
    day = plan.days.previous(day - 1);
  }
  return null;
}
