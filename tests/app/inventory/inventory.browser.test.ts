import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { flushSync } from 'svelte';
import { Inventory } from '../../../src/app/inventory/inventory.svelte.ts';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { NewEntry, Page, PageKey } from '../../../src/domain/ports/repository.ts';
import { StorageFault } from '../../../src/domain/ports/storage-fault.ts';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time/instant.ts';
import { aCampaign, aMark, anAudience, aPolicy, NOW, someReferences } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { ManualTime } from '../../support/manual-time.ts';
import { MemoryDatabase, MemoryRepository } from '../../support/memory-repository.ts';
import { follow } from '../../support/follow.svelte.ts';

/** Reads its pages when it is asked for them, and hands each over when the test lets it. */
class SlowRepository extends MemoryRepository {
  readonly #waiting: (() => void)[] = [];
  isSlow = false;

  override async page(after: PageKey | null, limit: number): Promise<Page> {
    const page = await super.page(after, limit);
    if (this.isSlow) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return page;
  }

  /** Hands over the next page. */
  async next(): Promise<void> {
    await vi.waitFor(() => expect(this.#waiting).not.toEqual([]));
    this.#waiting.shift()?.();
  }
}

let database: MemoryDatabase;
let repository: SlowRepository;
let other: MemoryRepository;
let time: ManualTime;
let inventory: Inventory;

beforeEach(() => {
  database = new MemoryDatabase();
  repository = new SlowRepository(database);
  other = new MemoryRepository(database);
  time = new ManualTime();
  inventory = new Inventory(repository, time);
});

afterEach(() => inventory.close());

const numbered = (number: number, given: Partial<Campaign> = {}): Campaign =>
  ({
    ...aCampaign({ id: anId(number), name: `Campaign ${number}`, modified: aMark(NOW - number * MINUTE) }),
    ...given,
  }) as Campaign;

const many = (count: number) => Array.from({ length: count }, (_, index) => numbered(index + 1));

function entryOf({ id, name }: Campaign): NewEntry {
  const what = { event: 'edit-tags', from: 'draft', to: 'draft' } as const;
  return { campaignId: id, name, at: NOW, actor: 'Ann', inputs: {}, ...what };
}

/** What another tab does: it writes campaigns, or removes them, and journals that. */
async function write(...campaigns: Campaign[]): Promise<void> {
  const journal = campaigns.map(entryOf);
  await other.transact([], () => ({ put: campaigns, journal, answer: undefined }));
}

async function remove(campaign: Campaign): Promise<void> {
  const journal = [entryOf(campaign)];
  await other.transact([], () => ({ remove: [campaign.id], journal, answer: undefined }));
}

const names = () => inventory.rows.map(({ name }) => name).sort();

describe('loading', () => {
  it('holds every campaign, with what they are judged by', async () => {
    await other.fill({ references: [anAudience()], policies: [aPolicy()] });
    await write(...many(1_000));
    await inventory.load();
    expect(inventory.rows).toHaveLength(1_000);
    expect(new Set(names()).size).toBe(1_000);
    expect(inventory.isLoaded).toBe(true);
    expect(inventory.row(anId(7))?.name).toBe('Campaign 7');
    expect(inventory.row(anId(5_000))).toBeUndefined();
    expect(inventory.references.get('loyal')).toEqual(anAudience());
    expect(inventory.policies).toEqual([aPolicy()]);
  });

  it('of nothing is soon done', async () => {
    await inventory.load();
    expect([inventory.rows.length, inventory.isLoaded, inventory.progress]).toEqual([0, true, 1]);
  });

  it('shows the last modified first, long before the rest is there, and how far it is', async () => {
    await write(...many(1_000));
    repository.isSlow = true;
    const seen = follow(() => [inventory.rows.length, inventory.progress]);
    const loading = inventory.load();
    await repository.next();
    await vi.waitFor(() => expect(inventory.rows).toHaveLength(150));
    expect(inventory.row(anId(1))).toBeDefined();
    expect(inventory.row(anId(151))).toBeUndefined();
    expect([inventory.isLoaded, inventory.progress]).toEqual([false, 0.15]);
    repository.isSlow = false;
    await repository.next();
    await loading;
    flushSync();
    expect(seen.values[0]).toEqual([0, 0]);
    expect(seen.values.at(-1)).toEqual([1_000, 1]);
    seen.stop();
  });

  it('counts what it cannot read, and shows the rest', async () => {
    await write(...many(3));
    const broken = { ...numbered(4), name: '', order: -NOW };
    database.rows.set(broken.id, broken);
    await inventory.load();
    expect(names()).toEqual(['Campaign 1', 'Campaign 2', 'Campaign 3']);
    expect(inventory.broken).toMatchObject([{ id: anId(4), raw: broken }]);
    expect(inventory.progress).toBe(1);
  });

  it('keeps what other tabs do meanwhile', async () => {
    const [changed, removed] = [numbered(200), numbered(201)];
    await write(...many(300));
    repository.isSlow = true;
    const loading = inventory.load();
    await repository.next();
    // The second page has been read by now, but has not arrived.
    await vi.waitFor(() => expect(inventory.rows).toHaveLength(150));
    await write({ ...changed, name: 'Changed' });
    await remove(removed);
    await write(numbered(301));
    await vi.waitFor(() => expect(names()).toContain('Campaign 301'));
    repository.isSlow = false;
    await repository.next();
    await loading;
    expect(inventory.row(changed.id)?.name).toBe('Changed');
    expect(inventory.row(removed.id)).toBeUndefined();
    expect(inventory.rows).toHaveLength(300);
  });

  it('fails as the storage does', async () => {
    repository.close();
    await expect(inventory.load()).rejects.toMatchObject({ kind: 'closed' });
  });

  it('broken off shows nothing more', async () => {
    await write(...many(300));
    repository.isSlow = true;
    void inventory.load();
    await repository.next();
    await vi.waitFor(() => expect(inventory.rows).toHaveLength(150));
    inventory.close();
    await repository.next();
    await write({ ...numbered(1), name: 'Changed' });
    expect(inventory.rows).toHaveLength(150);
    expect(inventory.row(anId(1))?.name).toBe('Campaign 1');
  });
});

describe('what another tab does', () => {
  beforeEach(async () => {
    await write(numbered(1), numbered(2));
    await inventory.load();
  });

  it('is followed: changes, new ones and those that are gone', async () => {
    const seen = follow(() => inventory.rows.map(({ name }) => name).sort());
    await write({ ...numbered(1), name: 'Changed' });
    await vi.waitFor(() => expect(names()).toEqual(['Campaign 2', 'Changed']));
    await write(numbered(3));
    await vi.waitFor(() => expect(names()).toEqual(['Campaign 2', 'Campaign 3', 'Changed']));
    await remove(numbered(2));
    await vi.waitFor(() => expect(names()).toEqual(['Campaign 3', 'Changed']));
    flushSync();
    expect(seen.values.at(-1)).toEqual(names());
    seen.stop();
  });

  it('tells whoever listens', async () => {
    const listener = vi.fn();
    const stop = inventory.onChange(listener);
    await write(numbered(3));
    await vi.waitFor(() => expect(listener).toHaveBeenCalledOnce());
    stop();
    await write(numbered(4));
    await vi.waitFor(() => expect(inventory.rows).toHaveLength(4));
    expect(listener).toHaveBeenCalledOnce();
  });

  it('is told as a fault when it cannot be read', async () => {
    vi.spyOn(repository, 'get').mockRejectedValue(new StorageFault('closed'));
    await write(numbered(3));
    await vi.waitFor(() => expect(inventory.fault).toMatchObject({ kind: 'closed' }));
  });
});

describe('what this tab does itself', () => {
  const own = (journal: readonly NewEntry[], put: Campaign[], gone: string[] = []) =>
    repository.transact([], () => ({ put, remove: gone, journal, answer: undefined }));

  beforeEach(async () => {
    await write(numbered(1), numbered(2));
    await inventory.load();
  });

  it('is there once it is stored, and is not read again', async () => {
    const get = vi.spyOn(repository, 'get');
    const changed = { ...numbered(1), name: 'Changed' };
    await own([entryOf(changed), entryOf(numbered(2))], [changed], [anId(2)]);
    expect(names()).toEqual(['Changed']);
    await write(numbered(3));
    await vi.waitFor(() => expect(names()).toEqual(['Campaign 3', 'Changed']));
    expect(get.mock.calls).toEqual([[[anId(3)]]]);
  });

  it('is not undone by what was read before it', async () => {
    let arrive: () => void = () => undefined;
    const read = repository.get.bind(repository);
    const get = vi.spyOn(repository, 'get').mockImplementation(async (ids) => {
      const found = await read(ids);
      await new Promise<void>((resolve) => (arrive = resolve));
      return found;
    });
    const refreshing = inventory.refresh([anId(1), anId(2)]);
    await vi.waitFor(() => expect(get).toHaveBeenCalledOnce());
    const changed = { ...numbered(1), name: 'Changed' };
    await own([entryOf(changed), entryOf(numbered(2))], [changed], [anId(2)]);
    arrive();
    await refreshing;
    expect(names()).toEqual(['Changed']);
  });

  it('gives way to what another tab does after it', async () => {
    const changed = { ...numbered(1), name: 'Changed', revision: 7 };
    await own([entryOf(changed)], [changed]);
    await write({ ...numbered(1), name: 'Theirs' });
    await vi.waitFor(() => expect(names()).toEqual(['Campaign 2', 'Theirs']));
  });
});

describe('the clock', () => {
  const scheduled = aCampaign({ id: anId(1), status: 'scheduled' });
  const archived = aCampaign({ id: anId(2), status: 'archived' });
  const late = aCampaign({ id: anId(3), schedule: { start: '2026-03-02T11:00' } });

  beforeEach(async () => {
    await other.fill({ references: [...someReferences().values()] });
    await write(scheduled, archived, late);
  });

  it('has already moved what is shown, whether that is written down or not', async () => {
    time.moveTo(NOW + 2 * DAY);
    await inventory.load();
    expect(inventory.row(scheduled.id)?.status).toBe('live');
    expect(inventory.dueAt(time.now())).toEqual([scheduled.id]);
    expect((await other.get([scheduled.id]))[0]?.status).toBe('scheduled');
  });

  it('has already deleted what is past its time', async () => {
    time.moveTo(NOW + 31 * DAY);
    await inventory.load();
    expect(inventory.row(archived.id)).toBeUndefined();
    expect(inventory.dueAt(time.now())).toContain(archived.id);
  });

  it('says what comes next: a transition, or alerts that change', async () => {
    await inventory.load();
    expect(inventory.nextInstant()).toBe(NOW + HOUR + 1);
    expect(inventory.reviewsAt(NOW + HOUR + 1)).toEqual([late.id]);
    expect(inventory.dueAt(NOW + DAY)).toEqual([scheduled.id]);
    expect(inventory.dueAt(NOW + DAY - 1)).toEqual([]);
    await remove(late);
    await vi.waitFor(() => expect(inventory.nextInstant()).toBe(NOW + DAY));
  });

  it('has nothing to do where nothing is', async () => {
    await other.fill({});
    await inventory.load();
    expect(inventory.nextInstant()).toBe(Infinity);
  });
});
