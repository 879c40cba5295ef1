import type { Campaign } from '../../domain/campaign/campaign.ts';
import { settle } from '../../domain/lifecycle/settle.ts';
import type { Decision, Repository } from '../../domain/ports/repository.ts';
import type { Alarm, Clock } from '../../domain/ports/system.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Inventory } from '../inventory/inventory.svelte.ts';
import type { ClockGuard } from './clock-guard.svelte.ts';
import { journalEntry } from './journal-entry.ts';

/** So many campaigns are settled in one transaction. */
const BATCH = 1_000;

/**
 * Writes down what the clock owes. Every tab runs one; none leads. What is due is decided inside the transaction that
 * writes it, from what is stored then, so however many tabs are open each transition is applied once.
 */
export class LifecycleRunner {
  readonly #inventory: Inventory;
  readonly #repository: Repository;
  readonly #clock: Clock;
  readonly #alarm: Alarm;
  /** Null: time is simulated, and whoever moves it means it. */
  readonly #guard: Pick<ClockGuard, 'check' | 'jump'> | null;
  readonly #onFault: (fault: unknown) => void;
  #cancelAlarm: () => void = () => undefined;
  #setFor: Instant = Infinity;
  #stopListening: () => void = () => undefined;
  #work: Promise<void> | null = null;
  #isStopped = true;

  constructor(
    inventory: Inventory,
    repository: Repository,
    clock: Clock,
    alarm: Alarm,
    onFault: (fault: unknown) => void,
    guard: Pick<ClockGuard, 'check' | 'jump'> | null = null,
  ) {
    this.#guard = guard;
    this.#inventory = inventory;
    this.#repository = repository;
    this.#clock = clock;
    this.#alarm = alarm;
    this.#onFault = onFault;
  }

  start(): void {
    this.#isStopped = false;
    this.#stopListening = this.#inventory.onChange(() => this.#setAlarm());
    this.#setAlarm();
  }

  stop(): void {
    this.#isStopped = true;
    this.#stopListening();
    this.#cancelAlarm();
  }

  #setAlarm(): void {
    if (this.#isStopped || this.#work !== null) return;
    // What is due by a clock that nobody believes would ring at once, for ever.
    if (this.#guard !== null && this.#guard.jump !== null) return;
    const next = this.#inventory.nextInstant();
    if (next === this.#setFor) return;
    this.#cancelAlarm();
    this.#setFor = next;
    this.#cancelAlarm = next === Infinity ? () => undefined : this.#alarm.at(next, () => void this.catchUp());
  }

  /** Does everything that is due by now; whoever asks while that goes on waits for the same work. */
  async catchUp(): Promise<void> {
    while (this.#work !== null) await this.#work;
    if (this.#isStopped) return;
    this.#work = this.#settleAll();
    await this.#work;
  }

  async #settleAll(): Promise<void> {
    try {
      await this.settleDue();
    } catch (fault) {
      this.#isStopped = true;
      this.#onFault(fault);
    } finally {
      this.#work = null;
      this.#setFor = Infinity;
      this.#setAlarm();
    }
  }

  /** Settles what is due now, a batch at a time, and looks again at what time has changed. */
  async settleDue(): Promise<void> {
    const now = this.#clock.now();
    // By a clock that nobody believes yet nothing is written; what would be is shown all the same.
    const isBelieved = this.#guard === null || (await this.#guard.check());
    const ids = isBelieved ? this.#inventory.dueAt(now) : [];
    // The inventory takes over what a transaction has written.
    if (ids.length > 0) await this.#inventory.gather(() => this.#settle(ids, now));
    const reviews = this.#inventory.reviewsAt(now);
    if (reviews.length > 0) await this.#inventory.refresh(reviews);
  }

  async #settle(ids: readonly string[], now: Instant): Promise<void> {
    const others: string[] = [];
    for (let start = 0; start < ids.length && !this.#isStopped; start += BATCH) {
      const batch = ids.slice(start, start + BATCH);
      const { isDone } = await this.#repository.transact(batch, (found) => this.#decide(found, now));
      others.push(...batch.filter((id) => !isDone.has(id)));
    }
    // What was there no more, or owed nothing any more, has been another tab's.
    if (others.length > 0 && !this.#isStopped) await this.#inventory.refresh(others);
  }

  #decide(found: readonly (Campaign | undefined)[], now: Instant): Decision<{ isDone: ReadonlySet<string> }> {
    const { references } = this.#inventory;
    const settled = found.flatMap((before) => {
      if (before === undefined) return [];
      const result = settle(before, now, references);
      return result.steps.length === 0 ? [] : [{ before, ...result }];
    });
    return {
      put: settled.flatMap(({ campaign }) => campaign ?? []),
      remove: settled.flatMap(({ before, campaign }) => (campaign === null ? [before.id] : [])),
      journal: settled.flatMap(({ before, steps }) => steps.map((step) => journalEntry(before, step))),
      answer: { isDone: new Set(settled.map(({ before }) => before.id)) },
    };
  }
}
