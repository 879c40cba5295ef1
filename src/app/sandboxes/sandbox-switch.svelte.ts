import type { Contents } from '../../domain/ports/repository.ts';
import type { Sandbox, Sandboxes } from '../../domain/ports/sandboxes.ts';
import { StorageFault, type StorageFaultKind } from '../../domain/ports/storage-fault.ts';
import type { Alarm, Clock, Ids } from '../../domain/ports/system.ts';
import type { Address } from '../view/address.svelte.ts';
import { DEMO_SIZE, fillWithDemo } from './demo.ts';
import type { Preferences } from '../view/preferences.svelte.ts';
import { Workspace } from './workspace.svelte.ts';

/** What stands on the screen in place of, or around, a workspace. */
export type Stage =
  | { readonly kind: 'opening'; readonly progress: number | null }
  | { readonly kind: 'open'; readonly workspace: Workspace }
  | { readonly kind: 'fault'; readonly fault: StorageFaultKind };

export interface SwitchParts {
  readonly sandboxes: Sandboxes;
  readonly clock: Clock;
  readonly alarm: Alarm;
  readonly ids: Ids;
  readonly address: Address;
  readonly preferences: Preferences;
  /** One tab at a time through this door, so that two first visits do not both write the demo. */
  readonly exclusively: (work: () => Promise<void>) => Promise<void>;
  /** Around the making of data that the register does not name yet. */
  readonly making: (work: () => Promise<void>) => Promise<unknown>;
  /** Does its work unless any tab is making such data. */
  readonly clearing: (work: () => Promise<void>) => Promise<unknown>;
}

const DEMO_ID = 'demo';

/** Which sandbox is open, and how it gets there. The first visit makes and opens the demo. */
export class SandboxSwitch {
  readonly #parts: SwitchParts;
  #all = $state.raw<readonly Sandbox[]>([]);
  #stage = $state.raw<Stage>({ kind: 'opening', progress: null });
  #stopWatching: () => void = () => undefined;

  constructor(parts: SwitchParts) {
    this.#parts = parts;
  }

  get all(): readonly Sandbox[] {
    return this.#all;
  }

  get stage(): Stage {
    return this.#stage;
  }

