import type { Content } from '../domain/campaign/content.ts';
import { callWords, launchWords, shownWords } from './schedule-words.ts';

/** When a content acts, in words: what launches, what is shown and what answers calls each have their own. */
export function timingWords(content: Content, isShown: boolean): string {
  const { schedule } = content;
  if ('window' in content) return callWords(schedule, content.window);
  if ('activities' in content) return launchWords(schedule, { byPublication: true });
  if (isShown) return shownWords(schedule);
  return launchWords(schedule, { inRecipientZone: content.inRecipientZone });
}
