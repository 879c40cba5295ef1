import type { Repository } from '../domain/ports/repository.ts';
import type { Sandbox } from '../domain/ports/sandboxes.ts';
import type { Alarm, Clock, Ids } from '../domain/ports/system.ts';
import type { Address } from './address.svelte.ts';
import { Commands } from './commands.ts';
import { CurrentTime } from './current-time.svelte.ts';
import { Inventory } from './inventory.svelte.ts';
import { LifecycleRunner } from './lifecycle-runner.ts';
import type { Preferences } from './preferences.svelte.ts';
import { Selection } from './selection.svelte.ts';

/** What a workspace is built from. */
export interface Parts {
  readonly sandbox: Sandbox;
  readonly repository: Repository;
  readonly clock: Clock;
  readonly alarm: Alarm;
  readonly ids: Ids;
  readonly address: Address;
  readonly preferences: Preferences;
}

/** An open sandbox: its inventory, what is selected of it, and the ways to change it. */
export class Workspace {
  readonly sandbox: Sandbox;
  readonly repository: Repository;
  readonly clock: Clock;
  readonly time: CurrentTime;
  readonly inventory: Inventory;
  readonly selection: Selection;
  readonly commands: Commands;
  readonly #runner: LifecycleRunner;
  #fault = $state.raw<unknown>(null);

  constructor({ sandbox, repository, clock, alarm, ids, address, preferences }: Parts) {
    this.sandbox = sandbox;
    this.repository = repository;
    this.clock = clock;
    this.time = new CurrentTime(clock, alarm);
    this.inventory = new Inventory(repository, clock);
    this.selection = new Selection(this.inventory, address, preferences, clock);
    this.commands = new Commands(repository, this.inventory, clock, ids, () => preferences.actor);
    this.#runner = new LifecycleRunner(
      this.inventory,
      repository,
      clock,
      alarm,
      (fault) => (this.#fault = fault),
    );
  }

  /** What stopped it from reading or writing; null while all is well. */
  get fault(): unknown {
    return this.#fault ?? this.inventory.fault;
  }

  async load(): Promise<void> {
    try {
      await this.inventory.load();
      this.#runner.start();
    } catch (fault) {
      this.#fault = fault;
    }
  }

  close(): void {
    this.#runner.stop();
    this.inventory.close();
    this.repository.close();
  }
}
