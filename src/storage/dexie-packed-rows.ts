import {
  isPackedRow,
  type KeptStamp,
  type Opening,
  type PackedRow,
  type PackedRows,
} from '../domain/ports/packed-rows.ts';
import type { SandboxDatabase } from './database.ts';
import type { DexieJournal } from './dexie-journal.ts';
import type { Run } from './dexie-shelf.ts';
import { keyOf, readStamp, STAMP } from './packed-records.ts';

/**
 * Packed rows in a table of their own: pages, and a stamp that names which of them belong together. Pages are written one
 * by one, so that nobody waits for them; the stamp comes last, and only where all of its pages are there.
 */
export class DexiePackedRows implements PackedRows {
  readonly #database: SandboxDatabase;
  readonly #journal: DexieJournal;
  readonly #run: Run;

  constructor(database: SandboxDatabase, journal: DexieJournal, run: Run) {
    this.#database = database;
    this.#journal = journal;
    this.#run = run;
  }

  open(): Promise<Opening> {
    const { packed, campaigns, journal } = this.#database;
    return this.#run(() =>
      this.#database.transaction('r', [packed, campaigns, journal], async () => {
        const [row, last, count] = await Promise.all([
          packed.get(STAMP),
          this.#journal.lastNumber(),
          campaigns.count(),
        ]);
        const stamp = readStamp(row);
        return { stamp, last, count, since: stamp === null ? [] : await this.#journal.after(stamp.entry) };
      }),
    );
  }

  async page({ snapshot }: KeptStamp, number: number): Promise<readonly PackedRow[] | null> {
    const page = await this.#run(() => this.#database.packed.get(keyOf(snapshot, number)));
    const rows: unknown = page?.rows;
    return Array.isArray(rows) && rows.every(isPackedRow) ? rows : null;
  }

  async keep(...given: Parameters<PackedRows['keep']>): Promise<KeptStamp | null> {
    // Nobody waits for it: how it is done is loaded when that is first due.
    const { keepRows } = await import('./keep-packed-rows.ts');
    return keepRows(this.#database.packed, this.#run, ...given);
  }
}
