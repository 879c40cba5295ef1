import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { Content } from '../../domain/campaign/content.ts';
import { comingRuns } from '../../domain/runs/coming-runs.ts';
import { planOf } from '../../domain/runs/plan.ts';
import { scheduleAfter } from '../../domain/schedule/move-schedule.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { addDays, localDateAt } from '../../domain/time/local-date.ts';
import type { WallTime } from '../../domain/time/wall-time.ts';

const COUNT = 3;

/** What a campaign would be like after a move. */
export interface Proposal {
  readonly content: Content;
  /** The next few launches of a series; none of what does not recur. */
  readonly runs: readonly Instant[];
}

/** Null: the series could not keep its rhythm. */
export function proposalOf(
  campaign: Campaign,
  from: WallTime | null,
  to: WallTime,
  now: Instant,
): Proposal | null {
  const { content } = campaign.current;
  const schedule = scheduleAfter(content.schedule, { from, to });
  if (schedule === null) return null;
  const moved: Content = { ...content, schedule };
  const plan = planOf(campaign.type, moved, now);
  const runs = plan.recurring ? comingRuns(plan, now, Infinity, COUNT).map(({ at }) => at) : [];
  return { content: moved, runs };
}

/** The next morning on the wall of a zone, which is proposed where there is no time yet. */
export function tomorrowIn(zone: string, now: Instant): WallTime {
  return `${addDays(localDateAt(now, zone), 1)}T09:00`;
}
