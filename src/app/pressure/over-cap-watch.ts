import { after } from '../system.ts';
import type { Workspace } from '../sandboxes/workspace.svelte.ts';

/** Nothing has come for so long, in ms, when counting begins. */
const IDLE = 1_000;

/** Has the runs over a cap counted once everything is loaded and nothing else goes on. */
export class OverCapWatch {
  readonly #workspace: Workspace;
  #cancel: () => void = () => undefined;
  #stopListening: () => void = () => undefined;
  #stop: (() => void) | null = null;
  #isOver = false;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  start(): void {
    this.#stopListening = this.#workspace.inventory.onChange(() => this.#wait());
    this.#wait();
  }

  stop(): void {
    this.#isOver = true;
    this.#stopListening();
    this.#cancel();
    this.#stop?.();
  }

  #wait(): void {
    this.#cancel();
    this.#cancel = after(IDLE, () => void this.#begin());
  }

  async #begin(): Promise<void> {
    this.#stopListening();
    try {
      const { overCaps } = await import('./over-caps.svelte.ts');
      if (!this.#isOver) this.#stop = overCaps(this.#workspace).start();
    } catch (fault) {
      // A part that does not come is asked for again at the next opening; the page says that a newer version is out.
      if (!(fault instanceof TypeError)) throw fault;
    }
  }
}
