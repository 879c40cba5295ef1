import type { Activity } from '../../../domain/campaign/content.ts';

/** As many activities as one campaign may hold. */
export const MOST_ACTIVITIES = 100;

/** Up to where activities stand that can be moved: the end is always last. */
export function placesOf(activities: readonly Activity[]): number {
  return activities.at(-1)?.kind === 'end' ? activities.length - 1 : activities.length;
}

/** With another activity at a place, or at the last one there is. */
export function insertAt(activities: readonly Activity[], activity: Activity, place: number): Activity[] {
  return activities.toSpliced(Math.min(place, placesOf(activities)), 0, activity);
}

/** With one activity at another place; the same list where it cannot go there. */
export function moveTo(activities: readonly Activity[], id: string, place: number): readonly Activity[] {
  const from = activities.findIndex((each) => each.id === id);
  const moved = activities[from];
  if (moved === undefined || moved.kind === 'end' || place === from) return activities;
  if (place < 0 || place >= placesOf(activities)) return activities;
  return activities.toSpliced(from, 1).toSpliced(place, 0, moved);
}
