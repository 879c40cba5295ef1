import { liveQuery, type Table } from 'dexie';
import { isSameStay, joinStay } from '../domain/journal/join-stay.ts';
import {
  isOfCampaign,
  type CampaignEntry,
  type JournalEntry,
  type NewCampaignEntry,
  type NewEntry,
  type Numbers,
} from '../domain/ports/repository.ts';
import type { JournalRecord } from './database.ts';
import type { Run } from './dexie-shelf.ts';
import { storageFault } from './faults.ts';

/** Entries that were written together stand in records of at most so many. */
const MOST_TOGETHER = 250;

/**
 * The journal in one table. What is written alone is a record of its own; what the clock or a bulk action writes at once
 * stands together, for a record costs as much to write as a hundred entries in it. A record has the number of its last
 * entry, so that the last key is the last number, and whatever lies above a number is found by the key.
 */
export class DexieJournal {
  readonly #table: Table<JournalRecord, number>;
  readonly #run: Run;

  constructor(table: Table<JournalRecord, number>, run: Run) {
    this.#table = table;
    this.#run = run;
  }

  /** Within a transaction that writes. Answers which numbers they got; null: there are none. */
  async add(entries: readonly NewEntry[]): Promise<Numbers | null> {
    if (!entries.some(isOfStay)) return this.addAsTheyAre(entries);
    const last = await this.#addEach(entries);
    return { first: last - entries.length + 1, last };
  }

  /** The same for entries from elsewhere: no stay of theirs is still open. */
  async addAsTheyAre(entries: readonly NewEntry[]): Promise<Numbers | null> {
    const [first, ...others] = entries;
    if (first === undefined) return null;
    const last = await this.#addTogether([first, ...others]);
    return { first: last - entries.length + 1, last };
  }

  /** An entry of a stay in the editor takes the place of the one before it, which is removed. */
  async #addEach(entries: readonly NewEntry[]): Promise<number> {
    let number = 0;
    for (const entry of entries) number = await this.#addOne(await this.#joined(entry));
    return number;
  }

  async #joined(entry: NewEntry): Promise<NewEntry> {
    if (!isOfStay(entry)) return entry;
    const last = await this.#table.where('campaignId').equals(entry.campaignId).last();
    // What came together, as out of a file, is of no stay that is still open.
    if (last === undefined || 'entries' in last || !isSameStay(last, entry)) return entry;
    await this.#table.delete(last.number);
    return joinStay(last, entry);
  }

  /** Dexie writes the number into what it is given. */
  async #addOne(entry: NewEntry): Promise<number> {
    return this.#table.add({ ...entry } as JournalRecord);
  }

  async #addTogether(entries: readonly [NewEntry, ...NewEntry[]]): Promise<number> {
    // Only the browser knows the next number: it is asked for by a record, which then gives way.
    const first = await this.#addOne(entries[0]);
    if (entries.length === 1) return first;
    await this.#table.delete(first);
    const records: JournalRecord[] = [];
    for (let start = 0; start < entries.length; start += MOST_TOGETHER) {
      const some = entries.slice(start, start + MOST_TOGETHER);
      records.push({
        number: first + start + some.length - 1,
        campaignId: [...new Set(some.filter(isOfCampaign).map((each) => each.campaignId))],
        size: some.length,
        entries: some,
      });
    }
    await this.#table.bulkPut(records);
    return first + entries.length - 1;
  }

  async of(campaignId: string): Promise<CampaignEntry[]> {
    const records = await this.#run(() =>
      this.#table.where('campaignId').equals(campaignId).sortBy('number'),
    );
    return entriesIn(records)
      .filter(isOfCampaign)
      .filter((each) => each.campaignId === campaignId);
  }

  before(number: number, limit: number, isWanted: (entry: JournalEntry) => boolean): Promise<JournalEntry[]> {
    const found: JournalEntry[] = [];
    const take = (record: JournalRecord | undefined) => {
      const entries = record === undefined ? [] : entriesIn([record]).reverse();
      found.push(...entries.filter((each) => each.number < number && isWanted(each)));
    };
    return this.#run(async () => {
      found.length = 0;
      // The first record at or above the number may begin below it.
      if (Number.isFinite(number)) take(await this.#table.where('number').aboveOrEqual(number).first());
      await this.#table
        .where('number')
        .below(number)
        .reverse()
        .until(() => found.length >= limit)
        .each(take);
      return found.slice(0, limit);
    });
  }

  after(number: number): Promise<JournalEntry[]> {
    return this.#run(() => this.#after(number));
  }

  async #after(number: number): Promise<JournalEntry[]> {
    const records = await this.#table.where('number').above(number).toArray();
    return entriesIn(records).filter((each) => each.number > number);
  }

  async lastNumber(): Promise<number> {
    const last = await this.#run(() => this.#table.orderBy(':id').lastKey());
    return typeof last === 'number' ? last : 0;
  }

  /** How many entries there are: only records of several have a size. */
  async count(): Promise<number> {
    const [records, sizes] = await Promise.all([this.#table.count(), this.#table.orderBy('size').keys()]);
    return sizes.reduce<number>((sum, size) => sum + Number(size) - 1, records);
  }

  watch(
    after: number,
    onEntries: (entries: readonly JournalEntry[]) => void,
    onFault: (fault: unknown) => void,
  ): () => void {
    let last = after;
    // The query stands alone: Dexie follows only what is asked before anything else is waited for.
    const subscription = liveQuery(() => this.#table.where('number').above(last).toArray()).subscribe({
      next: (records) => {
        const fresh = entriesIn(records).filter((each) => each.number > last);
        last = fresh.at(-1)?.number ?? last;
        if (fresh.length > 0) onEntries(fresh);
      },
      error: (error: unknown) => onFault(storageFault(error)),
    });
    return () => subscription.unsubscribe();
  }
}

/** What stands in records, each entry with its number. */
export function entriesIn(records: readonly JournalRecord[]): JournalEntry[] {
  return records.flatMap((record): JournalEntry | JournalEntry[] => {
    if (!('entries' in record)) return record;
    const { number } = record;
    // A broken record holds nothing that could be told.
    const entries: readonly NewEntry[] = Array.isArray(record.entries) ? record.entries : [];
    return entries.map((each, index) => ({ ...each, number: number - entries.length + 1 + index }));
  });
}

function isOfStay(entry: NewEntry): entry is NewCampaignEntry {
  return isOfCampaign(entry) && entry.stay !== undefined;
}
