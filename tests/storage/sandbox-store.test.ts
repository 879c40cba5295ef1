import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JournalEntry, NewCampaignEntry, Repository } from '../../src/domain/ports/repository.ts';
import type { Sandbox } from '../../src/domain/ports/sandboxes.ts';
import { DATABASE_PREFIX, openSandboxDatabase } from '../../src/storage/database.ts';
import { DexieRepository } from '../../src/storage/dexie-repository.ts';
import { SandboxStore } from '../../src/storage/sandbox-store.ts';
import {
  aCampaign,
  aCap,
  anAcceptance,
  anAudience,
  anOverlay,
  aPolicy,
  aTemplate,
  aView,
  NOW,
} from '../support/builders.ts';
import { anId } from '../support/ids.ts';

const SPRING: Sandbox = { id: 'spring', name: 'Spring', kind: 'own', createdAt: NOW, simulated: null };
const DEMO: Sandbox = { id: 'demo', name: 'Demo', kind: 'demo', createdAt: NOW, simulated: null };
const nobody = () => {};
const nothing = async () => ({});
/** A register with these sandboxes, all empty. */
async function aStore(...sandboxes: Sandbox[]): Promise<SandboxStore> {
  const store = new SandboxStore();
  for (const each of sandboxes) await store.make(each, nothing);
  return store;
}
const databases = async () =>
  (await Dexie.getDatabaseNames()).map((name) => name.replace(DATABASE_PREFIX, ''));
