import type { InventoryRow } from '../inventory/row.ts';
import type { FullnessOf } from '../pressure/fullest.ts';
import type { CountOf } from '../reports/counts.ts';
import type { Instant } from '../time/instant.ts';
import { isCounted, SORT_KEYS, type Column, type SortKey } from './columns.ts';
import type { RowChanges } from './row-changes.ts';

export interface Sort {
  readonly column: Column;
  readonly descending: boolean;
}

export const NEWEST_FIRST: Sort = { column: 'modifiedAt', descending: true };

/** Below zero: the one stands before the other. Zero only for a row and itself. */
export type Order = (one: InventoryRow, other: InventoryRow) => number;

/** Whether time alone, or another campaign, may change the order: then it is not the one in which rows were put earlier. */
export function followsTime({ column }: Sort): boolean {
  return column === 'lastRun' || column === 'nextRun' || column === 'pressure' || isCounted(column);
}

/**
 * Sorts by a column, stable; rows without a value come last whichever way it is sorted. Without `countOf` no row has a
 * value in a column of figures, without `fullnessOf` none in that of pressure.
 */
export function sortRows(
  rows: readonly InventoryRow[],
  { column, descending }: Sort,
  now: Instant,
  countOf: CountOf | null = null,
  fullnessOf: FullnessOf | null = null,
): InventoryRow[] {
  const key = SORT_KEYS[column];
  const sign = descending ? -1 : 1;
  return rows
    .map((row): [SortKey, InventoryRow] => [key(row, now, countOf, fullnessOf), row])
    .sort(([one], [other]) => compare(one, other, sign))
    .map(([, row]) => row);
}

/**
 * The order in which `sortRows` puts these rows. What the column does not tell apart stands as it does among `rows`,
 * where a row is known by its id: it may be given as it was before.
 */
export function orderOf(
  rows: readonly InventoryRow[],
  { column, descending }: Sort,
  now: Instant,
  countOf: CountOf | null = null,
  fullnessOf: FullnessOf | null = null,
): Order {
  const key = SORT_KEYS[column];
  const sign = descending ? -1 : 1;
  // Most rows are told apart by the column: where they stand is looked up only once two are not.
  let places: ReadonlyMap<string, number> | null = null;
  const placeOf = (id: string) => {
    places ??= new Map(rows.map((row, place) => [row.id, place]));
    return places.get(id) ?? rows.length;
  };
  return (one, other) =>
    compare(key(one, now, countOf, fullnessOf), key(other, now, countOf, fullnessOf), sign) ||
    (one.id === other.id ? 0 : placeOf(one.id) - placeOf(other.id));
}

/** The same sorted rows without those that are gone, and with those that have come, each in its place. */
export function withRows(
  sorted: readonly InventoryRow[],
  { gone, come }: RowChanges,
  order: Order,
): InventoryRow[] {
  const staying = gone.size === 0 ? sorted : sorted.filter((row) => !gone.has(row));
  const parts: (readonly InventoryRow[])[] = [];
  let from = 0;
  for (const row of come.toSorted(order)) {
    const place = placeIn(staying, row, order);
    parts.push(staying.slice(from, place), [row]);
    from = place;
  }
  return [...parts, staying.slice(from)].flat();
}

/** How many of the sorted rows stand before a row. */
function placeIn(sorted: readonly InventoryRow[], row: InventoryRow, order: Order): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = sorted[middle];
    if (other !== undefined && order(other, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare(one: SortKey, other: SortKey, sign: number): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -sign : sign;
}
