import type { InventoryRow } from '../inventory/row.ts';
import { fold } from './fold.ts';
import { tagUses } from './tag-uses.ts';

export interface Suggestion {
  readonly tag: string;
  /** Nobody uses it yet. */
  readonly isNew: boolean;
}

const MOST = 20;

/** Tags of the sandbox that match what was typed, the most used first, and the typed one where it is new. */
export function suggestTags(
  rows: readonly InventoryRow[],
  taken: readonly string[],
  typed: string,
): Suggestion[] {
  const wanted = fold(typed.trim());
  const takenKeys = new Set(taken.map((each) => each.toLowerCase()));
  const uses = tagUses(rows);
  const matching = uses
    .filter(({ key, tag }) => !takenKeys.has(key) && fold(tag).includes(wanted))
    .sort((one, other) => other.total - one.total)
    .slice(0, MOST)
    .map(({ tag }): Suggestion => ({ tag, isNew: false }));
  const key = typed.trim().toLowerCase();
  const isNew = key !== '' && !takenKeys.has(key) && !uses.some((each) => each.key === key);
  return isNew ? [{ tag: typed.trim(), isNew }, ...matching] : matching;
}