const oneCampaign = async (repository: Repository) => {
  await repository.fill({ campaigns: [aCampaign()] });
  return {};
};
/** Takes or gives rows past the app, as somebody with the browser's tools does. */
async function byHand<Answer>(name: string, work: (database: Dexie) => PromiseLike<Answer>): Promise<Answer> {
  const database = await new Dexie(name).open();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

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

/** Writes something that the journal tells of. */
async function byJournal(id: string): Promise<void> {
  const repository = await new SandboxStore().open(id, nobody);
  const { id: campaignId, name } = aCampaign();
  const entry = { campaignId, name, at: NOW, actor: 'Ann', inputs: {} };
  await repository.transact([], () => ({
    journal: [{ ...entry, event: 'create', from: 'draft', to: 'draft' }],
    answer: undefined,
  }));
  repository.close();
}

it('remembers sandboxes, their last names included', async () => {
  const store = await aStore(SPRING, DEMO);
  await store.change('spring', { name: 'Spring 2026' });
  expect(await new SandboxStore().all()).toEqual(
    expect.arrayContaining([DEMO, { ...SPRING, name: 'Spring 2026' }]),
  );
  expect(await store.all()).toHaveLength(2);
});

it('keeps each sandbox in a database of its own', async () => {
  await aStore(SPRING, DEMO);
  await putInto('spring');
  expect(await campaignsIn('spring')).toBe(1);
  expect(await campaignsIn('demo')).toBe(0);
});

it('removes a sandbox with all that is in it, and no other', async () => {
  const store = await aStore(SPRING, DEMO);
  await putInto('spring');
  await putInto('demo');
  await store.remove('spring');
  expect(await store.all()).toEqual([DEMO]);
  expect(await Dexie.getDatabaseNames()).not.toContain(`${DATABASE_PREFIX}spring`);
  expect(await campaignsIn('demo')).toBe(1);
});

it('gives the database up when another tab removes the sandbox, and says so', async () => {
  await aStore(SPRING);
  const onTaken = vi.fn();
  const repository = await new SandboxStore().open('spring', onTaken);
  await new SandboxStore().remove('spring');
  expect(onTaken).toHaveBeenCalledExactlyOnceWith('deletion');
  await expect(repository.count()).rejects.toMatchObject({ kind: 'closed' });
  expect(await Dexie.getDatabaseNames()).not.toContain(`${DATABASE_PREFIX}spring`);
});

it('says that a tab which does not answer holds what is deleted; it goes once that tab lets go', async () => {
  const store = await aStore(SPRING);
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

it('clears away what is still marked as unfinished, and nothing that is whole, older or not its own', async () => {
  const store = await aStore(SPRING);
  await putInto('spring');
  const half = openSandboxDatabase('half', { ...SPRING, id: 'half' });
  await half.open();
  half.close();
  const older = new Dexie(`${DATABASE_PREFIX}older`);
  older.version(2).stores({ campaigns: 'id, [order+id]', journal: '++number, campaignId' });
  await older.open();
  older.close();
  const foreign = new Dexie('somebody-else');
  foreign.version(1).stores({ things: 'id' });
  await foreign.open();
  foreign.close();
  await store.clearAway();
  expect((await databases()).sort()).toEqual(['almanac', 'older', 'somebody-else', 'spring']);
  expect(await campaignsIn('spring')).toBe(1);
});

it('keeps the old demo whole until the new one is, and then removes it', async () => {
  const store = await aStore();
  await store.make({ ...DEMO, database: 'first' }, oneCampaign);
  const broken = store.make({ ...DEMO, database: 'second' }, async (repository) => {
    await oneCampaign(repository);
    expect(await campaignsIn('demo')).toBe(1);
    throw new Error('Cut off');
  });
  await expect(broken).rejects.toThrow('Cut off');
  expect(await store.all()).toEqual([{ ...DEMO, database: 'first' }]);
  expect(await campaignsIn('demo')).toBe(1);
  await store.make({ ...DEMO, database: 'third' }, nothing);
  expect(await campaignsIn('demo')).toBe(0);
  expect((await databases()).sort()).toEqual(['almanac', 'third']);
});

it('takes nothing more into what was replaced, so that no change is lost unsaid', async () => {
  const store = await aStore({ ...SPRING, database: 'first' });
  const writer = new DexieRepository(openSandboxDatabase('first'));
  await writer.count();
  const replacing = store.make({ ...SPRING, database: 'second' }, oneCampaign);
  const writes = [];
  for (let number = 0; number < 40; number += 1) {
    writes.push(
      writer.people.save({ id: anId(number), name: 'Ann', role: 'manager' } as never).then(
        () => true,
        (fault: unknown) => (expect(fault).toMatchObject({ name: 'StorageFault' }), false),
      ),
    );
    await new Promise((resolve) => setImmediate(resolve));
  }
  await replacing;
  await expect(
    writer.people.save({ id: 'late', name: 'Late', role: 'manager' } as never),
  ).rejects.toMatchObject({
    name: 'StorageFault',
  });
  writer.close();
});

it('replaces only what is in the state that was looked at', async () => {
  const store = await aStore(SPRING);
  const repository = await store.open('spring', nobody);
  const { state } = await repository.everything(() => undefined);
  repository.close();
  await putInto('spring');
  await byJournal('spring');
  expect(await store.make({ ...SPRING, database: 'other' }, nothing, state)).toBe(false);
  expect(await campaignsIn('spring')).toBe(1);
  expect(await databases()).not.toContain('other');
});

it('makes no empty sandbox in the place of one whose database was removed by hand', async () => {
  const store = await aStore(SPRING);
  await Dexie.delete(`${DATABASE_PREFIX}spring`);
  await expect(store.open('spring', nobody)).rejects.toMatchObject({ kind: 'missing' });
  await expect(new SandboxStore().open('spring', nobody)).rejects.toMatchObject({ kind: 'missing' });
  expect(await databases()).not.toContain('spring');
  await expect(store.open('nobody', nobody)).rejects.toMatchObject({ kind: 'deleted' });
});

it('a copy knows what it was made from and up to which entry, also once the register is lost', async () => {
  const store = await aStore({ ...SPRING, database: 'elsewhere' });
  const repository = await store.open('spring', nobody);
  const step = { at: NOW, event: 'create', actor: 'Mona', from: 'draft', to: 'draft', inputs: {} } as const;
  const journal = [1, 2].map((each) => ({ campaignId: anId(each), name: 'Spring', ...step }));
  await repository.transact([], () => ({ journal, answer: undefined }));
  repository.close();
  await store.copy('spring', { ...SPRING, id: 'copy', name: 'Copy' });
  const original = { id: 'spring', database: 'elsewhere', entry: 2 };
  const copy = async () => (await store.all()).find(({ id }) => id === 'copy');
  expect(await copy()).toMatchObject({ original });
  await Dexie.delete('almanac');
  await store.recover();
  expect(await copy()).toMatchObject({ original });
});

describe('where the register is lost', () => {
  const lose = () => Dexie.delete('almanac');

  it('it is written anew from what the databases say of themselves', async () => {
    const store = await aStore({ ...SPRING, database: 'elsewhere' }, DEMO);
    await store.change('spring', { name: 'Summer', exported: { at: NOW, entry: 3 } });
    await lose();
    const after = new SandboxStore();
    await after.recover();
    await after.clearAway();
    expect(await after.all()).toEqual(
      expect.arrayContaining([
        { ...SPRING, name: 'Summer', exported: { at: NOW, entry: 3 }, database: 'elsewhere' },
        { ...DEMO, database: 'demo' },
      ]),
    );
    expect(await databases()).toHaveLength(3);
  });

  it('databases from before they said whose they are become sandboxes too, and open with all they hold', async () => {
    for (const name of ['demo', 'c0ffee']) {
      const older = new Dexie(`${DATABASE_PREFIX}${name}`);
      older.version(2).stores({
        campaigns: 'id, [order+id]',
        journal: '++number, campaignId',
        references: 'id',
        policies: 'id',
        people: 'id',
        packages: 'id',
        feedback: 'id',
      });
      await older.open();
      await older.table('campaigns').put({ ...aCampaign(), order: -NOW });
      await older.table('journal').add({ at: NOW, campaignId: aCampaign().id });
      older.close();
    }
    const store = new SandboxStore();
    await store.recover();
    await store.clearAway();
    expect(await store.all()).toEqual([
      { id: 'c0ffee', name: '', kind: 'own', createdAt: NOW, simulated: null },
      { id: 'demo', name: 'Demo', kind: 'demo', createdAt: NOW, simulated: null },
    ]);
    expect(await campaignsIn('c0ffee')).toBe(1);
    await lose();
    await new SandboxStore().recover();
    expect(await new SandboxStore().all()).toHaveLength(2);
  });

  it('a journal whose entries all stood alone goes on, and is found by number and campaign', async () => {
    const id = aCampaign().id;
    const older = new Dexie(`${DATABASE_PREFIX}demo`);
    older.version(2).stores({
      campaigns: 'id, [order+id]',
      journal: '++number, campaignId',
      references: 'id',
      policies: 'id',
      people: 'id',
      packages: 'id',
      feedback: 'id',
    });
    await older.open();
    const entry = {
      campaignId: id,
      name: 'Spring',
      actor: 'Ann',
      event: 'pause',
      from: 'live',
      to: 'paused',
    };
    for (const at of [1, 2, 3]) await older.table('journal').add({ ...entry, at, inputs: {} });
    older.close();
    const store = new SandboxStore();
    await store.recover();
    const repository = await store.open('demo', nobody);
    const more = [4, 5].map((at) => ({ ...entry, at, inputs: {} }) as NewCampaignEntry);
    await repository.transact([], () => ({ journal: more, answer: undefined }));
    const ats = (entries: readonly JournalEntry[]) => entries.map(({ number, at }) => [number, at]);
    const all = [1, 2, 3, 4, 5].map((each) => [each, each]);
    expect(ats(await repository.journalOf(id))).toEqual(all);
    expect(ats(await repository.journalAfter(0))).toEqual(all);
    expect((await repository.counts()).journal).toBe(5);
    repository.close();
  });

  it('one without a place for overlays opens with all it holds, and takes them; a copy has them as well', async () => {
    const older = new Dexie(`${DATABASE_PREFIX}spring`);
    older.version(5).stores({
      campaigns: 'id, [order+id]',
      journal: '++number, *campaignId, size',
      references: 'id',
      policies: 'id',
      people: 'id',
      packages: 'id',
      feedback: 'id',
      about: 'key',
      packed: 'key',
    });
    await older.open();
    await older.table('about').put({ key: 'sandbox', sandbox: SPRING, isWhole: true });
    await older.table('campaigns').put({ ...aCampaign(), order: -NOW });
    await older.table('policies').put(aPolicy());
    older.close();
    const store = new SandboxStore();
    await store.recover();
    const repository = await store.open('spring', nobody);
    await repository.overlays.save(anOverlay());
    expect(await repository.policies.all()).toEqual([aPolicy()]);
    repository.close();
    await store.copy('spring', { ...SPRING, id: 'copy', name: 'Copy' });
    expect(await campaignsIn('copy')).toBe(1);
    const copy = await store.open('copy', nobody);
    expect(await copy.overlays.all()).toEqual([anOverlay()]);
    copy.close();
  });

  it('one without a place for caps opens with all it holds, and takes them; a copy has them as well', async () => {
    const older = new Dexie(`${DATABASE_PREFIX}spring`);
    older.version(7).stores({
      campaigns: 'id, [order+id]',
      journal: '++number, *campaignId, size',
      references: 'id',
      policies: 'id',
      people: 'id',
      packages: 'id',
      feedback: 'id',
      about: 'key',
      packed: 'key',
      overlays: 'id',
    });
    await older.open();
    await older.table('about').put({ key: 'sandbox', sandbox: SPRING, isWhole: true });
    await older.table('campaigns').put({ ...aCampaign(), order: -NOW });
    await older.table('references').put(anAudience());
    await older.table('overlays').put(anOverlay());
    older.close();
    const store = new SandboxStore();
    await store.recover();
    const repository = await store.open('spring', nobody);
    expect(await repository.references.all()).toEqual([anAudience()]);
    await repository.caps.save(aCap());
    await repository.acceptances.save(anAcceptance());
    await repository.settings.save({ id: 'sandbox', zone: 'Europe/Paris', firstDay: 7 });
    repository.close();
    await store.copy('spring', { ...SPRING, id: 'copy', name: 'Copy' });
    expect(await campaignsIn('copy')).toBe(1);
    const copy = await store.open('copy', nobody);
    expect(await copy.overlays.all()).toEqual([anOverlay()]);
    expect(await copy.caps.all()).toEqual([aCap()]);
    expect(await copy.acceptances.all()).toEqual([anAcceptance()]);
    expect(await copy.settings.all()).toEqual([{ id: 'sandbox', zone: 'Europe/Paris', firstDay: 7 }]);
    copy.close();
  });

  it('one without a place for templates opens with all it holds, and takes them; a copy has them as well', async () => {
    const older = new Dexie(`${DATABASE_PREFIX}spring`);
    older.version(8).stores({
      campaigns: 'id, [order+id]',
      journal: '++number, *campaignId, size',
      references: 'id',
      policies: 'id',
      people: 'id',
      packages: 'id',
      feedback: 'id',
      about: 'key',
      packed: 'key',
      overlays: 'id',
      caps: 'id',
      acceptances: 'id',
      settings: 'id',
    });
    await older.open();
    await older.table('about').put({ key: 'sandbox', sandbox: SPRING, isWhole: true });
    await older.table('campaigns').put({ ...aCampaign(), order: -NOW });
    await older.table('references').put(anAudience());
    await older.table('overlays').put(anOverlay());
    older.close();
    const store = new SandboxStore();
    await store.recover();
    const repository = await store.open('spring', nobody);
    expect(await repository.references.all()).toEqual([anAudience()]);
    await repository.templates.save(aTemplate());
    repository.close();
    await store.copy('spring', { ...SPRING, id: 'copy', name: 'Copy' });
    expect(await campaignsIn('copy')).toBe(1);
    const copy = await store.open('copy', nobody);
    expect(await copy.overlays.all()).toEqual([anOverlay()]);
    expect(await copy.templates.all()).toEqual([aTemplate()]);
    copy.close();
  });

  it('one without a place for saved views opens with all it holds, and takes them; a copy has them as well', async () => {
    const older = new Dexie(`${DATABASE_PREFIX}spring`);
    older.version(9).stores({
      campaigns: 'id, [order+id]',
      journal: '++number, *campaignId, size',
      references: 'id',
      policies: 'id',
      people: 'id',
      packages: 'id',
      feedback: 'id',
      about: 'key',
      packed: 'key',
      overlays: 'id',
      caps: 'id',
      acceptances: 'id',
      settings: 'id',
      templates: 'id',
    });
    await older.open();
    await older.table('about').put({ key: 'sandbox', sandbox: SPRING, isWhole: true });
    await older.table('campaigns').put({ ...aCampaign(), order: -NOW });
    await older.table('templates').put(aTemplate());
    older.close();
    const store = new SandboxStore();
    await store.recover();
    const repository = await store.open('spring', nobody);
    await repository.views.save(aView());
    repository.close();
    await store.copy('spring', { ...SPRING, id: 'copy', name: 'Copy' });
    expect(await campaignsIn('copy')).toBe(1);
    const copy = await store.open('copy', nobody);
    expect(await copy.templates.all()).toEqual([aTemplate()]);
    expect(await copy.views.all()).toEqual([aView()]);
    copy.close();
  });

  it('what was not finished is not taken for a sandbox', async () => {
    const half = openSandboxDatabase('half', { ...SPRING, id: 'half' });
    await half.open();
    half.close();
    await new SandboxStore().recover();
    expect(await new SandboxStore().all()).toEqual([]);
  });
});

describe('an entry that cannot be read', () => {
  const enter = (row: object) => byHand('almanac', (register) => register.table('sandboxes').put(row));

  it('is told of, hides none of the others, and keeps its data', async () => {
    const store = await aStore(SPRING);
    await enter({ id: 'odd', name: 7 });
    expect(await store.all()).toEqual([SPRING]);
    expect((await store.read()).broken).toMatchObject([{ id: 'odd', isNewer: false, raw: { name: 7 } }]);
  });

  it('is mended from the database that it named', async () => {
    const store = await aStore(SPRING);
    await enter({ id: 'spring', name: 7 });
    await store.recover();
    expect(await store.all()).toEqual([{ ...SPRING, database: 'spring' }]);
  });

  it('of a newer build is left to it', async () => {
    const store = await aStore(SPRING);
    const newer = { ...SPRING, format: 9, shelf: 'upper' };
    await enter(newer);
    await store.recover();
    await store.clearAway();
    expect(await store.read()).toMatchObject({ sandboxes: [], broken: [{ id: 'spring', isNewer: true }] });
    expect(await databases()).toContain('spring');
  });

  it('of before sandboxes named their database or simulated their time is read as ever', async () => {
    const store = await aStore(SPRING);
    await enter({ id: 'spring', name: 'Spring', kind: 'own', createdAt: NOW, filledAt: NOW });
    expect(await store.all()).toEqual([SPRING]);
    expect(await campaignsIn('spring')).toBe(0);
  });
});

it('changes what is said of a sandbox, and brings none back that is gone', async () => {
  const store = await aStore(SPRING);
  await store.change('spring', { name: 'Summer' });
  await store.change('gone', { name: 'Ghost' });
  expect(await store.all()).toEqual([{ ...SPRING, name: 'Summer' }]);
});

it('tells every tab of all sandboxes', async () => {
  const seen: string[][] = [];
  const stop = new SandboxStore().watchAll(({ sandboxes }) => seen.push(sandboxes.map(({ name }) => name)));
  await vi.waitFor(() => expect(seen).toEqual([[]]));
  await aStore(SPRING);
  await vi.waitFor(() => expect(seen.at(-1)).toEqual(['Spring']));
  await new SandboxStore().change('spring', { name: 'Summer' });
  await vi.waitFor(() => expect(seen.at(-1)).toEqual(['Summer']));
  stop();
});

it('copies all that a sandbox holds, and registers the copy', async () => {
  const store = await aStore(SPRING);
  await putInto('spring');
  await store.copy('spring', { ...SPRING, id: 'copy', name: 'Copy' });
  expect(await campaignsIn('copy')).toBe(1);
  expect((await store.all()).map(({ name }) => name).sort()).toEqual(['Copy', 'Spring']);
});

it('begins a copy again when somebody writes meanwhile, so that campaigns and journal agree', async () => {
  const store = await aStore(SPRING);
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
  const store = await aStore(SPRING);
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
  await aStore(SPRING);
  await Dexie.delete(`${DATABASE_PREFIX}spring`);
  const newer = new Dexie(`${DATABASE_PREFIX}spring`);
  newer.version(99).stores({
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
  await aStore(SPRING);
  await Dexie.delete(`${DATABASE_PREFIX}spring`);
  const held = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(`${DATABASE_PREFIX}spring`, 5);
    request.onsuccess = () => resolve(request.result);
  });
  await expect(new SandboxStore().open('spring', nobody)).rejects.toMatchObject({ kind: 'blocked' });
  held.close();
});

it('says that a browser without IndexedDB keeps nothing', async () => {
  const { indexedDB } = Dexie.dependencies;
  delete (Dexie.dependencies as Partial<typeof Dexie.dependencies>).indexedDB;
  try {
    await expect(new SandboxStore().open('spring', nobody)).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(new SandboxStore().all()).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(new SandboxStore().make(SPRING, nothing)).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(new SandboxStore().remove('spring')).rejects.toMatchObject({ kind: 'unavailable' });
  } finally {
    Dexie.dependencies.indexedDB = indexedDB;
  }
});
