import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LifecycleRunner } from '../../../src/app/commands/lifecycle-runner.ts';
import { Inventory } from '../../../src/app/inventory/inventory.svelte.ts';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { NewEntry, Repository } from '../../../src/domain/ports/repository.ts';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time/instant.ts';
import { aDexieDatabase } from '../../storage/a-dexie-database.ts';
import { aCampaign, aMark, anAudience, NOW, someReferences } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { ManualTime } from '../../support/manual-time.ts';

let database: ReturnType<typeof aDexieDatabase>;
let repository: Repository;
let time: ManualTime;
const opened: { close(): void }[] = [];

beforeEach(async () => {
  database = aDexieDatabase();
  repository = await database.open();
  time = new ManualTime();
  await repository.fill({ references: [...someReferences().values()], campaigns: many });
});

afterEach(async () => {
  for (const each of opened.splice(0)) each.close();
  repository.close();
  await database.remove();
});

const numbered = (number: number, given: Partial<Campaign> = {}): Campaign =>
  ({
    ...aCampaign({ id: anId(number), name: `Campaign ${number}`, modified: aMark(NOW - number * MINUTE) }),
    ...given,
  }) as Campaign;

const many: readonly Campaign[] = [
  ...Array.from({ length: 1_200 }, (_, index) => numbered(index + 10)),
  aCampaign({ id: anId(1), status: 'scheduled' }),
  aCampaign({ id: anId(2), status: 'archived' }),
  aCampaign({ id: anId(3), name: 'Late', schedule: { start: '2026-03-02T11:00' } }),
  // Two of one name warn of each other.
  aCampaign({ id: anId(4), name: 'Twin' }),
  aCampaign({ id: anId(5), name: 'Twin' }),
];

const BROKEN = { id: anId(6_000), name: '', order: -NOW };

function entryOf({ id, name }: Campaign): NewEntry {
  const what = { event: 'edit-tags', from: 'draft', to: 'draft' } as const;
  return { campaignId: id, name, at: NOW, actor: 'Ann', inputs: {}, ...what };
}

function write(put: readonly Campaign[], gone: readonly Campaign[] = []): Promise<void> {
  const journal = [...put, ...gone].map(entryOf);
  return repository.transact([], () => ({
    put,
    remove: gone.map(({ id }) => id),
    journal,
    answer: undefined,
  }));
}

/** What a tab that opens the sandbox shows, and how many pages of campaigns it read for it. */
async function open(build: string) {
  const tab = await database.open();
  const inventory = new Inventory(tab, time, build);
  opened.push(inventory, tab);
  const page = vi.spyOn(tab, 'page');
  await inventory.load();
  return { inventory, tab, pages: page.mock.calls.length };
}

function shown(inventory: Inventory) {
  return {
    rows: inventory.rows.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    broken: inventory.broken,
    dues: inventory.dueAt(NOW + 365 * DAY).sort(),
    reviews: inventory.reviewsAt(NOW + 365 * DAY).sort(),
    next: inventory.nextInstant(),
  };
}

async function moveTo(instant: number): Promise<void> {
  time.moveTo(instant);
  await Promise.resolve();
}

async function pack(build = 'this'): Promise<void> {
  const { inventory } = await open(build);
  await inventory.pack();
}

/** Whatever was packed, a tab shows what the campaigns are. */
async function expectTruth(): Promise<number> {
  const { inventory, pages } = await open('this');
  const truth = await open('');
  expect(shown(inventory)).toEqual(shown(truth.inventory));
  return pages;
}

async function catchUp(): Promise<void> {
  const { inventory, tab } = await open('');
  const runner = new LifecycleRunner(inventory, tab, time, time, (fault) => {
    throw fault;
  });
  await runner.settleDue();
  runner.stop();
}

it.each([
  ['nothing', () => Promise.resolve()],
  ['a campaign', () => write([numbered(10, { name: 'Changed', revision: 2 })])],
  ['a new one', () => write([numbered(5_000)])],
  ['many at once', () => write(many.slice(0, 400).map((each) => ({ ...each, description: 'All' })))],
  ['one that is gone', () => write([], [numbered(10)])],
  [
    'one that is gone and back again',
    async () => {
      await write([], [numbered(10)]);
      await write([numbered(10)]);
    },
  ],
  ['a twin', () => write([numbered(10, { name: 'Twin' })])],
  ['a twin that is none any more', () => write([aCampaign({ id: anId(5), name: 'Alone' })])],
  ['a time of day', () => moveTo(NOW + 2 * HOUR)],
  ['two days, and nobody wrote down what the clock owes', () => moveTo(NOW + 2 * DAY)],
  [
    'a month, with all that the clock did',
    async () => {
      time.moveTo(NOW + 31 * DAY);
      await catchUp();
    },
  ],
  [
    'a merge',
    async () => {
      const { state } = await repository.everything(() => undefined);
      const merged = numbered(10, { name: 'Merged', revision: 0 });
      await repository.take('merge', { campaigns: [merged], journal: [entryOf(merged)] }, state);
    },
  ],
])('packed rows and what the journal tells since are what the campaigns are: %s', async (_name, change) => {
  await pack();
  await change();
  expect(await expectTruth()).toBe(0);
});

it.each([
  ['everything was replaced', () => repository.fill({ campaigns: [numbered(1)] })],
  ['an audience has changed', () => repository.references.save(anAudience({ id: 'loyal', name: 'Renamed' }))],
  ['an audience is gone', () => repository.references.remove('loyal')],
  ['a broken row has come', () => database.putRow(BROKEN)],
  ['another build packed them', () => pack('another')],
  ['the clock has gone back', () => moveTo(NOW - HOUR)],
  ['a page is broken', () => database.breakPacked((row) => ({ ...row, rows: [{ id: 'x', row: {} }] }))],
  ['a page is gone', () => database.breakPacked(() => null)],
  ['most has changed', () => write(many.slice(0, 900).map((each) => ({ ...each, description: 'All' })))],
])('the campaigns are read where %s', async (_name, change) => {
  await pack();
  await change();
  expect(await expectTruth()).toBeGreaterThan(0);
});

it('nothing is packed where a row is broken, nor again where that is nearly as good', async () => {
  const { inventory, tab } = await open('this');
  const keep = vi.spyOn(tab.packed, 'keep');
  await inventory.pack();
  await inventory.pack();
  expect(keep).toHaveBeenCalledTimes(1);
  await write(many.slice(0, 600).map((each) => ({ ...each, description: 'All' })));
  await vi.waitFor(async () => {
    await inventory.pack();
    expect(keep).toHaveBeenCalledTimes(2);
  });
  await database.putRow(BROKEN);
  const other = await open('this');
  const never = vi.spyOn(other.tab.packed, 'keep');
  await other.inventory.pack();
  expect(never).not.toHaveBeenCalled();
});
