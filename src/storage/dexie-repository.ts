import { RECORDS, SECTIONS, SHELF_NAMES } from '../domain/ports/records.ts';
import { Dexie, liveQuery, type Table } from 'dexie';
import { campaign as campaignSchema, campaignHead, type Campaign } from '../domain/campaign/campaign.ts';
import {
  CalledOff,
  type BrokenRow,
  type CampaignChanges,
  type CampaignEntry,
  type Contents,
  type Decision,
  type Following,
  type JournalEntry,
  type NewEntry,
  type Page,
  type PageKey,
  type Part,
  type Repository,
  type Section,
  type ShelfName,
  type Shelved,
  type Shelves,
  type Survey,
  type Written,
} from '../domain/ports/repository.ts';
import { DexieJournal } from './dexie-journal.ts';
import { DexiePackedRows } from './dexie-packed-rows.ts';
import { DexieShelf, type Run, type Write } from './dexie-shelf.ts';
import type { AboutRow, SandboxDatabase, StoredCampaign } from './database.ts';
import type { PackedRows } from '../domain/ports/packed-rows.ts';
import type { Instant } from '../domain/time/instant.ts';
import { StorageFault } from '../domain/ports/storage-fault.ts';
import { storageFault } from './faults.ts';
import { readCampaign } from './read-campaign.ts';
import { readEverything, stateOf } from './read-everything.ts';

/** News of a lost handle may come late, and close the one that took its place too. */
const MOST_ATTEMPTS = 3;

/** A sandbox kept in IndexedDB. Reads and writes of one command stand in one transaction, whatever other tabs do. */
export class DexieRepository implements Repository {
  readonly #database: SandboxDatabase;
  readonly #journal: DexieJournal;
  readonly #listeners = new Set<(written: Written) => Promise<void>>();
  #taken = false;
  /** How often a lost handle was replaced. */
  #handle = 0;
  #opening: PromiseLike<unknown> | null = null;

  readonly packed: PackedRows;
  readonly references: Shelves['references'];
  readonly policies: Shelves['policies'];
  readonly people: Shelves['people'];
  readonly packages: Shelves['packages'];
  readonly feedback: Shelves['feedback'];
  readonly overlays: Shelves['overlays'];
  readonly caps: Shelves['caps'];
  readonly acceptances: Shelves['acceptances'];
  readonly settings: Shelves['settings'];
  readonly templates: Shelves['templates'];
  readonly views: Shelves['views'];

  constructor(database: SandboxDatabase) {
    this.#database = database;
    const run: Run = (operation) => this.#run(operation);
    this.#journal = new DexieJournal(database.journal, run);
    this.packed = new DexiePackedRows(database, this.#journal, run);
    const write: Write = (tables, work) => this.#write(tables, work);
    this.references = new DexieShelf(database.references, RECORDS.references, run, write);
    this.policies = new DexieShelf(database.policies, RECORDS.policies, run, write);
    this.people = new DexieShelf(database.people, RECORDS.people, run, write);
    this.packages = new DexieShelf(database.packages, RECORDS.packages, run, write);
    this.feedback = new DexieShelf(database.feedback, RECORDS.feedback, run, write);
    this.overlays = new DexieShelf(database.overlays, RECORDS.overlays, run, write);
    this.caps = new DexieShelf(database.caps, RECORDS.caps, run, write);
    this.acceptances = new DexieShelf(database.acceptances, RECORDS.acceptances, run, write);
    this.settings = new DexieShelf(database.settings, RECORDS.settings, run, write);
    this.templates = new DexieShelf(database.templates, RECORDS.templates, run, write);
    this.views = new DexieShelf(database.views, RECORDS.views, run, write);
  }

  count(): Promise<number> {
    return this.#run(() => this.#database.campaigns.count());
  }

  async counts(): Promise<Record<Section, number>> {
    const countOf = (each: Section) =>
      each === 'journal' ? this.#journal.count() : this.#database.table(each).count();
    const counts = await this.#reading(() =>
      Promise.all(SECTIONS.map(async (each) => [each, await countOf(each)] as const)),
    );
    return Object.fromEntries(counts) as Record<Section, number>;
  }

