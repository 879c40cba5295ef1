import type { Instant } from '../time/instant.ts';

/** The outside world as the rules need it: the time, a wake-up call, and names for new things. */
export interface Clock {
  now(): Instant;
}

export interface Alarm {
  /** Calls back once it is that instant or later; answers how to cancel. Instants in the past ring at once. */
  at(instant: Instant, ring: () => void): () => void;
}

export interface Ids {
  next(): string;
}
