import type { Schedule } from '../campaign/content.ts';
import { DAY } from '../time/instant.ts';
import { LAST_DAY, wallDateOf, wallMilliseconds, type WallTime } from '../time/wall-time.ts';
import { WEEKS, type Recurrence, type Week } from './recurrence.ts';
import { nextSlot, type Series } from './series.ts';

/** So many slots are compared: two years of a monthly series, so that one that falls apart in a short month is found out. */
const COMPARED = 24;

/**
 * A schedule as it is, so many days later, or earlier if negative: its start, its end and the days of its series alike. `from`: when it
 * begins where the schedule itself does not say. Null: the series could not keep its rhythm, as one on the 31st.
 */
export function shiftSchedule(schedule: Schedule, from: WallTime, days: number): Schedule | null {
  const { start, end, recurrence, zone } = schedule;
  const moved = [start ?? from, ...(end === null ? [] : [end])].map((wall) => dayOf(wall) + days);
  if (moved.some((day) => day < 0 || day > LAST_DAY)) return null;
  const shifted = {
    ...schedule,
    start: shiftWall(start ?? from, days),
    end: end === null ? null : shiftWall(end, days),
  };
  if (recurrence === null) return shifted;
  const rule = shiftRule(recurrence, days);
  if (rule === null) return null;
  const before = slotsOf({ start: start ?? from, zone, recurrence, end: null });
  const after = slotsOf({ start: shifted.start, zone, recurrence: rule, end: null });
  const isKept = before.every((wall, nth) => after[nth] === shiftWall(wall, days));
  return isKept ? { ...shifted, recurrence: rule } : null;
}

/** The same time of day, so many days later. */
export function shiftWall(wall: WallTime, days: number): WallTime {
  return `${wallDateOf(dayOf(wall) + days)}T${wall.slice(11)}`;
}

function dayOf(wall: WallTime): number {
  return Math.floor(wallMilliseconds(wall) / DAY);
}

/** What the rule would have to be; whether the series keeps its rhythm with it is another question. */
function shiftRule(rule: Recurrence, days: number): Recurrence | null {
  const { frequency, weekdays, monthDays, weeks } = rule;
  if (frequency === 'daily') return rule;
  const turned = weekdays
    .map((each) => ((((each - 1 + days) % 7) + 7) % 7) + 1)
    .sort((one, other) => one - other);
  if (frequency === 'weekly') return { ...rule, weekdays: turned };
  if (weeks !== undefined) {
    const later = weeks.map((each) => laterWeek(each, days));
    return later.includes(null) ? null : { ...rule, weeks: later.filter((each) => each !== null) };
  }
  const moved = monthDays.map((each) => each + days);
  return moved.some((each) => each < 1 || each > 31) ? null : { ...rule, monthDays: moved };
}

/** Null: a week before the first, after the fourth, or beside the last of a month is none that a rule can name. */
function laterWeek(week: Week, days: number): Week | null {
  if (week === -1 || days % 7 !== 0) return days === 0 ? week : null;
  const later = week + days / 7;
  return WEEKS.find((each) => each === later && each > 0) ?? null;
}

function slotsOf(series: Series): WallTime[] {
  const walls: WallTime[] = [];
  let slot = nextSlot(series, Number.NEGATIVE_INFINITY);
  while (slot !== null && walls.length < COMPARED) {
    walls.push(slot.wall);
    slot = nextSlot(series, slot.at + 1);
  }
  return walls;
}
