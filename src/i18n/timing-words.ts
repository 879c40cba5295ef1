import type { Content } from '../domain/campaign/content.ts';
import type { Foresight } from '../domain/lifecycle/life.ts';
import type { WallTime } from '../domain/time/wall-time.ts';
import { formatNumber } from './format.ts';
import { m } from './paraglide/messages.js';
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

const RUNS_PREVIEWS: Record<Foresight['event'], () => string> = {
  activate: m.rail_runs_preview,
  'activate-draft-version': m.rail_runs_preview,
  approve: m.rail_runs_preview_approved,
  publish: m.rail_runs_preview_published,
};

/** What stands above runs that there would be, by what would bring them about. */
export function runsPreviewTitle(event: Foresight['event']): string {
  return RUNS_PREVIEWS[event]();
}

export function throttleWords(count: number): string {
  return m.rail_throttle_value({ count, number: formatNumber(count) });
}
