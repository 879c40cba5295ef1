import { describe } from 'vitest';
import { repositoryContract } from '../storage/repository-contract.ts';
import { MemoryDatabase, MemoryRepository } from './memory-repository.ts';

describe('a repository in memory', () => {
  repositoryContract(() => {
    const database = new MemoryDatabase();
    return {
      open: async () => new MemoryRepository(database),
      putRow: async (row) => void database.rows.set(row.id, row),
      putItem: async (shelf, row) => {
        Object.assign(database.shelves, { [shelf]: [...database.shelves[shelf], row] });
      },
      remove: async () => {},
    };
  });
});
