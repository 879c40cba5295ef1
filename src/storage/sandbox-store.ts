import { Dexie, liveQuery } from 'dexie';
import type { Repository } from '../domain/ports/repository.ts';
import type { Register, Sandbox, SandboxChange, Sandboxes, TakenFor } from '../domain/ports/sandboxes.ts';
import { StorageFault } from '../domain/ports/storage-fault.ts';
import { copyDatabase } from './copy-database.ts';
import { DATABASE_PREFIX, openSandboxDatabase, type SandboxDatabase } from './database.ts';
import { DexieRepository } from './dexie-repository.ts';
import { storageFault } from './faults.ts';
import { foundDatabase } from './found-database.ts';
import { stateOf } from './read-everything.ts';
import {
  databaseOf,
  openRegister,
  readEntry,
  readRegister,
  type RegisterDatabase,
  type StoredEntry,
} from './register.ts';

/** The list of sandboxes. Each one's data are in a database, and the list names which. */
export class SandboxStore implements Sandboxes {
  #register: RegisterDatabase = openRegister();

  async all(): Promise<Sandbox[]> {
    return [...(await this.read()).sandboxes];
  }

  async read(): Promise<Register> {
    return readRegister(await this.#rows());
  }

  letGo(): void {
    // Closed for good, for it may still be waiting to be opened.
    this.#register.close();
    this.#register = openRegister();
  }

  async #rows(): Promise<StoredEntry[]> {
    try {
      return await named(() => this.#register.sandboxes.toArray());
    } catch (error) {
      // A register that failed to open stays so until it is closed: the next try is to open it afresh.
      this.#register.close({ disableAutoOpen: false });
      throw error;
    }
  }

  async make(
    sandbox: Sandbox,
    fill: (repository: Repository) => Promise<SandboxChange>,
    state: string | null = null,
  ): Promise<boolean> {
    return this.#prepared(sandbox, (database) => fill(new DexieRepository(database)), state);
  }

  async copy(from: string, to: Sandbox): Promise<void> {
    const source = await this.#opened(from);
    try {
      await this.#prepared(to, async (database) => {
        const entry = await named(() => copyDatabase(source, database));
        return { original: { id: from, database: source.name.slice(DATABASE_PREFIX.length), entry } };
      });
    } finally {
      source.close();
    }
  }

  /** Fills a fresh database and switches to it. What does not come to that only takes room, and is removed. */
  async #prepared(
    sandbox: Sandbox,
    fill: (database: SandboxDatabase) => Promise<SandboxChange>,
    state: string | null = null,
  ): Promise<boolean> {
    const name = databaseOf(sandbox);
    const database = openSandboxDatabase(name, sandbox);
    let isSwitched = false;
    try {
      await named(() => opened(database));
      const entry = { ...sandbox, ...(await fill(database)) };
      isSwitched = await named(() => this.#switchTo(entry, state));
      if (isSwitched) await saysWhole(database, entry);
    } finally {
      database.close();
      if (!isSwitched) await deleted(name).catch(() => undefined);
    }
    return isSwitched;
  }

  /** One write to the register. What stood in the old database until then was all that anybody wrote there. */
  async #switchTo(entry: Sandbox, state: string | null): Promise<boolean> {
    const before = await this.#register.sandboxes.get(entry.id);
    if (before === undefined) {
      await this.#enter(entry);
      return true;
    }
    const name = databaseOf(before);
    const old = openSandboxDatabase(name);
    try {
      const isOpen = await named(() => opened(old)).then(
        () => true,
        (error: unknown) => {
          // What cannot be opened has no state to be kept; it can be replaced all the same.
          if (state !== null) throw error;
          return false;
        },
      );
      const isDone = isOpen
        ? await this.#sealed(old, state, () => this.#enter(entry))
        : await this.#enter(entry);
      if (!isDone) return false;
    } finally {
      old.close();
    }
    await this.#removeLeftover(name).catch(laterIfBlocked);
    return true;
  }

  /**
   * Keeps everybody from writing while something is done, and for good after it. What is done then stands, even where
   * the browser does not keep the seal: whoever takes it for undone would delete what the register names by now.
   */
  async #sealed(old: SandboxDatabase, state: string | null, work: () => Promise<boolean>): Promise<boolean> {
    const begun: Promise<boolean>[] = [];
    const doWork = () => {
      const doing = work();
      begun.push(doing);
      return doing;
    };
    const sealing = new Promise<boolean>((resolve, reject) => {
      old
        .transaction('rw', old.tables, async ({ idbtrans }) => {
          // Dexie would wait without end for a transaction that is lost while it is kept open.
          idbtrans.addEventListener('abort', () => reject(idbtrans.error ?? new Dexie.AbortError()));
          if (state !== null && (await stateOf(old)) !== state) return false;
          await old.about.put({ key: 'sealed' });
          return Dexie.waitFor(Dexie.ignoreTransaction(doWork));
        })
        .then(resolve, reject);
    });
    try {
      return await named(() => sealing);
    } catch (error) {
      const isDone = await begun[0]?.catch(() => false);
      if (isDone === true && error instanceof StorageFault) return true;
      throw error;
    }
  }

  async #enter(entry: Sandbox): Promise<boolean> {
    const { sandboxes, leftovers } = this.#register;
    await this.#register.transaction('rw', sandboxes, leftovers, async () => {
      const before = await sandboxes.get(entry.id);
      if (before !== undefined) await leftovers.put({ database: databaseOf(before) });
      await sandboxes.put({ ...entry });
    });
    return true;
  }

  async change(id: string, change: SandboxChange): Promise<void> {
    await named(() => this.#register.sandboxes.update(id, { ...change }));
    const entry = (await this.all()).find((each) => each.id === id);
    if (entry === undefined) return;
    const database = openSandboxDatabase(databaseOf(entry));
    try {
      await named(() => opened(database));
      await saysWhole(database, entry);
    } catch (error) {
      // The register has it. What the database says of itself is read when the register is lost, and mended on opening.
      if (!(error instanceof StorageFault)) throw error;
    } finally {
      database.close();
    }
  }

  async remove(id: string): Promise<void> {
    const { sandboxes, leftovers } = this.#register;
    const database = await named(() =>
      this.#register.transaction('rw', sandboxes, leftovers, async () => {
        const entry = await sandboxes.get(id);
        if (entry === undefined) return null;
        await sandboxes.delete(id);
        await leftovers.put({ database: databaseOf(entry) });
        return databaseOf(entry);
      }),
    );
    if (database !== null) await this.#removeLeftover(database);
  }

  async #removeLeftover(database: string): Promise<void> {
    await named(() => deleted(database));
    await named(() => this.#register.leftovers.delete(database));
  }

  async recover(): Promise<void> {
    // What there is comes first: whatever is registered after that is not among it.
    const there = await namesThere();
    const rows = await this.#rows();
    const leftovers = await named(() => this.#register.leftovers.toCollection().primaryKeys());
    const sound = readRegister(rows).sandboxes;
    const isNewer = (row: StoredEntry) => {
      const read = readEntry(row);
      return 'problem' in read && read.isNewer;
    };
    const known = new Set([...[...sound, ...rows.filter(isNewer)].map(databaseOf), ...leftovers]);
    const found: Sandbox[] = [];
    for (const name of there.filter((each) => !known.has(each))) {
      const database = await foundDatabase(name);
      if (database.kind === 'whole') found.push(database.sandbox);
      if (database.kind !== 'older') continue;
      const entry = rows.find((row) => databaseOf(row) === name);
      // One that no list names may be the leftover of an older build. Only a list that is lost makes it a sandbox.
      if (entry !== undefined || rows.length === 0) found.push(olderSandbox(name, database.firstAt, entry));
    }
    if (found.length === 0) return;
    await named(() =>
      this.#register.transaction('rw', this.#register.sandboxes, async () => {
        for (const each of found.sort((one, other) => other.createdAt - one.createdAt)) {
          const entry = await this.#register.sandboxes.get(each.id);
          const isLost = entry === undefined || ('problem' in readEntry(entry) && !isNewer(entry));
          if (isLost) await this.#register.sandboxes.put({ ...each });
        }
      }),
    );
  }

  async clearAway(): Promise<void> {
    const there = await namesThere();
    const registered = new Set((await this.#rows()).map(databaseOf));
    const leftovers = await named(() => this.#register.leftovers.toCollection().primaryKeys());
    for (const name of leftovers)
      if (!registered.has(name)) await this.#removeLeftover(name).catch(laterIfBlocked);
    for (const name of there.filter((each) => !registered.has(each) && !leftovers.includes(each))) {
      const { kind } = await foundDatabase(name);
      if (kind === 'unfinished') await named(() => deleted(name)).catch(laterIfBlocked);
    }
  }

  watch(id: string, onChange: (sandbox: Sandbox) => void): () => void {
    const subscription = liveQuery(() => this.#register.sandboxes.get(id)).subscribe((row) => {
      const sandbox = row === undefined ? null : readEntry(row);
      if (sandbox !== null && !('problem' in sandbox)) onChange(sandbox);
    });
    return () => subscription.unsubscribe();
  }

  watchAll(onChange: (register: Register) => void): () => void {
    const subscription = liveQuery(() => this.#register.sandboxes.toArray()).subscribe({
      next: (rows) => onChange(readRegister(rows)),
      // A register that cannot be read is told of by whoever needs it for more than news.
      error: () => undefined,
    });
    return () => subscription.unsubscribe();
  }

  async open(id: string, onTaken: (why: TakenFor) => void): Promise<DexieRepository> {
    let repository: DexieRepository | null = null;
    const database = await this.#opened(id, (why) => {
      repository?.close();
      onTaken(why);
    });
    repository = new DexieRepository(database);
    return repository;
  }

  /** The open database of a registered sandbox. */
  async #opened(id: string, onTaken: (why: TakenFor) => void = () => undefined): Promise<SandboxDatabase> {
    const entry = (await this.all()).find((each) => each.id === id);
    if (entry === undefined) throw new StorageFault('deleted');
    const database = openSandboxDatabase(databaseOf(entry));
    database.on('versionchange', ({ newVersion }) => {
      database.close();
      onTaken(newVersion === null ? 'deletion' : 'upgrade');
      // Dexie would go on to close it in its own way, which opens it again for whatever is asked next.
      return false;
    });
    try {
      await named(() => opened(database));
      if ((await named(() => database.about.get('sealed'))) !== undefined) throw new StorageFault('replaced');
      await saysWhole(database, entry);
    } catch (error) {
      database.close();
      throw error;
    }
    return database;
  }
}

