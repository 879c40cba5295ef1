import { isInForce } from '../campaign/status.ts';
import type { InventoryRow } from '../inventory/row.ts';

/** A tag of the sandbox, and how many campaigns bear it. */
export interface TagUse {
  /** In lower case, by which tags are compared. */
  readonly key: string;
  /** As most campaigns write it. */
  readonly tag: string;
  readonly total: number;
  readonly inForce: number;
  readonly archived: number;
}

interface Counted {
  readonly spellings: Map<string, number>;
  total: number;
  inForce: number;
  archived: number;
}

/** All tags of a sandbox, in no particular order. */
export function tagUses(rows: readonly InventoryRow[]): TagUse[] {
  const uses = new Map<string, Counted>();
  for (const { tags, tagKeys, status } of rows) {
    tagKeys.forEach((key, index) => {
      let counted = uses.get(key);
      if (counted === undefined) {
        counted = { spellings: new Map(), total: 0, inForce: 0, archived: 0 };
        uses.set(key, counted);
      }
      const tag = tags[index] ?? key;
      counted.spellings.set(tag, (counted.spellings.get(tag) ?? 0) + 1);
      counted.total += 1;
      if (isInForce(status)) counted.inForce += 1;
      if (status === 'archived') counted.archived += 1;
    });
  }
  return [...uses].map(([key, { spellings, ...counts }]) => ({ key, tag: mostUsed(spellings), ...counts }));
}

/** Of spellings that are used as often, the same one whatever the order of the rows. */
function mostUsed(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort(
    ([one, count], [other, otherCount]) => otherCount - count || (one < other ? -1 : 1),
  );
  return first?.[0] ?? '';
}
