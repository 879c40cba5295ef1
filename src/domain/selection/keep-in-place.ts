import type { InventoryRow } from '../inventory/row.ts';

/** A list in which some rows stay where they were, whatever has become of them. */
export interface Listed {
  readonly rows: readonly InventoryRow[];
  /** Ids of those among them that the query does not find any more. */
  readonly hidden: ReadonlySet<string>;
}

/**
 * Lists rows so that the kept ones, given by id as they stood before, hold their places. `arrange` selects and sorts:
 * it is shown the kept rows as they were, and the list shows them as they are. What is gone from the rows is gone.
 */
export function keepInPlace(
  rows: readonly InventoryRow[],
  kept: ReadonlyMap<string, InventoryRow>,
  arrange: (rows: readonly InventoryRow[]) => readonly InventoryRow[],
): Listed {
  const present = new Map<string, InventoryRow>();
  for (const row of rows) if (kept.has(row.id)) present.set(row.id, row);
  const asBefore = arrange(rows.map((row) => kept.get(row.id) ?? row));
  const found = new Set(arrange([...present.values()]).map(({ id }) => id));
  return {
    rows: asBefore.map((row) => present.get(row.id) ?? row),
    hidden: new Set([...present.keys()].filter((id) => !found.has(id))),
  };
}
