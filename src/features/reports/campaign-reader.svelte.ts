import type { Workspace } from '../../app/sandboxes/workspace.svelte.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { StorageFault } from '../../domain/ports/storage-fault.ts';

/** What the page knows of the campaign that it reports on. */
export type Reading =
  { readonly state: 'loading' | 'gone' | 'fault' } | { readonly state: 'read'; readonly campaign: Campaign };

/** Reads one campaign whole: the inventory in memory keeps only what lists need. */
export class CampaignReader {
  readonly #workspace: Workspace;
  #reading = $state.raw<Reading>({ state: 'loading' });
  #id: string | null = null;
  /** An answer that comes after a later question is dropped. */
  #question = 0;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  get reading(): Reading {
    return this.#reading;
  }

  /** Reads again without taking away what is on screen, unless it is another campaign's. */
  async read(id: string): Promise<void> {
    const question = (this.#question += 1);
    if (this.#id !== id) this.#reading = { state: 'loading' };
    this.#id = id;
    const answer = (reading: Reading) => {
      if (question === this.#question) this.#reading = reading;
    };
    try {
      const campaign = await this.#workspace.commands.read(id);
      answer(campaign === undefined ? { state: 'gone' } : { state: 'read', campaign });
    } catch (fault) {
      answer({ state: 'fault' });
      if (!(fault instanceof StorageFault)) throw fault;
    }
  }
}
