import type { InventoryRow } from '../inventory/row.ts';

/** That runs to come of a campaign are over a cap: only who counts all campaigns knows, and tells its row. */
const OVER_CAP = 'over-cap';

export function isOverCap({ alerts }: Pick<InventoryRow, 'alerts'>): boolean {
  return alerts.includes(OVER_CAP);
}

/** A row with or without that warning: the same row where it says so already. */
export function withOverCap(row: InventoryRow, isOver: boolean): InventoryRow {
  if (isOverCap(row) === isOver) return row;
  const others = row.alerts.filter((each) => each !== OVER_CAP);
  return { ...row, alerts: isOver ? [...others, OVER_CAP] : others };
}
