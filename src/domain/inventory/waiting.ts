import type { InventoryRow } from './row.ts';

/** A row of a campaign that waits for the decision of an approver. */
export type WaitingRow = InventoryRow & { readonly request: NonNullable<InventoryRow['request']> };

export function isWaiting(row: InventoryRow): row is WaitingRow {
  return row.request !== null;
}

/** Whatever waits for a decision: new campaigns in review, and draft versions. Who asked first comes first. */
export function waitingRows(rows: readonly InventoryRow[]): WaitingRow[] {
  const waiting = rows.filter(isWaiting);
  return waiting.sort((one, other) => one.request.at - other.request.at || (one.id < other.id ? -1 : 1));
}
