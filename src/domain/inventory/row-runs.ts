import { traitsOf } from '../campaign/status.ts';
import { nextRun, previousRun, runsBetween } from '../runs/runs.ts';
import type { Instant } from '../time/instant.ts';
import type { InventoryRow } from './row.ts';

/** The next launch after an instant; null if nothing will be launched any more. */
export function nextRunOf({ plan, launchesUntil, status }: InventoryRow, now: Instant): Instant | null {
  if (plan === null || !traitsOf(status).launches) return null;
  const at = nextRun(plan, now + 1);
  return at !== null && at < launchesUntil ? at : null;
}

/** The last launch up to an instant, under whichever version was in force then; null if there was none yet. */
export function lastRunOf({ plan, earlierPlans, launchesUntil }: InventoryRow, now: Instant): Instant | null {
  const until = Math.min(now, launchesUntil - 1);
  const last = plan === null ? null : previousRun(plan, until);
  if (last !== null || earlierPlans.length === 0) return last;
  const earlier = earlierPlans.map((each) => previousRun(each.plan, Math.min(until, each.until - 1)));
  return earlier.findLast((each) => each !== null) ?? null;
}

/** The runs that a calendar shows: those of a campaign, and of one that was never activated what its schedule says. */
export function shownRuns(row: InventoryRow, from: Instant, to: Instant): Instant[] {
  return row.proposed === null ? runsOfRow(row, from, to) : runsBetween(row.proposed, from, to);
}

/** The next of them at an instant or later; null: there is none. */
export function nextShownRun(row: InventoryRow, from: Instant): Instant | null {
  return row.proposed === null ? nextRunOf(row, from - 1) : nextRun(row.proposed, from);
}

/** What was or will be launched from one instant up to another, under whichever version was in force then. */
export function runsOfRow(
  { plan, earlierPlans, launchesUntil }: InventoryRow,
  from: Instant,
  to: Instant,
): Instant[] {
  const runs = plan === null ? [] : runsBetween(plan, from, Math.min(to, launchesUntil));
  if (earlierPlans.length === 0) return runs;
  return [...earlierPlans.flatMap((each) => runsBetween(each.plan, from, Math.min(to, each.until))), ...runs];
}
