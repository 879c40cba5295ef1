import { Dexie, liveQuery, type EntityTable } from 'dexie';
import type { Sandbox, Sandboxes } from '../domain/ports/sandboxes.ts';
import { StorageFault } from '../domain/ports/storage-fault.ts';
import { copyDatabase } from './copy-database.ts';
import { DATABASE_PREFIX, openSandboxDatabase } from './database.ts';
import { DexieRepository } from './dexie-repository.ts';
import { storageFault } from './faults.ts';

/** Entries written before clocks could be simulated say nothing of one. */
type StoredSandbox = Omit<Sandbox, 'simulated'> & Partial<Pick<Sandbox, 'simulated'>>;
type Register = Dexie & { sandboxes: EntityTable<StoredSandbox, 'id'> };

const withClock = (stored: StoredSandbox): Sandbox => ({ simulated: null, ...stored });

/** The list of sandboxes. Each one's data are in a database of its own. */
export class SandboxStore implements Sandboxes {
  readonly #register: Register;

  constructor() {
    this.#register = new Dexie('almanac') as Register;
    // 1: the first.
    this.#register.version(1).stores({ sandboxes: 'id' });
  }

  async all(): Promise<Sandbox[]> {
    try {
      const rows = await named(() => this.#register.sandboxes.toArray());
      return rows.map(withClock);
    } catch (error) {
      // A register that failed to open stays so until it is closed: the next try is to open it afresh.
      this.#register.close({ disableAutoOpen: false });
      throw error;
    }
  }

  async save(sandbox: Sandbox): Promise<void> {
    await named(() => this.#register.sandboxes.put(sandbox));
  }

  async change(id: string, change: Parameters<Sandboxes['change']>[1]): Promise<void> {
    await named(() => this.#register.sandboxes.update(id, { ...change }));
  }

  async remove(id: string): Promise<void> {
    await named(() => this.#register.sandboxes.delete(id));
    await named(() => deleted(`${DATABASE_PREFIX}${id}`));
  }

  async clearAway(): Promise<void> {
    // What there is comes first: whatever is registered after that is not among it.
    const there = await named(() => Dexie.getDatabaseNames());
    const known = new Set((await this.all()).map(({ id }) => `${DATABASE_PREFIX}${id}`));
    const left = there.filter((name) => name.startsWith(DATABASE_PREFIX) && !known.has(name));
    for (const name of left) await named(() => deleted(name));
  }

  async copy(from: string, to: Sandbox): Promise<void> {
    try {
      await named(() => copyDatabase(from, to.id));
    } catch (error) {
      // Half a copy only takes room, which may be what it failed for.
      await deleted(`${DATABASE_PREFIX}${to.id}`).catch(() => undefined);
      throw error;
    }
    await this.save(to);
  }

  watch(id: string, onChange: (sandbox: Sandbox) => void): () => void {
    const subscription = liveQuery(() => this.#register.sandboxes.get(id)).subscribe((sandbox) => {
      if (sandbox !== undefined) onChange(withClock(sandbox));
    });
    return () => subscription.unsubscribe();
  }

  watchAll(onChange: (sandboxes: readonly Sandbox[]) => void): () => void {
    const subscription = liveQuery(() => this.#register.sandboxes.toArray()).subscribe({
      next: (rows) => onChange(rows.map(withClock)),
      // A register that cannot be read is told of by whoever needs it for more than news.
      error: () => undefined,
    });
    return () => subscription.unsubscribe();
  }

  /** Opens a sandbox's database. `onTaken`: another tab needs it closed, for a newer build or a deletion. */
  async open(id: string, onTaken: () => void): Promise<DexieRepository> {
    const database = openSandboxDatabase(id);
    const repository = new DexieRepository(database);
    database.on('versionchange', () => {
      repository.close();
      onTaken();
      // Dexie would go on to close it in its own way, which opens it again for whatever is asked next.
      return false;
    });
    try {
      await named(() => opened(database));
    } catch (error) {
      repository.close();
      throw error;
    }
    return repository;
  }
}

/** Waits until it is open. Another tab that holds on to an older version would make that a wait without end. */
function opened(database: Dexie): Promise<void> {
  return new Promise((resolve, reject) => {
    database.on('blocked', () => reject(new StorageFault('blocked')));
    database.open().then(() => resolve(), reject);
  });
}

/** Waits until it is gone. The browser goes on by itself when another tab is in the way, so that is told at once. */
function deleted(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const database = new Dexie(name);
    database.on('blocked', () => reject(new StorageFault('blocked')));
    database.delete().then(() => resolve(), reject);
  });
}

async function named<Result>(operation: () => PromiseLike<Result>): Promise<Result> {
  try {
    return await operation();
  } catch (error) {
    throw storageFault(error);
  }
}
