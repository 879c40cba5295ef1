import { untrack } from 'svelte';
import type { InventoryRow } from '../../domain/inventory/row.ts';
import type { RecentAction, RecentActions } from '../commands/recent-actions.svelte.ts';
import type { Inventory } from './inventory.svelte.ts';

type Rows = ReadonlyMap<string, InventoryRow>;
const NONE: Rows = new Map();

/** Rows that a person has just acted on, each as it stood before, until the list is asked for something else. */
export class ActedRows {
  readonly #inventory: Inventory;
  /** What the list is asked for, as text. */
  readonly #asked: () => string;
  #kept = $state.raw<{ readonly asked: string; readonly rows: Rows }>({ asked: '', rows: NONE });
  #known: readonly RecentAction[] = [];
  /** All rows as they are, and as they were before the last change of any. */
  #latest: readonly InventoryRow[] = [];
  #former: readonly InventoryRow[] = [];
  readonly close: () => void;

  constructor(inventory: Inventory, recent: RecentActions, asked: () => string) {
    this.#inventory = inventory;
    this.#asked = asked;
    // Outside of any component: what is done follows from what is written, not from what is drawn.
    this.close = $effect.root(() => {
      $effect(() => this.#follow(inventory.rows));
      $effect(() => {
        const { all } = recent;
        const now = asked();
        untrack(() => this.#keep(all, now));
      });
    });
  }

  get rows(): Rows {
    return this.#kept.asked === this.#asked() ? this.#kept.rows : NONE;
  }

  #follow(rows: readonly InventoryRow[]): void {
    this.#former = this.#latest;
    this.#latest = rows;
  }

  #keep(all: readonly RecentAction[], asked: string): void {
    const known = new Set(this.#known);
    const fresh = all.filter((each) => !known.has(each));
    this.#known = all;
    const isSame = this.#kept.asked === asked;
    if (isSame && fresh.length === 0) return;
    const rows = new Map(isSame ? this.#kept.rows : NONE);
    for (const { at, touched } of isSame ? fresh : []) {
      const ids = new Set(touched.filter((id) => !rows.has(id)));
      const former = new Map(this.#former.filter(({ id }) => ids.has(id)).map((row) => [row.id, row]));
      for (const id of ids) {
        const row = this.#inventory.row(id);
        if (row === undefined) continue;
        const earlier = former.get(id);
        // What came of the action may have been read before the action was told of.
        const isOutcome = row.modifiedAt >= at && earlier !== undefined && earlier.revision < row.revision;
        rows.set(id, isOutcome ? earlier : row);
      }
    }
    this.#kept = { asked, rows };
  }
}
