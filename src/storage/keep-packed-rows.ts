import type { Table } from 'dexie';
import type { KeptStamp, PackedRows } from '../domain/ports/packed-rows.ts';
import type { PackedRecord } from './database.ts';
import type { Run } from './dexie-shelf.ts';
import { keyOf, readStamp, STAMP } from './packed-records.ts';

type PackedTable = Table<PackedRecord, string>;

/** Writes pages of rows one by one, and last the stamp that names them. */
export async function keepRows(
  packed: PackedTable,
  run: Run,
  ...[snapshot, pages, page, stamp, goOn]: Parameters<PackedRows['keep']>
): Promise<KeptStamp | null> {
  await run(() => removeLoose(packed));
  for (let number = 0; number < pages; number += 1) {
    if (!(await goOn())) return null;
    await run(() => packed.put({ key: keyOf(snapshot, number), rows: page(number) }));
  }
  if (!(await goOn())) return null;
  const kept: KeptStamp = { ...stamp(), snapshot, pages };
  const isKept = await run(() =>
    packed.db.transaction('rw', packed, async () => {
      // Another tab that began meanwhile has removed them, or everything has another content now.
      if ((await pagesOf(packed, snapshot).count()) !== pages) return false;
      await packed.put({ key: STAMP, stamp: kept });
      await removeLoose(packed);
      return true;
    }),
  );
  return isKept ? kept : null;
}

/** Removes pages that no stamp names. */
function removeLoose(packed: PackedTable): PromiseLike<unknown> {
  return packed.db.transaction('rw', packed, async () => {
    const stamp = readStamp(await packed.get(STAMP));
    const named = stamp === null ? [] : await pagesOf(packed, stamp.snapshot).primaryKeys();
    const kept = new Set([STAMP, ...named]);
    const keys = await packed.toCollection().primaryKeys();
    await packed.bulkDelete(keys.filter((key) => !kept.has(key)));
  });
}

function pagesOf(packed: PackedTable, snapshot: string) {
  return packed.where('key').startsWith(`${snapshot}/`);
}
