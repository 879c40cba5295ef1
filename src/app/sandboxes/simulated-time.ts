import type { Alarm, Clock } from '../../domain/ports/system.ts';
import type { Instant } from '../../domain/time/instant.ts';

interface Waiting {
  readonly at: Instant;
  readonly ring: () => void;
}

/** A clock that stands still until somebody moves it forward. Its alarms ring as it passes them, the earliest first. */
export class SimulatedTime implements Clock, Alarm {
  #now: Instant;
  readonly #waiting = new Set<Waiting>();

  constructor(now: Instant) {
    this.#now = now;
  }

  now(): Instant {
    return this.#now;
  }

  at(instant: Instant, ring: () => void): () => void {
    const waiting = { at: instant, ring };
    this.#waiting.add(waiting);
    // What is due already rings too, but not before the caller has what it asked for.
    if (instant <= this.#now) queueMicrotask(() => this.#ring(waiting));
    return () => this.#waiting.delete(waiting);
  }

  /** Moves to an instant. Time never goes back: an earlier one changes nothing. */
  moveTo(instant: Instant): void {
    if (instant <= this.#now) return;
    this.#now = instant;
    const due = [...this.#waiting].filter(({ at }) => at <= instant).sort((one, other) => one.at - other.at);
    for (const each of due) this.#ring(each);
  }

  #ring(waiting: Waiting): void {
    if (this.#waiting.delete(waiting)) waiting.ring();
  }
}
