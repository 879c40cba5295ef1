import type { Instant } from '../../domain/time/instant.ts';

/** How a campaign of a copy differs from its original, as far as a calendar shows it. */
export interface Mark {
  readonly kind: 'moved' | 'changed' | 'new';
  /** When what was moved begins in the original; null: it was not moved. */
  readonly from: Instant | null;
  /** Not in the original instead. */
  readonly isMovedHere: boolean;
}

/** What differs from an original, by campaign. Empty where there is none, which costs nothing. */
export class Marks {
  all = $state.raw<ReadonlyMap<string, Mark>>(new Map());
}
