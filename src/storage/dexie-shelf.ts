import { liveQuery, type Table } from 'dexie';
import type { z } from '../domain/schema.ts';
import type { BrokenRow } from '../domain/ports/repository.ts';
import type { Shelf, Shelved } from '../domain/ports/shelf.ts';
import type { StoredItem } from './database.ts';
import { storageFault } from './faults.ts';
import { readRow } from './read-campaign.ts';

/** How a repository runs an operation: with its own handle, whatever became of it. */
export type Run = <Result>(operation: () => PromiseLike<Result>) => Promise<Result>;

/** How a repository writes to some tables: in one transaction, and not where another database has taken its place. */
export type Write = <Result>(tables: readonly Table[], work: () => Promise<Result>) => Promise<Result>;

/** A shelf kept in one table. Rows that do not parse are left where they are, and told of beside the items. */
export class DexieShelf<Item extends { readonly id: string }> implements Shelf<Item> {
  readonly #table: Table<StoredItem, string>;
  readonly #schema: z.ZodType<Item>;
  readonly #run: Run;
  readonly #write: Write;

  constructor(table: Table<StoredItem, string>, schema: z.ZodType<Item>, run: Run, write: Write) {
    this.#table = table;
    this.#schema = schema;
    this.#run = run;
    this.#write = write;
  }

  async all(): Promise<Item[]> {
    return [...(await this.read()).items];
  }

  async read(): Promise<Shelved<Item>> {
    return this.#parsed(await this.#run(() => this.#table.toArray()));
  }

  async save(item: Item): Promise<void> {
    await this.#write([this.#table], async () => {
      await this.#table.put(this.#schema.parse(item));
    });
  }

  async remove(id: string): Promise<void> {
    await this.#write([this.#table], async () => this.#table.delete(id));
  }

  watch(
    onItems: (items: readonly Item[], broken: readonly BrokenRow[]) => void,
    onFault: (fault: unknown) => void,
  ): () => void {
    // The query stands alone: Dexie follows only what is asked before anything else is waited for.
    const subscription = liveQuery(() => this.#table.toArray()).subscribe({
      next: (rows) => {
        const { items, broken } = this.#parsed(rows);
        onItems(items, broken);
      },
      error: (error: unknown) => onFault(storageFault(error)),
    });
    return () => subscription.unsubscribe();
  }

  #parsed(rows: readonly StoredItem[]): Shelved<Item> {
    const items: Item[] = [];
    const broken: BrokenRow[] = [];
    for (const row of rows) {
      const read = readRow(this.#schema, row);
      if ('problem' in read) broken.push(read);
      else items.push(read);
    }
    return { items, broken };
  }
}
