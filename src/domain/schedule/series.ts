import { DAY, type Instant } from '../time/instant.ts';
import { wallMilliseconds, wallTimeFrom, type WallTime } from '../time/wall-time.ts';
import type { ZoneOffsets } from '../time/zone-offsets.ts';
import { offsetsOf } from '../time/zone.ts';
import { matchingDays, type MatchingDays } from './matching-days.ts';
import type { Recurrence } from './recurrence.ts';

/**
 * What a schedule asks for, in the zone that it was made in. Without a recurrence there is one slot, at the start.
 * With one, the first slot is the first wall time from the start on that matches, at the start's time of day or another
 * that the rule names.
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
  readonly startDay: number;
  /** Wall milliseconds since midnight, ascending. */
  readonly times: readonly number[];
  /** How many of them come before the start on its own day. */
  readonly missed: number;
  /** The last instant at which a slot may be. */
  readonly close: Instant;
}

/** A slot by its wall milliseconds. */
interface Due {
  readonly at: Instant;
  readonly wall: number;
  readonly shiftedBy: number;
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
  const timeOfDay = start - startDay * DAY;
  const more = series.recurrence?.times;
  const times =
    more === undefined
      ? [timeOfDay]
      : [...new Set([timeOfDay, ...more.map(timeOf)])].sort((one, other) => one - other);
  const missed = times.indexOf(timeOfDay);
  return {
    days: matchingDays(series.recurrence ?? ONCE, startDay, times.length, missed),
    offsets,
    startDay,
    times,
    missed,
    close: series.end === null ? Infinity : offsets.instantAt(wallMilliseconds(series.end)),
  };
}

function timeOf(time: string): number {
  return wallMilliseconds(`1970-01-01T${time}`);
}

/** The day that the wall shows at an instant, which may be infinite. */
function dayAt(plan: Plan, instant: Instant): number {
  return Number.isFinite(instant) ? Math.floor((instant + plan.offsets.at(instant)) / DAY) : instant;
}

function slotOf({ at, wall, shiftedBy }: Due): Slot {
  return { at, wall: wallTimeFrom(wall), shiftedBy };
}

/** What the times of a day that matches amount to, in the order of their instants. */
function dueOn(plan: Plan, day: number): readonly Due[] {
  const { times, missed, startDay, days, offsets } = plan;
  const dues: Due[] = [];
  const last = days.timesOn(day);
  for (let index = day === startDay ? missed : 0; index < last; index += 1) {
    const wall = day * DAY + (times[index] ?? 0);
    const at = offsets.instantAt(wall);
    dues.push({ at, wall, shiftedBy: at + offsets.at(at) - wall });
  }
  return inOrder(dues);
}

/** One that moved forward may come after a later one, or meet it: then that one stands, and there is one, not two. */
function inOrder(dues: readonly Due[]): readonly Due[] {
  if (dues.length < 2) return dues;
  const sorted = dues.toSorted((one, other) => one.at - other.at || other.wall - one.wall);
  return sorted.filter(({ at }, index) => at !== sorted[index - 1]?.at);
}

/** It moved forward into the day after the one that asked for it. */
function isPastMidnight({ wall, shiftedBy }: Due): boolean {
  return shiftedBy > 0 && Math.floor((wall + shiftedBy) / DAY) > Math.floor(wall / DAY);
}

/**
 * The slots at `from` or later, in order. Where clocks skip midnight, or a whole day (Apia, 30 December 2011), slots
 * move into the next day and take their place among those of its own.
 */
function* duesFrom(plan: Plan, from: Instant): Generator<Due, undefined, undefined> {
  // From the day before, because a time that does not exist may have moved on to the next day.
  let day = plan.days.next(dayAt(plan, from) - 1);
  let late: readonly Due[] = [];
  while (day !== null) {
    const own = dueOn(plan, day);
    const passing = own.findIndex(isPastMidnight);
    const isJoined = passing >= 0 && plan.days.next(day + 1) === day + 1;
    const dues = inOrder([...late, ...(isJoined ? own.slice(0, passing) : own)]);
    late = isJoined ? own.slice(passing) : [];
    for (const due of dues) {
      if (due.at > plan.close) return;
      if (due.at >= from) yield due;
    }
    day = plan.days.next(day + 1);
  }
}

/** The slots at `from` or later, in order, found one by one as they are asked for. */
export function* slotsFrom(series: Series, from: Instant): Generator<Slot, undefined, undefined> {
  for (const due of duesFrom(planOf(series), from)) yield slotOf(due);
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
  if (plan.times.length === 1) return dailyInstants(plan, from, to);
  const instants: Instant[] = [];
  for (const { at } of duesFrom(plan, from)) {
    if (at >= to) break;
    instants.push(at);
  }
  return instants;
}

/** Of a plan with one time of day, as nearly all are: only a whole day that was skipped takes a slot onto the next one. */
function dailyInstants(plan: Plan, from: Instant, to: Instant): Instant[] {
  const { days, offsets, close } = plan;
  const [time = 0] = plan.times;
  const instants: Instant[] = [];
  let day = days.next(dayAt(plan, from) - 1);
  while (day !== null) {
    const at = offsets.instantAt(day * DAY + time);
    if (at > close || at >= to) break;
    if (at >= from && at !== instants.at(-1)) instants.push(at);
    day = days.next(day + 1);
  }
  return instants;
}

/** The last slot of all; null when the series has no end, or no slot. */
export function lastSlot(series: Series): Slot | null {
  if (series.recurrence !== null && series.recurrence.count === null && series.end === null) return null;
  const plan = planOf(series);
  const { days, close } = plan;
  let day = days.previous(dayAt(plan, close));
  while (day !== null) {
    const before = days.previous(day - 1);
    const late = before === day - 1 ? dueOn(plan, before).filter(isPastMidnight) : [];
    const last = inOrder([...late, ...dueOn(plan, day)]).findLast(({ at }) => at <= close);
    if (last !== undefined) return slotOf(last);
    day = before;
  }
  return null;
}