  /** Opens the sandbox of the last visit, or the demo. */
  async start(): Promise<void> {
    await this.#guard(async () => {
      const { sandboxes, preferences, exclusively } = this.#parts;
      await exclusively(async () => {
        this.#all = await sandboxes.all();
        if (!this.#all.some((each) => each.id === DEMO_ID)) await this.#makeDemo(DEMO_SIZE);
      });
      const last = this.#all.find((each) => each.id === preferences.sandbox);
      await this.#open((last ?? this.#all.find((each) => each.id === DEMO_ID))?.id ?? DEMO_ID);
      this.#stopWatching();
      this.#stopWatching = sandboxes.watchAll((all) => this.#follow(all));
    });
    await this.#clearAway();
  }

  /** What any tab has filled anew is read anew. */
  #follow(all: readonly Sandbox[]): void {
    this.#all = all;
    if (this.#stage.kind !== 'open') return;
    const { id, filledAt } = this.#stage.workspace.sandbox;
    const entry = all.find((each) => each.id === id);
    if (entry !== undefined && entry.filledAt !== filledAt) void this.#guard(() => this.#open(id));
  }

  /** Leftovers take room and do nothing else: what is in the way of clearing them may be so until the next visit. */
  async #clearAway(): Promise<void> {
    const { sandboxes, clearing } = this.#parts;
    try {
      await clearing(() => sandboxes.clearAway());
    } catch (error) {
      if (!(error instanceof StorageFault)) throw error;
    }
  }

  /** Opens another sandbox. Selection and filters of the one before mean nothing there. */
  async open(id: string): Promise<void> {
    await this.#guard(async () => {
      this.#parts.address.reset();
      await this.#open(id);
    });
  }

  /** Makes an empty sandbox and opens it. */
  async create(name: string): Promise<void> {
    await this.#guard(async () => {
      const { sandboxes, ids, clock } = this.#parts;
      const sandbox: Sandbox = { id: ids.next(), name, kind: 'own', createdAt: clock.now(), simulated: null };
      await sandboxes.save(sandbox);
      this.#all = await sandboxes.all();
      this.#parts.address.reset();
      await this.#open(sandbox.id);
    });
  }

  /** Makes a sandbox of all that a file holds, and opens it. Rejects with a `StorageFault`, and leaves nothing behind. */
  async createFrom(name: string, contents: Contents): Promise<void> {
    const { sandboxes, ids, clock, making } = this.#parts;
    const sandbox: Sandbox = { id: ids.next(), name, kind: 'own', createdAt: clock.now(), simulated: null };
    await making(async () => {
      const repository = await sandboxes.open(sandbox.id, () => undefined);
      try {
        await repository.fill(contents);
        // All of it is in that file.
        const exported = { at: sandbox.createdAt, entry: await repository.lastNumber() };
        await sandboxes.save({ ...sandbox, exported });
      } finally {
        repository.close();
      }
    });
    this.#all = await sandboxes.all();
    await this.open(sandbox.id);
  }

  /** Copies the open sandbox and opens the copy under a clock that a person moves. The original is not touched. */
  async simulate(name: string): Promise<void> {
    await this.#guard(async () => {
      if (this.#stage.kind !== 'open') return;
      const { sandboxes, ids, clock } = this.#parts;
      const { sandbox } = this.#stage.workspace;
      const now = clock.now();
      this.#close();
      this.#stage = { kind: 'opening', progress: null };
      const copy: Sandbox = { id: ids.next(), name, kind: 'own', createdAt: now, simulated: { now } };
      await this.#parts.making(() => sandboxes.copy(sandbox.id, copy));
      this.#all = await sandboxes.all();
      await this.#open(copy.id);
    });
  }

  /** Gives a sandbox another name. Rejects with a `StorageFault`, as the next three do. */
  async rename(id: string, name: string): Promise<void> {
    const { sandboxes } = this.#parts;
    await sandboxes.change(id, { name });
    this.#all = await sandboxes.all();
  }

  /** Makes a sandbox of all that another holds, its clock included, and leaves open what is open. */
  async copy(id: string, name: string): Promise<void> {
    const { sandboxes, ids, clock, making } = this.#parts;
    const copied = (await sandboxes.all()).find((each) => each.id === id);
    if (copied === undefined) return;
    const copy: Sandbox = { ...copied, id: ids.next(), name, kind: 'own', createdAt: clock.now() };
    await making(() => sandboxes.copy(id, copy));
    this.#all = await sandboxes.all();
  }

  /** Deletes a sandbox with everything in it. The one that is open is closed first, and the demo opened. */
  async remove(id: string): Promise<void> {
    if (this.#stage.kind === 'open' && this.#stage.workspace.sandbox.id === id) {
      await this.throwAway();
      return;
    }
    const { sandboxes } = this.#parts;
    try {
      await sandboxes.remove(id);
    } finally {
      this.#all = await sandboxes.all();
    }
  }

  /** How many campaigns a sandbox holds. */
  async count(id: string): Promise<number> {
    const repository = await this.#parts.sandboxes.open(id, () => undefined);
    try {
      return await repository.count();
    } finally {
      repository.close();
    }
  }

  /** Deletes the open sandbox with everything in it, and opens the demo. */
  async throwAway(): Promise<void> {
    await this.#guard(async () => {
      if (this.#stage.kind !== 'open') return;
      const { sandbox } = this.#stage.workspace;
      this.#close();
      this.#stage = { kind: 'opening', progress: null };
      try {
        await this.#parts.sandboxes.remove(sandbox.id);
      } catch (error) {
        // Off the register it is gone for everybody; its data follow.
        if (!(error instanceof StorageFault && error.kind === 'blocked')) throw error;
      }
      this.#all = await this.#parts.sandboxes.all();
      this.#parts.address.reset();
      await this.#open(DEMO_ID);
    });
  }

  /** Makes the demo anew, of so many campaigns. The other sandboxes are not touched. */
  async resetDemo(size: number): Promise<void> {
    await this.#guard(async () => {
      this.#close();
      this.#parts.address.reset();
      await this.#parts.exclusively(() => this.#makeDemo(size));
      await this.#open(DEMO_ID);
    });
  }

  async #makeDemo(size: number): Promise<void> {
    const { sandboxes, clock, preferences, making } = this.#parts;
    this.#stage = { kind: 'opening', progress: 0 };
    await making(async () => {
      const repository = await sandboxes.open(DEMO_ID, () => this.#taken());
      try {
        await fillWithDemo(repository, { now: clock.now(), zone: preferences.zone, size }, (progress) => {
          this.#stage = { kind: 'opening', progress };
        });
      } finally {
        repository.close();
      }
      // It counts as made once it is whole; a demo broken off half-way is begun again.
      await sandboxes.save({
        id: DEMO_ID,
        name: 'Demo',
        kind: 'demo',
        createdAt: clock.now(),
        simulated: null,
      });
    });
    this.#all = await sandboxes.all();
  }

  async #open(id: string): Promise<void> {
    const { sandboxes, clock, alarm, ids, address, preferences } = this.#parts;
    this.#close();
    const sandbox = this.#all.find((each) => each.id === id);
    if (sandbox === undefined) return;
    this.#stage = { kind: 'opening', progress: null };
    const repository = await sandboxes.open(id, () => this.#taken());
    const workspace = new Workspace({
      sandbox,
      sandboxes,
      repository,
      clock,
      alarm,
      ids,
      address,
      preferences,
    });
    preferences.set({ sandbox: id });
    this.#stage = { kind: 'open', workspace };
    await workspace.load();
  }

  #close(): void {
    if (this.#stage.kind === 'open') this.#stage.workspace.close();
  }

  #taken(): void {
    this.#close();
    this.#stage = { kind: 'fault', fault: 'closed' };
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#close();
      this.#stage = { kind: 'fault', fault: error instanceof StorageFault ? error.kind : 'unknown' };
    }
  }
}
