import type { Contents, Repository } from '../../domain/ports/repository.ts';
import type {
  BrokenEntry,
  Register,
  Sandbox,
  SandboxChange,
  Sandboxes,
  TakenFor,
} from '../../domain/ports/sandboxes.ts';
import { StorageFault } from '../../domain/ports/storage-fault.ts';
import type { Alarm, Clock, Ids } from '../../domain/ports/system.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Address } from '../view/address.svelte.ts';
import { formatDemoLink, type DemoWish } from '../view/demo-link.ts';
import { demoOfToday, loadDemo, recipeOf, stagedDemo, type DemoOptions } from './demo.ts';
import { patiently } from './patiently.ts';
import type { Locale, Preferences } from '../view/preferences.svelte.ts';
import { Workspace } from './workspace.svelte.ts';

/** What stands on the screen in place of, or around, a workspace. */
export type Stage =
  | { readonly kind: 'opening'; readonly progress: number | null }
  | { readonly kind: 'open'; readonly workspace: Workspace }
  /** `sandbox`: the one that could not be opened, or not be kept open; null: it did not come to one. */
  | { readonly kind: 'fault'; readonly fault: unknown; readonly sandbox: Sandbox | null };

export interface SwitchParts {
  readonly sandboxes: Sandboxes;
  readonly clock: Clock;
  readonly alarm: Alarm;
  readonly ids: Ids;
  readonly address: Address;
  readonly preferences: Preferences;
  /** Of the screen. */
  readonly language: () => Locale;
  /** Names the build that this page came from; absent: nothing is packed. */
  readonly build?: string;
  /** One tab at a time through this door, so that two first visits do not both write the demo. */
  readonly exclusively: (work: () => Promise<void>) => Promise<void>;
  /** Around the making of data that the register does not name yet. */
  readonly making: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Does its work unless any tab is making such data. */
  readonly clearing: (work: () => Promise<void>) => Promise<unknown>;
}

const DEMO_ID = 'demo';

/** Which sandbox is open, and how it gets there. The first visit makes and opens the demo. */
export class SandboxSwitch {
  readonly #parts: SwitchParts;
  #register = $state.raw<Register>({ sandboxes: [], broken: [] });
  #stage = $state.raw<Stage>({ kind: 'opening', progress: null });
  #stopWatching: () => void = () => undefined;
  /** What is being opened, so that a fault says of what. */
  #opening: Sandbox | null = null;

  constructor(parts: SwitchParts) {
    this.#parts = parts;
  }

  get all(): readonly Sandbox[] {
    return this.#register.sandboxes;
  }

