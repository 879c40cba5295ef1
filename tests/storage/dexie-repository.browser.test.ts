import { describe } from 'vitest';
import { aDexieDatabase } from './a-dexie-database.ts';
import { repositoryContract } from './repository-contract.ts';

describe('a repository over the browser’s IndexedDB', () => repositoryContract(aDexieDatabase));
