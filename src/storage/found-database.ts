import { Dexie } from 'dexie';
import type { Sandbox } from '../domain/ports/sandboxes.ts';
import { DATABASE_PREFIX } from './database.ts';
import { readEntry } from './register.ts';

/** What a database that nobody has named says of itself. */
export type FoundDatabase =
  | { readonly kind: 'whole' | 'unfinished'; readonly sandbox: Sandbox }
  /** It was made before databases said so. `firstAt`: the first entry of its journal. */
  | { readonly kind: 'older'; readonly firstAt: number }
  /** It says nothing that this build understands. */
  | { readonly kind: 'unknown' };

/** Asks a database as it is, without bringing it to another version. */
export async function foundDatabase(name: string): Promise<FoundDatabase> {
  const database = new Dexie(`${DATABASE_PREFIX}${name}`);
  try {
    await database.open();
    const has = (table: string) => database.tables.some((each) => each.name === table);
    if (has('about')) return readAbout(name, await database.table('about').get('sandbox'));
    if (!has('journal') || !has('campaigns')) return { kind: 'unknown' };
    const first = (await database.table('journal').orderBy(':id').first()) as { at?: unknown } | undefined;
    return { kind: 'older', firstAt: typeof first?.at === 'number' ? first.at : 0 };
  } catch (error) {
    // It is gone meanwhile, or does not open: nothing is known of it.
    if (error instanceof Dexie.DexieError) return { kind: 'unknown' };
    throw error;
  } finally {
    database.close();
  }
}

function readAbout(name: string, row: unknown): FoundDatabase {
  const { sandbox, isWhole } = (row ?? {}) as { sandbox?: unknown; isWhole?: unknown };
  if (typeof sandbox !== 'object' || sandbox === null || typeof isWhole !== 'boolean')
    return { kind: 'unknown' };
  const read = readEntry({ ...sandbox, database: name });
  if ('problem' in read) return { kind: 'unknown' };
  return { kind: isWhole ? 'whole' : 'unfinished', sandbox: read };
}
