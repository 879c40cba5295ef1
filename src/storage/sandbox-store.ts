import { Dexie, type EntityTable } from 'dexie';
import type { Sandbox, Sandboxes } from '../domain/ports/sandboxes.ts';
import { DATABASE_PREFIX, openSandboxDatabase } from './database.ts';
import { DexieRepository } from './dexie-repository.ts';
import { storageFault } from './faults.ts';

type Register = Dexie & { sandboxes: EntityTable<Sandbox, 'id'> };

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
      return await this.#register.sandboxes.toArray();
    } catch (error) {
      throw storageFault(error);
    }
  }

  async save(sandbox: Sandbox): Promise<void> {
    try {
      await this.#register.sandboxes.put(sandbox);
    } catch (error) {
      throw storageFault(error);
    }
  }

  async remove(id: string): Promise<void> {
    await this.#register.sandboxes.delete(id);
    await Dexie.delete(`${DATABASE_PREFIX}${id}`);
  }

  /** Opens a sandbox's database. `onTaken`: another tab needs it closed, for a newer build or a deletion. */
  async open(id: string, onTaken: () => void): Promise<DexieRepository> {
    const database = openSandboxDatabase(id);
    const repository = new DexieRepository(database);
    database.on('versionchange', () => {
      repository.close();
      onTaken();
    });
    try {
      await database.open();
    } catch (error) {
      throw storageFault(error);
    }
    return repository;
  }
}
