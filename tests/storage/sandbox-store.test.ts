import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Sandbox } from '../../src/domain/ports/sandboxes.ts';
import { DATABASE_PREFIX } from '../../src/storage/database.ts';
import { SandboxStore } from '../../src/storage/sandbox-store.ts';
import { aCampaign, NOW } from '../support/builders.ts';
import { anId } from '../support/ids.ts';

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

it('says that a tab which does not answer holds what is deleted; it goes once that tab lets go', async () => {
  const store = new SandboxStore();
  await store.save(SPRING);
  const held = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(`${DATABASE_PREFIX}spring`);
    request.onsuccess = () => resolve(request.result);
  });
  await expect(store.remove('spring')).rejects.toMatchObject({ kind: 'blocked' });
  expect(await store.all()).toEqual([]);
  held.close();
  await vi.waitFor(async () =>
    expect(await Dexie.getDatabaseNames()).not.toContain(`${DATABASE_PREFIX}spring`),
  );
});

it('clears away what a copy broken off has left, and nothing that is registered or not its own', async () => {
  const store = new SandboxStore();
  await store.save(SPRING);
  await putInto('spring');
  await putInto('half-a-copy');
  const foreign = new Dexie('somebody-else');
  foreign.version(1).stores({ things: 'id' });
  await foreign.open();
  foreign.close();
  await store.clearAway();
  const names = await Dexie.getDatabaseNames();
  expect(names).toContain('somebody-else');
  expect(names).not.toContain(`${DATABASE_PREFIX}half-a-copy`);
  expect(await campaignsIn('spring')).toBe(1);
});

it('changes what is said of a sandbox, and brings none back that is gone', async () => {
  const store = new SandboxStore();
  await store.save(SPRING);
  await store.change('spring', { name: 'Summer' });
  await store.change('gone', { name: 'Ghost' });
  expect(await store.all()).toEqual([{ ...SPRING, name: 'Summer' }]);
});

it('tells every tab of all sandboxes', async () => {
  const seen: string[][] = [];
  const stop = new SandboxStore().watchAll((all) => seen.push(all.map(({ name }) => name)));
  await vi.waitFor(() => expect(seen).toEqual([[]]));
  await new SandboxStore().save(SPRING);
  await vi.waitFor(() => expect(seen.at(-1)).toEqual(['Spring']));
  await new SandboxStore().change('spring', { name: 'Summer' });
  await vi.waitFor(() => expect(seen.at(-1)).toEqual(['Summer']));
  stop();
});

it('copies all that a sandbox holds, and registers the copy', async () => {
  const store = new SandboxStore();
  await store.save(SPRING);
  await putInto('spring');
  await store.copy('spring', { ...SPRING, id: 'copy', name: 'Copy' });
  expect(await campaignsIn('copy')).toBe(1);
  expect((await store.all()).map(({ name }) => name).sort()).toEqual(['Copy', 'Spring']);
});

it('begins a copy again when somebody writes meanwhile, so that campaigns and journal agree', async () => {
  const store = new SandboxStore();
  await store.save(SPRING);
  await putInto('spring');
  const writer = await new SandboxStore().open('spring', nobody);
  const entry = { at: NOW, actor: 'Ann', event: 'create', from: 'draft', to: 'draft', inputs: {} } as const;
  const writes: Promise<void>[] = [];
  const write = () =>
    writer.transact([], () => {
      const campaign = aCampaign({ id: anId(100) });
      const { id: campaignId, name } = campaign;
      return { put: [campaign], journal: [{ ...entry, campaignId, name }], answer: undefined };
    });
  const clear = Reflect.get(IDBObjectStore.prototype, 'clear');
  // By the time the copy comes to the journal, the campaigns are copied.
  const clearing = vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(function (
    this: IDBObjectStore,
  ) {
    if (this.name === 'journal' && writes.length === 0) writes.push(write());
    return Reflect.apply(clear, this, []);
  });
  await store.copy('spring', { ...SPRING, id: 'copy', name: 'Copy' });
  clearing.mockRestore();
  await Promise.all(writes);
  writer.close();
  const copy = await new SandboxStore().open('copy', nobody);
  expect(await copy.journalOf(anId(100))).toHaveLength(1);
  expect(await copy.count()).toBe(2);
  copy.close();
});

it('leaves nothing of a copy that fails', async () => {
  const store = new SandboxStore();
  await store.save(SPRING);
  await putInto('spring');
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('No room', 'QuotaExceededError');
  });
  await expect(store.copy('spring', { ...SPRING, id: 'copy' })).rejects.toMatchObject({ kind: 'full' });
  put.mockRestore();
  expect(await Dexie.getDatabaseNames()).not.toContain(`${DATABASE_PREFIX}copy`);
  expect(await store.all()).toEqual([SPRING]);
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
