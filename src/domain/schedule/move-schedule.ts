import type { Schedule } from '../campaign/content.ts';
import { dateOf, isoWeekday, monthLength } from '../time/calendar-date.ts';
import { DAY } from '../time/instant.ts';
import type { LocalDate } from '../time/local-date.ts';
import { wallDateOf, wallMilliseconds, type WallTime } from '../time/wall-time.ts';
import { instantOf } from '../time/zone.ts';
import { shiftSchedule } from './shift-schedule.ts';
import { daysNamed, WEEKS, withChange, type Recurrence, type Week } from './recurrence.ts';
import { nextSlot, type Series } from './series.ts';

/** One of the times of a schedule and where it is to be, both as the wall shows them in its zone. */
export interface Move {
  /** Null: it had none yet. */
  readonly from: WallTime | null;
  readonly to: WallTime;
  /**
   * Absent: a time at which it starts or launches something is moved. `end`: its end. `whole`: all of it by as many days as lie
   * between the two, its end and the days of its series as well.
   */
  readonly edge?: 'end' | 'whole';
}

/** A schedule after a move. Null: the series could not keep its rhythm and meet that time. */
export function scheduleAfter(schedule: Schedule, { from, to, edge }: Move): Schedule | null {
  if (edge === 'end') return { ...schedule, end: to };
  if (edge === 'whole' && from !== null) return shiftSchedule(schedule, from, daysBetween(from, to));
  return from === null ? { ...schedule, start: to } : moveSchedule(schedule, from, to);
}

/**
 * A schedule moved so that what stood at one of its wall times stands at another; both are in the schedule's zone. A
 * series moves whole: the time of day that was moved, on all its days, and, where the day is another one, the weekday,
 * the week, the day of the month or the month that was moved, while its other days and its end stay. Null: the series
 * could not keep its rhythm and meet that time.
 */
export function moveSchedule(schedule: Schedule, from: WallTime, to: WallTime): Schedule | null {
  const { zone, recurrence } = schedule;
  if (recurrence === null) return { ...schedule, start: to };
  const series: Series = { start: schedule.start ?? from, zone, recurrence, end: null };
  const times = movedTimes(series, recurrence, from, to);
  const start = `${movedFirstDay(series.start, recurrence, from, to)}T${times.start}`;
  const moved = withChange(movedRule(recurrence, dayOf(from), dayOf(to)), { times: times.others });
  const at = instantOf(to, zone);
  return nextSlot({ ...series, start, recurrence: moved }, at)?.at === at
    ? { ...schedule, start, recurrence: moved }
    : null;
}

/** How many days a move leads on; negative: back. */
export function daysBetween(from: WallTime, to: WallTime): number {
  return dayOf(to) - dayOf(from);
}

function movedFirstDay(start: WallTime, recurrence: Recurrence, from: WallTime, to: WallTime): LocalDate {
  const shift = dayOf(to) - dayOf(from);
  // Of several days only one moves, so the weeks or months are still counted from where the series begins.
  const isAnchor = daysNamed(recurrence) <= 1 || dayOf(start) === dayOf(from);
  return wallDateOf(dayOf(start) + (isAnchor ? shift : 0));
}

/** Of several times of day only the one moves; one that meets another becomes one with it. */
function movedTimes(series: Series, { times = [] }: Recurrence, from: WallTime, to: WallTime) {
  const start = series.start.slice(11);
  // Where clocks skipped the time that was asked for, it stands elsewhere on that day.
  const at = instantOf(from, series.zone);
  const slot = times.length === 0 ? null : nextSlot(series, at);
  const moved = (slot?.at === at ? slot.wall : from).slice(11);
  const next = to.slice(11);
  if (moved === start || !times.includes(moved)) return { start: next, others: times };
  return { start, others: exchanged(times, moved, next) };
}

function movedRule(recurrence: Recurrence, fromDay: number, toDay: number): Recurrence {
  const { frequency, weekdays, monthDays, lastDay, weeks, months } = recurrence;
  if (fromDay === toDay || frequency === 'daily') return recurrence;
  const weekday = exchanged(weekdays, isoWeekday(fromDay), isoWeekday(toDay));
  if (frequency === 'weekly') return { ...recurrence, weekdays: weekday };
  const [from, to] = [dateOf(fromDay), dateOf(toDay)];
  const kept =
    months === undefined ? recurrence : { ...recurrence, months: exchanged(months, from.month, to.month) };
  if (weeks !== undefined) return { ...kept, weekdays: weekday, weeks: movedWeeks(weeks, fromDay, toDay) };
  const isLast = (day: number) => dateOf(day + 1).day === 1;
  // What stood on the last day goes on doing so where it can, and else becomes a day of its own.
  if (lastDay !== undefined && isLast(fromDay) && !monthDays.includes(from.day)) {
    if (isLast(toDay)) return kept;
    return withChange(kept, { lastDay: undefined, monthDays: exchanged(monthDays, to.day, to.day) });
  }
  return { ...kept, monthDays: exchanged(monthDays, from.day, to.day) };
}

/** A day stands in a week of its month from the first, and at times in the last one as well: it keeps what it can. */
function movedWeeks(weeks: readonly Week[], fromDay: number, toDay: number): Week[] {
  const [before, after] = [weeksOf(fromDay), weeksOf(toDay)];
  const moved = weeks.filter((each) => before.includes(each));
  if (moved.some((each) => after.includes(each))) return [...weeks];
  const next = after[0];
  const all = new Set([
    ...weeks.filter((each) => !moved.includes(each)),
    ...(next === undefined ? [] : [next]),
  ]);
  return WEEKS.filter((each) => all.has(each));
}

function weeksOf(day: number): Week[] {
  const { year, month, day: ofMonth } = dateOf(day);
  const number = Math.ceil(ofMonth / 7);
  return WEEKS.filter((each) => (each === -1 ? ofMonth + 7 > monthLength(year, month) : each === number));
}

function exchanged<Item extends number | string>(items: readonly Item[], from: Item, to: Item): Item[] {
  return [...new Set([...items.filter((each) => each !== from), to])].sort((one, other) =>
    one < other ? -1 : 1,
  );
}

function dayOf(wall: WallTime): number {
  return Math.floor(wallMilliseconds(wall) / DAY);
}
