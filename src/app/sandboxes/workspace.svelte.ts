import type { Repository } from '../../domain/ports/repository.ts';
import type { Sandbox, Sandboxes } from '../../domain/ports/sandboxes.ts';
import type { Alarm, Clock, Ids } from '../../domain/ports/system.ts';
import type { Address } from '../view/address.svelte.ts';
import { ClockGuard } from '../commands/clock-guard.svelte.ts';
import { Commands } from '../commands/commands.ts';
import { CurrentTime } from '../current-time.svelte.ts';
import { Inventory } from '../inventory/inventory.svelte.ts';
import { ShelfReader } from '../inventory/shelf-reader.svelte.ts';
import { RowPacker } from '../inventory/row-packer.ts';
import { watchOverCaps } from '../pressure/watch-over-caps.ts';
import { Marks } from '../what-if/marks.svelte.ts';
import { watchWhatIf } from '../what-if/watch-what-if.ts';
import { RecentActions } from '../commands/recent-actions.svelte.ts';
import { LifecycleRunner } from '../commands/lifecycle-runner.ts';
import { byAge } from '../../domain/overlays/overlay.ts';
import { byPlace } from '../../domain/selection/saved-view.ts';
import type { Preferences } from '../view/preferences.svelte.ts';
import { Simulation } from './simulation.svelte.ts';
import { SimulatedTime } from './simulated-time.ts';
import { Selection } from '../inventory/selection.svelte.ts';
import { Ticked } from '../inventory/ticked.svelte.ts';

/** What a workspace is built from. */
export interface Parts {
  readonly sandbox: Sandbox;
  readonly sandboxes: Sandboxes;
  readonly repository: Repository;
  /** Real time; a simulated sandbox has its own. */
  readonly clock: Clock;
  readonly alarm: Alarm;
  readonly ids: Ids;
  readonly address: Address;
  readonly preferences: Preferences;
  /** Names the build that this page came from; absent: nothing is packed. */
  readonly build?: string;
}

/** An open sandbox: its inventory, what is selected of it, and the ways to change it. */
export class Workspace {
  readonly sandbox: Sandbox;
  readonly sandboxes: Sandboxes;
  readonly repository: Repository;
  readonly clock: Clock;
  /** Real time, also where the sandbox has its own. */
  readonly machine: Clock;
  readonly time: CurrentTime;
  readonly inventory: Inventory;
  readonly selection: Selection;
  readonly ticked: Ticked;
  readonly commands: Commands;
  /** Outside calendars, the first added first. */
  readonly overlays: ShelfReader<'overlays'>;
  /** Saved views, in their order. */
  readonly views: ShelfReader<'views'>;
  /** Null: nobody's machine tells the time here. */
  readonly clockGuard: ClockGuard | null;
  /** How its campaigns differ from those of the sandbox that it was copied from. */
  readonly marks = new Marks();
  /** What was done in this tab. */
  readonly recent = new RecentActions();
  /** Null: the sandbox lives in real time. */
  readonly simulation: Simulation | null;
  readonly #runner: LifecycleRunner;
  readonly #packer: RowPacker;
  readonly #stops: (() => void)[] = [];
  #fault = $state.raw<unknown>(null);

  constructor({ sandbox, sandboxes, repository, ids, address, preferences, build, ...real }: Parts) {
    const onFault = (fault: unknown) => (this.#fault = fault);
    const time = sandbox.simulated === null ? null : new SimulatedTime(sandbox.simulated.now);
    const clock = time ?? real.clock;
    const alarm = time ?? real.alarm;
    this.sandbox = sandbox;
    this.sandboxes = sandboxes;
    this.repository = repository;
    this.clock = clock;
    this.machine = real.clock;
    this.time = new CurrentTime(clock, alarm);
    this.inventory = new Inventory(repository, clock, build);
    this.#packer = new RowPacker(this.inventory);
    this.selection = new Selection(this.inventory, address, preferences, clock, this.recent);
    this.ticked = new Ticked(this.inventory);
    this.clockGuard = time === null ? new ClockGuard(repository, clock, alarm, onFault) : null;
    this.overlays = new ShelfReader(this, 'overlays', byAge);
    this.views = new ShelfReader(this, 'views', byPlace);
    const actor = () => preferences.actor;
    const told = this.clockGuard ?? clock;
    const judges = this.inventory;
    const known = {
      get references() {
        return judges.references;
      },
      get policies() {
        return judges.policiesInForce;
      },
    };
    this.commands = new Commands(repository, known, told, ids, actor, this.recent);
    this.#runner = new LifecycleRunner(this.inventory, repository, clock, alarm, onFault, this.clockGuard);
    const { inventory } = this;
    const runner = this.#runner;
    this.simulation =
      time === null ? null : new Simulation({ sandbox, sandboxes, time, repository, inventory, runner });
  }

  /** What stopped it from reading or writing; null while all is well. */
  get fault(): unknown {
    return this.#fault ?? this.inventory.fault;
  }

  async load(): Promise<void> {
    try {
      await this.inventory.load();
      await this.clockGuard?.start(() => void this.#runner.catchUp());
      this.#runner.start();
      this.#packer.start();
      this.#stops.push(watchOverCaps(this), watchWhatIf(this));
    } catch (fault) {
      this.#fault = fault;
    }
  }

  /** Has something end with it. */
  closesWith(stop: () => void): void {
    this.#stops.push(stop);
  }

  close(): void {
    this.#runner.stop();
    this.#packer.stop();
    for (const stop of this.#stops) stop();
    this.selection.close();
    this.clockGuard?.close();
    this.simulation?.close();
    this.inventory.close();
    this.repository.close();
  }
}
