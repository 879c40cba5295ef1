import { withOverCap } from '../../domain/alerts/over-cap.ts';
import { SharedAlerts } from '../../domain/alerts/shared-alerts.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { Person } from '../../domain/campaign/person.ts';
import { unreadablePolicy, type Policy } from '../../domain/campaign/policy.ts';
import type { Reference, References } from '../../domain/campaign/reference.ts';
import { alertsChangeAt } from '../../domain/inventory/review.ts';
import { rowOf, type InventoryRow } from '../../domain/inventory/row.ts';
import { nextDue, settle } from '../../domain/lifecycle/settle.ts';
import {
  isOfCampaign,
  type BrokenRow,
  type JournalEntry,
  type Numbers,
  type Repository,
  type Written,
} from '../../domain/ports/repository.ts';
import type { Clock } from '../../domain/ports/system.ts';
import type { KeptStamp, Opening, PackedRow, Stamp } from '../../domain/ports/packed-rows.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { breathe, stopwatch } from '../system.ts';
import type { Packing } from './pack-rows.ts';
import { Readings } from './readings.ts';
import { referencesState } from './references-state.ts';

/** Enough to fill a screen, read first so that something is seen at once. */
const FIRST_PAGE = 150;
/** So many campaigns are read, parsed and laid out in less than a frame's patience of 50 ms. */
const PAGE = 400;
/** While loading, what has arrived is shown this often, in ms, */
const SHOW_EVERY = 250;
/** and less often once a showing, which costs a selection over all of it, would take more than this part of the time. */
const SHARE_OF_SHOWING = 1 / 8;

/**
 * All campaigns of a sandbox in memory, as the clock says they are now. It follows what any tab writes: the journal's
 * tail tells which campaigns to read again.
 */
