import { createSubscriber } from 'svelte/reactivity';
import type { Shelf } from '../../domain/ports/shelf.ts';

/** What stands on a shelf, as any tab leaves it. It is read while somebody looks at it. */
export class ShelfReader<Item extends { readonly id: string }> {
  readonly #subscribe: () => void;
  #all: readonly Item[] | null = null;
  #hasFailed = false;

  /** `compare`: in which order. */
  constructor(shelf: Shelf<Item>, compare: (one: Item, other: Item) => number) {
    this.#subscribe = createSubscriber((update) =>
      shelf.watch(
        (all) => {
          this.#all = [...all].sort(compare);
          this.#hasFailed = false;
          update();
        },
        () => {
          this.#hasFailed = true;
          update();
        },
      ),
    );
  }

  /** Null until it is read. */
  get all(): readonly Item[] | null {
    this.#subscribe();
    return this.#all;
  }

  get hasFailed(): boolean {
    this.#subscribe();
    return this.#hasFailed;
  }
}
