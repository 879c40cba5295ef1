import type { LocalDate } from '../time/local-date.ts';

/** What makes a demo the same for everybody who makes it. */
export interface DemoRecipe {
  readonly date: LocalDate;
  readonly seed: number;
  /** How many campaigns. */
  readonly size: number;
  /** The language of all that is read in it, and of the screen of a link; absent: it was made before languages were kept. */
  readonly lang?: DemoLanguage;
}

export const DEMO_LANGUAGES = ['en', 'fr'] as const;
export type DemoLanguage = (typeof DEMO_LANGUAGES)[number];
