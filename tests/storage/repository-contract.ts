import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Campaign } from '../../src/domain/campaign/campaign.ts';
import type { PackedRow } from '../../src/domain/ports/packed-rows.ts';
import { rowOf as inventoryRow } from '../../src/domain/inventory/row.ts';
import type { Reference } from '../../src/domain/campaign/reference.ts';
import {
  CalledOff,
  isOfCampaign,
  type JournalEntry,
  type NewCampaignEntry,
  type NewEntry,
  type PageKey,
  type Repository,
  type Section,
  type ShelfName,
} from '../../src/domain/ports/repository.ts';
import { DAY, HOUR } from '../../src/domain/time/instant.ts';
import { aCampaign, aConfiguration, aMark, anAudience, aPolicy, NOW } from '../support/builders.ts';
import { anId } from '../support/ids.ts';

/** The data of one sandbox, as the tabs of a browser share it. */
export interface SharedDatabase {
  /** A repository of its own, as another tab has. */
  open(): Promise<Repository>;
  /** Puts a row past all checks. */
  putRow(row: { id: string; order: number }): Promise<void>;
  /** Puts a row on a shelf past all checks. */
  putItem(shelf: ShelfName, row: { readonly id: string }): Promise<void>;
  remove(): Promise<void>;
}

const noFault = (fault: unknown) => {
  throw fault;
};

function aCampaignOf(number: number, modifiedAt = NOW - number * HOUR): Campaign {
  return aCampaign({ id: anId(number), name: `Campaign ${number}`, modified: aMark(modifiedAt) });
}