export class Inventory {
  readonly #repository: Repository;
  readonly #clock: Clock;
  readonly #byId = new Map<string, InventoryRow>();
  /** When the clock owes something to a campaign as it is stored; its alerts may change earlier. */
  readonly #dues = new Map<string, Instant>();
  readonly #reviews = new Map<string, Instant>();
  readonly #sharedAlerts = new SharedAlerts();
  /** Campaigns over a cap, as was told last. */
  readonly #overCap = new Set<string>();
  readonly #listeners = new Set<() => void>();
  /** What was read again while loading, and is newer than the pages that come. */
  readonly #readAgain = new Set<string>();
  readonly #readings = new Readings();
  /** The last entry of the journal that was told of. */
  #heard = 0;
  /** What this tab has written and taken over, and the journal will yet tell of. */
  #own: readonly Numbers[] = [];
  /** While more is to come, what has changed so far is shown in passing only. */
  #gathering = 0;
  #rows = $state.raw<readonly InventoryRow[]>([]);
  #broken = $state.raw<readonly BrokenRow[]>([]);
  #brokenBeside = $state.raw<Readonly<Record<'references' | 'policies' | 'people', readonly BrokenRow[]>>>({
    references: [],
    policies: [],
    people: [],
  });
  #expected = $state(0);
  #isLoaded = $state(false);
  #fault = $state.raw<unknown>(null);
  #references = $state.raw<References>(new Map());
  #people = $state.raw<readonly Person[]>([]);
  #policies = $state.raw<readonly Policy[]>([]);
  readonly #stops: (() => void)[] = [];
  /** When, by the stopwatch, showing in passing is due again. */
  #showAt = Number.NEGATIVE_INFINITY;
  #isClosed = false;

  /** What the packed rows in storage follow from, as far as this tab knows; null: none that are of use. */
  #kept: KeptStamp | null = null;
  /** Readings and takings-over that go on, all of their parts. */
  #busy = 0;
  readonly #build: string;

  /** `build`: whose packed rows are understood; empty: nobody's are read or kept. */
  constructor(repository: Repository, clock: Clock, build = '') {
    this.#repository = repository;
    this.#clock = clock;
    this.#build = build;
  }

  /** In no particular order. */
  get rows(): readonly InventoryRow[] {
    return this.#rows;
  }

  /** Rows of the store that could not be read, left where they are. */
  get broken(): readonly BrokenRow[] {
    return [...this.#broken, ...Object.values(this.#brokenBeside).flat()];
  }

  /** What campaigns are judged by: every policy, and something in the place of each that cannot be read. */
  get policiesInForce(): readonly Policy[] {
    const standIns = this.brokenPolicies.map(({ id, raw }) => {
      const name = raw !== null && typeof raw === 'object' && 'name' in raw ? raw.name : null;
      return unreadablePolicy(id, typeof name === 'string' ? name : id);
    });
    return standIns.length === 0 ? this.policies : [...this.policies, ...standIns];
  }

  /** Stored policies that cannot be read: while there are any, nobody knows all that a campaign must pass. */
  get brokenPolicies(): readonly BrokenRow[] {
    return this.#brokenBeside.policies;
  }

  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /** Until then nothing is known of audiences and configurations, by which the clock and the figures judge. */
  get canJudge(): boolean {
    return this.#isLoaded || this.#rows.length > 0;
  }

  /** From 0 to 1. */
  get progress(): number {
    if (this.#isLoaded) return 1;
    return Math.min(1, (this.#rows.length + this.#broken.length) / Math.max(1, this.#expected));
  }

  /** What went wrong after loading began; null while all is well. */
  get fault(): unknown {
    return this.#fault;
  }

  get references(): References {
    return this.#references;
  }

  get policies(): readonly Policy[] {
    return this.#policies;
  }

  get people(): readonly Person[] {
    return this.#people;
  }

  row(id: string): InventoryRow | undefined {
    // Reading the rows makes whoever asks follow their changes.
    return this.#rows.length >= 0 ? this.#byId.get(id) : undefined;
  }

  /** Reads everything, the last modified first, without ever blocking the page for long. */
  async load(): Promise<void> {
    const repository = this.#repository;
    const [references, policies, opening] = await Promise.all([
      repository.references.all(),
      repository.policies.read(),
      repository.packed.open(),
    ]);
    this.#references = byId(references);
    this.#policies = policies.items;
    this.#keepBroken('policies', policies.broken);
    this.#expected = opening.count;
    const onFault = (fault: unknown) => (this.#fault = fault);
    this.#heard = opening.last;
    this.#stops.push(
      repository.onWritten((written) => this.#takeOver(written)),
      repository.watch(opening.last, (entries) => this.#hear(entries), onFault),
      repository.policies.watch((changed, broken) => {
        this.#policies = changed;
        this.#keepBroken('policies', broken);
      }, onFault),
      repository.people.watch((people, broken) => {
        this.#people = people;
        this.#keepBroken('people', broken);
      }, onFault),
      repository.references.watch((changed, broken) => {
        this.#keepBroken('references', broken);
        void this.#followReferences(changed);
      }, onFault),
    );
    if (!(await this.#readPacked(opening))) await this.#readPages();
    this.#isLoaded = true;
    this.#readAgain.clear();
    this.#show();
  }

  #keepBroken(shelf: 'references' | 'policies' | 'people', broken: readonly BrokenRow[]): void {
    this.#brokenBeside = { ...this.#brokenBeside, [shelf]: broken };
  }

  /** Reads what another opening has packed, and again what has changed since. Answers false where that is of no use. */
  async #readPacked({ stamp, since, last, count }: Opening): Promise<boolean> {
    const now = this.#clock.now();
    if (stamp === null || !this.#isFor(stamp) || stamp.entry > last || stamp.at > now) return false;
    const changed = new Set(since.filter(isOfCampaign).map((each) => each.campaignId));
    if (changed.size > count / 2) return false;
    await this.#readAll([...changed]);
    const { packed } = this.#repository;
    let coming = packed.page(stamp, 0);
    for (let number = 0; number < stamp.pages; number += 1) {
      const page = await coming;
      if (this.#isClosed) return true;
      // The storage looks for the next page while this one is taken.
      if (number + 1 < stamp.pages) coming = packed.page(stamp, number + 1);
      // A fault is heard where the page is awaited; where that does not come, nobody needs to hear.
      coming.catch(() => undefined);
      if (page === null) return this.#startAnew();
      await this.#unpack(page, now);
    }
    const stored = this.#heard === last ? count : await this.#repository.count();
    const rowless = [...this.#dues.keys()].filter((id) => !this.#byId.has(id));
    if (this.#byId.size + rowless.length !== stored) return this.#startAnew();
    this.#kept = stamp;
    return true;
  }

  /** What time has changed is read again. */
  async #unpack(page: readonly PackedRow[], now: Instant): Promise<void> {
    const isPast = (at: Instant | null) => at !== null && at <= now;
    const wanted = page.filter(({ id }) => !this.#readAgain.has(id));
    const stale = wanted.filter(({ due, review }) => isPast(due) || isPast(review)).map(({ id }) => id);
    const isStale = new Set(stale);
    for (const { id, row, due, review } of wanted) {
      if (isStale.has(id)) continue;
      setOrDelete(this.#dues, id, due);
      setOrDelete(this.#reviews, id, review);
      this.#replace(id, row ?? undefined);
    }
    await this.#readAll(stale);
    await this.#showInPassing();
  }

  #startAnew(): false {
    for (const id of [...this.#byId.keys(), ...this.#dues.keys()]) this.#forget(id);
    this.#readAgain.clear();
    return false;
  }

  #isFor({ build, references }: Stamp): boolean {
    return this.#build !== '' && build === this.#build && references === referencesState(this.#references);
  }

  /** What packing goes by; null while something is being read, and where a row of the store is broken. */
  get packing(): Packing | null {
    const canPack = this.#isLoaded && !this.#isClosed && this.#build !== '' && this.#broken.length === 0;
    if (!canPack || this.#busy > 0) return null;
    return {
      kept: this.#kept !== null && this.#isFor(this.#kept) ? this.#kept : null,
      entry: this.#heard,
      build: this.#build,
      references: this.#references,
      rows: this.#byId,
      dues: this.#dues,
      reviews: this.#reviews,
    };
  }

  /** Keeps the rows packed, for whoever opens the sandbox next. */
  async pack(): Promise<void> {
    const { packRows } = await import('./pack-rows.ts');
    const { packing } = this;
    if (packing === null) return;
    const isSame = () => !this.#isClosed && this.#references === packing.references;
    this.#kept = await packRows(packing, this.#repository.packed, this.#clock, isSame);
  }

  async #readPages(): Promise<void> {
    let page = await this.#repository.page(null, FIRST_PAGE);
    for (;;) {
      if (this.#isClosed) return;
      // The storage looks for the next page while this one is laid out.
      const coming = page.next === null ? null : this.#repository.page(page.next, PAGE);
      // A fault is heard where the page is awaited; once closed nobody waits, and nobody needs to hear.
      coming?.catch(() => undefined);
      for (const campaign of page.campaigns) if (!this.#readAgain.has(campaign.id)) this.#absorb(campaign);
      if (page.broken.length > 0) this.#broken = [...this.#broken, ...page.broken];
      await this.#showInPassing();
      if (coming === null) break;
      page = await coming;
    }
    const { campaigns, broken } = await this.#repository.outOfOrder();
    for (const campaign of campaigns) if (!this.#readAgain.has(campaign.id)) this.#absorb(campaign);
    if (broken.length > 0) this.#broken = [...this.#broken, ...broken];
  }

  /** Reads campaigns again, because somebody changed them or time changed their alerts. */
  async refresh(ids: readonly string[]): Promise<void> {
    this.#busy += 1;
    try {
      await this.#readAll(ids);
    } finally {
      this.#busy -= 1;
    }
    await this.#showOrGather();
  }

  async #readAll(ids: readonly string[]): Promise<void> {
    for (const some of parts(ids)) {
      const reading = this.#readings.begin();
      try {
        const found = await this.#repository.get(some);
        if (this.#isClosed) return;
        some.forEach((id, index) => {
          if (reading.takes(id)) this.#take(id, found[index]);
        });
      } finally {
        reading.end();
      }
      if (some.at(-1) !== ids.at(-1)) await this.#showInPassing();
    }
  }

  /** What this tab has written is known already, and not read again; what others write meanwhile is newer. */
  async #takeOver({ put, remove, entries }: Written): Promise<void> {
    if (this.#isClosed) return;
    if (entries !== null && entries.last > this.#heard) this.#own = [...this.#own, entries];
    this.#busy += 1;
    const reading = this.#readings.begin();
    for (const id of remove) if (reading.takes(id)) this.#take(id, undefined);
    for (const { id } of put) reading.takes(id);
    for (const some of parts(put)) {
      for (const each of some) if (reading.takes(each.id)) this.#take(each.id, each);
      if (some.at(-1) !== put.at(-1)) await breathe();
    }
    reading.end();
    this.#busy -= 1;
    await this.#showOrGather();
  }

  #hear(entries: readonly JournalEntry[]): void {
    const own = this.#own;
    const isOwn = ({ number }: JournalEntry) =>
      own.some(({ first, last }) => first <= number && number <= last);
    const ids = entries.filter(isOfCampaign).filter((each) => !isOwn(each));
    this.#heard = entries.at(-1)?.number ?? this.#heard;
    this.#own = own.filter(({ last }) => last > this.#heard);
    if (ids.length > 0) void this.#follow([...new Set(ids.map((each) => each.campaignId))]);
  }

  #take(id: string, stored: Campaign | undefined): void {
    if (!this.#isLoaded) this.#readAgain.add(id);
    if (stored === undefined) this.#forget(id);
    else this.#absorb(stored);
  }

  /**
   * Does work that changes many campaigns, a batch at a time. Showing all of it after each would take longer than the
   * work itself.
   */
  async gather(work: () => Promise<void>): Promise<void> {
    this.#gathering += 1;
    try {
      await work();
    } finally {
      this.#gathering -= 1;
    }
    await this.#showOrGather();
  }

  async #showOrGather(): Promise<void> {
    if (this.#gathering > 0) await this.#showInPassing();
    else this.#show();
  }

  async #follow(ids: readonly string[]): Promise<void> {
    try {
      await this.refresh(ids);
    } catch (fault) {
      this.#fault = fault;
    }
  }

  /** Shows what has arrived, if the last showing was long enough ago for what it costs, and lets the page paint. */
  async #showInPassing(): Promise<void> {
    const began = stopwatch();
    const isTime = began >= this.#showAt;
    if (isTime) this.#show();
    await breathe();
    if (isTime) this.#showAt = stopwatch() + Math.max(SHOW_EVERY, (stopwatch() - began) / SHARE_OF_SHOWING);
  }

  /** Another audience or configuration changes what the clock owes to the campaigns that name it, and their alerts. */
  async #followReferences(references: readonly Reference[]): Promise<void> {
    const before = this.#references;
    this.#references = byId(references);
    const ids = new Set([...before.keys(), ...this.#references.keys()]);
    const changed = new Set([...ids].filter((id) => !isSame(before.get(id), this.#references.get(id))));
    if (changed.size === 0) return;
    const naming = [...this.#byId.values()].filter((row) => row.references.some((id) => changed.has(id)));
    await this.#follow(naming.map((row) => row.id));
  }

  #absorb(stored: Campaign): void {
    const { id } = stored;
    const now = this.#clock.now();
    const due = nextDue(stored, this.#references)?.at;
    const { campaign } =
      due === undefined || due > now ? { campaign: stored } : settle(stored, now, this.#references);
    setOrDelete(this.#dues, id, due ?? null);
    setOrDelete(this.#reviews, id, alertsChangeAt(stored, now, this.#references));
    this.#replace(id, campaign === null ? undefined : rowOf(campaign, this.#references, now));
  }

  /** Some campaigns are over a cap, or no longer: who counts all of them tells. */
  markOverCap(told: ReadonlyMap<string, boolean>): void {
    let isNews = false;
    for (const [id, isOver] of told) {
      if (isOver) this.#overCap.add(id);
      else this.#overCap.delete(id);
      const row = this.#byId.get(id);
      const marked = row && withOverCap(row, isOver);
      if (marked === undefined || marked === row) continue;
      this.#byId.set(id, marked);
      isNews = true;
    }
    if (isNews) this.#show();
  }

  #replace(id: string, read: InventoryRow | undefined): void {
    const row = read && withOverCap(read, this.#overCap.has(id));
    this.#sharedAlerts.replace(this.#byId.get(id), row);
    if (row === undefined) this.#byId.delete(id);
    else this.#byId.set(id, row);
  }

  #forget(id: string): void {
    this.#replace(id, undefined);
    this.#dues.delete(id);
    this.#reviews.delete(id);
  }

  #show(): void {
    if (this.#isClosed) return;
    for (const row of this.#sharedAlerts.changes(this.#byId)) this.#byId.set(row.id, row);
    this.#rows = [...this.#byId.values()];
    for (const listener of this.#listeners) listener();
  }

  /** Calls back after every change of the rows; answers how to stop. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Campaigns to which the clock owes something at an instant. */
  dueAt(now: Instant): string[] {
    return idsUntil(this.#dues, now);
  }

  /** Campaigns whose alerts time has changed by an instant. */
  reviewsAt(now: Instant): string[] {
    return idsUntil(this.#reviews, now);
  }

  /** The next instant at which the clock owes something to a campaign; infinity if never. */
  nextDue(): Instant {
    let earliest = Infinity;
    for (const at of this.#dues.values()) if (at < earliest) earliest = at;
    return earliest;
  }

  /** The next instant at which something is due; infinity if never. */
  nextInstant(): Instant {
    let earliest = this.nextDue();
    for (const at of this.#reviews.values()) if (at < earliest) earliest = at;
    return earliest;
  }

  close(): void {
    this.#isClosed = true;
    for (const stop of this.#stops) stop();
    this.#listeners.clear();
  }
}

/** So many at a time as are laid out in less than a frame's patience. */
function* parts<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += PAGE) yield items.slice(start, start + PAGE);
}

function byId(references: readonly Reference[]): References {
  return new Map(references.map((each) => [each.id, each]));
}

/** References are plain data, always written in the same order of keys. */
function isSame(one: Reference | undefined, other: Reference | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function setOrDelete(map: Map<string, Instant>, id: string, at: Instant | null): void {
  if (at === null) map.delete(id);
  else map.set(id, at);
}

function idsUntil(map: Map<string, Instant>, now: Instant): string[] {
  const ids: string[] = [];
  for (const [id, at] of map) if (at <= now) ids.push(id);
  return ids;
}
