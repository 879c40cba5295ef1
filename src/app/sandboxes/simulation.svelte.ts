import { isOfCampaign, type CampaignEntry, type Repository } from '../../domain/ports/repository.ts';
import type { Sandbox, Sandboxes } from '../../domain/ports/sandboxes.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Inventory } from '../inventory/inventory.svelte.ts';
import type { LifecycleRunner } from '../commands/lifecycle-runner.ts';
import type { SimulatedTime } from './simulated-time.ts';

export interface SimulationParts {
  readonly sandbox: Sandbox;
  readonly sandboxes: Sandboxes;
  readonly time: SimulatedTime;
  readonly repository: Repository;
  readonly inventory: Inventory;
  readonly runner: LifecycleRunner;
}

/** A sandbox whose time a person moves forward, to see every rule do its work. */
export class Simulation {
  readonly #parts: SimulationParts;
  readonly #stopWatching: () => void;
  #now = $state(0);
  #isMoving = $state(false);
  #summary = $state.raw<readonly CampaignEntry[] | null>(null);

  constructor(parts: SimulationParts) {
    this.#parts = parts;
    this.#now = parts.time.now();
    // Another tab may move the time of the same sandbox.
    this.#stopWatching = parts.sandboxes.watch(parts.sandbox.id, ({ simulated }) => {
      if (simulated !== null) this.#follow(simulated.now);
    });
  }

  get now(): Instant {
    return this.#now;
  }

  get isMoving(): boolean {
    return this.#isMoving;
  }

  /** What the clock did on the last move, in order; null before the first. */
  get summary(): readonly CampaignEntry[] | null {
    return this.#summary;
  }

  /** When the clock next has something to do; null if never. */
  get nextEvent(): Instant | null {
    // Asked again whenever the rows change.
    if (this.#parts.inventory.rows.length < 0) return null;
    const next = this.#parts.inventory.nextDue();
    return next === Infinity ? null : Math.max(next, this.#now);
  }

  /** Moves time forward to an instant, lets every rule do its work, and sums up what that was. */
  async moveTo(instant: Instant): Promise<void> {
    if (instant <= this.#now || this.#isMoving) return;
    const { sandbox, sandboxes, repository, runner } = this.#parts;
    this.#isMoving = true;
    try {
      const before = await repository.lastNumber();
      // The time is kept first: a tab closed in the middle goes on from there when it is opened again.
      await sandboxes.change(sandbox.id, { simulated: { now: instant } });
      this.#follow(instant);
      await runner.catchUp();
      const written = await repository.journalAfter(before);
      this.#summary = written
        .filter(isOfCampaign)
        .filter(({ actor }) => actor === null)
        .sort((one, other) => one.at - other.at || one.number - other.number);
    } finally {
      this.#isMoving = false;
    }
  }

  close(): void {
    this.#stopWatching();
  }

  #follow(instant: Instant): void {
    this.#parts.time.moveTo(instant);
    this.#now = this.#parts.time.now();
  }
}
