import { LAST_DAY } from '../time/wall-time.ts';
import { periodsOf } from './periods.ts';
import type { Recurrence } from './recurrence.ts';

/** The days, as day numbers, on which a rule matches from its start until its count is used up. */
export interface MatchingDays {
  /** The first one on or after `day`, or null. */
  next(day: number): number | null;
  /** The last one on or before `day`, or null. */
  previous(day: number): number | null;
  /** How many times of such a day come before the count is used up. */
  timesOn(day: number): number;
}

const NO_DAYS: MatchingDays = { next: () => null, previous: () => null, timesOn: () => 0 };

/**
 * Ends at the last day that a wall time can name, so that a rule which never matches ends as well. `times`: how many
 * slots a day has; `missed`: how many of them come before the start, if that is a day that matches.
 */
export function matchingDays(recurrence: Recurrence, start: number, times = 1, missed = 0): MatchingDays {
  const periods = periodsOf(recurrence, start);
  if (periods === null) return NO_DAYS;
  const { count } = recurrence;
  const before = count !== null && periods.dayOfCount(1) === start ? missed : 0;
  const position = (count ?? 0) + before - 1;
  const used = count === null ? Infinity : periods.dayOfCount(Math.floor(position / times) + 1);
  const last = Math.min(LAST_DAY, used);
  return {
    timesOn: (day) => (day === used ? (position % times) + 1 : times),
    next(day) {
      const from = Math.max(day, start);
      if (from > last) return null;
      const lastIndex = periods.indexOf(last);
      for (let index = periods.indexOf(from); index <= lastIndex; index += 1) {
        for (const match of periods.daysOf(index)) {
          if (match > last) return null;
          if (match >= from) return match;
        }
      }
      return null;
    },
    previous(day) {
      const to = Math.min(day, last);
      if (to < start) return null;
      for (let index = periods.indexOf(to); index >= 0; index -= 1) {
        const match = periods.daysOf(index).findLast((candidate) => candidate <= to);
        if (match !== undefined) return match >= start ? match : null;
      }
      return null;
    },
  };
}
