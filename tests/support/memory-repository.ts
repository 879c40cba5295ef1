import { RECORDS, SECTIONS, SHELF_NAMES } from '../../src/domain/ports/records.ts';
import { campaign as campaignSchema, type Campaign } from '../../src/domain/campaign/campaign.ts';
import {
  CalledOff,
  type Following,
  isOfCampaign,
  type BrokenRow,
  type CampaignChanges,
  type CampaignEntry,
  type Contents,
  type Decision,
  type JournalEntry,
  type Page,
  type PageKey,
  type Part,
  type Records,
  type Repository,
  type Section,
  type Shelved as OnShelves,
  type ShelfItems,
  type ShelfName,
  type Survey,
  type Written,
} from '../../src/domain/ports/repository.ts';
import type { KeptStamp, PackedRow, PackedRows } from '../../src/domain/ports/packed-rows.ts';
import type { Shelf, Shelved } from '../../src/domain/ports/shelf.ts';
import type { Instant } from '../../src/domain/time/instant.ts';
import { isSameStay, joinStay } from '../../src/domain/journal/join-stay.ts';
import { StorageFault } from '../../src/domain/ports/storage-fault.ts';
import { readCampaign, readRow } from '../../src/storage/read-campaign.ts';

interface Row {
  readonly id: string;
  readonly order: number;
}

/** What one sandbox holds. Repositories that share it are like tabs on one database. */
export class MemoryDatabase {
  readonly rows = new Map<string, Row>();
  readonly shelves: { [Name in ShelfName]: readonly ShelfItems[Name][] } = {
    references: [],
    policies: [],
    people: [],
    packages: [],
    feedback: [],
    overlays: [],
    caps: [],
    acceptances: [],
    settings: [],
    templates: [],
    views: [],
  };
  journal: readonly JournalEntry[] = [];
  count = 0;
  packed: { readonly stamp: KeptStamp; readonly pages: readonly (readonly PackedRow[])[] } | null = null;
  seen: Instant | null = null;
  readonly seenWatchers = new Set<(seen: Instant | null) => void>();
  readonly watchers = new Set<() => void>();
  readonly shelfWatchers = new Set<() => void>();
}

/** A repository that keeps everything in memory. It passes the same contract as the one over IndexedDB. */
export class MemoryRepository implements Repository {
  readonly #database: MemoryDatabase;
  readonly #stops = new Set<() => void>();
  readonly #listeners = new Set<(written: Written) => Promise<void>>();
  #isClosed = false;

  readonly packed: PackedRows = {
    open: async () => {
      const { packed, journal, rows } = await this.#opened();
      const stamp = packed?.stamp ?? null;
      const since = stamp === null ? [] : await this.journalAfter(stamp.entry);
      return { stamp, since, last: journal.at(-1)?.number ?? 0, count: rows.size };
    },
    page: async ({ snapshot }, number) => {
      const { packed } = await this.#opened();
      return (packed?.stamp.snapshot === snapshot ? packed.pages[number] : undefined) ?? null;
    },
    keep: async (snapshot, count, page, stamp, goOn) => {
      const database = await this.#opened();
      const pages: (readonly PackedRow[])[] = [];
      for (let number = 0; number < count; number += 1) {
        if (!(await goOn())) return null;
        pages.push(structuredClone(page(number)));
      }
      const kept = { ...stamp(), snapshot, pages: count };
      database.packed = { stamp: kept, pages };
      return kept;
    },
  };

  readonly references = this.#shelf('references');
  readonly policies = this.#shelf('policies');
  readonly people = this.#shelf('people');
  readonly packages = this.#shelf('packages');
  readonly feedback = this.#shelf('feedback');
  readonly overlays = this.#shelf('overlays');
  readonly caps = this.#shelf('caps');
  readonly acceptances = this.#shelf('acceptances');
  readonly settings = this.#shelf('settings');
  readonly templates = this.#shelf('templates');
  readonly views = this.#shelf('views');

  constructor(database = new MemoryDatabase()) {
    this.#database = database;
  }

