import { nextSlot } from '../schedule/series.ts';
import type { Instant } from '../time/instant.ts';
import type { Plan } from './plan.ts';
import { nextRun } from './runs.ts';

export interface ComingRun {
  readonly at: Instant;
  /** Milliseconds by which a clock change moved it forward, else 0. */
  readonly shiftedBy: number;
}

/** The first runs after an instant, at most so many, all of them before `until`. */
export function comingRuns(plan: Plan, after: Instant, until: Instant, count: number): ComingRun[] {
  const runs: ComingRun[] = [];
  let at = nextRun(plan, after + 1);
  while (at !== null && at < until && runs.length < count) {
    runs.push({ at, shiftedBy: shiftOf(plan, at) });
    at = nextRun(plan, at + 1);
  }
  return runs;
}

function shiftOf({ series }: Plan, at: Instant): number {
  const slot = series === null ? null : nextSlot(series, at);
  return slot?.at === at ? slot.shiftedBy : 0;
}
