import type { Repository } from '../../domain/ports/repository.ts';
import { StorageFault } from '../../domain/ports/storage-fault.ts';
import type { Alarm, Clock } from '../../domain/ports/system.ts';
import { clockJump } from '../../domain/time/clock-jump.ts';
import { HOUR, MINUTE, type Instant } from '../../domain/time/instant.ts';

/** Two dates of which one is wrong. */
export interface ClockJump {
  readonly seen: Instant;
  readonly now: Instant;
}

/**
 * Keeps a machine's wrong clock from doing what nobody can take back. While the clock is far from the last instant
 * seen, time stands still at that instant for all that is written, until a person says that the date is right.
 */
export class ClockGuard implements Clock {
  readonly #repository: Repository;
  readonly #clock: Clock;
  readonly #alarm: Alarm;
  readonly #onFault: (fault: unknown) => void;
  #jump = $state.raw<ClockJump | null>(null);
  #seen: Instant | null = null;
  #stops: (() => void)[] = [];
  #onRelease: () => void = () => undefined;

  constructor(repository: Repository, clock: Clock, alarm: Alarm, onFault: (fault: unknown) => void) {
    this.#repository = repository;
    this.#clock = clock;
    this.#alarm = alarm;
    this.#onFault = onFault;
  }

  /** What the person is to be asked about; null: the clock is believed. */
  get jump(): ClockJump | null {
    return this.#jump;
  }

  /** The time by which everything is written. */
  now(): Instant {
    return this.#jump?.seen ?? this.#clock.now();
  }

  /** Begins to keep watch. `onRelease`: the clock is believed again. */
  async start(onRelease: () => void): Promise<void> {
    this.#onRelease = onRelease;
    this.#seen = await this.#repository.lastSeen();
    await this.check();
    this.#stops = [this.#repository.watchSeen((seen) => this.#follow(seen), this.#onFault)];
    this.#wait();
  }

  /** Compares the clock with what was seen, and remembers it where it is believed. Answers whether it is. */
  async check(): Promise<boolean> {
    const now = this.#clock.now();
    if (this.#seen !== null && clockJump(this.#seen, now) !== null) {
      this.#jump = { seen: this.#seen, now };
      return false;
    }
    if (this.#seen === null || now - this.#seen >= MINUTE) await this.#see(now);
    return true;
  }

  /** A person says that the date is right. Every tab hears of it. */
  async accept(): Promise<void> {
    if (this.#jump !== null) await this.#see(this.#clock.now());
    this.#release();
  }

  close(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  async #see(now: Instant): Promise<void> {
    this.#seen = now;
    try {
      await this.#repository.see(now);
    } catch (error) {
      // A full disk keeps nobody from working: the time is remembered when there is room.
      if (!(error instanceof StorageFault)) throw error;
    }
  }

  #follow(seen: Instant | null): void {
    this.#seen = seen;
    if (this.#jump !== null && clockJump(seen, this.#clock.now()) === null) this.#release();
  }

  #release(): void {
    if (this.#jump === null) return;
    this.#jump = null;
    this.#onRelease();
  }

  /** A page that stays open goes on seeing the time, also where nothing is ever due. */
  #wait(): void {
    const cancel = this.#alarm.at(this.#clock.now() + HOUR, () => {
      this.#stops = this.#stops.filter((each) => each !== cancel);
      this.check().then(() => this.#wait(), this.#onFault);
    });
    this.#stops.push(cancel);
  }
}