  #shelf<Name extends ShelfName>(name: Name): Shelf<ShelfItems[Name]> {
    type Items = readonly ShelfItems[Name][];
    const on = (database: MemoryDatabase): Items => database.shelves[name];
    const change = async (next: (items: Items) => Items) => {
      const database = await this.#opened();
      Object.assign(database.shelves, { [name]: next(on(database)) });
      for (const tell of database.shelfWatchers) queueMicrotask(tell);
    };
    return {
      all: async () => [...shelved(name, on(await this.#opened())).items],
      read: async () => shelved(name, on(await this.#opened())),
      save: (item) => {
        const parsed = RECORDS[name].parse(item);
        return change((items) => [...items.filter((each) => each.id !== item.id), parsed]);
      },
      remove: (id) => change((items) => items.filter((each) => each.id !== id)),
      watch: (onItems) => {
        const { shelfWatchers } = this.#database;
        let last: Items | null = null;
        const tell = () => {
          const items = on(this.#database);
          if (!shelfWatchers.has(tell) || items === last) return;
          last = items;
          const { items: sound, broken } = shelved(name, items);
          onItems(sound, broken);
        };
        shelfWatchers.add(tell);
        queueMicrotask(tell);
        const stop = () => void shelfWatchers.delete(tell);
        this.#stops.add(stop);
        return stop;
      },
    };
  }

  async count(): Promise<number> {
    return (await this.#opened()).rows.size;
  }

  async counts(): Promise<Record<Section, number>> {
    const { rows, journal, shelves } = await this.#opened();
    const sizes = SHELF_NAMES.map((name) => [name, shelves[name].length]);
    return { campaigns: rows.size, journal: journal.length, ...Object.fromEntries(sizes) } as Record<
      Section,
      number
    >;
  }

  async page(after: PageKey | null, limit: number): Promise<Page> {
    const rows = [...(await this.#opened()).rows.values()].filter(hasOrder).sort(compareRows);
    const start = after === null ? 0 : rows.findIndex((each) => compareRows(each, rowAt(after)) > 0);
    const taken = start < 0 ? [] : rows.slice(start, start + limit);
    const { campaigns, broken } = sorted(taken);
    const last = taken.at(-1);
    return {
      campaigns,
      broken,
      next: last === undefined || taken.length < limit ? null : [last.order, last.id],
    };
  }

  async outOfOrder(): Promise<Pick<Page, 'campaigns' | 'broken'>> {
    return sorted([...(await this.#opened()).rows.values()].filter((row) => !hasOrder(row)));
  }

  async get(ids: readonly string[]): Promise<(Campaign | undefined)[]> {
    const { rows } = await this.#opened();
    return ids.map((id) => read(rows.get(id)));
  }

  async transact<Answer>(
    ids: readonly string[],
    decide: (found: (Campaign | undefined)[], shelved: OnShelves) => Decision<Answer>,
    shelves: readonly ShelfName[] = [],
    following: Following | null = null,
  ): Promise<Answer> {
    const database = await this.#opened();
    const found = ids.map((id) => read(database.rows.get(id)));
    const asked = shelves.map((name) => [name, shelved(name, database.shelves[name] as never).items]);
    const decision = decide(found, Object.fromEntries(asked) as OnShelves);
    const { put = [], remove = [], journal = [], answer, onStored } = decision;
    if (following?.isCalledOff() === true) throw new CalledOff();
    // All of it can fail before any of it is kept.
    const rows = put.map(rowFor);
    for (const name of shelves) {
      const { put: items = [], remove: gone = [] } = decision.shelves?.[name] ?? {};
      const arrived = items.map((each) => RECORDS[name].parse(each));
      if (arrived.length + gone.length === 0) continue;
      const touched = new Set([...arrived.map((each) => each.id), ...gone]);
      const others = (database.shelves[name] as readonly { id: string }[]).filter(
        ({ id }) => !touched.has(id),
      );
      Object.assign(database.shelves, { [name]: [...others, ...arrived] });
      for (const tell of database.shelfWatchers) queueMicrotask(tell);
    }
    for (const row of rows) database.rows.set(row.id, row);
    for (const id of remove) database.rows.delete(id);
    for (const entry of journal) {
      const isOpen = isOfCampaign(entry) && entry.stay !== undefined;
      const last = database.journal
        .filter(isOfCampaign)
        .findLast((each) => isOpen && each.campaignId === entry.campaignId);
      const isJoined = isOpen && last !== undefined && isSameStay(last, entry);
      const kept = isJoined ? joinStay(last, entry) : entry;
      const others = isJoined ? database.journal.filter((each) => each !== last) : database.journal;
      database.journal = [...others, { ...kept, number: (database.count += 1) }];
    }
    for (const tell of database.watchers) queueMicrotask(tell);
    const entries =
      journal.length === 0 ? null : { first: database.count - journal.length + 1, last: database.count };
    const written = { put: put.map((each) => campaignSchema.parse(each)), remove, entries };
    onStored?.();
    const isAnything = put.length > 0 || remove.length > 0 || entries !== null;
    if (isAnything) for (const listener of this.#listeners) await listener(written);
    return answer;
  }

  transactMany<Answer>(
    ids: readonly string[],
    decideSome: (found: readonly (Campaign | undefined)[], first: number) => CampaignChanges,
    decide: (shelved: OnShelves) => Decision<Answer>,
    shelves: readonly ShelfName[] = [],
    following: Following | null = null,
  ): Promise<Answer> {
    const several = (found: (Campaign | undefined)[], shelved: OnShelves): Decision<Answer> => {
      const parts: CampaignChanges[] = [];
      for (let first = 0; first < found.length; first += 250)
        parts.push(decideSome(found.slice(first, first + 250), first));
      const last = decide(shelved);
      parts.push(last);
      return {
        ...last,
        put: parts.flatMap(({ put = [] }) => put),
        remove: parts.flatMap(({ remove = [] }) => remove),
        journal: parts.flatMap(({ journal = [] }) => journal),
      };
    };
    return this.transact(ids, several, shelves, following);
  }

  onWritten(listener: (written: Written) => Promise<void>): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async fill(contents: Contents): Promise<void> {
    const database = await this.#opened();
    const { campaigns = [], journal = [] } = contents;
    const rows = campaigns.map(rowFor);
    database.packed = null;
    database.rows.clear();
    for (const row of rows) database.rows.set(row.id, row);
    database.journal = journal.map((entry) => ({ ...entry, number: (database.count += 1) }));
    Object.assign(
      database.shelves,
      Object.fromEntries(SHELF_NAMES.map((name) => [name, [...(contents[name] ?? [])]])),
    );
    for (const tell of [...database.shelfWatchers, ...database.watchers]) queueMicrotask(tell);
  }

  async everything(onPart: (part: Part) => void): Promise<Survey> {
    const database = await this.#opened();
    const broken: Survey['broken'][number][] = [];
    const inOrder = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
    for (const section of SECTIONS) {
      const rows: readonly object[] =
        section === 'campaigns'
          ? [...database.rows.values()].sort(inOrder)
          : section === 'journal'
            ? database.journal
            : [...database.shelves[section]].sort(inOrder);
      const records = rows.flatMap((row) => {
        const read = readRow<Records[Section]>(RECORDS[section], row);
        if (!('problem' in read)) return read;
        broken.push({ ...read, section });
        return [];
      });
      if (records.length > 0) onPart({ section, records } as Part);
    }
    return { broken, state: stateOf(database) };
  }

  async take(how: 'merge' | 'replace', contents: Contents, state: string): Promise<boolean> {
    const database = await this.#opened();
    if (stateOf(database) !== state) return false;
    if (how === 'replace') {
      await this.fill(contents);
      return true;
    }
    const { campaigns = [], journal = [], ...shelves } = contents;
    // All of it can fail before any of it is kept.
    const rows = campaigns.map(rowFor);
    const items = SHELF_NAMES.map((name) => {
      const given: readonly { id: string }[] = shelves[name] ?? [];
      const ids = new Set(given.map((each) => each.id));
      const others = (database.shelves[name] as readonly { id: string }[]).filter(({ id }) => !ids.has(id));
      return [name, [...others, ...given.map((each) => RECORDS[name].parse(each))]];
    });
    for (const row of rows) database.rows.set(row.id, row);
    database.journal = [
      ...database.journal,
      ...journal.map((entry) => ({ ...entry, number: (database.count += 1) })),
    ];
    Object.assign(database.shelves, Object.fromEntries(items));
    for (const tell of [...database.shelfWatchers, ...database.watchers]) queueMicrotask(tell);
    return true;
  }

  async journalOf(campaignId: string): Promise<CampaignEntry[]> {
    const { journal } = await this.#opened();
    return journal.filter(isOfCampaign).filter((each) => each.campaignId === campaignId);
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

  async journalAfter(after: number): Promise<JournalEntry[]> {
    return (await this.#opened()).journal.filter(({ number }) => number > after);
  }

  async lastNumber(): Promise<number> {
    return (await this.#opened()).journal.at(-1)?.number ?? 0;
  }

  async lastSeen(): Promise<Instant | null> {
    return (await this.#opened()).seen;
  }

  async see(now: Instant): Promise<void> {
    const database = await this.#opened();
    database.seen = now;
    for (const tell of database.seenWatchers) tell(now);
  }

  watchSeen(onSeen: (seen: Instant | null) => void): () => void {
    const { seen, seenWatchers } = this.#database;
    seenWatchers.add(onSeen);
    queueMicrotask(() => seenWatchers.has(onSeen) && onSeen(seen));
    const stop = () => void seenWatchers.delete(onSeen);
    this.#stops.add(stop);
    return stop;
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

function shelved<Name extends ShelfName>(
  name: Name,
  rows: readonly ShelfItems[Name][],
): Shelved<ShelfItems[Name]> {
  const items: ShelfItems[Name][] = [];
  const broken: BrokenRow[] = [];
  for (const row of rows) {
    const read = readRow(RECORDS[name], row);
    if ('problem' in read) broken.push(read);
    else items.push(read);
  }
  return { items, broken };
}

function sorted(rows: readonly Row[]): Pick<Page, 'campaigns' | 'broken'> {
  const read = rows.map((row) => readCampaign(row));
  return {
    campaigns: read.flatMap((each) => ('problem' in each ? [] : each)),
    broken: read.flatMap((each) => ('problem' in each ? each : [])),
  };
}

const hasOrder = ({ order }: Row) => typeof order === 'number';

function stateOf({ journal, rows, shelves }: MemoryDatabase): string {
  return JSON.stringify([journal.at(-1)?.number, rows.size, shelves]);
}

function rowFor(campaign: Campaign): Row {
  return { ...campaignSchema.parse(campaign), order: -campaign.modified.at };
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
