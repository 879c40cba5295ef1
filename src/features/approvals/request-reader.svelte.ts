import type { Workspace } from '../../app/sandboxes/workspace.svelte.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { StorageFault } from '../../domain/ports/storage-fault.ts';

/** Reads the campaign of a request whole: the inventory in memory keeps only what lists need. */
export class RequestReader {
  readonly #workspace: Workspace;
  #campaign = $state.raw<Campaign | null>(null);
  #hasFailed = $state(false);
  /** An answer that comes after a later question is dropped. */
  #question = 0;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Null until it is read, and once it is gone. */
  get campaign(): Campaign | null {
    return this.#campaign;
  }

  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Reads, or reads again, without taking away what is on screen. */
  async read(id: string): Promise<void> {
    const question = (this.#question += 1);
    try {
      const campaign = await this.#workspace.commands.read(id);
      if (question !== this.#question) return;
      this.#campaign = campaign ?? null;
      this.#hasFailed = false;
    } catch (fault) {
      if (!(fault instanceof StorageFault)) throw fault;
      if (question === this.#question) this.#hasFailed = true;
    }
  }
}
