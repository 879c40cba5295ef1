import { createSubscriber } from 'svelte/reactivity';
import type { Alarm, Clock } from '../domain/ports/system.ts';
import { MINUTE, type Instant } from '../domain/time/instant.ts';

/** The time for display: whoever reads it is asked again at every full minute. */
export class CurrentTime {
  readonly #clock: Clock;
  readonly #subscribe: () => void;

  constructor(clock: Clock, alarm: Alarm) {
    this.#clock = clock;
    this.#subscribe = createSubscriber((update) => {
      let cancel: () => void;
      const wait = () => {
        cancel = alarm.at((Math.floor(clock.now() / MINUTE) + 1) * MINUTE, () => {
          update();
          wait();
        });
      };
      wait();
      return () => cancel();
    });
  }

  /** Not later than now by more than a minute's display could tell. */
  get now(): Instant {
    this.#subscribe();
    return this.#clock.now();
  }
}
