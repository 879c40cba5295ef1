import type { InventoryRow } from '../inventory/row.ts';
import type { Instant } from '../time/instant.ts';
import type { JournalEntry } from './repository.ts';

/** What the inventory knew of one campaign. */
export interface PackedRow {
  readonly id: string;
  /** Null: the clock had deleted it already, and nobody had written that down. */
  readonly row: InventoryRow | null;
  /** When the clock owes something to it as it is stored; null: never. */
  readonly due: Instant | null;
  /** When time alone may change its alerts; null: it will not. */
  readonly review: Instant | null;
}

/** What packed rows followed from. Wherever any of it is not so any more, they count for nothing. */
export interface Stamp {
  /** The journal's last entry that they tell of. */
  readonly entry: number;
  readonly build: string;
  /** As text, all audiences and configurations. */
  readonly references: string;
  /** No row is of a later instant. */
  readonly at: Instant;
}
export interface KeptStamp extends Stamp {
  /** Names the pages that belong together. */
  readonly snapshot: string;
  readonly pages: number;
}

/** What a sandbox is opened with, all of one moment. */
export interface Opening {
  /** Null: no packed rows are there. */
  readonly stamp: KeptStamp | null;
  /** What the journal tells since the stamp; empty without one. */
  readonly since: readonly JournalEntry[];
  /** The last number of the journal. */
  readonly last: number;
  /** Of campaigns stored, readable or not. */
  readonly count: number;
}

/**
 * The rows of the inventory as some tab last had them: a cache that may be thrown away at any time. The campaigns are the
 * truth.
 */
export interface PackedRows {
  open(): Promise<Opening>;
  /** One page of those that a stamp names, first what lists show first; null: it is not there, or not to be read. */
  page(stamp: KeptStamp, number: number): Promise<readonly PackedRow[] | null>;
  /**
   * Keeps rows, under an id of their own, in the place of those before, a page at a time, which are asked for when it is their turn. `goOn` is waited
   * for before each; where it says no, or another tab keeps its own meanwhile, what was there stays. The stamp is asked
   * for last. Answers what was kept.
   */
  keep(
    snapshot: string,
    pages: number,
    page: (number: number) => readonly PackedRow[],
    stamp: () => Stamp,
    goOn: () => Promise<boolean>,
  ): Promise<KeptStamp | null>;
}

/** Whether it is a row as this build writes them, as far as can be told without reading all of it. */
export function isPackedRow(value: unknown): value is PackedRow {
  const { id, row, due, review } = (value ?? {}) as Record<string, unknown>;
  const isInstant = (each: unknown) => each === null || typeof each === 'number';
  return typeof id === 'string' && isInstant(due) && isInstant(review) && (row === null || isRowOf(id, row));
}

function isRowOf(id: string, row: unknown): boolean {
  const { id: own, revision, alerts, references } = (row ?? {}) as Record<string, unknown>;
  return own === id && typeof revision === 'number' && Array.isArray(alerts) && Array.isArray(references);
}
