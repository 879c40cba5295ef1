import type { SavedView } from '../../../domain/selection/saved-view.ts';
import { m } from '../../../i18n/paraglide/messages.js';

/** What is wrong with the name of a view among the others, in words; null: nothing. `id`: its own, where it has one. */
export function nameProblem(
  name: string,
  views: readonly SavedView[],
  id: string | null = null,
): string | null {
  const trimmed = name.trim();
  if (trimmed === '') return m.views_name_missing();
  const key = trimmed.toLowerCase();
  const isTaken = views.some((each) => each.id !== id && each.name.toLowerCase() === key);
  return isTaken ? m.views_name_taken({ name: trimmed }) : null;
}
