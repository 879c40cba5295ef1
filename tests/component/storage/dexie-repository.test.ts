import { describe } from 'vitest';
import { aDexieDatabase } from '../../storage/a-dexie-database.ts';
import { repositoryContract } from '../../storage/repository-contract.ts';

describe('a repository over the browser’s IndexedDB', () => repositoryContract(aDexieDatabase));
