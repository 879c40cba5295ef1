import {
  isPackedRow,
  type KeptStamp,
  type Opening,
  type PackedRow,
  type PackedRows,
  type Stamp,
} from '../domain/ports/packed-rows.ts';
import { z } from '../domain/schema.ts';
import type { SandboxDatabase } from './database.ts';
import type { DexieJournal } from './dexie-journal.ts';
import type { Run } from './dexie-shelf.ts';

const STAMP = 'stamp';

const stampRow = z.object({
  stamp: z.object({
    snapshot: z.string().min(1),
    pages: z.int().min(0),
    entry: z.int().min(0),
    build: z.string(),
    references: z.string(),
    at: z.int(),
  }),
});

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
        const stamp = stampRow.safeParse(row).data?.stamp ?? null;
        return { stamp, last, count, since: stamp === null ? [] : await this.#journal.after(stamp.entry) };
      }),
    );
  }

  async page({ snapshot }: KeptStamp, number: number): Promise<readonly PackedRow[] | null> {
    const page = await this.#run(() => this.#database.packed.get(keyOf(snapshot, number)));
    const rows: unknown = page?.rows;
    return Array.isArray(rows) && rows.every(isPackedRow) ? rows : null;
  }

  async keep(
    snapshot: string,
    pages: number,
    page: (number: number) => readonly PackedRow[],
    stamp: () => Stamp,
    goOn: () => Promise<boolean>,
  ): Promise<KeptStamp | null> {
    const { packed } = this.#database;
    await this.#run(() => this.#removeLoose());
    for (let number = 0; number < pages; number += 1) {
      if (!(await goOn())) return null;
      await this.#run(() => packed.put({ key: keyOf(snapshot, number), rows: page(number) }));
    }
    if (!(await goOn())) return null;
    const kept: KeptStamp = { ...stamp(), snapshot, pages };
    const isKept = await this.#run(() =>
      this.#database.transaction('rw', packed, async () => {
        // Another tab that began meanwhile has removed them, or everything has another content now.
        if ((await this.#pagesOf(snapshot).count()) !== pages) return false;
        await packed.put({ key: STAMP, stamp: kept });
        await this.#removeLoose();
        return true;
      }),
    );
    return isKept ? kept : null;
  }

  /** Removes pages that no stamp names. */
  #removeLoose(): PromiseLike<unknown> {
    const { packed } = this.#database;
    return this.#database.transaction('rw', packed, async () => {
      const { data } = stampRow.safeParse(await packed.get(STAMP));
      const named = data === undefined ? [] : await this.#pagesOf(data.stamp.snapshot).primaryKeys();
      const kept = new Set([STAMP, ...named]);
      const keys = await packed.toCollection().primaryKeys();
      await packed.bulkDelete(keys.filter((key) => !kept.has(key)));
    });
  }

  #pagesOf(snapshot: string) {
    return this.#database.packed.where('key').startsWith(`${snapshot}/`);
  }
}

function keyOf(snapshot: string, number: number): string {
  return `${snapshot}/${number}`;
}
