import type { Channel } from '../../../domain/campaign/channel.ts';
import { isRemoved, isUsableAt, type References } from '../../../domain/campaign/reference.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { configurationName } from '../../../i18n/reference-words.ts';

/** How a configuration stands to an action that names it. */
export type Standing = 'usable' | 'broken' | 'removed' | 'gone' | 'of-another-channel';

export function standingOf(references: References, id: string, channel: Channel, now: Instant): Standing {
  const found = references.get(id);
  if (found === undefined) return 'gone';
  if (isRemoved(found)) return 'removed';
  if (found.kind !== 'configuration' || found.channel !== channel) return 'of-another-channel';
  return isUsableAt(found, now) ? 'usable' : 'broken';
}

/** Its name, which says what is wrong with it as well. */
export function standingName(references: References, id: string, standing: Standing): string {
  const name = configurationName(references, id);
  const names: Record<Standing, () => string> = {
    usable: () => name,
    broken: () => m.content_configuration_broken({ name }),
    removed: () => m.content_configuration_removed({ name }),
    gone: () => name,
    'of-another-channel': () => m.content_configuration_other({ name }),
  };
  return names[standing]();
}

/** What is wrong with the one that is chosen, and the way out; null: nothing. */
export const STANDING_TROUBLES: Record<Standing, (() => string) | null> = {
  usable: null,
  broken: m.content_configuration_is_broken,
  removed: m.content_configuration_is_removed,
  gone: m.content_configuration_is_gone,
  'of-another-channel': m.content_configuration_is_of_another_channel,
};
