import { untrack } from 'svelte';
import type { InventoryRow } from '../../domain/inventory/row.ts';
import type { RecentActions } from '../commands/recent-actions.svelte.ts';
import type { Inventory } from './inventory.svelte.ts';

type Rows = ReadonlyMap<string, InventoryRow>;
const NONE: Rows = new Map();

/** Rows that a person has just acted on, each as it stood before, until the list is asked for something else. */
export class ActedRows {
  readonly #inventory: Inventory;
  /** What the list is asked for, as text. */
  readonly #asked: () => string;
  #kept = $state.raw<{ readonly asked: string; readonly rows: Rows }>({ asked: '', rows: NONE });
  readonly close: () => void;

  constructor(inventory: Inventory, recent: RecentActions, asked: () => string) {
    this.#inventory = inventory;
    this.#asked = asked;
    const stopListening = recent.onAdded(({ touched }) => untrack(() => this.#keep(touched)));
    // Outside of any component: what is asked for changes whatever is drawn.
    const stopFollowing = $effect.root(() => {
      $effect(() => {
        const now = asked();
        untrack(() => {
          if (this.#kept.asked !== now) this.#kept = { asked: now, rows: NONE };
        });
      });
    });
    this.close = () => {
      stopListening();
      stopFollowing();
    };
  }

  get rows(): Rows {
    return this.#kept.asked === this.#asked() ? this.#kept.rows : NONE;
  }

  /** An action is told of before what came of it is seen, so the inventory has the rows as they stood before. */
  #keep(touched: readonly string[]): void {
    const asked = this.#asked();
    const rows = new Map(this.#kept.asked === asked ? this.#kept.rows : NONE);
    for (const id of touched) {
      const row = rows.get(id) ?? this.#inventory.row(id);
      if (row !== undefined) rows.set(id, row);
    }
    this.#kept = { asked, rows };
  }
}
