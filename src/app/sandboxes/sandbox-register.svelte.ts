import type { Contents, Repository } from '../../domain/ports/repository.ts';
import type {
  BrokenEntry,
  Register,
  Sandbox,
  SandboxChange,
  Sandboxes,
} from '../../domain/ports/sandboxes.ts';
import type { Clock, Ids } from '../../domain/ports/system.ts';
import type { Instant } from '../../domain/time/instant.ts';

export interface RegisterParts {
  readonly sandboxes: Sandboxes;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Around the making of data that the register does not name yet. */
  readonly making: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/**
 * The sandboxes of this browser, as the register last told, and what changes them without changing what is open.
 * Methods reject with a `StorageFault`, and leave nothing behind.
 */
export class SandboxRegister {
  readonly #parts: RegisterParts;
  #register = $state.raw<Register>({ sandboxes: [], broken: [] });

  constructor(parts: RegisterParts) {
    this.#parts = parts;
  }

  get all(): readonly Sandbox[] {
    return this.#register.sandboxes;
  }

  /** Entries of the register that could not be read. */
  get broken(): readonly BrokenEntry[] {
    return this.#register.broken;
  }

  find(id: string | null): Sandbox | undefined {
    return this.all.find((each) => each.id === id);
  }

  async read(): Promise<void> {
    this.#register = await this.#parts.sandboxes.read();
  }

  /** Keeps up with every tab, and calls back with each change. Answers how to stop. */
  watch(onChange: () => void): () => void {
    return this.#parts.sandboxes.watchAll((register) => {
      this.#register = register;
      onChange();
    });
  }

  /** What a new sandbox begins with; `make` makes it. */
  draft(name: string): Sandbox {
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

  /** Makes a sandbox, or puts it in the place of one in that state. Answers false where it is not in it any more. */
  async make(
    sandbox: Sandbox,
    fill: (repository: Repository) => Promise<SandboxChange>,
    state?: string,
  ): Promise<boolean> {
    const { sandboxes, making } = this.#parts;
    const isMade = await making(() => sandboxes.make(sandbox, fill, state));
    await this.read();
    return isMade;
  }

  /** Makes a sandbox of all that a file holds. */
  async makeFrom(sandbox: Sandbox, contents: Contents): Promise<void> {
    await this.make(sandbox, (repository) => filledFrom(repository, contents, sandbox.createdAt));
  }

  /**
   * Puts what a file holds in the place of all that a sandbox held in that state; every tab that shows it follows.
   * Answers false and changes nothing where it is not in that state any more.
   */
  async replace(sandbox: Sandbox, contents: Contents, state: string): Promise<boolean> {
    const { clock, ids } = this.#parts;
    const entry: Sandbox = { ...(this.find(sandbox.id) ?? sandbox), database: ids.next() };
    return this.make(entry, (repository) => filledFrom(repository, contents, clock.now()), state);
  }

  /** Makes a sandbox of all that another holds, its clock included. */
  async copy(id: string, name: string): Promise<void> {
    await this.read();
    const found = this.find(id);
    if (found === undefined) return;
    const { demo: _, ...copied } = found;
    await this.copyTo(id, { ...copied, ...this.draft(name), simulated: copied.simulated });
  }

  async copyTo(id: string, copy: Sandbox): Promise<void> {
    const { sandboxes, making } = this.#parts;
    await making(() => sandboxes.copy(id, copy));
    await this.read();
  }

  async rename(id: string, name: string): Promise<void> {
    await this.#parts.sandboxes.change(id, { name });
    await this.read();
  }

  async remove(id: string): Promise<void> {
    try {
      await this.#parts.sandboxes.remove(id);
    } finally {
      await this.read();
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
}

/** Fills a sandbox from a file, which then holds all of it. */
async function filledFrom(repository: Repository, contents: Contents, at: Instant): Promise<SandboxChange> {
  await repository.fill(contents);
  return { exported: { at, entry: await repository.lastNumber() } };
}
