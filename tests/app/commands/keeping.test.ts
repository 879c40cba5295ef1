import { beforeEach, describe, expect, test } from 'vitest';
import { Keeping } from '../../../src/app/commands/keeping.ts';
import { RecentActions } from '../../../src/app/commands/recent-actions.svelte.ts';
import type { Actor } from '../../../src/domain/campaign/actor.ts';
import { withCampaign } from '../../../src/domain/packages/package.ts';
import { aMark, anAudience, aPolicy, MANAGER, VIEWER } from '../../support/builders.ts';
import { CountedIds } from '../../support/ids.ts';
import { ManualTime } from '../../support/manual-time.ts';
import { MemoryDatabase, MemoryRepository } from '../../support/memory-repository.ts';

const POLICY = aPolicy();
let database: MemoryDatabase;
let repository: MemoryRepository;
let recent: RecentActions;
let actor: Actor;
let keeping: Keeping;

const inTab = (list = new RecentActions()) =>
  new Keeping(new MemoryRepository(database), new CountedIds(), new ManualTime(), () => actor, list);

beforeEach(() => {
  database = new MemoryDatabase();
  repository = new MemoryRepository(database);
  recent = new RecentActions();
  actor = MANAGER;
  keeping = inTab(recent);
});

describe('what stands beside the campaigns', () => {
  test('is added, changed and removed', async () => {
    expect(await keeping.save('policies', POLICY, null)).toBeNull();
    expect(await keeping.save('policies', { ...POLICY, name: 'Twice' }, POLICY)).toBeNull();
    expect(await repository.policies.all()).toMatchObject([{ name: 'Twice' }]);
    expect(await keeping.remove('policies', { ...POLICY, name: 'Twice' })).toBeNull();
    expect(await repository.policies.all()).toEqual([]);
  });

  test('is left alone by a viewer, who may say what they think', async () => {
    actor = VIEWER;
    expect(await keeping.save('policies', POLICY, null)).toEqual({ code: 'viewer-changes-nothing' });
    expect(await repository.policies.all()).toEqual([]);
  });

  test('is not overwritten where another tab has changed, switched off or removed it', async () => {
    await keeping.save('policies', POLICY, null);
    await inTab().save('policies', { ...POLICY, active: false }, POLICY);
    expect(await keeping.save('policies', { ...POLICY, name: 'Mine' }, POLICY)).toEqual({
      code: 'changed-meanwhile',
    });
    expect(await repository.policies.all()).toEqual([{ ...POLICY, active: false }]);
    await inTab().remove('policies', { ...POLICY, active: false });
    expect(await keeping.save('policies', { ...POLICY, name: 'Mine' }, POLICY)).toEqual({ code: 'gone' });
    expect(await repository.policies.all()).toEqual([]);
  });

  test('two tabs that add to one package at once both add', async () => {
    const empty = { id: POLICY.id, name: 'Spring', description: '', created: aMark(), campaigns: [] };
    await keeping.save('packages', empty, null);
    const add = (tab: Keeping, id: string) =>
      tab.change('packages', empty.id, (kept) => ({
        item: withCampaign(kept ?? empty, { id, name: id }, aMark()),
      }));
    const ids = [1, 2].map((each) => `00000000-0000-4000-8000-00000000000${each}`);
    expect(await Promise.all([add(keeping, ids[0]!), add(inTab(), ids[1]!)])).toEqual([null, null]);
    expect((await repository.packages.all())[0]?.campaigns.map(({ id }) => id).sort()).toEqual(ids);
  });
});

describe('every pair of changes to one thing', () => {
  const CHANGES = ['save', 'remove'] as const;
  const pairs = CHANGES.flatMap((one) => CHANGES.map((other) => [one, other] as const));

  test.each(pairs)('%s and %s: one wins, the other is told', async (one, other) => {
    await keeping.save('references', anAudience(), null);
    const [seen] = await repository.references.all();
    const act = (which: string, tab: Keeping, name: string) =>
      which === 'save' ? tab.save('references', { ...seen!, name }, seen!) : tab.remove('references', seen!);
    const reasons = await Promise.all([act(one, keeping, 'One'), act(other, inTab(), 'Other')]);
    expect(reasons.filter((each) => each === null)).toHaveLength(1);
    expect(reasons.find((each) => each !== null)?.code).toMatch(/gone|changed-meanwhile/);
  });
});

describe('taking back', () => {
  test('puts things back as they were, newest first', async () => {
    await keeping.save('policies', POLICY, null);
    await keeping.save('policies', { ...POLICY, name: 'Twice' }, POLICY);
    const [changed, added] = recent.all;
    expect(await recent.undo(added!)).toEqual({ kind: 'refused', reason: { code: 'undo-later-first' } });
    expect(await recent.undo(changed!)).toEqual({ kind: 'done' });
    expect(await repository.policies.all()).toEqual([POLICY]);
    expect(recent.newest?.id).toBe(added!.id);
    expect(await recent.undo(added!)).toEqual({ kind: 'done' });
    expect(await repository.policies.all()).toEqual([]);
    expect(recent.newest).toBeNull();
  });

  test('is refused where somebody else has changed the thing since', async () => {
    await keeping.save('policies', POLICY, null);
    await inTab().save('policies', { ...POLICY, active: false }, POLICY);
    expect(await recent.undo(recent.all[0]!)).toEqual({
      kind: 'refused',
      reason: { code: 'undo-changed-since' },
    });
    expect(recent.newest).toBeNull();
    expect(await repository.policies.all()).toHaveLength(1);
  });
});
