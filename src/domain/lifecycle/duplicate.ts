import type { Campaign, Mark } from '../campaign/campaign.ts';
import { firstDraft } from '../campaign/first-draft.ts';
import type { Content, Schedule } from '../campaign/content.ts';
import type { Instant } from '../time/instant.ts';
import type { WallTime } from '../time/wall-time.ts';
import { instantOf } from '../time/zone.ts';
import type { Input } from './context.ts';

/** Dates of a schedule that have passed. A copy does not keep them, and the dialog that asks its name says so. */
export function pastDates(schedule: Schedule, now: Instant): ('start' | 'end')[] {
  return (['start', 'end'] as const).filter((each) => isPast(schedule[each], schedule.zone, now));
}

function isPast(wall: WallTime | null, zone: string, now: Instant): boolean {
  return wall !== null && instantOf(wall, zone) < now;
}

/** A new draft with the same content: the draft version's where there is one, for that is the latest that was written. */
export function duplicateOf(campaign: Campaign, mark: Mark, { name, id }: Input, now: Instant): Campaign {
  if (id === undefined) throw new Error('A duplicate needs an id');
  const { content } = campaign.draft ?? campaign.current;
  const properties = { ...campaign, id, name: name ?? campaign.name };
  return firstDraft(properties, withoutPastDates(content, now), mark);
}

export function withoutPastDates(content: Content, now: Instant): Content {
  const schedule = { ...content.schedule };
  for (const each of pastDates(schedule, now)) schedule[each] = null;
  if (!('validFrom' in content)) return { ...content, schedule };
  const { validFrom } = content;
  return { ...content, schedule, validFrom: isPast(validFrom, schedule.zone, now) ? null : validFrom };
}
