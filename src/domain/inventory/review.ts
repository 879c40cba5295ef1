import type { Campaign } from '../campaign/campaign.ts';
import { DELETION_NEAR } from '../alerts/alerts.ts';
import { RETENTION } from '../lifecycle/due.ts';
import type { Instant } from '../time/instant.ts';
import { instantOf } from '../time/zone.ts';

/**
 * When time alone will change a campaign's alerts: the start or end of something not yet activated passes, or its
 * deletion comes near. Null if it will not.
 */
export function alertsChangeAt(campaign: Campaign, now: Instant): Instant | null {
  if (campaign.status === 'archived') {
    const near = campaign.modified.at + RETENTION - DELETION_NEAR;
    return near > now ? near : null;
  }
  const pending = campaign.draft ?? (campaign.current.activated === null ? campaign.current : null);
  if (pending === null) return null;
  const { start, end, zone } = pending.content.schedule;
  const passing = [start, end].flatMap((wall) => (wall === null ? [] : [instantOf(wall, zone) + 1]));
  const ahead = passing.filter((at) => at > now);
  return ahead.length === 0 ? null : Math.min(...ahead);
}
