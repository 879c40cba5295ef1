import { createSubscriber } from 'svelte/reactivity';
import type { ShelfItems, ShelfName, Shelves } from '../../domain/ports/repository.ts';

/** What stands on a shelf, as any tab leaves it. It is read while somebody looks at it. */
export class ShelfReader<Name extends ShelfName> {
  readonly #subscribe: () => void;
  #all: readonly ShelfItems[Name][] | null = null;
  #hasFailed = false;

  /** `compare`: in which order. */
  constructor(
    { repository }: { readonly repository: Shelves },
    shelf: Name,
    compare: (one: ShelfItems[Name], other: ShelfItems[Name]) => number,
  ) {
    this.#subscribe = createSubscriber((update) =>
      repository[shelf].watch(
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
  get all(): readonly ShelfItems[Name][] | null {
    this.#subscribe();
    return this.#all;
  }

  get hasFailed(): boolean {
    this.#subscribe();
    return this.#hasFailed;
  }
}