  async page(after: PageKey | null, limit: number): Promise<Page> {
    const rows = await this.#run(() =>
      this.#database.campaigns
        .where('[order+id]')
        .above(after ?? [Dexie.minKey, Dexie.minKey])
        .limit(limit)
        .toArray(),
    );
    const { campaigns, broken } = sorted(rows);
    const last = rows.at(-1);
    const next = last === undefined || rows.length < limit ? null : [last.order, last.id];
    return { campaigns, broken, next };
  }

  async outOfOrder(): Promise<Pick<Page, 'campaigns' | 'broken'>> {
    const { campaigns: table } = this.#database;
    const rows = await this.#run(() =>
      this.#database.transaction('r', table, async () => {
        const [stored, ordered] = await Promise.all([table.count(), table.orderBy('[order+id]').count()]);
        if (stored === ordered) return [];
        const known = new Set(await table.orderBy('[order+id]').primaryKeys());
        const missed = (await table.toCollection().primaryKeys()).filter((id) => !known.has(id));
        return table.bulkGet(missed);
      }),
    );
    return sorted(rows);
  }

  async get(ids: readonly string[]): Promise<(Campaign | undefined)[]> {
    const rows = await this.#run(() => this.#database.campaigns.bulkGet([...ids]));
    return rows.map(campaignOrNothing);
  }

  transact<Answer>(
    ids: readonly string[],
    decide: (found: (Campaign | undefined)[], shelved: Shelved) => Decision<Answer>,
    shelves: readonly ShelfName[] = [],
    following: Following | null = null,
  ): Promise<Answer> {
    return this.#commit(shelves, following, async (shelved, keep) => {
      const rows = await this.#database.campaigns.bulkGet([...ids]);
      const decision = decide(rows.map(campaignOrNothing), shelved);
      const { put = [], remove, journal } = decision;
      let count = 0;
      for (const some of chunks(put)) {
        count += some.length;
        await keep({ put: some }, count / put.length);
      }
      await keep({ remove, journal }, 1);
      return decision;
    });
  }

  transactMany<Answer>(
    ids: readonly string[],
    decideSome: (found: readonly (Campaign | undefined)[], first: number) => CampaignChanges,
    decide: (shelved: Shelved) => Decision<Answer>,
    shelves: readonly ShelfName[] = [],
    following: Following | null = null,
  ): Promise<Answer> {
    return this.#commit(shelves, following, async (shelved, keep) => {
      const reading = await this.#readingOf(ids);
      let coming = reading(0);
      let keeping: Promise<void> = Promise.resolve();
      for (let first = 0; first < ids.length; first += CHUNK) {
        const rows = await coming;
        // The storage looks for the next ones while these are decided.
        coming = reading(first + CHUNK);
        // Where nothing comes of these, nobody needs to hear of those.
        coming.then(undefined, () => undefined);
        const found = rows.map(campaignOrNothing);
        for (const each of found) if (each !== undefined) markSound(each);
        const changes = decideSome(found, first);
        // It writes those of before meanwhile.
        await keeping;
        keeping = keep(changes, Math.min(1, (first + CHUNK) / ids.length));
        keeping.catch(() => undefined);
      }
      await keeping;
      const decision = decide(shelved);
      await keep(decision, 1);
      return decision;
    });
  }

  /**
   * How some of many are read: in the order of their keys, of which they take up much, all between two of them at once, for a
   * request for each costs more than to read some that are not wanted.
   */
  async #readingOf(
    ids: readonly string[],
  ): Promise<(first: number) => PromiseLike<(StoredCampaign | undefined)[]>> {
    const { campaigns } = this.#database;
    const isInOrder = ids.every((id, nth) => nth === 0 || (ids[nth - 1] ?? id) < id);
    const isDense = isInOrder && ids.length > CHUNK && ids.length * 2 > (await campaigns.count());
    return (first) => {
      const some = ids.slice(first, first + CHUNK);
      const [from, to] = [some[0], some.at(-1)];
      if (!isDense || from === undefined || to === undefined) return campaigns.bulkGet(some);
      const between = campaigns.where(':id').between(from, to, true, true).toArray();
      return between.then((rows) => {
        const byId = new Map(rows.map((row) => [row.id, row]));
        return some.map((id) => byId.get(id));
      });
    };
  }

  /** Writes what `work` hands to `keep`, bit by bit, with what it decides in the end; all in one transaction. */
  async #commit<Answer>(
    shelves: readonly ShelfName[],
    following: Following | null,
    work: (
      shelved: Shelved,
      keep: (changes: CampaignChanges, share: number) => Promise<void>,
    ) => Promise<Decision<Answer>>,
  ): Promise<Answer> {
    const { campaigns, journal } = this.#database;
    const tables = [campaigns, journal, ...shelves.map((name) => this.#database[name])];
    const { written, answer, onStored } = await this.#write(tables, async () => {
      const put: Campaign[] = [];
      const remove: string[] = [];
      const entries: NewEntry[] = [];
      const decision = await work(await this.#shelved(shelves), async (changes, share) => {
        if (following?.isCalledOff() === true) throw new CalledOff();
        const sound = (changes.put ?? []).map(parsed);
        const gone = [...(changes.remove ?? [])];
        put.push(...sound);
        remove.push(...gone);
        entries.push(...(changes.journal ?? []));
        if (sound.length > 0) await campaigns.bulkPut(sound.map(toStored));
        if (gone.length > 0) await campaigns.bulkDelete(gone);
        following?.onProgress(share);
      });
      await this.#changeShelves(shelves, decision.shelves);
      const numbers = await this.#journal.add(entries);
      const { answer, onStored } = decision;
      return { written: { put, remove, entries: numbers }, answer, onStored };
    });
    onStored?.();
    const isAnything = written.put.length > 0 || written.remove.length > 0 || written.entries !== null;
    if (isAnything) for (const listener of this.#listeners) await listener(written);
    return answer;
  }

  async #shelved(names: readonly ShelfName[]): Promise<Shelved> {
    const shelved: Record<string, readonly unknown[]> = {};
    for (const name of names) {
      const stored = await this.#database[name].toArray();
      shelved[name] = stored.flatMap((row) => RECORDS[name].safeParse(row).data ?? []);
    }
    return shelved;
  }

  async #changeShelves(names: readonly ShelfName[], changes: Decision<unknown>['shelves']): Promise<void> {
    for (const name of names) {
      const { put: items = [], remove: gone = [] } = changes?.[name] ?? {};
      const parsed = items.map((each) => RECORDS[name].parse(each));
      if (parsed.length > 0) await this.#database[name].bulkPut(parsed);
      if (gone.length > 0) await this.#database[name].bulkDelete([...gone]);
    }
  }

  onWritten(listener: (written: Written) => Promise<void>): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  fill(contents: Contents): Promise<void> {
    return this.#write(this.#database.tables, async () => {
      await this.#clear();
      await this.#put(contents);
    });
  }

  async #clear(): Promise<void> {
    await Promise.all([...SECTIONS, 'packed'].map((each) => this.#database.table(each).clear()));
  }

  everything(onPart: (part: Part) => void): Promise<Survey> {
    return this.#reading(() => readEverything(this.#database, onPart));
  }

  take(how: 'merge' | 'replace', contents: Contents, state: string): Promise<boolean> {
    return this.#write(this.#database.tables, async () => {
      if ((await stateOf(this.#database)) !== state) return false;
      if (how === 'replace') await this.#clear();
      await this.#put(contents);
      return true;
    });
  }

  #reading<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#run(() => this.#database.transaction('r', this.#database.tables, work));
  }

  /** Writes in one transaction. What another database has taken the place of takes nothing more. */
  #write<Result>(tables: readonly Table[], work: () => Promise<Result>): Promise<Result> {
    const { about } = this.#database;
    return this.#run(() =>
      this.#database.transaction('rw', [...new Set([...tables, about])], async () => {
        if ((await about.get('sealed')) !== undefined) throw new StorageFault('replaced');
        return work();
      }),
    );
  }

  /** Writes a little at a time: the page goes on being answered while the transaction is open. */
  async #put({ campaigns = [], journal = [], ...shelves }: Contents): Promise<void> {
    let going: Promise<unknown> = Promise.resolve();
    for (const some of chunks(campaigns)) {
      const parsed = some.map((each) => toStored(campaignSchema.parse(each)));
      // The storage takes one chunk while the next is parsed.
      await going;
      going = this.#database.campaigns.bulkPut(parsed);
      // A fault is heard where it is awaited, unless something else fails before.
      going.catch(() => undefined);
    }
    await going;
    await this.#journal.addAsTheyAre(journal);
    for (const name of SHELF_NAMES) {
      const items: readonly unknown[] = shelves[name] ?? [];
      for (const some of chunks(items))
        await this.#database.table(name).bulkPut(some.map((each) => RECORDS[name].parse(each)));
    }
  }

  journalOf(campaignId: string): Promise<CampaignEntry[]> {
    return this.#journal.of(campaignId);
  }

  journalBefore(
    number: number,
    limit: number,
    isWanted: (entry: JournalEntry) => boolean,
  ): Promise<JournalEntry[]> {
    return this.#journal.before(number, limit, isWanted);
  }

  journalAfter(number: number): Promise<JournalEntry[]> {
    return this.#journal.after(number);
  }

  lastNumber(): Promise<number> {
    return this.#journal.lastNumber();
  }

  async lastSeen(): Promise<Instant | null> {
    return seenIn(await this.#run(() => this.#database.about.get('clock')));
  }

  see(now: Instant): Promise<void> {
    return this.#write([], async () => {
      await this.#database.about.put({ key: 'clock', seen: now });
    });
  }

  watchSeen(onSeen: (seen: Instant | null) => void, onFault: (fault: unknown) => void): () => void {
    const subscription = liveQuery(() => this.#database.about.get('clock')).subscribe({
      next: (row) => onSeen(seenIn(row)),
      error: (error: unknown) => onFault(storageFault(error)),
    });
    return () => subscription.unsubscribe();
  }

  watch(
    after: number,
    onEntries: (entries: readonly JournalEntry[]) => void,
    onFault: (fault: unknown) => void,
  ): () => void {
    return this.#journal.watch(after, onEntries, onFault);
  }

  /** Closes for good: what comes later is refused. */
  close(): void {
    this.#taken = true;
    this.#database.close();
  }

  /** Runs an operation; where the browser closed the handle under it, opens a new one and does it again. */
  async #run<Result>(operation: () => PromiseLike<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      const handle = this.#handle;
      try {
        // Dexie opens by itself what is closed, and even makes anew what another tab has just deleted.
        if (this.#taken) throw new StorageFault('closed');
        await this.#opening;
        return await operation();
      } catch (error) {
        const fault = storageFault(error);
        const isLost = fault instanceof StorageFault && fault.kind === 'closed' && !this.#taken;
        if (!isLost || attempt === MOST_ATTEMPTS) throw fault;
      }
      this.#reopen(handle);
    }
  }

  /** Opens a new handle, unless another operation that lost the same one has done so. */
  #reopen(lost: number): void {
    if (lost !== this.#handle) return;
    this.#handle += 1;
    this.#database.close();
    this.#opening = this.#database.open();
  }
}

