import { Dexie, type Table } from 'dexie';
import type { JournalEntry, NewEntry, ShelfName } from '../domain/ports/repository.ts';
import type { Sandbox } from '../domain/ports/sandboxes.ts';
import { StorageFault } from '../domain/ports/storage-fault.ts';
import type { Instant } from '../domain/time/instant.ts';

/** A stored campaign; `order` is minus its last modification, so that an ascending index reads the newest first. */
export interface StoredCampaign {
  readonly id: string;
  readonly order: number;
}

/** A record of the journal: one entry, as all were once, or several that were written together. */
export type JournalRecord =
  | JournalEntry
  | {
      /** Of the last of them; the others have those just below it. */
      readonly number: number;
      /** All that they are of, under the name that an entry alone has it by: one index finds either. */
      readonly campaignId: readonly string[];
      readonly size: number;
      readonly entries: readonly NewEntry[];
    };

/** An item of a shelf, which is parsed when it is read. */
export interface StoredItem {
  readonly id: string;
}

/** What a sandbox's database says of itself, one row a matter. */
export type AboutRow =
  /** Whose it is, so that a lost register can be written anew. Not whole: it is still being made. */
  | { readonly key: 'sandbox'; readonly sandbox: Sandbox; readonly isWhole: boolean }
  /** The last instant of real time that was seen here. */
  | { readonly key: 'clock'; readonly seen: Instant }
  /** Another database has taken its place, and nothing is written here any more. */
  | { readonly key: 'sealed' };

/** A page of packed rows, or the stamp that says what they are; both are checked when they are read. */
export interface PackedRecord {
  readonly key: string;
  readonly rows?: unknown;
  readonly stamp?: unknown;
}

/** The database of one sandbox. */
export type SandboxDatabase = Dexie & {
  campaigns: Table<StoredCampaign, string>;
  journal: Table<JournalRecord, number>;
  about: Table<AboutRow, AboutRow['key']>;
  packed: Table<PackedRecord, string>;
} & Record<ShelfName, Table<StoredItem, string>>;

export const DATABASE_PREFIX = 'almanac-sandbox-';

/** The last version of the schema below. */
const SCHEMA_VERSION = 10;

/**
 * Every version of the schema stands here with its reason, and stays: older databases pass through all of them.
 * `made`: the sandbox that it is made for. Without one a database that is not there is a fault.
 */
export function openSandboxDatabase(name: string, made: Sandbox | null = null): SandboxDatabase {
  const database = new Dexie(`${DATABASE_PREFIX}${name}`) as SandboxDatabase;
  // 1: the first. Few indexes, for each one slows every write; lists are filtered and sorted in memory.
  database.version(1).stores({
    campaigns: 'id, [order+id]',
    journal: '++number, campaignId',
    references: 'id',
    policies: 'id',
  });
  // 2: people to act as, packages and feedback, each on a shelf of its own. Nothing that was kept changes.
  database.version(2).stores({ people: 'id', packages: 'id', feedback: 'id' });
  // 3: what a database says of itself. One that is older is told by the register when it is next opened.
  database.version(3).stores({ about: 'key' });
  // 4: entries of the journal that are written together stand in one record, under each campaign that they are of. Those
  // that stand alone stay as they are.
  database.version(4).stores({ journal: '++number, *campaignId, size' });
  // 5: rows of the inventory as a tab last had them, from which it is read more quickly. They may be thrown away.
  database.version(5).stores({ packed: 'key' });
  // 6: schedules may have times, weeks and months of their own, which an older build would read past and lose when it
  // writes.
  database.version(6).stores({});
  // 7: outside calendars, on a shelf of their own. Nothing that was kept changes.
  database.version(7).stores({ overlays: 'id' });
  // 8: caps, what was accepted of them, and the sandbox's settings, on shelves of their own. Audiences may be part of
  // another, which an older build would read past and lose when it writes. Nothing that was kept changes.
  database.version(8).stores({ caps: 'id', acceptances: 'id', settings: 'id' });
  // 9: templates, on a shelf of their own. Nothing that was kept changes.
  database.version(9).stores({ templates: 'id' });
  // 10: saved views, on a shelf of their own. Nothing that was kept changes.
  database.version(SCHEMA_VERSION).stores({ views: 'id' });
  // The mark comes with the database, in one transaction: none is ever there without it.
  database.on('populate', (transaction) => {
    if (made === null) throw new StorageFault('missing');
    return transaction.table('about').add({ key: 'sandbox', sandbox: made, isWhole: false });
  });
  database.on('ready', () => refuseNewer(database, SCHEMA_VERSION), true);
  return database;
}

/** Dexie opens what a newer build has written as if it were its own. This build must not write into it. */
export function refuseNewer(database: Dexie, known: number): void {
  // The browser counts ten for each version; Dexie adds single ones when it mends a schema.
  const version = Math.floor(database.backendDB().version / 10);
  if (version > known) throw new Dexie.VersionError(`Version ${version} of the schema is newer`);
}
