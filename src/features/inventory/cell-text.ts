import type { InventoryRow } from '../../domain/inventory/row.ts';
import { lastRunOf, nextRunOf } from '../../domain/inventory/row-runs.ts';
import type { FullnessOf } from '../../domain/pressure/fullest.ts';
import type { CountOf } from '../../domain/reports/counts.ts';
import { countOfRow, type Column } from '../../domain/selection/columns.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { formatInstant, formatNumber } from '../../i18n/format.ts';
import { CATEGORY_LABELS, TYPE_LABELS } from '../../i18n/labels.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** What a cell says in words; null if it has nothing to say. Figures are there once `countOf` and `fullnessOf` are. */
export function cellText(
  row: InventoryRow,
  column: Column,
  zone: string,
  now: Instant,
  countOf: CountOf | null,
  fullnessOf: FullnessOf | null,
): string | null {
  const instant = (at: Instant | null) => (at === null ? null : formatInstant(at, zone));
  switch (column) {
    case 'name':
      return row.name;
    case 'type':
      return TYPE_LABELS[row.type]();
    case 'category':
      return row.category === null ? null : CATEGORY_LABELS[row.category]();
    case 'start':
      return instant(row.start);
    case 'end':
      return instant(row.end);
    case 'lastRun':
      return instant(lastRunOf(row, now));
    case 'nextRun':
      return instant(nextRunOf(row, now));
    case 'createdAt':
      return instant(row.createdAt);
    case 'createdBy':
      return row.createdBy;
    case 'modifiedAt':
      return instant(row.modifiedAt);
    case 'modifiedBy':
      return row.modifiedBy;
    case 'activatedAt':
      return instant(row.activatedAt);
    case 'deletedOn':
      return instant(row.deletedOn);
    case 'priority':
      return row.priority === null ? null : formatNumber(row.priority);
    case 'audience':
      return row.audience;
    case 'pressure': {
      const fullness = fullnessOf?.(row) ?? null;
      if (fullness === null) return null;
      const { count, most } = fullness;
      const said = { ordinal: formatNumber(count), most: formatNumber(most) };
      return count > most ? m.inventory_pressure_over(said) : m.pressure_of_most(said);
    }
    case 'delivered':
    case 'opens':
    case 'clicks': {
      const count = countOfRow(row, column, now, countOf);
      return count === null ? null : formatNumber(count);
    }
    case 'status':
    case 'channels':
    case 'tags':
      return null;
  }
}
