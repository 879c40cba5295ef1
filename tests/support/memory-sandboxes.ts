import type { Repository } from '../../src/domain/ports/repository.ts';
import type { Register, Sandbox, SandboxChange, Sandboxes } from '../../src/domain/ports/sandboxes.ts';
import { StorageFault } from '../../src/domain/ports/storage-fault.ts';
import { MemoryDatabase, MemoryRepository } from './memory-repository.ts';

/** A register of sandboxes in memory, each with its own data. */
export class MemorySandboxes implements Sandboxes {
  readonly #entries = new Map<string, Sandbox>();
  readonly #databases = new Map<string, MemoryDatabase>();
  readonly #watchers = new Set<(sandbox: Sandbox) => void>();
  readonly #allWatchers = new Set<() => void>();

  async all(): Promise<Sandbox[]> {
    return [...this.#entries.values()];
  }

  async read(): Promise<Register> {
    return { sandboxes: await this.all(), broken: [] };
  }

  letGo(): void {
    // Memory keeps nobody waiting.
  }

  async make(
    sandbox: Sandbox,
    fill: (repository: Repository) => Promise<SandboxChange>,
    state?: string,
  ): Promise<boolean> {
    const made = new MemoryDatabase();
    const learned = await fill(new MemoryRepository(made));
    const before = this.#entries.get(sandbox.id);
    if (before !== undefined && state !== undefined) {
      const { state: now } = await new MemoryRepository(this.#database(before)).everything(() => undefined);
      if (now !== state) return false;
    }
    this.#databases.set(databaseOf(sandbox), made);
    await this.save({ ...sandbox, ...learned });
    return true;
  }

  async recover(): Promise<void> {
    // Memory is lost as a whole or not at all.
  }

  /** Enters a sandbox as it is. */
  async save(sandbox: Sandbox): Promise<void> {
    this.#entries.set(sandbox.id, sandbox);
    for (const tell of this.#watchers) tell(sandbox);
    for (const tell of this.#allWatchers) tell();
  }

  async change(id: string, change: SandboxChange): Promise<void> {
    const sandbox = this.#entries.get(id);
    if (sandbox !== undefined) await this.save({ ...sandbox, ...change });
  }

  async remove(id: string): Promise<void> {
    const entry = this.#entries.get(id);
    if (entry !== undefined) this.#databases.delete(databaseOf(entry));
    this.#entries.delete(id);
    for (const tell of this.#allWatchers) tell();
  }

  async clearAway(): Promise<void> {
    const kept = new Set([...this.#entries.values()].map(databaseOf));
    for (const name of this.#databases.keys()) if (!kept.has(name)) this.#databases.delete(name);
  }

  async copy(from: string, to: Sandbox): Promise<void> {
    const copied = this.#entry(from);
    const source = this.#database(copied);
    const target = new MemoryDatabase();
    for (const [id, row] of source.rows) target.rows.set(id, row);
    Object.assign(target, { journal: source.journal, count: source.count });
    Object.assign(target.shelves, source.shelves);
    this.#databases.set(databaseOf(to), target);
    const entry = source.journal.at(-1)?.number ?? 0;
    await this.save({ ...to, original: { id: from, database: databaseOf(copied), entry } });
  }

  watch(id: string, onChange: (sandbox: Sandbox) => void): () => void {
    const tell = (sandbox: Sandbox) => {
      if (sandbox.id === id) onChange(sandbox);
    };
    this.#watchers.add(tell);
    return () => this.#watchers.delete(tell);
  }

  watchAll(onChange: (register: Register) => void): () => void {
    const tell = () => onChange({ sandboxes: [...this.#entries.values()], broken: [] });
    this.#allWatchers.add(tell);
    queueMicrotask(tell);
    return () => this.#allWatchers.delete(tell);
  }

  async open(id: string): Promise<MemoryRepository> {
    return new MemoryRepository(this.#database(this.#entry(id)));
  }

  #entry(id: string): Sandbox {
    const entry = this.#entries.get(id);
    if (entry === undefined) throw new StorageFault('deleted');
    return entry;
  }

  #database(sandbox: Sandbox): MemoryDatabase {
    const name = databaseOf(sandbox);
    let database = this.#databases.get(name);
    if (database === undefined) this.#databases.set(name, (database = new MemoryDatabase()));
    return database;
  }
}

function databaseOf({ id, database }: Sandbox): string {
  return database ?? id;
}
