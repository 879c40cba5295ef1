import type { InventoryRow } from '../inventory/row.ts';

/**
 * How tags are written, by their keys in lower case: as the first row does that bears one; a tag that no row bears any
 * more is its key.
 */
export function tagSpellings(rows: readonly InventoryRow[], keys: Iterable<string>): Map<string, string> {
  const wanted = new Set(keys);
  const found = new Map([...wanted].map((key) => [key, key]));
  for (const { tags, tagKeys } of rows) {
    if (wanted.size === 0) break;
    tagKeys.forEach((key, index) => {
      if (wanted.delete(key)) found.set(key, tags[index] ?? key);
    });
  }
  return found;
}
