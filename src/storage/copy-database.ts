import { openSandboxDatabase } from './database.ts';

/** Rows at a time, so that a large sandbox does not have to fit into memory twice. */
const CHUNK = 2_000;

/** Copies everything of one sandbox's database into another, which is emptied first. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const source = openSandboxDatabase(from);
  const target = openSandboxDatabase(to);
  try {
    for (const table of source.tables) {
      const copy = target.table(table.name);
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
  } finally {
    source.close();
    target.close();
  }
}