  /** Entries of the register that could not be read. */
  get broken(): readonly BrokenEntry[] {
    return this.#register.broken;
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
        await this.#read();
      });
      if (!this.#hasDemo) {
        await exclusively(async () => {
          await patiently(() => this.#read());
          if (this.#hasDemo) return;
          if (address.demo === null) await this.#makeDemo(this.#demoOfToday());
          else await this.#stageDemo(address.demo);
        });
      }
      await this.#open(this.#find(preferences.sandbox)?.id ?? DEMO_ID);
      this.#stopWatching();
      this.#stopWatching = sandboxes.watchAll((register) => this.#follow(register));
    });
    await this.#clearAway();
  }

  /** A demo of a newer build is one too. */
  get #hasDemo(): boolean {
    const { sandboxes, broken } = this.#register;
    return (
      sandboxes.some(({ id }) => id === DEMO_ID) ||
      broken.some(({ id, isNewer }) => id === DEMO_ID && isNewer)
    );
  }

  async #read(): Promise<void> {
    this.#register = await this.#parts.sandboxes.read();
  }

  #find(id: string | null): Sandbox | undefined {
    return this.all.find((each) => each.id === id);
  }

  /** What another tab has deleted is said, and what took its place is opened. */
  #follow(register: Register): void {
    this.#register = register;
    if (this.#stage.kind !== 'open') return;
    const { sandbox } = this.#stage.workspace;
    const entry = this.#find(sandbox.id);
    const isUnreadable = register.broken.some(({ id }) => id === sandbox.id);
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

  /** Opens another sandbox. Selection and filters of the one before mean nothing there. */
  async open(id: string): Promise<void> {
    await this.#guard(async () => {
      this.#parts.address.reset();
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
      const sandbox = this.#newSandbox(name);
      await this.#make(sandbox, () => Promise.resolve({}));
      this.#parts.address.reset();
      await this.#open(sandbox.id);
    });
  }

  /** Makes a sandbox of all that a file holds, and opens it. Rejects with a `StorageFault`, and leaves nothing behind. */
  async createFrom(name: string, contents: Contents): Promise<void> {
    const sandbox = this.#newSandbox(name);
    await this.#make(sandbox, (repository) => filledFrom(repository, contents, sandbox.createdAt));
    await this.open(sandbox.id);
  }

  /**
   * Puts what a file holds in the place of all that a sandbox held in that state, and opens it here; other tabs follow.
   * Answers false and changes nothing where it is not in that state any more. Rejects with a `StorageFault`.
   */
  async replace(sandbox: Sandbox, contents: Contents, state: string): Promise<boolean> {
    const { clock, ids } = this.#parts;
    const entry: Sandbox = { ...(this.#find(sandbox.id) ?? sandbox), database: ids.next() };
    return this.#make(entry, (repository) => filledFrom(repository, contents, clock.now()), state);
  }

  #newSandbox(name: string): Sandbox {
    const { ids, clock } = this.#parts;
    return {
      id: ids.next(),
      name,
      kind: 'own',
      createdAt: clock.now(),
      simulated: null,
      database: ids.next(),
    };
  }

  async #make(
    sandbox: Sandbox,
    fill: (repository: Repository) => Promise<SandboxChange>,
    state?: string,
  ): Promise<boolean> {
    const { sandboxes, making } = this.#parts;
    const isMade = await making(() => sandboxes.make(sandbox, fill, state));
    await this.#read();
    return isMade;
  }

  /** Copies the open sandbox and opens the copy under a clock that a person moves. The original is not touched. */
  async simulate(name: string): Promise<void> {
    await this.#guard(async () => {
      if (this.#stage.kind !== 'open') return;
      const { sandboxes, clock } = this.#parts;
      const { sandbox } = this.#stage.workspace;
      this.#close();
      this.#stage = { kind: 'opening', progress: null };
      const copy: Sandbox = { ...this.#newSandbox(name), simulated: { now: clock.now() } };
      await this.#parts.making(() => sandboxes.copy(sandbox.id, copy));
      await this.#read();
      await this.#open(copy.id);
    });
  }

  /** Gives a sandbox another name. Rejects with a `StorageFault`, as the next three do. */
  async rename(id: string, name: string): Promise<void> {
    const { sandboxes } = this.#parts;
    await sandboxes.change(id, { name });
    await this.#read();
  }

  /** Makes a sandbox of all that another holds, its clock included, and leaves open what is open. */
  async copy(id: string, name: string): Promise<void> {
    const { sandboxes, making } = this.#parts;
    await this.#read();
    const found = this.#find(id);
    if (found === undefined) return;
    const { demo: _, ...copied } = found;
    const copy: Sandbox = { ...copied, ...this.#newSandbox(name), simulated: copied.simulated };
    await making(() => sandboxes.copy(id, copy));
    await this.#read();
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
      await this.#read();
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
    if (this.#stage.kind === 'open') await this.forget(this.#stage.workspace.sandbox);
  }

  /** Deletes a sandbox, whatever became of its data, and opens the demo. */
  async forget(sandbox: Sandbox): Promise<void> {
    await this.#guard(async () => {
      this.#close();
      this.#stage = { kind: 'opening', progress: null };
      try {
        await this.#parts.sandboxes.remove(sandbox.id);
      } catch (error) {
        // Off the register it is gone for everybody; its data follow.
        if (!(error instanceof StorageFault && error.kind === 'blocked')) throw error;
      }
      await this.#read();
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

  /** The demo that is there stays whole until the new one is. */
  async #makeDemo(options: DemoOptions, simulated: Sandbox['simulated'] = null): Promise<void> {
    const { clock, ids, language } = this.#parts;
    const show = (progress: number) => (this.#stage = { kind: 'opening', progress });
    show(0);
    const lang = options.recipe.lang ?? language();
    const fillWithDemo = await loadDemo();
    const demo: Sandbox = {
      id: DEMO_ID,
      name: 'Demo',
      kind: 'demo',
      createdAt: clock.now(),
      simulated,
      database: ids.next(),
      demo: { ...options.recipe, lang },
    };
    await patiently(async (answered) => {
      await this.#make(demo, async (repository) => {
        await fillWithDemo(repository, { ...options, lang }, (progress) => {
          answered();
          show(progress);
        });
        return {};
      });
    });
  }

  async #open(id: string): Promise<void> {
    const { sandboxes, clock, alarm, ids, address, preferences, build = '' } = this.#parts;
    this.#close();
    this.#stage = { kind: 'opening', progress: null };
    this.#opening = this.#find(id) ?? null;
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
    // Its entry may have been changed since the register was last read.
    await this.#read();
    const sandbox = this.#find(id);
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
      await this.#read();
      // The register's own news may have come first.
      if (!isOpen()) return;
      const entry = this.#find(sandbox.id);
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

/** Fills a sandbox from a file, which then holds all of it. */
async function filledFrom(repository: Repository, contents: Contents, at: Instant): Promise<SandboxChange> {
  await repository.fill(contents);
  return { exported: { at, entry: await repository.lastNumber() } };
}
