import type { Alarm, Clock } from '../../src/domain/ports/system.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import { NOW } from './builders.ts';

interface Wake {
  readonly at: Instant;
  readonly ring: () => void;
}

/**
 * Time that stands still until a test moves it. It rings alarms as the browser does: after whoever set one has gone
 * on, and also for an instant that has passed.
 */
export class ManualTime implements Clock, Alarm {
  #now: Instant;
  readonly #wakes = new Set<Wake>();

  constructor(now: Instant = NOW) {
    this.#now = now;
  }

  now(): Instant {
    return this.#now;
  }

  at(instant: Instant, ring: () => void): () => void {
    const wake = { at: instant, ring };
    this.#wakes.add(wake);
    queueMicrotask(() => this.#ringDue());
    return () => this.#wakes.delete(wake);
  }

  /** The instants for which alarms are set, the earliest first. */
  get alarms(): Instant[] {
    return [...this.#wakes].map(({ at }) => at).sort((one, other) => one - other);
  }

  moveTo(instant: Instant): void {
    this.#now = instant;
    this.#ringDue();
  }

  #ringDue(): void {
    for (const wake of this.#wakes) {
      if (wake.at > this.#now) continue;
      this.#wakes.delete(wake);
      wake.ring();
    }
  }
}
