import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openSandboxDatabase, type SandboxDatabase } from '../../src/storage/database.ts';
import { DexieRepository } from '../../src/storage/dexie-repository.ts';
import { aCampaign } from '../support/builders.ts';
import { anId } from '../support/ids.ts';

/** Browsers close a database under the page that uses it, when a profile is cleaned or a disk fails for a moment. */

let database: SandboxDatabase;
let repository: DexieRepository;

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockReturnValue(); // Dexie says when it opens anew
  database = openSandboxDatabase(crypto.randomUUID(), {
    id: 'test',
    name: 'Test',
    kind: 'own',
    createdAt: 0,
    simulated: null,
  });
  await database.open();
  repository = new DexieRepository(database);
});

afterEach(() => repository.close());

function loseConnection(): void {
  forceCloseDatabase(database.backendDB() as unknown as Parameters<typeof forceCloseDatabase>[0]);
}

const write = (number: number) => {
  const campaign = aCampaign({ id: anId(number) });
  const entry = {
    campaignId: campaign.id,
    name: campaign.name,
    at: 0,
    actor: null,
    event: 'start',
    from: 'draft',
    to: 'live',
    inputs: {},
  } as const;
  return repository.transact([], () => ({ put: [campaign], journal: [entry], answer: number }));
};

it.each([
  ['the browser closed it', loseConnection],
  ['it was closed by a call', () => database.close()],
])('a write goes through once, though %s', async (_, lose) => {
  await write(1);
  lose();
  expect(await write(2)).toBe(2);
  expect(await repository.count()).toBe(2);
  expect(await repository.journalOf(anId(2))).toHaveLength(1);
});

it('writes that come together go through together', async () => {
  for (const lose of [loseConnection, () => database.close()]) {
    lose();
    expect(await Promise.all([1, 2, 3, 4, 5].map(write))).toEqual([1, 2, 3, 4, 5]);
  }
  expect(await repository.journalOf(anId(5))).toHaveLength(2);
  expect(await repository.lastNumber()).toBe(10);
});

it('reads go on too', async () => {
  await write(1);
  database.close();
  expect(await Promise.all([repository.count(), repository.page(null, 5), repository.lastNumber()])).toEqual([
    1,
    { campaigns: [aCampaign()], broken: [], next: null },
    1,
  ]);
});

it('watching goes on too', async () => {
  const seen: number[] = [];
  repository.watch(
    0,
    (entries) => seen.push(...entries.map(({ number }) => number)),
    (fault) => {
      throw fault;
    },
  );
  await write(1);
  await vi.waitFor(() => expect(seen).toEqual([1]));
  database.close();
  await write(2);
  await vi.waitFor(() => expect(seen).toEqual([1, 2]));
});
