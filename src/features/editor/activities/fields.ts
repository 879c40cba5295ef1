import type { Activity } from '../../../domain/campaign/content.ts';
import type { References } from '../../../domain/campaign/reference.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { isGone } from '../audience/audience-choices.ts';

/**
 * The names that alerts have for activities, by activity id: its actions are counted by themselves, and the audience
 * is asked of the activity that names one which is gone, else of the first that reads one.
 */
export function fieldsOf(
  activities: readonly Activity[],
  references: References,
  now: Instant,
): ReadonlyMap<string, string> {
  const channels = activities.filter((each) => each.kind === 'channel');
  const fields = new Map(channels.map((each, index) => [each.id, `actions.${index}`]));
  const asked = activities.find(
    (each) => 'audienceId' in each && each.audienceId !== null && isGone(references, each.audienceId, now),
  );
  const audience = asked ?? activities.find((each) => each.kind === 'read-audience');
  return audience === undefined ? fields : fields.set(audience.id, 'audience');
}
