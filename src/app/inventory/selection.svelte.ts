import type { InventoryRow } from '../../domain/inventory/row.ts';
import { Arrangement, keepInPlace, type Listed } from '../../domain/selection/arrangement.ts';
import { isCounted } from '../../domain/selection/columns.ts';
import { facetCounts, type FacetCounts, type Query, type Selected } from '../../domain/selection/select.ts';
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
  readonly #arrangement = new Arrangement();

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
  /** Everything is sorted when the sort changes, a row that changed when it does, nothing for a letter typed. */
  readonly #arranged = $derived.by(() => {
    const sort = { column: this.#column, descending: this.#descending };
    const countOf = isCounted(sort.column) ? this.figures.countOf : null;
    const fullnessOf = sort.column === 'pressure' ? this.figures.fullnessOf : null;
    return this.#arrangement.sort(this.#inventory.rows, sort, this.#clock.now(), countOf, fullnessOf);
  });
  readonly #selected = $derived.by(() => this.#arrangement.select(this.#arranged, this.#query));
  readonly #counts = $derived.by(() => facetCounts(this.#inventory.rows, this.#query));

  readonly #listed = $derived.by((): Listed => {
    const { rows: acted } = this.#acted;
    if (acted.size === 0) return { rows: this.rows, hidden: new Set() };
    const rowOf = (id: string) => this.#inventory.row(id);
    return keepInPlace(rowOf, this.#arranged.order, this.#selected, acted, this.#query);
  });

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
