import type { InventoryRow } from '../inventory/row.ts';
import type { CountOf } from '../reports/counts.ts';
import type { Instant } from '../time/instant.ts';
import { SORT_KEYS, type Column, type SortKey } from './columns.ts';

export interface Sort {
  readonly column: Column;
  readonly descending: boolean;
}

export const NEWEST_FIRST: Sort = { column: 'modifiedAt', descending: true };

/**
 * Sorts by a column, stable; rows without a value come last whichever way it is sorted. Without `countOf` no row has a
 * value in a column of figures.
 */
export function sortRows(
  rows: readonly InventoryRow[],
  { column, descending }: Sort,
  now: Instant,
  countOf: CountOf | null = null,
): InventoryRow[] {
  const key = SORT_KEYS[column];
  const sign = descending ? -1 : 1;
  return rows
    .map((row): [SortKey, InventoryRow] => [key(row, now, countOf), row])
    .sort(([one], [other]) => compare(one, other, sign))
    .map(([, row]) => row);
}

function compare(one: SortKey, other: SortKey, sign: number): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -sign : sign;
}
