import type { InventoryRow } from '../../domain/inventory/row.ts';
import type { Inventory } from './inventory.svelte.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * The campaigns that are ticked to be acted on together, which is not the one selected for the rail. Ticks stay while the list is
 * filtered, sorted or scrolled; those of campaigns that are gone count for nothing.
 */
export class Ticked {
  readonly #inventory: Inventory;
  ids = $state.raw(NONE);
  /** The last that was ticked or unticked by itself: a range begins there. */
  #anchor: string | null = null;

  constructor(inventory: Inventory) {
    this.#inventory = inventory;
  }

  /** In no particular order. */
  readonly rows = $derived.by(() => [...this.ids].flatMap((id) => this.#inventory.row(id) ?? []));

  /** Ticks a row of a list, or unticks it; `isRange`: and does the same to all from the last one to it. */
  toggle(listed: readonly InventoryRow[], index: number, isRange: boolean): void {
    const row = listed[index];
    if (row === undefined) return;
    const isTicked = !this.ids.has(row.id);
    const anchor = isRange ? listed.findIndex(({ id }) => id === this.#anchor) : -1;
    const start = anchor < 0 ? index : anchor;
    this.set(listed.slice(Math.min(start, index), Math.max(start, index) + 1), isTicked);
    this.#anchor = row.id;
  }

  set(rows: readonly Pick<InventoryRow, 'id'>[], isTicked: boolean): void {
    const ids = new Set(this.ids);
    for (const { id } of rows) {
      if (isTicked) ids.add(id);
      else ids.delete(id);
    }
    this.ids = ids;
  }

  clear(): void {
    this.ids = NONE;
    this.#anchor = null;
  }
}
