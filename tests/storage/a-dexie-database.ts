import { openSandboxDatabase } from '../../src/storage/database.ts';
import { SandboxStore } from '../../src/storage/sandbox-store.ts';
import type { SharedDatabase } from './repository-contract.ts';

/** A database of its own in whatever IndexedDB there is. */
export function aDexieDatabase(): SharedDatabase {
  const store = new SandboxStore();
  const id = crypto.randomUUID();
  return {
    open: () => store.open(id, () => {}),
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
    remove: () => store.remove(id),
  };
}