function seenIn(row: AboutRow | undefined): Instant | null {
  const seen: unknown = row?.key === 'clock' ? row.seen : null;
  return typeof seen === 'number' ? seen : null;
}

/** Parsed rows, and those that do not parse. */
function sorted(rows: readonly unknown[]): Pick<Page, 'campaigns' | 'broken'> {
  const campaigns: Campaign[] = [];
  const broken: BrokenRow[] = [];
  for (const row of rows) {
    const read = readCampaign(row);
    if ('problem' in read) broken.push(read);
    else campaigns.push(read);
  }
  return { campaigns, broken };
}

const CHUNK = 250;

function* chunks<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += CHUNK) yield items.slice(start, start + CHUNK);
}

/** Versions that were parsed when they were read, and lists of those that were replaced. */
const soundParts = new WeakSet<object>();

function markSound({ current, draft, replaced }: Campaign): void {
  soundParts.add(current);
  soundParts.add(replaced);
  if (draft !== null) soundParts.add(draft);
}

/** What is stored is parsed first; versions that are as they were read need not be once more, and they are most of it. */
function parsed(campaign: Campaign): Campaign {
  const { current, draft, replaced } = campaign;
  const isAsRead =
    soundParts.has(current) && soundParts.has(replaced) && (draft === null || soundParts.has(draft));
  if (!isAsRead) return campaignSchema.parse(campaign);
  return { ...campaignHead.parse(campaign), current, draft, replaced } as Campaign;
}

/** Of a campaign just parsed: that keeps what is stored sound, and strips what IndexedDB could not clone. */
function toStored(campaign: Campaign): StoredCampaign {
  return { ...campaign, order: -campaign.modified.at };
}

function campaignOrNothing(row: StoredCampaign | undefined): Campaign | undefined {
  if (row === undefined) return undefined;
  const read = readCampaign(row);
  return 'problem' in read ? undefined : read;
}