/** A database from before they said whose they are has kept nothing but its name. */
function olderSandbox(id: string, createdAt: number, entry?: StoredEntry): Sandbox {
  const kind = id === 'demo' ? 'demo' : 'own';
  const name = typeof entry?.['name'] === 'string' ? entry['name'] : '';
  return { id, name: kind === 'demo' ? 'Demo' : name, kind, createdAt, simulated: null };
}

/** Lets a database say whose it is. Where that cannot be written, it is said on the next opening. */
async function saysWhole(database: SandboxDatabase, sandbox: Sandbox): Promise<void> {
  try {
    const row = {
      key: 'sandbox',
      sandbox: { ...sandbox, database: databaseOf(sandbox) },
      isWhole: true,
    } as const;
    await database.transaction('rw', database.about, async () => {
      const before = await database.about.get('sandbox');
      if (JSON.stringify(before) !== JSON.stringify(row)) await database.about.put(row);
    });
  } catch (error) {
    if (!(storageFault(error) instanceof StorageFault)) throw error;
  }
}

/** Names of all databases that sandboxes were ever kept in, without their prefix. */
async function namesThere(): Promise<string[]> {
  const names = await named(() => Dexie.getDatabaseNames());
  return names
    .filter((name) => name.startsWith(DATABASE_PREFIX))
    .map((name) => name.slice(DATABASE_PREFIX.length));
}

/** What another tab still holds goes when it is next cleared away. */
function laterIfBlocked(error: unknown): void {
  if (!(error instanceof StorageFault)) throw error;
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
    const database = new Dexie(`${DATABASE_PREFIX}${name}`);
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
