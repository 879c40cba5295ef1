import { campaign as campaignSchema, type Campaign } from '../../src/domain/campaign/campaign.ts';
import type { Policy } from '../../src/domain/campaign/policy.ts';
import type { Reference } from '../../src/domain/campaign/reference.ts';
import type {
  BrokenRow,
  Decision,
  JournalEntry,
  Page,
  PageKey,
  Repository,
} from '../../src/domain/ports/repository.ts';
import { StorageFault } from '../../src/domain/ports/storage-fault.ts';
import { readCampaign } from '../../src/storage/read-campaign.ts';

interface Row {
  readonly id: string;
  readonly order: number;
}

/** What one sandbox holds. Repositories that share it are like tabs on one database. */
export class MemoryDatabase {
  readonly rows = new Map<string, Row>();
  references: readonly Reference[] = [];
  policies: readonly Policy[] = [];
  journal: readonly JournalEntry[] = [];
  count = 0;
  readonly watchers = new Set<() => void>();
  readonly policyWatchers = new Set<() => void>();
}

/** A repository that keeps everything in memory. It passes the same contract as the one over IndexedDB. */
export class MemoryRepository implements Repository {
  readonly #database: MemoryDatabase;
  readonly #stops = new Set<() => void>();
  #isClosed = false;

  constructor(database = new MemoryDatabase()) {
    this.#database = database;
  }

  async count(): Promise<number> {
    return (await this.#opened()).rows.size;
  }

  async references(): Promise<Reference[]> {
    return [...(await this.#opened()).references];
  }

  async policies(): Promise<Policy[]> {
    return [...(await this.#opened()).policies];
  }

  async savePolicy(policy: Policy): Promise<void> {
    const database = await this.#opened();
    database.policies = [...database.policies.filter((each) => each.id !== policy.id), policy];
    for (const tell of database.policyWatchers) queueMicrotask(tell);
  }

  async removePolicy(id: string): Promise<void> {
    const database = await this.#opened();
    database.policies = database.policies.filter((each) => each.id !== id);
    for (const tell of database.policyWatchers) queueMicrotask(tell);
  }

  watchPolicies(onPolicies: (policies: readonly Policy[]) => void): () => void {
    const { policyWatchers } = this.#database;
    const tell = () => {
      if (policyWatchers.has(tell)) onPolicies(this.#database.policies);
    };
    policyWatchers.add(tell);
    queueMicrotask(tell);
    const stop = () => void policyWatchers.delete(tell);
    this.#stops.add(stop);
    return stop;
  }

  async page(after: PageKey | null, limit: number): Promise<Page> {
    const rows = [...(await this.#opened()).rows.values()].sort(compareRows);
    const start = after === null ? 0 : rows.findIndex((each) => compareRows(each, rowAt(after)) > 0);
    const taken = start < 0 ? [] : rows.slice(start, start + limit);
    const campaigns: Campaign[] = [];
    const broken: BrokenRow[] = [];
    for (const row of taken) {
      const read = readCampaign(row);
      if ('problem' in read) broken.push(read);
      else campaigns.push(read);
    }
    const last = taken.at(-1);
    return {
      campaigns,
      broken,
      next: last === undefined || taken.length < limit ? null : [last.order, last.id],
    };
  }

  async get(ids: readonly string[]): Promise<(Campaign | undefined)[]> {
    const { rows } = await this.#opened();
    return ids.map((id) => read(rows.get(id)));
  }

  async transact<Answer>(
    ids: readonly string[],
    decide: (found: (Campaign | undefined)[]) => Decision<Answer>,
  ): Promise<Answer> {
    const database = await this.#opened();
    const found = ids.map((id) => read(database.rows.get(id)));
    const { put = [], remove = [], journal = [], answer } = decide(found);
    // All of it can fail before any of it is kept.
    const rows = put.map((each) => ({ ...campaignSchema.parse(each), order: -each.modified.at }));
    for (const row of rows) database.rows.set(row.id, row);
    for (const id of remove) database.rows.delete(id);
    const numbered = journal.map((entry) => ({ ...entry, number: (database.count += 1) }));
    database.journal = [...database.journal, ...numbered];
    for (const tell of database.watchers) queueMicrotask(tell);
    return answer;
  }

  async fill(references: readonly Reference[], policies: readonly Policy[]): Promise<void> {
    const database = await this.#opened();
    database.rows.clear();
    database.journal = [];
    database.references = [...references];
    database.policies = [...policies];
  }

  async journalOf(campaignId: string): Promise<JournalEntry[]> {
    return (await this.#opened()).journal.filter((each) => each.campaignId === campaignId);
  }

  async journalBefore(
    number: number,
    limit: number,
    isWanted: (entry: JournalEntry) => boolean,
  ): Promise<JournalEntry[]> {
    const { journal } = await this.#opened();
    return journal
      .filter((each) => each.number < number && isWanted(each))
      .reverse()
      .slice(0, limit);
  }

  async lastNumber(): Promise<number> {
    return (await this.#opened()).journal.at(-1)?.number ?? 0;
  }

  watch(after: number, onEntries: (entries: readonly JournalEntry[]) => void): () => void {
    const { watchers } = this.#database;
    let last = after;
    const tell = () => {
      const fresh = this.#database.journal.filter((each) => each.number > last);
      last = fresh.at(-1)?.number ?? last;
      if (watchers.has(tell) && fresh.length > 0) onEntries(fresh);
    };
    watchers.add(tell);
    queueMicrotask(tell);
    const stop = () => void watchers.delete(tell);
    this.#stops.add(stop);
    return stop;
  }

  close(): void {
    this.#isClosed = true;
    for (const stop of this.#stops) stop();
  }

  async #opened(): Promise<MemoryDatabase> {
    await Promise.resolve();
    if (this.#isClosed) throw new StorageFault('closed');
    return this.#database;
  }
}

function read(row: Row | undefined): Campaign | undefined {
  const campaign = row === undefined ? undefined : readCampaign(row);
  return campaign === undefined || 'problem' in campaign ? undefined : campaign;
}

function rowAt([order, id]: PageKey): Row {
  return { order: Number(order), id: String(id) };
}

function compareRows(one: Row, other: Row): number {
  if (one.order !== other.order) return one.order - other.order;
  return one.id < other.id ? -1 : Number(one.id > other.id);
}
