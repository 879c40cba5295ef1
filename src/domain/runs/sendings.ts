import type { Campaign } from '../campaign/campaign.ts';
import { isShown } from '../campaign/channels-in.ts';
import type { OrchestratedContent } from '../campaign/content.ts';
import { MINUTE, type Instant } from '../time/instant.ts';
import { instantOf } from '../time/zone.ts';

/** When a send in the recipients' time zones reaches the last of them, at UTC−12; null if there is no such send. */
export function lastRecipientZone({ current: { content } }: Campaign): Instant | null {
  if (!('inRecipientZone' in content) || !content.inRecipientZone) return null;
  const { start } = content.schedule;
  return start === null || isShown(content) ? null : instantOf(start, 'Etc/GMT+12');
}

/** How long after its launch a run sends its last message, in ms: the waits before its last channel activity. */
export function messageOffset({ activities }: OrchestratedContent): number {
  const last = activities.findLastIndex((each) => each.kind === 'channel');
  const waits = activities
    .slice(0, Math.max(0, last))
    .flatMap((each) => (each.kind === 'wait' ? [each.minutes] : []));
  return waits.reduce((sum, minutes) => sum + minutes, 0) * MINUTE;
}
