import type { Sandbox, Sandboxes } from '../../src/domain/ports/sandboxes.ts';
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

  async save(sandbox: Sandbox): Promise<void> {
    this.#entries.set(sandbox.id, sandbox);
    for (const tell of this.#watchers) tell(sandbox);
    for (const tell of this.#allWatchers) tell();
  }

  async change(id: string, change: Partial<Sandbox>): Promise<void> {
    const sandbox = this.#entries.get(id);
    if (sandbox !== undefined) await this.save({ ...sandbox, ...change });
  }

  async remove(id: string): Promise<void> {
    this.#entries.delete(id);
    this.#databases.delete(id);
    for (const tell of this.#allWatchers) tell();
  }

  async clearAway(): Promise<void> {
    for (const id of this.#databases.keys()) if (!this.#entries.has(id)) this.#databases.delete(id);
  }

  async copy(from: string, to: Sandbox): Promise<void> {
    const source = this.#database(from);
    const target = new MemoryDatabase();
    for (const [id, row] of source.rows) target.rows.set(id, row);
    Object.assign(target, { journal: source.journal, count: source.count });
    Object.assign(target.shelves, source.shelves);
    this.#databases.set(to.id, target);
    await this.save(to);
  }

  watch(id: string, onChange: (sandbox: Sandbox) => void): () => void {
    const tell = (sandbox: Sandbox) => {
      if (sandbox.id === id) onChange(sandbox);
    };
    this.#watchers.add(tell);
    return () => this.#watchers.delete(tell);
  }

  watchAll(onChange: (sandboxes: readonly Sandbox[]) => void): () => void {
    const tell = () => onChange([...this.#entries.values()]);
    this.#allWatchers.add(tell);
    queueMicrotask(tell);
    return () => this.#allWatchers.delete(tell);
  }

  async open(id: string): Promise<MemoryRepository> {
    return new MemoryRepository(this.#database(id));
  }

  #database(id: string): MemoryDatabase {
    let database = this.#databases.get(id);
    if (database === undefined) this.#databases.set(id, (database = new MemoryDatabase()));
    return database;
  }
}
