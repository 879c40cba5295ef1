import type { Campaign } from '../campaign/campaign.ts';
import type { Instant } from '../time/instant.ts';
import type { WallTime } from '../time/wall-time.ts';
import { wallTimeOf } from '../time/zone.ts';
import { planInForce } from './plan.ts';
import { nextRun } from './runs.ts';

/**
 * The time of a campaign that is moved unless another was chosen: the next launch, else the start. In the schedule's zone.
 * Null: a draft that has no time yet.
 */
export function nextTimeOf(campaign: Campaign, now: Instant): WallTime | null {
  const { start, zone } = campaign.current.content.schedule;
  const plan = planInForce(campaign);
  if (plan === null) return start;
  const next = nextRun(plan, now + 1);
  return next === null ? (start ?? wallTimeOf(now, zone)) : wallTimeOf(next, zone);
}