function anEntry(number: number, given: Partial<NewCampaignEntry> = {}): NewCampaignEntry {
  const what = { event: 'activate', from: 'draft', to: 'live' } as const;
  return {
    campaignId: anId(number),
    name: `Campaign ${number}`,
    at: NOW,
    actor: 'Mona Manager',
    inputs: {},
    ...what,
    ...given,
  };
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

/** What the app relies on, whatever keeps the data. */
export function repositoryContract(makeDatabase: () => SharedDatabase): void {
  let database: SharedDatabase;
  let repository: Repository;
  const others: Repository[] = [];

  const openAnother = async () => {
    const other = await database.open();
    others.push(other);
    return other;
  };
  const put = (...campaigns: Campaign[]) =>
    repository.transact([], () => ({ put: campaigns, answer: undefined }));
  const write = (to: Repository, ...journal: NewEntry[]) =>
    to.transact([], () => ({ journal, answer: undefined }));

  beforeEach(async () => {
    database = makeDatabase();
    repository = await database.open();
  });

  afterEach(async () => {
    for (const each of others.splice(0)) each.close();
    repository.close();
    await database.remove();
  });

  it('begins empty', async () => {
    expect(await repository.count()).toBe(0);
    expect(await repository.page(null, 10)).toEqual({ campaigns: [], broken: [], next: null });
    expect(await repository.references.all()).toEqual([]);
    expect(await repository.policies.all()).toEqual([]);
    expect(await repository.lastNumber()).toBe(0);
  });

  it('gives back what was put', async () => {
    const campaign = aCampaign({ status: 'stopped', tags: ['Été', 'vip'], draft: {} });
    await put(campaign);
    expect(await repository.get([campaign.id])).toEqual([campaign]);
    expect(await (await openAnother()).get([campaign.id])).toEqual([campaign]);
  });

  it('gives campaigns in the order asked for, and nothing for those that are not there', async () => {
    const [one, two] = [aCampaignOf(1), aCampaignOf(2)];
    await put(one, two);
    expect(await repository.get([anId(2), anId(9), anId(1)])).toEqual([two, undefined, one]);
  });

  it('pages through all campaigns once, the last modified first', async () => {
    // Five pairs, each modified at one instant, put in no order.
    const campaigns = range(10).map((number) => aCampaignOf(number, NOW - Math.ceil(number / 2) * HOUR));
    await put(...campaigns.toReversed());
    for (const limit of [1, 3, 5, 10, 11]) {
      const seen: Campaign[] = [];
      let after: PageKey | null = null;
      do {
        const page = await repository.page(after, limit);
        expect(page.campaigns.length).toBeLessThanOrEqual(limit);
        seen.push(...page.campaigns);
        after = page.next;
      } while (after !== null);
      expect(seen.map(({ name }) => name)).toEqual(campaigns.map(({ name }) => name));
    }
  });

  it('reports a row that it cannot read, and never hides the rest', async () => {
    await put(aCampaignOf(1), aCampaignOf(3));
    const row = { ...aCampaignOf(2), status: 'asleep', order: -(NOW - 2 * HOUR) };
    await database.putRow(row);
    const { campaigns, broken } = await repository.page(null, 10);
    expect(campaigns).toEqual([aCampaignOf(1), aCampaignOf(3)]);
    expect(broken).toMatchObject([{ id: anId(2), raw: row }]);
    expect(broken[0]?.problem).toMatch(/^status: /);
    expect(await repository.get([anId(2)])).toEqual([undefined]);
    expect(await repository.count()).toBe(3);
  });

  it('finds a campaign whose row has lost its place in the order, and reports one that is broken besides', async () => {
    await put(aCampaignOf(1));
    await database.putRow(aCampaignOf(2) as never);
    await database.putRow({ id: anId(3), name: 7 } as never);
    const { campaigns, next } = await repository.page(null, 10);
    expect([campaigns, next]).toEqual([[aCampaignOf(1)], null]);
    const missed = await repository.outOfOrder();
    expect(missed.campaigns).toEqual([aCampaignOf(2)]);
    expect(missed.broken).toMatchObject([{ id: anId(3), raw: { name: 7 } }]);
  });

  it('tells of a row on a shelf that it cannot read, beside those that it can', async () => {
    await repository.policies.save(aPolicy());
    await database.putItem('policies', { id: 'broken', name: 7 } as { id: string });
    const { items, broken } = await repository.policies.read();
    expect(items).toEqual([aPolicy()]);
    expect(broken).toMatchObject([{ id: 'broken', raw: { id: 'broken', name: 7 } }]);
    expect(await repository.policies.all()).toEqual([aPolicy()]);
    const seen: [number, number][] = [];
    repository.policies.watch((sound, unsound) => seen.push([sound.length, unsound.length]), noFault);
    await vi.waitFor(() => expect(seen.at(-1)).toEqual([1, 1]));
  });

  it('goes on paging after a page of broken rows only', async () => {
    await put(aCampaignOf(3));
    for (const number of [1, 2]) {
      await database.putRow({ ...aCampaignOf(number), name: 5, order: -NOW - DAY + number } as never);
    }
    const { campaigns, broken, next } = await repository.page(null, 2);
    expect([campaigns.length, broken.length]).toEqual([0, 2]);
    expect((await repository.page(next, 2)).campaigns).toEqual([aCampaignOf(3)]);
  });

  it('decides on what is stored, writes campaigns and journal together, and answers', async () => {
    await put(aCampaignOf(1), aCampaignOf(2));
    const answer = await repository.transact([anId(1), anId(9)], ([found, nothing]) => ({
      put: [{ ...found!, name: 'Renamed' }],
      remove: [anId(2)],
      journal: [anEntry(1)],
      answer: [found?.name, nothing],
    }));
    expect(answer).toEqual(['Campaign 1', undefined]);
    expect((await repository.page(null, 10)).campaigns.map(({ name }) => name)).toEqual(['Renamed']);
    expect(await repository.journalOf(anId(1))).toEqual([{ ...anEntry(1), number: 1 }]);
  });

  it('decides about many some at a time, in their order, and writes all of it or nothing', async () => {
    const numbers = range(600);
    await repository.fill({ campaigns: numbers.map((number) => aCampaignOf(number)) });
    const ids = numbers.map(anId);
    const places: number[] = [];
    const renaming = (failsAt: number) => (found: readonly (Campaign | undefined)[], first: number) => {
      places.push(first);
      if (first >= failsAt) throw new Error('No');
      return {
        put: found.map((each) => ({ ...each!, name: 'Renamed' })),
        journal: found.map((_each, nth) => anEntry(first + nth + 1)),
      };
    };
    const done = () => ({ answer: 'done' });
    await expect(repository.transactMany(ids, renaming(300), done)).rejects.toThrow('No');
    expect((await repository.get(ids)).map((each) => each?.name)).toEqual(
      numbers.map((number) => `Campaign ${number}`),
    );
    expect(await repository.journalAfter(0)).toEqual([]);
    const following = { onProgress: vi.fn(), isCalledOff: () => false };
    places.length = 0;
    expect(await repository.transactMany(ids, renaming(Infinity), done, [], following)).toBe('done');
    expect(places.length).toBeGreaterThan(1);
    expect(places[0]).toBe(0);
    expect(new Set((await repository.get(ids)).map((each) => each?.name))).toEqual(new Set(['Renamed']));
    const told = (await repository.journalAfter(0)).filter(isOfCampaign);
    expect(told.map(({ campaignId }) => campaignId)).toEqual(ids);
    await expect(
      repository.transactMany(ids, () => ({ remove: ids }), done, [], {
        ...following,
        isCalledOff: () => true,
      }),
    ).rejects.toThrow(CalledOff);
    expect(await repository.count()).toBe(600);
  });

  it('says what it has written before it answers, and waits for whoever listens; not of what failed', async () => {
    await put(aCampaignOf(2));
    const told: unknown[] = [];
    const stop = repository.onWritten(async (written) => {
      await Promise.resolve();
      told.push(written);
    });
    const padded = { ...aCampaignOf(1), name: '  Spring ' };
    await repository.transact([], () => ({
      put: [padded],
      remove: [anId(2)],
      journal: [anEntry(1), anEntry(2)],
      answer: undefined,
    }));
    const parsed = { ...padded, name: 'Spring' };
    expect(told).toEqual([{ put: [parsed], remove: [anId(2)], entries: { first: 1, last: 2 } }]);
    await put(aCampaignOf(3));
    expect(told[1]).toEqual({ put: [aCampaignOf(3)], remove: [], entries: null });
    await expect(put({ ...aCampaignOf(4), name: '' })).rejects.toThrow(/name/);
    stop();
    await put(aCampaignOf(5));
    expect(told).toHaveLength(2);
  });

  it('says that a decision is stored before anybody hears what was written', async () => {
    const told: string[] = [];
    const stop = repository.onWritten(() => Promise.resolve(void told.push('written')));
    const onStored = () => void told.push('stored');
    await repository.transact([], () => ({ put: [aCampaignOf(1)], answer: undefined, onStored }));
    expect(told).toEqual(['stored', 'written']);
    stop();
  });

  it('changes nothing when the decision fails', async () => {
    await put(aCampaignOf(1));
    const decided = repository.transact([anId(1)], () => {
      throw new Error('No way');
    });
    await expect(decided).rejects.toThrow('No way');
    expect(await repository.get([anId(1)])).toEqual([aCampaignOf(1)]);
  });

  it('changes nothing when one of the campaigns is not valid', async () => {
    await put(aCampaignOf(1));
    const nameless = { ...aCampaignOf(2), name: '' };
    const written = repository.transact([anId(1)], () => ({
      put: [{ ...aCampaignOf(1), name: 'Renamed' }, nameless],
      remove: [anId(1)],
      journal: [anEntry(1)],
      answer: undefined,
    }));
    await expect(written).rejects.toThrow(/name/);
    expect(await repository.get([anId(1), anId(2)])).toEqual([aCampaignOf(1), undefined]);
    expect(await repository.lastNumber()).toBe(0);
  });

  it('puts audiences and configurations with the campaigns, or neither', async () => {
    await repository.references.save(anAudience({ id: 'loyal', size: 1 }));
    const seen: string[][] = [];
    repository.references.watch((items) => seen.push(items.map(({ id }) => id).sort()), noFault);
    await vi.waitFor(() => expect(seen).toEqual([['loyal']]));
    const on = (campaign: Campaign, ...put: Reference[]) =>
      repository.transact(
        [],
        () => ({ put: [campaign], shelves: { references: { put } }, answer: undefined }),
        ['references'],
      );
    await on(aCampaignOf(1), anAudience({ id: 'loyal', size: 2 }), aConfiguration({ id: 'sms' }));
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(['loyal', 'sms']));
    expect(await repository.references.all()).toContainEqual(anAudience({ id: 'loyal', size: 2 }));
    const refused = on({ ...aCampaignOf(2), name: '' }, anAudience({ id: 'new' }));
    await expect(refused).rejects.toThrow(/name/);
    expect((await repository.references.all()).map(({ id }) => id).sort()).toEqual(['loyal', 'sms']);
    expect(await repository.count()).toBe(1);
  });

  it('puts policies with the campaigns, or neither', async () => {
    await repository.policies.save(aPolicy({ tags: ['vip'] }));
    const renamed = aPolicy({ tags: ['top'] });
    const transact = (name: string) =>
      repository.transact(
        [],
        (_found, { policies = [] }) => ({
          put: [{ ...aCampaignOf(1), name }],
          // What stands on a shelf is read in the same transaction.
          shelves: { policies: { put: policies.map(() => renamed) } },
          answer: undefined,
        }),
        ['policies'],
      );
    await expect(transact('')).rejects.toThrow(/name/);
    expect(await repository.policies.all()).toEqual([aPolicy({ tags: ['vip'] })]);
    await transact('Spring');
    expect(await repository.policies.all()).toEqual([renamed]);
  });

  it('lets commands of two tabs on one campaign follow each other', async () => {
    await put(aCampaign({ id: anId(1), revision: 0 }));
    const other = await openAnother();
    const count = (on: Repository) =>
      on.transact([anId(1)], ([found]) => ({
        put: [{ ...found!, revision: found!.revision + 1 }],
        answer: undefined,
      }));
    await Promise.all(range(20).map((number) => count(number % 2 === 0 ? repository : other)));
    expect(await repository.get([anId(1)])).toMatchObject([{ revision: 20 }]);
  });

  it('numbers the journal in the order in which it is written, whichever tab writes', async () => {
    const other = await openAnother();
    await write(repository, anEntry(1), anEntry(2));
    await write(other, anEntry(1, { event: 'stop' }));
    await write(repository, anEntry(1, { event: 'archive' }));
    const entries = await other.journalOf(anId(1));
    expect(entries.map(({ number, event }) => [number, event])).toEqual([
      [1, 'activate'],
      [3, 'stop'],
      [4, 'archive'],
    ]);
    expect(await other.lastNumber()).toBe(4);
  });

  it('tells what other tabs write after an entry, each once and in order', async () => {
    await write(repository, anEntry(1));
    const seen: JournalEntry[] = [];
    repository.watch(1, (entries) => seen.push(...entries), noFault);
    const other = await openAnother();
    await write(other, anEntry(2), anEntry(3));
    await vi.waitFor(() => expect(seen.map(({ number }) => number)).toEqual([2, 3]));
    await write(other, anEntry(4));
    await write(repository, anEntry(5));
    await vi.waitFor(() => expect(seen.map(({ number }) => number)).toEqual([2, 3, 4, 5]));
    expect(seen[0]).toEqual({ ...anEntry(2), number: 2 });
  });

  it('tells what was written between the last entry known and the watching', async () => {
    await write(repository, anEntry(1), anEntry(2));
    const seen: number[] = [];
    repository.watch(1, (entries) => seen.push(...entries.map(({ number }) => number)), noFault);
    await vi.waitFor(() => expect(seen).toEqual([2]));
  });

  it('tells nothing once it is not watched any more', async () => {
    const seen: JournalEntry[] = [];
    const later: JournalEntry[] = [];
    const stop = repository.watch(0, (entries) => seen.push(...entries), noFault);
    repository.watch(0, (entries) => later.push(...entries), noFault);
    stop();
    await write(repository, anEntry(1));
    await vi.waitFor(() => expect(later).toHaveLength(1));
    expect(seen).toEqual([]);
  });

  it('keeps what is written during one stay in the editor as one entry, until something else happens', async () => {
    const edit = (fields: string, stay = 'one', actor = 'Mona Manager') =>
      anEntry(1, { event: 'edit', to: 'draft', inputs: { fields }, stay, actor });
    for (const each of [edit('name'), anEntry(2), edit('body'), edit('name, title')])
      await write(repository, each);
    const told = async () =>
      (await repository.journalOf(anId(1))).map(({ event, number, inputs }) => [
        event,
        number,
        inputs['fields'] ?? null,
      ]);
    expect(await told()).toEqual([['edit', 4, 'name, body, title']]);
    const later = [anEntry(1), edit('tags'), edit('tags', 'another'), edit('name', 'another', 'Otto')];
    for (const each of later) await write(repository, each);
    expect(await told()).toEqual([
      ['edit', 4, 'name, body, title'],
      ['activate', 5, null],
      ['edit', 6, 'tags'],
      ['edit', 7, 'tags'],
      ['edit', 8, 'name'],
    ]);
    expect(await repository.lastNumber()).toBe(8);
  });

  it('reads the journal backwards, as far as is asked and what is wanted only', async () => {
    await write(repository, anEntry(1), anEntry(2), anEntry(1), anEntry(2), anEntry(1));
    const first = (entry: JournalEntry) => isOfCampaign(entry) && entry.campaignId === anId(1);
    const newest = await repository.journalBefore(Infinity, 2, first);
    expect(newest.map(({ number }) => number)).toEqual([5, 3]);
    const older = await repository.journalBefore(3, 2, first);
    expect(older.map(({ number }) => number)).toEqual([1]);
  });

  it('reads what was written in one go as it reads what was written alone', async () => {
    const other = await openAnother();
    await write(repository, anEntry(1));
    const together = range(600).map((number) => anEntry((number % 3) + 1, { at: NOW + number }));
    const seen: number[] = [];
    other.watch(1, (entries) => seen.push(...entries.map(({ number }) => number)), noFault);
    await write(repository, ...together);
    await write(other, anEntry(2));
    await vi.waitFor(() => expect(seen).toEqual(range(601).map((each) => each + 1)));
    expect(await other.lastNumber()).toBe(602);
    expect((await other.counts()).journal).toBe(602);
    const ofTwo = await other.journalOf(anId(2));
    expect(ofTwo).toEqual(
      [...together, anEntry(2)].flatMap((entry, index) =>
        entry.campaignId === anId(2) ? [{ ...entry, number: index + 2 }] : [],
      ),
    );
    const numbers = (entries: readonly JournalEntry[]) => entries.map(({ number }) => number);
    // At the edges of records of 250, and in the midst of one.
    for (const below of [Infinity, 602, 502, 501, 252, 251, 120, 2, 1]) {
      const top = Math.min(below - 1, 602);
      const expected = range(Math.min(300, top)).map((each) => top + 1 - each);
      expect(numbers(await other.journalBefore(below, 300, () => true))).toEqual(expected);
    }
    const rare = await other.journalBefore(600, 3, ({ at }) => at % 50 === 0);
    expect(rare.map(({ at }) => at - NOW)).toEqual([550, 500, 450]);
    for (const above of [0, 1, 130, 251, 500, 601])
      expect(numbers(await other.journalAfter(above))).toEqual(
        range(602 - above).map((each) => each + above),
      );
    expect(await other.journalAfter(602)).toEqual([]);
    const { records } = await readAll(other);
    expect(records.journal).toEqual([anEntry(1), ...together, anEntry(2)]);
  });

  it('leaves an entry that came with others as it is, whatever stay follows it', async () => {
    const edit = anEntry(1, { event: 'edit', to: 'draft', inputs: { fields: 'name' }, stay: 'one' });
    await repository.fill({ journal: [anEntry(2), edit] });
    await write(repository, anEntry(3), { ...edit, stay: 'two' });
    await write(repository, { ...edit, stay: 'two', inputs: { fields: 'body' } });
    const stays = (await repository.journalOf(anId(1))).map(({ number, inputs }) => [
      number,
      inputs['fields'],
    ]);
    expect(stays).toEqual([
      [2, 'name'],
      [5, 'name, body'],
    ]);
    expect((await repository.counts()).journal).toBe(4);
  });

  describe('packed rows', () => {
    const rowOf = (number: number): PackedRow => {
      const campaign = aCampaignOf(number);
      return {
        id: campaign.id,
        row: inventoryRow(campaign, new Map(), NOW),
        due: null,
        review: NOW + number,
      };
    };
    const stamp = { entry: 1, build: 'b', references: '[]', at: NOW };
    const goOn = () => Promise.resolve(true);
    const keep = (on: Repository, pages: PackedRow[][], going = goOn) =>
      on.packed.keep(
        crypto.randomUUID(),
        pages.length,
        (number) => pages[number] ?? [],
        () => stamp,
        going,
      );
    const gone: PackedRow = { id: anId(9), row: null, due: NOW, review: null };
    const pages = [
      [rowOf(1), rowOf(2)],
      [rowOf(3), gone],
    ];

    it('are read as they were kept, with what the journal tells since', async () => {
      expect(await repository.packed.open()).toEqual({ stamp: null, since: [], last: 0, count: 0 });
      await put(aCampaignOf(1));
      await write(repository, anEntry(1), anEntry(2), anEntry(3));
      const kept = await keep(repository, pages);
      const other = await openAnother();
      const opening = await other.packed.open();
      expect(opening).toMatchObject({ stamp: { ...stamp, pages: 2 }, last: 3, count: 1 });
      expect(opening.stamp).toEqual(kept);
      expect(opening.since.map(({ number }) => number)).toEqual([2, 3]);
      for (const number of [0, 1]) expect(await other.packed.page(kept!, number)).toEqual(pages[number]);
      expect(await other.packed.page(kept!, 2)).toBeNull();
    });

    it('stay as they were where keeping others is given up', async () => {
      const kept = await keep(repository, pages);
      const going = [true, false];
      expect(await keep(repository, [[gone], []], () => Promise.resolve(going.shift() ?? false))).toBeNull();
      expect((await repository.packed.open()).stamp).toEqual(kept);
      expect(await repository.packed.page(kept!, 0)).toEqual(pages[0]);
    });

    it('of two tabs are never mixed', async () => {
      const other = await openAnother();
      const kept = await Promise.all([keep(repository, pages), keep(other, [[gone], [gone], [gone]])]);
      const { stamp: found } = await other.packed.open();
      expect(kept.filter((each) => each !== null)).toContainEqual(found ?? 'none was kept');
      const read = await Promise.all(
        range(found!.pages).map((each) => repository.packed.page(found!, each - 1)),
      );
      expect(read).toEqual(found!.pages === 2 ? pages : [[gone], [gone], [gone]]);
    });

    it('are gone once everything is replaced', async () => {
      await keep(repository, pages);
      await repository.fill({});
      expect((await repository.packed.open()).stamp).toBeNull();
    });
  });

  it('keeps policies, and tells every tab when they change', async () => {
    const seen: string[][] = [];
    const other = await openAnother();
    other.policies.watch((policies) => seen.push(policies.map(({ name }) => name)), noFault);
    await repository.policies.save(aPolicy({ name: 'Legal' }));
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(['Legal']));
    await repository.policies.save(aPolicy({ name: 'Legal and brand' }));
    await vi.waitFor(() => expect(seen.at(-1)).toEqual(['Legal and brand']));
    await repository.policies.remove(aPolicy().id);
    await vi.waitFor(() => expect(seen.at(-1)).toEqual([]));
    expect(await repository.policies.all()).toEqual([]);
  });

  it('replaces everything when it is filled', async () => {
    await repository.fill({ references: [anAudience({ id: 'old' })], policies: [aPolicy()] });
    await put(aCampaignOf(1));
    await write(repository, anEntry(1));
    await repository.fill({ references: [anAudience(), aConfiguration()] });
    const other = await openAnother();
    expect(await other.references.all()).toEqual(expect.arrayContaining([anAudience(), aConfiguration()]));
    expect(await other.references.all()).toHaveLength(2);
    expect(await other.policies.all()).toEqual([]);
    expect(await other.count()).toBe(0);
    expect(await other.journalOf(anId(1))).toEqual([]);
    expect(await other.lastNumber()).toBe(0);
  });

  const readAll = async (from: Repository) => {
    const records: Partial<Record<Section, unknown[]>> = {};
    const survey = await from.everything(({ section, records: some }) => {
      records[section] = [...(records[section] ?? []), ...some];
    });
    return { records, survey };
  };

  it('reads everything: campaigns and shelves by id, the journal in its order, and names what it cannot read', async () => {
    const campaigns = range(600).map((number) => aCampaignOf(number));
    await put(...campaigns.toReversed());
    await write(repository, anEntry(2), anEntry(1));
    await repository.policies.save(aPolicy());
    await repository.references.save(anAudience({ id: 'b' }));
    await repository.references.save(anAudience({ id: 'a' }));
    const row = { ...aCampaignOf(900), status: 'asleep', order: 0 };
    await database.putRow(row);
    expect(await repository.counts()).toMatchObject({ campaigns: 601, journal: 2, references: 2, people: 0 });
    const { records, survey } = await readAll(await openAnother());
    expect(records).toEqual({
      campaigns,
      journal: [anEntry(2), anEntry(1)],
      references: [anAudience({ id: 'a' }), anAudience({ id: 'b' })],
      policies: [aPolicy()],
    });
    expect(survey.broken).toMatchObject([{ section: 'campaigns', id: anId(900), raw: row }]);
  });

  it('adds and replaces by id, in one go, and tells every tab', async () => {
    await put(aCampaignOf(1), aCampaignOf(2));
    await repository.policies.save(aPolicy());
    await write(repository, anEntry(1));
    const other = await openAnother();
    const seen: string[] = [];
    other.watch(1, (entries) => seen.push(...entries.map(({ event }) => event)), noFault);
    const { survey } = await readAll(repository);
    const isDone = await repository.take(
      'merge',
      {
        campaigns: [{ ...aCampaignOf(2), name: 'Renamed' }, aCampaignOf(3)],
        journal: [anEntry(2, { event: 'import' })],
        policies: [aPolicy({ id: anId(7) })],
      },
      survey.state,
    );
    expect(isDone).toBe(true);
    await vi.waitFor(() => expect(seen).toEqual(['import']));
    const found = await other.get([anId(1), anId(2), anId(3)]);
    expect(found.map((each) => each?.name)).toEqual(['Campaign 1', 'Renamed', 'Campaign 3']);
    expect(await other.policies.all()).toHaveLength(2);
    expect(await other.lastNumber()).toBe(2);
  });

  it.each([
    ['a campaign', (other: Repository) => write(other, anEntry(1))],
    ['a policy', (other: Repository) => other.policies.save(aPolicy())],
  ])('adds nothing where another tab has changed %s since', async (_name, change) => {
    await put(aCampaignOf(1));
    const { survey } = await readAll(repository);
    await change(await openAnother());
    expect(await repository.take('merge', { campaigns: [aCampaignOf(2)] }, survey.state)).toBe(false);
    expect(await repository.count()).toBe(1);
  });

  it('takes the place of everything, or of nothing', async () => {
    await put(aCampaignOf(1));
    await write(repository, anEntry(1));
    const { survey } = await readAll(repository);
    const contents = { campaigns: [aCampaignOf(2)], journal: [anEntry(2)] };
    expect(await repository.take('replace', contents, `${survey.state} `)).toBe(false);
    expect((await repository.page(null, 10)).campaigns).toEqual([aCampaignOf(1)]);
    expect(await repository.take('replace', contents, survey.state)).toBe(true);
    const { records } = await readAll(await openAnother());
    expect(records).toEqual(contents);
  });

  it('adds nothing at all where one record is not valid', async () => {
    await put(aCampaignOf(1));
    const { survey } = await readAll(repository);
    const campaigns = [
      ...range(400).map((number) => aCampaignOf(number + 1)),
      { ...aCampaignOf(900), name: '' },
    ];
    await expect(
      repository.take('merge', { campaigns, journal: [anEntry(2)] }, survey.state),
    ).rejects.toThrow(/name/);
    expect(await repository.count()).toBe(1);
    expect(await repository.lastNumber()).toBe(0);
  });

  it('tells what is written after it was filled anew', async () => {
    await write(repository, anEntry(1), anEntry(2));
    const seen: string[] = [];
    repository.watch(2, (entries) => seen.push(...entries.map(({ name }) => name)), noFault);
    const other = await openAnother();
    await other.fill({});
    await write(other, anEntry(3));
    await vi.waitFor(() => expect(seen).toEqual(['Campaign 3']));
  });

  it('refuses everything once it is closed', async () => {
    repository.close();
    await expect(repository.count()).rejects.toMatchObject({ kind: 'closed' });
    await expect(put(aCampaignOf(1))).rejects.toMatchObject({ kind: 'closed' });
    expect(await (await openAnother()).count()).toBe(0);
  });
}
