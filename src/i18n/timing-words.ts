import type { Content } from '../domain/campaign/content.ts';
import type { WallTime } from '../domain/time/wall-time.ts';
import { callWords, launchWords, shownWords } from './schedule-words.ts';

/**
 * When a content acts, in words: what launches, what is shown and what answers calls each have their own. With the
 * first time of its series the sentence says every launch.
 */
export function timingWords(
  content: Content,
  isShown: boolean,
  series: { readonly first: WallTime | null } | null = null,
): string {
  const { schedule } = content;
  const first = series?.first ?? null;
  if ('window' in content) return callWords(schedule, content.window);
  if ('activities' in content) {
    const validFrom = series === null ? null : content.validFrom;
    return launchWords(schedule, { byPublication: true, first, validFrom });
  }
  if (isShown) return shownWords(schedule);
  return launchWords(schedule, { inRecipientZone: content.inRecipientZone, first });
}
