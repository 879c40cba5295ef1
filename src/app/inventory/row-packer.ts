import { StorageFault } from '../../domain/ports/storage-fault.ts';
import { after } from '../system.ts';
import type { Inventory } from './inventory.svelte.ts';

/** Nothing has changed for so long, in ms, when rows are packed. */
const IDLE = 3_000;

/** Keeps the rows of an inventory packed for the next opening, while nothing else goes on. */
export class RowPacker {
  readonly #inventory: Inventory;
  #cancel: () => void = () => undefined;
  #stopListening: () => void = () => undefined;

  constructor(inventory: Inventory) {
    this.#inventory = inventory;
  }

  start(): void {
    this.#stopListening = this.#inventory.onChange(() => this.#wait());
    this.#wait();
  }

  stop(): void {
    this.#stopListening();
    this.#cancel();
  }

  #wait(): void {
    this.#cancel();
    this.#cancel = after(IDLE, () => void this.#pack());
  }

  async #pack(): Promise<void> {
    try {
      await this.#inventory.pack();
    } catch (fault) {
      // Where there is no room, the storage fails or the part does not come, the next opening reads the campaigns. Whoever stores something
      // that matters tells of it.
      if (!(fault instanceof StorageFault || fault instanceof TypeError)) throw fault;
    }
  }
}
