import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Sandbox } from '../../src/domain/ports/sandboxes.ts';
import { DATABASE_PREFIX } from '../../src/storage/database.ts';
import { SandboxStore } from '../../src/storage/sandbox-store.ts';
import { aCampaign, NOW } from '../support/builders.ts';

const SPRING: Sandbox = { id: 'spring', name: 'Spring', kind: 'own', createdAt: NOW, simulated: null };
const DEMO: Sandbox = { id: 'demo', name: 'Demo', kind: 'demo', createdAt: NOW, simulated: null };
const nobody = () => {};

beforeEach(() => {
  vi.spyOn(console, 'warn').mockReturnValue(); // Dexie says who is in whose way
});

afterEach(async () => {
  await Promise.all((await Dexie.getDatabaseNames()).map((name) => Dexie.delete(name)));
});

async function campaignsIn(id: string): Promise<number> {
  const repository = await new SandboxStore().open(id, nobody);
  const count = await repository.count();
  repository.close();
  return count;
}

async function putInto(id: string): Promise<void> {
  const repository = await new SandboxStore().open(id, nobody);
  await repository.transact([], () => ({ put: [aCampaign()], answer: undefined }));
  repository.close();
}

it('remembers sandboxes, their last names included', async () => {
  const store = new SandboxStore();
  await store.save(SPRING);
  await store.save(DEMO);
  await store.save({ ...SPRING, name: 'Spring 2026' });
  expect(await new SandboxStore().all()).toEqual(
    expect.arrayContaining([DEMO, { ...SPRING, name: 'Spring 2026' }]),
  );
  expect(await store.all()).toHaveLength(2);
});

it('keeps each sandbox in a database of its own', async () => {
  await putInto('spring');
  expect(await campaignsIn('spring')).toBe(1);
  expect(await campaignsIn('demo')).toBe(0);
});

it('removes a sandbox with all that is in it, and no other', async () => {
  const store = new SandboxStore();
  await store.save(SPRING);
  await store.save(DEMO);
  await putInto('spring');
  await putInto('demo');
  await store.remove('spring');
  expect(await store.all()).toEqual([DEMO]);
  expect(await Dexie.getDatabaseNames()).not.toContain(`${DATABASE_PREFIX}spring`);
  expect(await campaignsIn('demo')).toBe(1);
});

it('gives the database up when another tab removes the sandbox, and says so', async () => {
  const onTaken = vi.fn();
  const repository = await new SandboxStore().open('spring', onTaken);
  await new SandboxStore().remove('spring');
  expect(onTaken).toHaveBeenCalledOnce();
  await expect(repository.count()).rejects.toMatchObject({ kind: 'closed' });
  expect(await Dexie.getDatabaseNames()).not.toContain(`${DATABASE_PREFIX}spring`);
});

it('does not touch a database that a newer build has written', async () => {
  const newer = new Dexie(`${DATABASE_PREFIX}spring`);
  newer.version(7).stores({
    campaigns: 'id, [order+id]',
    journal: '++number, campaignId',
    references: 'id',
    policies: 'id',
    novelties: 'id',
  });
  await newer.table('novelties').put({ id: 'kept' });
  newer.close();
  await expect(new SandboxStore().open('spring', nobody)).rejects.toMatchObject({ kind: 'newer' });
  expect(await newer.open().then(() => newer.table('novelties').count())).toBe(1);
  newer.close();
});

it('says that an older version held open by another tab is in the way', async () => {
  const held = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(`${DATABASE_PREFIX}spring`, 5);
    request.onsuccess = () => resolve(request.result);
  });
  await expect(new SandboxStore().open('spring', nobody)).rejects.toMatchObject({ kind: 'blocked' });
  held.close();
  expect(await campaignsIn('spring')).toBe(0);
});

it('says that a browser without IndexedDB keeps nothing', async () => {
  const { indexedDB } = Dexie.dependencies;
  delete (Dexie.dependencies as Partial<typeof Dexie.dependencies>).indexedDB;
  try {
    await expect(new SandboxStore().open('spring', nobody)).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(new SandboxStore().all()).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(new SandboxStore().save(SPRING)).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(new SandboxStore().remove('spring')).rejects.toMatchObject({ kind: 'unavailable' });
  } finally {
    Dexie.dependencies.indexedDB = indexedDB;
  }
});
