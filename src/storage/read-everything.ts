import { RECORDS, SECTIONS } from '../domain/ports/records.ts';
import type { Part, Records, Section, Survey } from '../domain/ports/repository.ts';
import type { SandboxDatabase } from './database.ts';
import { entriesIn } from './dexie-journal.ts';
import { readRow } from './read-campaign.ts';

/** So many rows are read and parsed at a time, in less than a frame's patience. */
const CHUNK = 250;
/** Of the journal, where a record may hold a hundred entries and more. */
const JOURNAL_CHUNK = 25;

/** Reads every row of a sandbox, within the transaction that it is called in. */
export async function readEverything(
  database: SandboxDatabase,
  onPart: (part: Part) => void,
): Promise<Survey> {
  const broken: Survey['broken'][number][] = [];
  for (const section of SECTIONS) {
    const limit = section === 'journal' ? JOURNAL_CHUNK : CHUNK;
    const table = database.table(section);
    const rowsAfter = async (last: unknown): Promise<Record<string, unknown>[]> => {
      const rest = last === undefined ? table.toCollection() : table.where(':id').above(last);
      return rest.limit(limit).toArray();
    };
    let coming: Promise<Record<string, unknown>[]> | null = rowsAfter(undefined);
    while (coming !== null) {
      const rows: Record<string, unknown>[] = await coming;
      // The storage looks for the next rows while these are parsed.
      const last = rows.at(-1)?.[section === 'journal' ? 'number' : 'id'];
      coming = rows.length < limit ? null : rowsAfter(last);
      // A fault is heard where they are awaited, unless something else fails before.
      coming?.catch(() => undefined);
      const records: Records[Section][] = [];
      for (const row of section === 'journal' ? entriesIn(rows as never) : rows) {
        const read = readRow<Records[Section]>(RECORDS[section], row);
        if ('problem' in read) broken.push({ ...read, section });
        else records.push(read);
      }
      if (records.length > 0) onPart({ section, records } as Part);
    }
  }
  return { broken, state: await stateOf(database) };
}

/**
 * Stands for what is stored: every change of a campaign is told in the journal, and what stands beside the campaigns is
 * little enough to be compared whole.
 */
export async function stateOf(database: SandboxDatabase): Promise<string> {
  const shelves = SECTIONS.filter((each) => each !== 'campaigns' && each !== 'journal');
  const parts = await Promise.all([
    database.journal.orderBy(':id').lastKey(),
    database.campaigns.count(),
    ...shelves.map((name) => database.table(name).toArray()),
  ]);
  return JSON.stringify(parts);
}
