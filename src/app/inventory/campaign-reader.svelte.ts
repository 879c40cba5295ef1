import type { Workspace } from '../../app/sandboxes/workspace.svelte.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { JournalEntry } from '../../domain/ports/repository.ts';
import { StorageFault } from '../../domain/ports/storage-fault.ts';

/** What the rail knows of the campaign it is asked to show. */
export type Reading =
  | { readonly state: 'loading' | 'gone' | 'fault' }
  | {
      readonly state: 'read';
      readonly campaign: Campaign;
      /** Newest first. */
      readonly journal: readonly JournalEntry[];
    };

/** Reads one campaign whole, with its journal: the inventory in memory keeps only what lists need. */
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
    const { commands, repository } = this.#workspace;
    const question = (this.#question += 1);
    if (this.#id !== id) this.#reading = { state: 'loading' };
    this.#id = id;
    const answer = (reading: Reading) => {
      if (question === this.#question) this.#reading = reading;
    };
    try {
      const [campaign, journal] = await Promise.all([commands.read(id), repository.journalOf(id)]);
      answer(
        campaign === undefined
          ? { state: 'gone' }
          : { state: 'read', campaign, journal: journal.toReversed() },
      );
    } catch (fault) {
      answer({ state: 'fault' });
      if (!(fault instanceof StorageFault)) throw fault;
    }
  }
}
