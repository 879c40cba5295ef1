import { z } from '../../domain/schema.ts';
import { apiContent, actionContent, orchestratedContent } from '../../domain/campaign/content.ts';
import type { Written } from '../../domain/campaign/written.ts';

const kept = z.object({
  revision: z.int(),
  /** A name that is not one yet is kept too. */
  written: z.object({
    name: z.string(),
    description: z.string(),
    tags: z.array(z.string()),
    content: z.union([actionContent, apiContent, orchestratedContent]),
  }),
});
export type Kept = { readonly revision: number; readonly written: Written };

/**
 * What was typed and is not in the database yet, kept where a browser writes at once, so that it outlives a tab that
 * is closed or breaks down in the middle of a word.
 */
export class Unsaved {
  readonly #storage: Storage;
  readonly #key: string;

  constructor(storage: Storage, sandbox: string, campaign: string) {
    this.#storage = storage;
    this.#key = `almanac-unsaved-${sandbox}-${campaign}`;
  }

  keep(given: Kept): void {
    try {
      this.#storage.setItem(this.#key, JSON.stringify(given));
    } catch {
      // Full or forbidden: the database has it a moment later.
    }
  }

  /** Null: everything was saved, or what was kept cannot be read. */
  read(): Kept | null {
    try {
      const text = this.#storage.getItem(this.#key);
      return text === null ? null : kept.parse(JSON.parse(text));
    } catch {
      return null;
    }
  }

  forget(): void {
    try {
      this.#storage.removeItem(this.#key);
    } catch {
      // Nothing was kept either.
    }
  }
}
