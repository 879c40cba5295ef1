import { isInForce, traitsOf } from '../campaign/status.ts';
import type { Instant } from '../time/instant.ts';
import { nextRunOf } from './row-runs.ts';
import type { InventoryRow } from './row.ts';

/** How many campaigns use something, and how many of them are in force. */
export interface Uses {
  readonly total: number;
  readonly inForce: number;
}

const NONE: Uses = { total: 0, inForce: 0 };

/** How many campaigns name each audience and configuration, by its id. */
export function referenceUses(rows: readonly InventoryRow[]): (id: string) => Uses {
  const uses = new Map<string, Uses>();
  for (const { references, status } of rows) {
    for (const id of new Set(references)) {
      const { total, inForce } = uses.get(id) ?? NONE;
      uses.set(id, { total: total + 1, inForce: isInForce(status) ? inForce + 1 : inForce });
    }
  }
  return (id) => uses.get(id) ?? NONE;
}

/** A campaign in force that cannot do without a reference, and its next run, which would fail; null: none lies ahead. */
export interface Dependent {
  readonly row: InventoryRow;
  readonly nextRun: Instant | null;
}

export interface Dependents {
  /** The soonest to fail first. */
  readonly inForce: readonly Dependent[];
  /** How many drafts, requests and draft versions name it, and could not be activated. */
  readonly drafts: number;
}

/** What would suffer if an audience or a configuration could not be used from now on. */
export function dependentsOf(id: string, rows: readonly InventoryRow[], now: Instant): Dependents {
  const naming = rows.filter((row) => row.references.includes(id));
  const inForce = naming
    // A draft version beside it does not run: it counts as a draft.
    .filter((row) => isInForce(row.status) && row.currentReferences.includes(id))
    .map((row) => ({ row, nextRun: nextRunOf(row, now) }))
    .sort(
      (one, other) =>
        (one.nextRun ?? Infinity) - (other.nextRun ?? Infinity) ||
        (one.row.nameKey < other.row.nameKey ? -1 : 1),
    );
  return { inForce, drafts: naming.filter(isDrafted).length };
}

function isDrafted({ status, hasDraft }: InventoryRow): boolean {
  return traitsOf(status).isBefore || (hasDraft && isInForce(status));
}
