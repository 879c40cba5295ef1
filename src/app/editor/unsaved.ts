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
  /** Asked for its storage each time, for a browser that forbids it throws already then. */
  readonly #host: Pick<Window, 'localStorage'>;
  readonly #key: string;

  constructor(host: Pick<Window, 'localStorage'>, sandbox: string, campaign: string) {
    this.#host = host;
    this.#key = `almanac-unsaved-${sandbox}-${campaign}`;
  }

  keep(given: Kept): void {
    try {
      this.#host.localStorage.setItem(this.#key, JSON.stringify(given));
    } catch {
      // Full or forbidden: the database has it a moment later.
    }
  }

  /** Null: everything was saved, or what was kept cannot be read. */
  read(): Kept | null {
    try {
      const text = this.#host.localStorage.getItem(this.#key);
      return text === null ? null : kept.parse(JSON.parse(text));
    } catch {
      return null;
    }
  }

  forget(): void {
    try {
      this.#host.localStorage.removeItem(this.#key);
    } catch {
      // Nothing was kept either.
    }
  }
}
