import type { Schedule } from '../campaign/content.ts';
import { dateOf, isoWeekday } from '../time/calendar-date.ts';
import { DAY } from '../time/instant.ts';
import { wallMilliseconds, wallTimeFrom, type WallTime } from '../time/wall-time.ts';
import { instantOf } from '../time/zone.ts';
import type { Recurrence } from './recurrence.ts';
import { nextSlot } from './series.ts';

/** One of the times of a schedule and where it is to be, both as the wall shows them in its zone. */
export interface Move {
  /** Null: it had none yet. */
  readonly from: WallTime | null;
  readonly to: WallTime;
  /** Its end is moved, rather than a time at which it starts or launches something. */
  readonly edge?: 'end';
}

/** A schedule after a move. Null: the series could not keep its rhythm and meet that time. */
export function scheduleAfter(schedule: Schedule, { from, to, edge }: Move): Schedule | null {
  if (edge === 'end') return { ...schedule, end: to };
  return from === null ? { ...schedule, start: to } : moveSchedule(schedule, from, to);
}

/**
 * A schedule moved so that what stood at one of its wall times stands at another; both are in the schedule's zone. A
 * series moves whole: its time of day, and, where the day is another one, the weekday or the day of the month that was
 * moved, while its other days and its end stay. Null: the series could not keep its rhythm and meet that time.
 */
export function moveSchedule(schedule: Schedule, from: WallTime, to: WallTime): Schedule | null {
  const { start, zone, recurrence } = schedule;
  if (recurrence === null) return { ...schedule, start: to };
  const moved: Schedule = {
    ...schedule,
    start: movedStart(start ?? from, recurrence, from, to),
    recurrence: movedRule(recurrence, dayOf(from), dayOf(to)),
  };
  const at = instantOf(to, zone);
  return nextSlot({ ...moved, start: moved.start ?? to, end: null }, at)?.at === at ? moved : null;
}

function movedStart(start: WallTime, recurrence: Recurrence, from: WallTime, to: WallTime): WallTime {
  const shift = dayOf(to) - dayOf(from);
  // Of several days only one moves, so the weeks or months are still counted from where the series begins.
  const isAnchor = !hasSeveralDays(recurrence) || dayOf(start) === dayOf(from);
  return wallTimeFrom((dayOf(start) + (isAnchor ? shift : 0)) * DAY + timeOfDay(to));
}

function hasSeveralDays({ frequency, weekdays, monthDays }: Recurrence): boolean {
  return frequency !== 'daily' && (frequency === 'weekly' ? weekdays : monthDays).length > 1;
}

function movedRule(recurrence: Recurrence, fromDay: number, toDay: number): Recurrence {
  const { frequency, weekdays, monthDays } = recurrence;
  if (fromDay === toDay || frequency === 'daily') return recurrence;
  if (frequency === 'weekly') {
    return { ...recurrence, weekdays: exchanged(weekdays, isoWeekday(fromDay), isoWeekday(toDay)) };
  }
  return { ...recurrence, monthDays: exchanged(monthDays, dateOf(fromDay).day, dateOf(toDay).day) };
}

function exchanged(days: readonly number[], from: number, to: number): number[] {
  return [...new Set([...days.filter((each) => each !== from), to])].sort((one, other) => one - other);
}

function dayOf(wall: WallTime): number {
  return Math.floor(wallMilliseconds(wall) / DAY);
}

function timeOfDay(wall: WallTime): number {
  return wallMilliseconds(wall) - dayOf(wall) * DAY;
}
