import type { InventoryRow } from '../inventory/row.ts';
import { fold } from './fold.ts';

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
  const uses = new Map<string, { tag: string; count: number }>();
  for (const { tags, tagKeys } of rows) {
    tagKeys.forEach((key, index) => {
      const known = uses.get(key);
      if (known !== undefined) known.count += 1;
      else uses.set(key, { tag: tags[index] ?? key, count: 1 });
    });
  }
  const matching = [...uses]
    .filter(([key, { tag }]) => !takenKeys.has(key) && fold(tag).includes(wanted))
    .sort(([, one], [, other]) => other.count - one.count)
    .slice(0, MOST)
    .map(([, { tag }]): Suggestion => ({ tag, isNew: false }));
  const key = typed.trim().toLowerCase();
  const isNew = key !== '' && !uses.has(key) && !takenKeys.has(key);
  return isNew ? [{ tag: typed.trim(), isNew }, ...matching] : matching;
}
