import type { InventoryRow } from '../inventory/row.ts';
import type { FullnessOf } from '../pressure/fullest.ts';
import type { CountOf, Counted } from '../reports/counts.ts';
import { lastRunOf, nextRunOf } from '../inventory/row-runs.ts';
import type { Instant } from '../time/instant.ts';
import { STATUSES } from '../campaign/status.ts';
import { countingKey } from './counting-key.ts';
import { fold } from './fold.ts';

/** The columns of the inventory, in their first order. */
export const COLUMNS = [
  'name',
  'status',
  'type',
  'category',
  'channels',
  'tags',
  'start',
  'end',
  'lastRun',
  'nextRun',
  'createdAt',
  'createdBy',
  'modifiedAt',
  'modifiedBy',
  'activatedAt',
  'deletedOn',
  'priority',
  'audience',
  'pressure',
  'delivered',
  'opens',
  'clicks',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Columns of figures, which are computed by a part of their own, loaded once somebody looks at one. */
export function isCounted(column: Column): column is Counted {
  return column === 'delivered' || column === 'opens' || column === 'clicks';
}

/** A figure of a row's campaign; null while nothing can count, and where there is nothing to count. */
export function countOfRow(
  { report }: InventoryRow,
  figure: Counted,
  now: Instant,
  countOf: CountOf | null,
): number | null {
  return report === null || countOf === null ? null : countOf(report, figure, now);
}

export type SortKey = number | string | null;

function named(text: string | null | undefined): SortKey {
  return text == null ? null : countingKey(fold(text));
}

/** Of rows that were sorted by name before; a hundred thousand keys take longer to make than to sort. */
const nameOrders = new WeakMap<InventoryRow, string>();

function nameOrder(row: InventoryRow): string {
  let key = nameOrders.get(row);
  if (key === undefined) {
    key = countingKey(row.nameKey);
    nameOrders.set(row, key);
  }
  return key;
}

/** What each column is sorted by. Statuses go by the lifecycle, not by the alphabet of a language. */
export const SORT_KEYS: Record<
  Column,
  (row: InventoryRow, now: Instant, countOf: CountOf | null, fullnessOf?: FullnessOf | null) => SortKey
> = {
  name: nameOrder,
  status: (row) => STATUSES.indexOf(row.status),
  type: (row) => row.type,
  category: (row) => row.category,
  channels: (row) => (row.channels.length === 0 ? null : row.channels.join()),
  tags: (row) => named(row.tags[0]),
  start: (row) => row.start,
  end: (row) => row.end,
  lastRun: lastRunOf,
  nextRun: nextRunOf,
  createdAt: (row) => row.createdAt,
  createdBy: (row) => named(row.createdBy),
  modifiedAt: (row) => row.modifiedAt,
  modifiedBy: (row) => named(row.modifiedBy),
  activatedAt: (row) => row.activatedAt,
  deletedOn: (row) => row.deletedOn,
  priority: (row) => row.priority,
  audience: (row) => named(row.audience),
  pressure: (row, _now, _countOf, fullnessOf) => {
    const fullness = fullnessOf?.(row) ?? null;
    return fullness === null ? null : fullness.count / fullness.most;
  },
  delivered: (row, now, countOf) => countOfRow(row, 'delivered', now, countOf),
  opens: (row, now, countOf) => countOfRow(row, 'opens', now, countOf),
  clicks: (row, now, countOf) => countOfRow(row, 'clicks', now, countOf),
};
