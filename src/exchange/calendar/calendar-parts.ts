import type { Plan } from '../../domain/runs/plan.ts';
import { finalRun, previousRun } from '../../domain/runs/runs.ts';
import {
  withChange,
  type Recurrence,
  type RecurrenceChange,
  type Week,
} from '../../domain/schedule/recurrence.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { addDays } from '../../domain/time/local-date.ts';
import { instantOf } from '../../domain/time/zone.ts';

/** One event of a plan in a calendar file. */
export interface CalendarPart {
  /** Tells it from the plan's other events; empty where it is the only one. */
  readonly key: string;
  readonly plan: Plan;
  readonly until: Instant;
}

/**
 * A recurring plan as other calendars can show it: many know one day of a month, and one time of day, to an event. Where
 * a plan has more, it becomes several that share its runs, each without a count of its own.
 */
export function partsOf(plan: Plan, until: Instant): CalendarPart[] {
  const { series } = plan;
  const recurrence = series?.recurrence ?? null;
  const whole = [{ key: '', plan, until }];
  if (series === null || recurrence === null) return whole;
  const days = daysIn(recurrence);
  const times = [series.start.slice(11), ...(recurrence.times ?? [])];
  if (days.length * times.length <= 1) return whole;
  const last = until === Infinity ? finalRun(plan) : previousRun(plan, until - 1);
  const before = last === null ? until : last + 1;
  return days.flatMap(({ key, change }) =>
    [...new Set(times)].map((time) => ({
      key: [key, times.length > 1 ? `t${time.replace(':', '')}` : ''].filter((each) => each !== '').join('-'),
      plan: partAt(plan, withChange(recurrence, { ...change, times: undefined, count: null }), time),
      until: before,
    })),
  );
}

/** The runs of a plan at one of its times of day, by a part of its rule. */
function partAt(plan: Plan, recurrence: Recurrence, time: string): Plan {
  const { series } = plan;
  if (series === null) return plan;
  const [date, own] = [series.start.slice(0, 10), series.start.slice(11)];
  const part = { ...plan, series: { ...series, start: `${date}T${time}`, recurrence } };
  if (time === own) return part;
  // On the day of the start itself only what comes after it counts.
  const from = time < own ? instantOf(`${addDays(date, 1)}T00:00`, series.zone) : plan.from;
  return { ...part, startsAtAnchor: false, from: Math.max(plan.from, from) };
}

interface Days {
  readonly key: string;
  readonly change: RecurrenceChange;
}

/** The days of a rule, no two of which ever fall together. */
function daysIn(rule: Recurrence): Days[] {
  const { frequency, weekdays, weeks } = rule;
  if (frequency !== 'monthly') return [{ key: '', change: {} }];
  if (weeks === undefined) return monthDaysIn(rule);
  // The fourth may be the last: those two stay one event.
  const isJoined = weeks.includes(4) && weeks.includes(-1);
  const groups: Week[][] = isJoined
    ? [...weeks.filter((each) => each > 0 && each < 4).map((each) => [each]), [4, -1]]
    : weeks.map((each) => [each]);
  return groups.flatMap((group) => {
    const name = group.map((each) => (each === -1 ? 'last' : each.toString())).join('');
    return weekdays.map((weekday) => ({
      key: `${name}x${weekday.toString()}`,
      change: { weeks: group, weekdays: [weekday] },
    }));
  });
}

function monthDaysIn({ monthDays, lastDay }: Recurrence): Days[] {
  // The 28th, and what comes after it, may be the last.
  const isAlone = (day: number) => lastDay === undefined || day < 28;
  const alone = monthDays.filter(isAlone).map((day) => ({
    key: `d${day.toString()}`,
    change: { monthDays: [day], lastDay: undefined },
  }));
  if (lastDay === undefined) return alone;
  const joined = monthDays.filter((day) => !isAlone(day));
  return [...alone, { key: ['d', ...joined, 'last'].join(''), change: { monthDays: joined } }];
}
