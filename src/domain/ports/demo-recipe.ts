import type { LocalDate } from '../time/local-date.ts';

/** What makes a demo the same for everybody who makes it. */
export interface DemoRecipe {
  readonly date: LocalDate;
  readonly seed: number;
  /** How many campaigns. */
  readonly size: number;
}
