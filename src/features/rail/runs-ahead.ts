import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { References } from '../../domain/campaign/reference.ts';
import { isInForce, traitsOf } from '../../domain/campaign/status.ts';
import { previewPlan } from '../../domain/inventory/span.ts';
import { comingRuns, type ComingRun } from '../../domain/runs/coming-runs.ts';
import { planInForce } from '../../domain/runs/plan.ts';
import { remainingOf } from '../../domain/runs/remaining.ts';
import { launchesUntil } from '../../domain/runs/runs.ts';
import { skippedBetween, type SkippedDay } from '../../domain/schedule/skipped-days.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { localDateAt } from '../../domain/time/local-date.ts';

const COUNT = 3;

export interface RunsAhead {
  readonly runs: readonly ComingRun[];
  /** Days that the schedule asks for, before the last of the runs, and the calendar lacks. */
  readonly skipped: readonly SkippedDay[];
  /** It is not in force: these would be the runs if it were activated now. */
  readonly isPreview: boolean;
  /** No run is left, but messages of those that were go out until then: later zones, or what a wait holds back. */
  readonly messagesUntil: Instant | null;
}

/** The next few runs; null where there is nothing to foresee: it is over, launches nothing, or launches at activation. */
export function runsAhead(campaign: Campaign, now: Instant, references: References): RunsAhead | null {
  const { status } = campaign;
  const { isBefore: isPreview, launches } = traitsOf(status);
  if (!isPreview && !isInForce(status)) return null;
  const plan = isPreview ? previewPlan(campaign, now) : planInForce(campaign);
  if (plan?.series == null || (isPreview && plan.startsAtAnchor && !plan.recurring)) return null;
  const until = isPreview || launches ? launchesUntil(campaign) : now;
  const runs = comingRuns(plan, now, until, COUNT);
  const last = runs.at(-1);
  const { zone } = plan.series;
  const skipped =
    last === undefined ? [] : skippedBetween(plan.series, localDateAt(now, zone), localDateAt(last.at, zone));
  const isLast = last === undefined && !isPreview;
  return { runs, skipped, isPreview, messagesUntil: isLast ? lastMessage(campaign, now, references) : null };
}

function lastMessage(campaign: Campaign, now: Instant, references: References): Instant | null {
  const { underWay, waiting } = remainingOf(campaign, now, references);
  const ends = [...underWay, ...waiting].map((each) => each.ends);
  return ends.length === 0 ? null : Math.max(...ends);
}
