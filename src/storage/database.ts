import { Dexie, type EntityTable, type Table } from 'dexie';
import type { JournalEntry, ShelfName } from '../domain/ports/repository.ts';

/** A stored campaign; `order` is minus its last modification, so that an ascending index reads the newest first. */
export interface StoredCampaign {
  readonly id: string;
  readonly order: number;
}

/** An item of a shelf, which is parsed when it is read. */
export interface StoredItem {
  readonly id: string;
}

/** The database of one sandbox. */
export type SandboxDatabase = Dexie & {
  campaigns: Table<StoredCampaign, string>;
  journal: EntityTable<JournalEntry, 'number'>;
} & Record<ShelfName, Table<StoredItem, string>>;

export const DATABASE_PREFIX = 'almanac-sandbox-';

/** The last version of the schema below. */
const SCHEMA_VERSION = 2;

/** Every version of the schema stands here with its reason, and stays: older databases pass through all of them. */
export function openSandboxDatabase(id: string): SandboxDatabase {
  const database = new Dexie(`${DATABASE_PREFIX}${id}`) as SandboxDatabase;
  // 1: the first. Few indexes, for each one slows every write; lists are filtered and sorted in memory.
  database.version(1).stores({
    campaigns: 'id, [order+id]',
    journal: '++number, campaignId',
    references: 'id',
    policies: 'id',
  });
  // 2: people to act as, packages and feedback, each on a shelf of its own. Nothing that was kept changes.
  database.version(SCHEMA_VERSION).stores({ people: 'id', packages: 'id', feedback: 'id' });
  database.on('ready', () => refuseNewer(database), true);
  return database;
}

/** Dexie opens what a newer build has written as if it were its own. This build must not write into it. */
function refuseNewer(database: SandboxDatabase): void {
  // The browser counts ten for each version; Dexie adds single ones when it mends a schema.
  const version = Math.floor(database.backendDB().version / 10);
  if (version > SCHEMA_VERSION) throw new Dexie.VersionError(`Version ${version} of the schema is newer`);
}
