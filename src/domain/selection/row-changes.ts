import type { InventoryRow } from '../inventory/row.ts';

/** What has become of rows: those that are not there any more as they were, and those that are there instead or anew. */
export interface RowChanges {
  readonly gone: ReadonlySet<InventoryRow>;
  readonly come: readonly InventoryRow[];
}

/** Beyond so many changed rows, putting each in its place takes longer than sorting all. */
const FEW = 64;

/**
 * What has changed from one list of rows to another in which a changed row keeps its place and new ones stand at the
 * end; null where more has changed than is worth following row by row.
 */
export function changesBetween(
  before: readonly InventoryRow[],
  after: readonly InventoryRow[],
): RowChanges | null {
  const gone = new Set<InventoryRow>();
  const come: InventoryRow[] = [];
  let next = 0;
  for (const row of before) {
    const now = after[next];
    if (now !== row) {
      gone.add(row);
      if (now?.id !== row.id) {
        if (gone.size > FEW) return null;
        continue;
      }
      come.push(now);
      if (come.length > FEW) return null;
    }
    next += 1;
  }
  if (come.length + after.length - next > FEW) return null;
  come.push(...after.slice(next));
  return { gone, come };
}
