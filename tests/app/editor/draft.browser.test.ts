import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Commands } from '../../../src/app/commands/commands.ts';
import { Draft } from '../../../src/app/editor/draft.svelte.ts';
import { Unsaved } from '../../../src/app/editor/unsaved.ts';
import { RecentActions } from '../../../src/app/commands/recent-actions.svelte.ts';
import type { Actor } from '../../../src/domain/campaign/actor.ts';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { StorageFault } from '../../../src/domain/ports/storage-fault.ts';
import { aCampaign, MANAGER, NOW, someReferences, VIEWER } from '../../support/builders.ts';
import { CountedIds } from '../../support/ids.ts';
import { ManualTime } from '../../support/manual-time.ts';
import { MemoryDatabase, MemoryRepository } from '../../support/memory-repository.ts';

let database: MemoryDatabase;
let repository: MemoryRepository;
let commands: Commands;
let actor: Actor;
const drafts: Draft[] = [];

const WRITTEN = aCampaign({ status: 'draft', name: 'Spring', revision: 3 });

beforeEach(async () => {
  localStorage.clear();
  actor = MANAGER;
  database = new MemoryDatabase();
  repository = new MemoryRepository(database);
  const known = { references: someReferences(), policies: [] };
  commands = new Commands(
    repository,
    known,
    new ManualTime(),
    new CountedIds(),
    () => actor,
    new RecentActions(),
  );
  await store(WRITTEN);
});

afterEach(() => {
  for (const each of drafts.splice(0)) each.close();
});

const store = (campaign: Campaign) => repository.transact([], () => ({ put: [campaign], answer: undefined }));
const stored = async () => (await repository.get([WRITTEN.id]))[0]!;

async function opened(): Promise<Draft> {
  const draft = new Draft(commands, () => actor, new Unsaved(window, 'test', WRITTEN.id));
  drafts.push(draft);
  draft.setTurn(true);
  await draft.open(WRITTEN.id);
  return draft;
}

describe('what is typed', () => {
  test('is saved by itself a moment later, in one journalled command', async () => {
    const draft = await opened();
    for (const name of ['Spring s', 'Spring sa', 'Spring sal', 'Spring sale']) draft.change({ name }, 'name');
    expect(draft.written?.name).toBe('Spring sale');
    expect(draft.saving.state).toBe('saving');
    await vi.waitFor(() => expect(draft.saving.state).toBe('saved'));
    expect(await stored()).toMatchObject({ name: 'Spring sale', revision: 4, modified: { at: NOW } });
    const journal = await repository.journalOf(WRITTEN.id);
    expect(journal.map(({ event, inputs }) => [event, inputs])).toEqual([['edit', { fields: 'name' }]]);
  });

  test('outlives a page that breaks down before it is saved', async () => {
    (await opened()).change({ description: 'For the tou' }, 'description');
    const next = await opened();
    expect(next.written?.description).toBe('For the tou');
    await next.flush();
    expect((await stored()).description).toBe('For the tou');
    expect(localStorage).toHaveLength(0);
  });

  test('and cannot be kept waits where it was typed, while the rest is saved', async () => {
    const draft = await opened();
    draft.change({ name: '', description: 'Ready' }, 'name');
    expect(await draft.flush()).toBe(true);
    expect(await stored()).toMatchObject({ name: 'Spring', description: 'Ready' });
    expect(draft.written?.name).toBe('');
    expect((await opened()).written?.name).toBe('');
  });

  test('keeps the blank at the end of a name that goes on', async () => {
    const draft = await opened();
    draft.change({ name: 'Spring ' }, 'name');
    await draft.flush();
    await draft.follow(WRITTEN.id);
    expect(draft.written?.name).toBe('Spring ');
  });

  test('waits for a full disk to have room again', async () => {
    const draft = await opened();
    const transact = vi.spyOn(repository, 'transact').mockRejectedValueOnce(new StorageFault('full'));
    draft.change({ description: 'Kept' }, 'description');
    expect(await draft.flush()).toBe(false);
    expect(draft.saving).toEqual({ state: 'fault', fault: 'full' });
    transact.mockRestore();
    expect(await draft.flush()).toBe(true);
    expect((await stored()).description).toBe('Kept');
  });
});

