import type { InventoryRow } from '../../domain/inventory/row.ts';
import {
  facetCounts,
  select,
  type FacetCounts,
  type Query,
  type Selected,
} from '../../domain/selection/select.ts';
import { isCounted } from '../../domain/selection/columns.ts';
import { sortRows } from '../../domain/selection/sort.ts';
import type { Clock } from '../../domain/ports/system.ts';
import type { Address } from '../view/address.svelte.ts';
import type { Inventory } from './inventory.svelte.ts';
import type { Preferences } from '../view/preferences.svelte.ts';
import { RowFigures } from './row-figures.svelte.ts';

/** What the list and the calendar both show: the inventory as the address filters and sorts it. */
export class Selection {
  readonly #inventory: Inventory;
  readonly #address: Address;
  readonly #preferences: Preferences;
  readonly #clock: Clock;
  /** Of the columns that count what was sent. */
  readonly figures = new RowFigures();

  constructor(inventory: Inventory, address: Address, preferences: Preferences, clock: Clock) {
    this.#inventory = inventory;
    this.#address = address;
    this.#preferences = preferences;
    this.#clock = clock;
  }

  /** As text, which is equal while the address says the same: another week or campaign selects nothing anew. */
  readonly #asked = $derived.by(() => {
    const { tab, search, filters } = this.#address.view;
    return JSON.stringify({ tab, search, filters, zone: this.#preferences.zone } satisfies Query);
  });
  readonly #query = $derived.by(() => JSON.parse(this.#asked) as Query);
  readonly #column = $derived.by(() => this.#address.view.sort.column);
  readonly #descending = $derived.by(() => this.#address.view.sort.descending);
  /** Everything is sorted when data or sort change, never for a letter typed. */
  readonly #sorted = $derived.by(() => {
    const sort = { column: this.#column, descending: this.#descending };
    const countOf = isCounted(sort.column) ? this.figures.countOf : null;
    return sortRows(this.#inventory.rows, sort, this.#clock.now(), countOf);
  });
  readonly #selected = $derived.by(() => select(this.#sorted, this.#query));
  readonly #counts = $derived.by(() => facetCounts(this.#inventory.rows, this.#query));

  get selected(): Selected {
    return this.#selected;
  }

  get rows(): readonly InventoryRow[] {
    return this.#selected.rows;
  }

  /** Computed only while somebody looks at it. */
  get counts(): FacetCounts {
    return this.#counts;
  }
}
