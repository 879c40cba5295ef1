import { CLOCK } from '../../domain/campaign/actor.ts';
import type { InventoryRow } from '../../domain/inventory/row.ts';
import { compareNames } from '../../i18n/compare-names.ts';

/** Everybody who may appear in the journal, by name: from the inventory, and others that are known. */
export function peopleIn(rows: readonly InventoryRow[], others: readonly string[]): string[] {
  const names = new Set(others);
  for (const { createdBy, modifiedBy } of rows) names.add(createdBy).add(modifiedBy);
  names.delete(CLOCK);
  return [...names].sort(compareNames);
}