describe('undo and redo', () => {
  test('go back and forth step by step, and save where they arrive', async () => {
    const draft = await opened();
    draft.change({ name: 'A' }, 'name');
    draft.change({ name: 'AB' }, 'name');
    draft.change({ description: 'Text' }, 'description');
    expect(draft.canUndo).toBe(true);
    draft.undo();
    expect(draft.written).toMatchObject({ name: 'AB', description: WRITTEN.description });
    draft.undo();
    expect(draft.written?.name).toBe('Spring');
    expect(draft.canUndo).toBe(false);
    draft.redo();
    expect(draft.written?.name).toBe('AB');
    await draft.flush();
    expect((await stored()).name).toBe('AB');
    draft.change({ name: 'C' }, 'name');
    expect(draft.canRedo).toBe(false);
  });
});

describe('when the campaign changes elsewhere', () => {
  test('what was left alone here is taken over, and what is typed stays', async () => {
    const draft = await opened();
    draft.change({ name: 'Mine' }, 'name');
    await commands.fire(WRITTEN.id, 3, 'edit-tags', { tags: ['theirs'] });
    expect(await draft.flush()).toBe(true);
    expect(await stored()).toMatchObject({ name: 'Mine', tags: ['theirs'] });
    expect(draft.written?.tags).toEqual(['theirs']);
  });

  test('nobody overwrites what they have not seen', async () => {
    const draft = await opened();
    draft.change({ name: 'Mine' }, 'name');
    await store({ ...WRITTEN, name: 'Theirs', revision: 4 });
    expect(await draft.flush()).toBe(false);
    expect(draft.saving).toEqual({ state: 'refused', reason: { code: 'changed-meanwhile' } });
    expect((await stored()).name).toBe('Theirs');
    expect(draft.written?.name).toBe('Mine');
  });

  test('what a broken page had typed since is offered, not forced', async () => {
    (await opened()).change({ name: 'Typed' }, 'name');
    await store({ ...WRITTEN, name: 'Theirs', revision: 9 });
    drafts.splice(0);
    const draft = await opened();
    expect(draft.written?.name).toBe('Theirs');
    expect(draft.lost?.name).toBe('Typed');
    draft.settleLost(true);
    await draft.flush();
    expect((await stored()).name).toBe('Typed');
  });

  test('it is seen here at once', async () => {
    const draft = await opened();
    await store({ ...WRITTEN, name: 'Theirs', revision: 4 });
    await draft.follow(WRITTEN.id);
    expect(draft.written?.name).toBe('Theirs');
    await repository.transact([], () => ({ remove: [WRITTEN.id], answer: undefined }));
    await draft.follow(WRITTEN.id);
    expect(draft.campaign).toBeNull();
  });
});

describe('a campaign is only looked at', () => {
  test.each([
    ['in force', aCampaign({ status: 'live' }), 'in-force'],
    ['in review', aCampaign({ status: 'in-review' }), 'under-review'],
    ['finished, with a draft version left', aCampaign({ status: 'stopped', draft: {} }), 'in-force'],
    ['a draft version beside it', aCampaign({ status: 'live', draft: {} }), null],
  ] as const)('%s', async (_what, campaign, lock) => {
    await store({ ...campaign, id: WRITTEN.id });
    const draft = await opened();
    expect(draft.lock).toBe(lock);
    draft.change({ name: 'Changed' }, 'name');
    expect(draft.written?.name).toBe(lock === null ? 'Changed' : campaign.name);
  });

  test('by a viewer, and while another tab edits it', async () => {
    const draft = await opened();
    draft.setTurn(false);
    expect(draft.lock).toBe('another-tab');
    actor = VIEWER;
    expect(draft.lock).toBe('viewer');
    draft.change({ name: 'Changed' }, 'name');
    expect(draft.written?.name).toBe('Spring');
  });
});
