import type { Contents, Shelves } from '../../domain/ports/repository.ts';
import type { Sandbox, TakenFor } from '../../domain/ports/sandboxes.ts';
import { StorageFault } from '../../domain/ports/storage-fault.ts';
import { byPlace, type SavedView } from '../../domain/selection/saved-view.ts';
import type { Alarm } from '../../domain/ports/system.ts';
import type { Address } from '../view/address.svelte.ts';
import { toView } from '../view/to-view.ts';
import { formatDemoLink, type DemoWish } from '../view/demo-link.ts';
import { DEMO_ID, demoOfToday, hasDemo, makeDemo, recipeOf, stagedDemo, type DemoOptions } from './demo.ts';
import { patiently } from './patiently.ts';
import { SandboxRegister, type RegisterParts } from './sandbox-register.svelte.ts';
import type { Locale, Preferences } from '../view/preferences.svelte.ts';
import { Workspace } from './workspace.svelte.ts';

/** What stands on the screen in place of, or around, a workspace. */
export type Stage =
  | { readonly kind: 'opening'; readonly progress: number | null }
  | { readonly kind: 'open'; readonly workspace: Workspace }
  /** `sandbox`: the one that could not be opened, or not be kept open; null: it did not come to one. */
  | { readonly kind: 'fault'; readonly fault: unknown; readonly sandbox: Sandbox | null };

export interface SwitchParts extends RegisterParts {
  readonly alarm: Alarm;
  readonly address: Address;
  readonly preferences: Preferences;
  /** Of the screen. */
  readonly language: () => Locale;
  /** Names the build that this page came from; absent: nothing is packed. */
  readonly build?: string;
  /** One tab at a time through this door, so that two first visits do not both write the demo. */
  readonly exclusively: (work: () => Promise<void>) => Promise<void>;
  /** Does its work unless any tab is making such data. */
  readonly clearing: (work: () => Promise<void>) => Promise<unknown>;
}

/** Which sandbox is open, and how it gets there. The first visit makes and opens the demo. */
export class SandboxSwitch {
  readonly register: SandboxRegister;
  readonly #parts: SwitchParts;
  #stage = $state.raw<Stage>({ kind: 'opening', progress: null });
  #stopWatching: () => void = () => undefined;
  /** What is being opened, so that a fault says of what. */
  #opening: Sandbox | null = null;

  constructor(parts: SwitchParts) {
    this.#parts = parts;
    this.register = new SandboxRegister(parts);
  }

  get stage(): Stage {
    return this.#stage;
  }

