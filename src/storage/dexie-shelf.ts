import { liveQuery, type Table } from 'dexie';
import type { z } from '../domain/schema.ts';
import type { Shelf } from '../domain/ports/shelf.ts';
import type { StoredItem } from './database.ts';
import { storageFault } from './faults.ts';

/** How a repository runs an operation: with its own handle, whatever became of it. */
export type Run = <Result>(operation: () => PromiseLike<Result>) => Promise<Result>;

/** A shelf kept in one table. Rows that do not parse are left where they are and not given out. */
export class DexieShelf<Item extends { readonly id: string }> implements Shelf<Item> {
  readonly #table: Table<StoredItem, string>;
  readonly #schema: z.ZodType<Item>;
  readonly #run: Run;

  constructor(table: Table<StoredItem, string>, schema: z.ZodType<Item>, run: Run) {
    this.#table = table;
    this.#schema = schema;
    this.#run = run;
  }

  async all(): Promise<Item[]> {
    const rows = await this.#run(() => this.#table.toArray());
    return this.#parsed(rows);
  }

  async save(item: Item): Promise<void> {
    await this.#run(() => this.#table.put(this.#schema.parse(item)));
  }

  async remove(id: string): Promise<void> {
    await this.#run(() => this.#table.delete(id));
  }

  watch(onItems: (items: readonly Item[]) => void, onFault: (fault: unknown) => void): () => void {
    // The query stands alone: Dexie follows only what is asked before anything else is waited for.
    const subscription = liveQuery(() => this.#table.toArray()).subscribe({
      next: (rows) => onItems(this.#parsed(rows)),
      error: (error: unknown) => onFault(storageFault(error)),
    });
    return () => subscription.unsubscribe();
  }

  #parsed(rows: readonly StoredItem[]): Item[] {
    return rows.flatMap((row) => this.#schema.safeParse(row).data ?? []);
  }
}
