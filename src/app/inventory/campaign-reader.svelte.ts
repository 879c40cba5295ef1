import { untrack } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { CampaignEntry } from '../../domain/ports/repository.ts';
import { StorageFault } from '../../domain/ports/storage-fault.ts';
import type { Workspace } from '../sandboxes/workspace.svelte.ts';

/** What is known of a campaign that somebody looks at. */
export type Reading =
  | { readonly state: 'loading' | 'gone' | 'fault' }
  | {
      readonly state: 'read';
      readonly campaign: Campaign;
      /** Newest first; empty where it was not asked for. */
      readonly journal: readonly CampaignEntry[];
    };

/**
 * One campaign whole: the inventory in memory keeps only what lists need. It is read while somebody looks at it, and
 * again, without taking away what is on screen, whenever anybody or the clock has changed it.
 */
export class CampaignReader {
  readonly #workspace: Workspace;
  readonly #id: () => string | null;
  readonly #withJournal: boolean;
  readonly #subscribe: () => void;
  #answer: { readonly id: string; readonly reading: Reading } | null = null;
  /** An answer that comes after a later question is dropped. */
  #question = 0;
  #update: () => void = () => undefined;

  /** `id`: whose; null: nobody's, which stays loading. */
  constructor(workspace: Workspace, id: () => string | null, { withJournal = false } = {}) {
    this.#workspace = workspace;
    this.#id = id;
    this.#withJournal = withJournal;
    this.#subscribe = createSubscriber((update) => {
      this.#update = update;
      return $effect.root(() => {
        // Storage is outside: a row is made anew when its campaign has changed.
        $effect(() => this.#follow());
      });
    });
  }

  get reading(): Reading {
    this.#subscribe();
    const id = this.#id();
    return this.#answer !== null && this.#answer.id === id ? this.#answer.reading : { state: 'loading' };
  }

  async again(): Promise<void> {
    const id = this.#id();
    if (id !== null) await this.#read(id);
  }

  #follow(): void {
    const { inventory } = this.#workspace;
    const id = this.#id();
    if (id === null || (inventory.row(id) === undefined && !inventory.canJudge)) return;
    untrack(() => void this.#read(id));
  }

  async #read(id: string): Promise<void> {
    const { commands, repository } = this.#workspace;
    const question = (this.#question += 1);
    const answer = (reading: Reading) => {
      if (question !== this.#question) return;
      this.#answer = { id, reading };
      this.#update();
    };
    try {
      const [campaign, journal] = await Promise.all([
        commands.read(id),
        this.#withJournal ? repository.journalOf(id) : [],
      ]);
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
