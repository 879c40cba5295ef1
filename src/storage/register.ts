import { DEMO_LANGUAGES } from '../domain/ports/demo-recipe.ts';
import { Dexie, type Table } from 'dexie';
import type { BrokenEntry, Register, Sandbox } from '../domain/ports/sandboxes.ts';
import { z } from '../domain/schema.ts';
import { isLocalDate } from '../domain/time/local-date.ts';
import { refuseNewer } from './database.ts';
import { readRow } from './read-campaign.ts';

/** An entry as it is stored, whatever wrote it. */
export type StoredEntry = Record<string, unknown> & { readonly id: string };

export type RegisterDatabase = Dexie & {
  sandboxes: Table<StoredEntry, string>;
  /** Databases that were replaced or deleted, until they are gone. */
  leftovers: Table<{ readonly database: string }, string>;
};

const SCHEMA_VERSION = 2;

/** The form of an entry. What a build does not know it must not read as its own. */
const FORMAT = 1;

/** Entries written before clocks could be simulated say nothing of one. */
const entry = z.object({
  id: z.string().min(1),
  name: z.string(),
  kind: z.enum(['demo', 'own']),
  createdAt: z.int(),
  simulated: z
    .object({ now: z.int() })
    .nullish()
    .transform((simulated) => simulated ?? null),
  exported: z.object({ at: z.int(), entry: z.int() }).exactOptional(),
  database: z.string().min(1).exactOptional(),
  demo: z
    .object({
      date: z.string().refine(isLocalDate),
      seed: z.int(),
      size: z.int(),
      lang: z.enum(DEMO_LANGUAGES).exactOptional(),
    })
    .exactOptional(),
  original: z
    .object({ id: z.string().min(1), database: z.string().min(1), entry: z.int().min(0) })
    .exactOptional(),
}) satisfies z.ZodType<Sandbox>;

/** The database that lists the sandboxes. */
export function openRegister(): RegisterDatabase {
  const register = new Dexie('almanac') as RegisterDatabase;
  // 1: the first.
  register.version(1).stores({ sandboxes: 'id' });
  // 2: what is to be removed, noted in the transaction that takes it off the list.
  register.version(SCHEMA_VERSION).stores({ leftovers: 'database' });
  register.on('ready', () => refuseNewer(register, SCHEMA_VERSION), true);
  return register;
}

/** One sandbox, or what is wrong with its entry. */
export function readEntry(row: unknown): Sandbox | BrokenEntry {
  const read = readRow<Sandbox>(entry, row);
  const { format } = row as { format?: unknown };
  const isNewer = typeof format === 'number' && format > FORMAT;
  if ('problem' in read) return { ...read, isNewer };
  return isNewer ? { id: read.id, problem: `format: ${String(format)}`, raw: row, isNewer } : read;
}

export function readRegister(rows: readonly unknown[]): Register {
  const sandboxes: Sandbox[] = [];
  const broken: BrokenEntry[] = [];
  for (const row of rows) {
    const read = readEntry(row);
    if ('problem' in read) broken.push(read);
    else sandboxes.push(read);
  }
  return { sandboxes, broken };
}

/** The database that an entry names, read or not. */
export function databaseOf({ id, database }: { readonly id: string; readonly database?: unknown }): string {
  return typeof database === 'string' && database !== '' ? database : id;
}
