import 'fake-indexeddb/auto';
import { describe } from 'vitest';
import { aDexieDatabase } from './a-dexie-database.ts';
import { repositoryContract } from './repository-contract.ts';

describe('a repository over a simulated IndexedDB', () => repositoryContract(aDexieDatabase));
