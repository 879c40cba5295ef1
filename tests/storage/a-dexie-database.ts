import { openSandboxDatabase, type PackedRecord } from '../../src/storage/database.ts';
import { SandboxStore } from '../../src/storage/sandbox-store.ts';
import type { SharedDatabase } from './repository-contract.ts';

/** A database of its own in whatever IndexedDB there is. */
export function aDexieDatabase(): SharedDatabase & {
  /** Changes a page of packed rows past all checks, or takes it away. */
  breakPacked(change: (row: PackedRecord) => PackedRecord | null): Promise<void>;
} {
  const store = new SandboxStore();
  const id = crypto.randomUUID();
  const made = store.make({ id, name: 'Test', kind: 'own', createdAt: 0, simulated: null }, async () => ({}));
  return {
    open: async () => {
      await made;
      return store.open(id, () => {});
    },
    putRow: async (row) => {
      const database = openSandboxDatabase(id);
      await database.campaigns.put(row);
      database.close();
    },
    putItem: async (shelf, row) => {
      const database = openSandboxDatabase(id);
      await database[shelf].put(row);
      database.close();
    },
    breakPacked: async (change) => {
      const database = openSandboxDatabase(id);
      const row = (await database.packed.toArray()).find(({ rows }) => rows !== undefined);
      if (row === undefined) throw new Error('Nothing is packed');
      const changed = change(row);
      await (changed === null ? database.packed.delete(row.key) : database.packed.put(changed));
      database.close();
    },
    remove: () => store.remove(id),
  };
}
