import type { Content } from '../campaign/content.ts';
import type { CampaignType } from '../campaign/type.ts';
import { missingIn } from '../schedule/recurrence.ts';
import { instantsBetween, lastSlot, nextSlot, type Series } from '../schedule/series.ts';
import { skippedBetween, type SkippedDay } from '../schedule/skipped-days.ts';
import type { Instant } from '../time/instant.ts';
import { localDateAt } from '../time/local-date.ts';
import type { WallTime } from '../time/wall-time.ts';
import { instantOf, isRepeated, wallTimeOf } from '../time/zone.ts';
import { comingRuns } from './coming-runs.ts';
import { planOf, PUBLISHING, type Plan } from './plan.ts';
import { nextRun } from './runs.ts';

/** Why a schedule launches nothing. */
export type NoLaunch =
  | 'no-day'
  | 'no-month'
  | 'day-never-comes'
  | 'start-past'
  | 'ends-before-first'
  | 'ends-before-valid'
  | 'runs-used-up'
  | 'all-past';

/** One launch to come. */
export interface Launch {
  readonly at: Instant;
  /** Milliseconds by which it moves forward, as clocks skip its time; else 0. */
  readonly shiftedBy: number;
  /** Clocks show its time twice that day, and it is the first of the two. */
  readonly isRepeated: boolean;
  /** Days since the launch before it that the rule asks for and their months lack. */
  readonly skippedBefore: readonly SkippedDay[];
}

/** What a schedule comes to if its content comes into force now. */
export interface LaunchesAhead {
  readonly launches: readonly Launch[];
  /** There are more than were asked for. */
  readonly hasMore: boolean;
  /** The first time that a series asks for, whenever that is; null: its activation decides, or there is no series. */
  readonly first: WallTime | null;
  /** How many slots of a counted series come before the activation or the validity, and are not made up for. */
  readonly leftOut: number;
  /** Null while there is a launch. */
  readonly none: NoLaunch | null;
}

/** The first launches, at most `count`, if a content were activated or published now; null where nothing is launched. */
export function launchesAhead(
  type: CampaignType,
  content: Content,
  now: Instant,
  count: number,
): LaunchesAhead | null {
  const anchor = type === 'orchestrated' ? now + PUBLISHING : now;
  const plan = planOf(type, content, anchor);
  const { series } = plan;
  if (series === null) return null;
  const runs = comingRuns(plan, anchor - 1, Infinity, count + 1);
  return {
    launches: launchesOf(series, runs.slice(0, count), anchor),
    hasMore: runs.length > count,
    first: plan.startsAtAnchor ? null : firstOf(series),
    leftOut: leftOutOf(plan),
    none: runs.length > 0 ? null : whyNone(plan, series),
  };
}

/** As the rule has it, whatever clocks make of it; the start where the rule matches no day. */
function firstOf({ start, recurrence }: Series): WallTime | null {
  if (recurrence === null) return null;
  return nextSlot({ start, recurrence, zone: 'UTC', end: null }, -Infinity)?.wall ?? start;
}

function launchesOf(series: Series, runs: ReturnType<typeof comingRuns>, anchor: Instant): Launch[] {
  const { zone } = series;
  let before = localDateAt(anchor, zone);
  return runs.map(({ at, shiftedBy }) => {
    const date = localDateAt(at, zone);
    const skippedBefore = skippedBetween(series, before, date).filter(
      ({ month }) => month >= before.slice(0, 7) && month < date.slice(0, 7),
    );
    before = date;
    return { at, shiftedBy, isRepeated: isFirstOfTwo(at, zone), skippedBefore };
  });
}

function isFirstOfTwo(at: Instant, zone: string): boolean {
  const wall = wallTimeOf(at, zone);
  return isRepeated(wall, zone) && instantOf(wall, zone) === at;
}

function leftOutOf({ series, from, anchor, startsAtAnchor, recurring }: Plan): number {
  if (series?.recurrence?.count == null || !recurring) return 0;
  // The slot of the minute of an activation stands for the activation itself, and is not missed.
  return startsAtAnchor && from === anchor ? 0 : instantsBetween(series, -Infinity, from).length;
}

function whyNone(plan: Plan, series: Series): NoLaunch {
  const { recurrence, end } = series;
  if (recurrence === null) return 'start-past';
  const missing = missingIn(recurrence);
  if (missing !== null) return `no-${missing}`;
  const endless = { ...series, end: null };
  if (nextSlot(endless, -Infinity) === null) return 'day-never-comes';
  if (end !== null && lastSlot(series) === null) return 'ends-before-first';
  if (plan.from > plan.anchor && nextRun({ ...plan, from: plan.anchor }, plan.anchor) !== null) {
    return 'ends-before-valid';
  }
  // Without its end something would be left: then it is the end that is too early, and not the runs too few.
  return nextSlot(endless, plan.from) === null ? 'runs-used-up' : 'all-past';
}