  /** Opens the sandbox of the last visit, or the demo: as a link asks for it where there is none yet. */
  async start(): Promise<void> {
    await this.#guard(async () => {
      const { sandboxes, preferences, exclusively, address } = this.#parts;
      // No other tab waits for a storage that does not answer this one.
      await patiently(async () => {
        await sandboxes.recover();
        await this.register.read();
      });
      if (!hasDemo(this.register)) {
        await exclusively(async () => {
          await patiently(() => this.register.read());
          if (hasDemo(this.register)) return;
          if (address.demo === null) await this.#makeDemo(this.#demoOfToday());
          else await this.#stageDemo(address.demo);
        });
      }
      await this.#open(this.register.find(preferences.sandbox)?.id ?? DEMO_ID);
      this.#stopWatching();
      this.#stopWatching = this.register.watch(() => this.#follow());
    });
    await this.#clearAway();
  }

  /** What another tab has deleted is said, and what took its place is opened. */
  #follow(): void {
    if (this.#stage.kind !== 'open') return;
    const { sandbox } = this.#stage.workspace;
    const entry = this.register.find(sandbox.id);
    const isUnreadable = this.register.broken.some(({ id }) => id === sandbox.id);
    if (entry !== undefined && entry.database !== sandbox.database)
      void this.#guard(() => this.#open(entry.id));
    else if (entry === undefined && !isUnreadable) this.#stop(new StorageFault('deleted'), sandbox);
  }

  /** Leftovers take room and do nothing else: what is in the way of clearing them may be so until the next visit. */
  async #clearAway(): Promise<void> {
    if (this.#stage.kind !== 'open') return;
    const { sandboxes, clearing } = this.#parts;
    try {
      // Whoever makes a sandbox in another tab waits for this.
      await clearing(() => patiently(() => sandboxes.clearAway()));
    } catch (error) {
      if (!(error instanceof StorageFault)) throw error;
    }
  }

  /** Opens another sandbox. Selection and filters of the one before mean nothing there, but in a copy of it. */
  async open(id: string, isCopy = false): Promise<void> {
    await this.#guard(async () => {
      if (!isCopy) this.#parts.address.reset();
      await this.#open(id);
    });
  }

  /** Opens the demo, and makes it first where there is none. */
  async openDemo(): Promise<void> {
    this.#parts.preferences.set({ sandbox: DEMO_ID });
    this.#parts.address.reset();
    await this.start();
  }

  /** Makes an empty sandbox and opens it. */
  async create(name: string): Promise<void> {
    await this.#guard(async () => {
      const sandbox = this.register.draft(name);
      await this.register.make(sandbox, () => Promise.resolve({}));
      this.#parts.address.reset();
      await this.#open(sandbox.id);
    });
  }

  /** Makes a sandbox of all that a file holds, and opens it. Rejects with a `StorageFault`, and leaves nothing behind. */
  async createFrom(name: string, contents: Contents): Promise<void> {
    const sandbox = this.register.draft(name);
    await this.register.makeFrom(sandbox, contents);
    await this.open(sandbox.id);
  }

  /** Copies the open sandbox and opens the copy, under a clock that a person moves. The original is not touched. */
  async simulate(
    name: string,
    simulated: Sandbox['simulated'] = { now: this.#parts.clock.now() },
  ): Promise<void> {
    await this.#guard(async () => {
      if (this.#stage.kind !== 'open') return;
      const { sandbox } = this.#stage.workspace;
      this.#close();
      this.#stage = { kind: 'opening', progress: null };
      const copy: Sandbox = { ...this.register.draft(name), simulated };
      await this.register.copyTo(sandbox.id, copy);
      await this.#open(copy.id);
    });
  }

  /** Deletes a sandbox with everything in it. The one that is open is closed first, and the demo opened. */
  async remove(id: string): Promise<void> {
    const isOpen = this.#stage.kind === 'open' && this.#stage.workspace.sandbox.id === id;
    await (isOpen ? this.throwAway() : this.register.remove(id));
  }

  /** Deletes the open sandbox with everything in it, and opens the demo. */
  async throwAway(): Promise<void> {
    if (this.#stage.kind === 'open') await this.forget(this.#stage.workspace.sandbox);
  }

  /** Deletes a sandbox, whatever became of its data, and opens the demo. */
  async forget(sandbox: Sandbox): Promise<void> {
    await this.#guard(async () => {
      this.#close();
      this.#stage = { kind: 'opening', progress: null };
      try {
        await this.register.remove(sandbox.id);
      } catch (error) {
        // Off the register it is gone for everybody; its data follow.
        if (!(error instanceof StorageFault && error.kind === 'blocked')) throw error;
      }
      this.#parts.address.reset();
      await this.#open(DEMO_ID);
    });
  }

  /** Makes the demo anew, of so many campaigns. The other sandboxes are not touched. */
  async resetDemo(size?: number): Promise<void> {
    await this.#guard(async () => {
      this.#close();
      this.#parts.address.reset();
      await this.#parts.exclusively(() => this.#makeDemo(this.#demoOfToday(size)));
      this.#parts.preferences.set({ staged: null });
      await this.#open(DEMO_ID);
    });
  }

  /** Puts the demo that a link asks for in the place of the one that is there, and opens it. */
  async stageDemo(wish: DemoWish): Promise<void> {
    await this.#guard(async () => {
      this.#close();
      await this.#parts.exclusively(() => this.#stageDemo(wish));
      await this.#open(DEMO_ID);
    });
  }

  /** The address that makes a demo like this one wherever it is opened. */
  linkTo(demo: Sandbox): string {
    const { address, preferences, language } = this.#parts;
    return address.whole(formatDemoLink({ lang: language(), ...recipeOf(demo, preferences.zone) }));
  }

  /** Makes it and sets what everybody is to see alike: its clock, and the zone and language that it is shown in. */
  async #stageDemo(wish: DemoWish): Promise<void> {
    const { clock, preferences, address } = this.#parts;
    const demo = stagedDemo(wish, clock.now());
    await this.#makeDemo(demo, { now: demo.now });
    const locale = wish.lang ?? null;
    preferences.set({ sandbox: DEMO_ID, staged: { sandbox: DEMO_ID, zone: demo.zone, locale } });
    address.leaveDemoLink();
  }

  #demoOfToday(size?: number): DemoOptions {
    const { clock, preferences } = this.#parts;
    return demoOfToday(clock.now(), preferences.zone, size);
  }

  async #makeDemo(options: DemoOptions, simulated: Sandbox['simulated'] = null): Promise<void> {
    const given = { lang: this.#parts.language(), simulated };
    await makeDemo(this.register, options, given, (progress) => {
      this.#stage = { kind: 'opening', progress };
    });
  }

  async #open(id: string): Promise<void> {
    const { sandboxes, clock, alarm, ids, address, preferences, build = '' } = this.#parts;
    this.#close();
    this.#stage = { kind: 'opening', progress: null };
    this.#opening = this.register.find(id) ?? null;
    const taken: { by: TakenFor | null } = { by: null };
    let workspace: Workspace | null = null;
    const repository = await patiently(
      () =>
        sandboxes.open(id, (why) => {
          taken.by = why;
          if (workspace !== null) void this.#taken(workspace, why);
        }),
      (late) => late.close(),
    );
    // Its entry may have been changed since the register was last read. Both are waited for at once.
    const [first] = await Promise.all([
      address.isUnsaid ? firstViewOf(repository) : null,
      this.register.read(),
    ]);
    const sandbox = this.register.find(id);
    if (sandbox === undefined) {
      repository.close();
      throw new StorageFault('deleted');
    }
    workspace = new Workspace({
      sandbox,
      sandboxes,
      repository,
      clock,
      alarm,
      ids,
      address,
      preferences,
      build,
    });
    preferences.set({ sandbox: id });
    if (first !== null) {
      preferences.setViewColumns(first.id, first.look.tab, first.look.columns);
      address.begin(toView(first));
    }
    this.#stage = { kind: 'open', workspace };
    if (taken.by !== null) await this.#taken(workspace, taken.by);
    else await workspace.load();
  }

  #close(): void {
    if (this.#stage.kind === 'open') this.#stage.workspace.close();
  }

  /** Another tab, a newer build or a person has taken the database away: which it was, the register knows. */
  async #taken(workspace: Workspace, why: TakenFor): Promise<void> {
    await this.#guard(async () => {
      const isOpen = () => this.#stage.kind === 'open' && this.#stage.workspace === workspace;
      if (!isOpen()) return;
      const { sandbox } = workspace;
      workspace.close();
      if (why === 'upgrade') {
        this.#stop(new StorageFault('upgraded'), sandbox);
        return;
      }
      await this.register.read();
      // The register's own news may have come first.
      if (!isOpen()) return;
      const entry = this.register.find(sandbox.id);
      if (entry === undefined) this.#stop(new StorageFault('deleted'), sandbox);
      else if (entry.database === sandbox.database) this.#stop(new StorageFault('missing'), sandbox);
      else await this.#open(sandbox.id);
    });
  }

  #stop(fault: unknown, sandbox: Sandbox | null): void {
    this.#close();
    this.#stage = { kind: 'fault', fault, sandbox };
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      this.#opening = null;
      await work();
    } catch (error) {
      if (error instanceof StorageFault && error.kind === 'silent') this.#parts.sandboxes.letGo();
      this.#stop(error, this.#opening);
      // What is not the storage's doing is a mistake of ours, which the console keeps.
      if (!(error instanceof StorageFault)) reportError(error);
    }
  }
}

/** The view that a sandbox opens with where no address says otherwise; null: as at first. */
async function firstViewOf({ views }: Shelves): Promise<SavedView | null> {
  const all = await views.all();
  return all.sort(byPlace).find(({ opensFirst }) => opensFirst) ?? null;
}
