import type { Table } from 'dexie';
import { SECTIONS } from '../domain/ports/records.ts';
import { StorageFault } from '../domain/ports/storage-fault.ts';
import type { SandboxDatabase } from './database.ts';

/** Rows at a time, so that a large sandbox does not have to fit into memory twice. */
const CHUNK = 500;

/** A sandbox that is written to all the time is given up on after so many beginnings. */
const MOST_BEGINNINGS = 5;

/**
 * Copies all records of one sandbox's database into another, whose own are emptied first. No transaction spans two
 * databases; where somebody wrote meanwhile, which the journal tells, the copy is begun again. Answers the last entry of the
 * journal that is in both.
 */
export async function copyDatabase(source: SandboxDatabase, target: SandboxDatabase): Promise<number> {
  for (let beginning = 1; beginning <= MOST_BEGINNINGS; beginning += 1) {
    const before = await lastEntry(source);
    for (const section of [...SECTIONS, 'packed'])
      await copyTable(source.table(section), target.table(section));
    if ((await lastEntry(source)) === before) return before;
  }
  throw new StorageFault('unknown');
}

/** Zero: there is none yet. */
async function lastEntry({ journal }: SandboxDatabase): Promise<number> {
  return ((await journal.orderBy(':id').lastKey()) as number | undefined) ?? 0;
}

async function copyTable(table: Table, copy: Table): Promise<void> {
  await copy.clear();
  let last: unknown = undefined;
  for (;;) {
    const rest = last === undefined ? table.toCollection() : table.where(':id').above(last);
    const rows = (await rest.limit(CHUNK).toArray()) as Record<string, unknown>[];
    await copy.bulkPut(rows);
    if (rows.length < CHUNK) break;
    last = rows.at(-1)?.[String(table.schema.primKey.keyPath)];
  }
}
