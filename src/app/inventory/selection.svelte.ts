import type { InventoryRow } from '../../domain/inventory/row.ts';
import {
  facetCounts,
  select,
  type FacetCounts,
  type Query,
  type Selected,
} from '../../domain/selection/select.ts';
import { isCounted } from '../../domain/selection/columns.ts';
import { keepInPlace, type Listed } from '../../domain/selection/keep-in-place.ts';
import { sortRows } from '../../domain/selection/sort.ts';
import type { Clock } from '../../domain/ports/system.ts';
import type { RecentActions } from '../commands/recent-actions.svelte.ts';
import type { Address } from '../view/address.svelte.ts';
import type { Inventory } from './inventory.svelte.ts';
import type { Preferences } from '../view/preferences.svelte.ts';
import { ActedRows } from './acted-rows.svelte.ts';
import { RowFigures } from './row-figures.svelte.ts';

/** What the list and the calendar both show: the inventory as the address filters and sorts it. */
export class Selection {
  readonly #inventory: Inventory;
  readonly #address: Address;
  readonly #preferences: Preferences;
  readonly #clock: Clock;
  /** Of the columns that count what was sent. */
  readonly figures = new RowFigures();

  readonly #acted: ActedRows;

  constructor(
    inventory: Inventory,
    address: Address,
    preferences: Preferences,
    clock: Clock,
    recent: RecentActions,
  ) {
    this.#inventory = inventory;
    this.#address = address;
    this.#preferences = preferences;
    this.#clock = clock;
    this.#acted = new ActedRows(inventory, recent, () => this.#placing);
  }

  /** As text, which is equal while the address says the same: another week or campaign selects nothing anew. */
  readonly #asked = $derived.by(() => {
    const { tab, search, filters } = this.#address.view;
    return JSON.stringify({ tab, search, filters, zone: this.#preferences.zone } satisfies Query);
  });
  readonly #query = $derived.by(() => JSON.parse(this.#asked) as Query);
  readonly #column = $derived.by(() => this.#address.view.sort.column);
  readonly #descending = $derived.by(() => this.#address.view.sort.descending);
  /** All that decides which rows the list shows, and where; on another page it is not seen. */
  readonly #placing = $derived.by(
    () => `${this.#address.view.page} ${this.#column} ${String(this.#descending)} ${this.#asked}`,
  );
  /** Everything is sorted when data or sort change, never for a letter typed. */
  readonly #sorted = $derived.by(() => this.#sort(this.#inventory.rows));
  readonly #selected = $derived.by(() => select(this.#sorted, this.#query));
  readonly #counts = $derived.by(() => facetCounts(this.#inventory.rows, this.#query));

  readonly #listed = $derived.by((): Listed => {
    const { rows: acted } = this.#acted;
    if (acted.size === 0) return { rows: this.rows, hidden: new Set() };
    return keepInPlace(this.#inventory.rows, acted, (rows) => select(this.#sort(rows), this.#query).rows);
  });

  #sort(rows: readonly InventoryRow[]): InventoryRow[] {
    const sort = { column: this.#column, descending: this.#descending };
    const countOf = isCounted(sort.column) ? this.figures.countOf : null;
    return sortRows(rows, sort, this.#clock.now(), countOf);
  }

  close(): void {
    this.#acted.close();
  }

  /** What is asked of the inventory: the same object while it is the same. */
  get query(): Query {
    return this.#query;
  }

  get selected(): Selected {
    return this.#selected;
  }

  get rows(): readonly InventoryRow[] {
    return this.#selected.rows;
  }

  /** What the list shows: the same, and what was just acted on where it was, found or not. It counts for nothing. */
  get listed(): Listed {
    return this.#listed;
  }

  /** Computed only while somebody looks at it. */
  get counts(): FacetCounts {
    return this.#counts;
  }
}
