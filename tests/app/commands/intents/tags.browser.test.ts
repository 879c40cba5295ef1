import { expect, test } from 'vitest';
import type { Workspace } from '../../../../src/app/sandboxes/workspace.svelte.ts';
import {
  changeTag,
  campaignsOf,
  policiesNaming,
  type TagChange,
} from '../../../../src/app/commands/intents/tags.ts';
import { RETENTION } from '../../../../src/domain/lifecycle/due.ts';
import { NO_FILTERS } from '../../../../src/domain/selection/filters.ts';
import { aCampaign, aLook, aPolicy, aView, NOW, VIEWER } from '../../../support/builders.ts';
import { anId } from '../../../support/ids.ts';
import { anAlmanac } from '../../../support/an-almanac.ts';

const CAMPAIGNS = [
  aCampaign({ id: anId(1), tags: ['VIP', 'spring'], status: 'live' }),
  aCampaign({ id: anId(2), tags: ['vip', 'top'], status: 'archived' }),
  aCampaign({ id: anId(3), tags: ['top'] }),
];
const POLICIES = [aPolicy({ id: anId(8), tags: ['vip'] }), aPolicy({ id: anId(9), tags: ['legal'] })];
const held = { campaigns: CAMPAIGNS, policies: POLICIES };

/** Answers why not, or null. */
async function change({ commands, inventory }: Workspace, to: TagChange) {
  const result = await commands.run(changeTag(to, inventory.rows));
  return result.kind === 'refused' ? result.reason : null;
}

async function tagsIn({ repository }: Awaited<ReturnType<typeof anAlmanac>>) {
  const stored = await repository.get(CAMPAIGNS.map(({ id }) => id));
  return stored.map((each) => each?.tags);
}

test('a tag is merged into another everywhere at once, policies and archived campaigns included', async () => {
  const almanac = await anAlmanac(held);
  const { workspace, repository } = almanac;
  expect(await change(workspace, { tag: 'vip', to: 'Top' })).toBeNull();
  expect(await tagsIn(almanac)).toEqual([['Top', 'spring'], ['Top'], ['top']]);
  expect((await repository.policies.all()).map(({ tags }) => tags)).toEqual(
    expect.arrayContaining([['Top'], ['legal']]),
  );
  const [entry] = await repository.journalOf(anId(2));
  expect(entry).toMatchObject({
    event: 'edit-tags',
    from: 'archived',
    to: 'archived',
    inputs: { tags: 'Top' },
  });
  expect(await repository.journalOf(anId(3))).toEqual([]);
  // What was archived stays as long again: the change counts as a modification.
  await expect.poll(() => workspace.inventory.row(anId(2))?.deletedOn).toBe(NOW + RETENTION);
});

test('a tag is only written otherwise', async () => {
  const almanac = await anAlmanac(held);
  const spelling = { tag: 'vip', to: 'VIP' };
  expect(campaignsOf(spelling, almanac.workspace.inventory.rows).map(({ id }) => id)).toEqual([anId(2)]);
  await change(almanac.workspace, spelling);
  expect(await tagsIn(almanac)).toEqual([['VIP', 'spring'], ['VIP', 'top'], ['top']]);
  expect(await almanac.repository.journalOf(anId(1))).toEqual([]);
});

test('saved views follow a tag to its new name, and back; a deleted tag they go on naming', async () => {
  const { workspace, repository } = await anAlmanac(held);
  const named = async () => (await repository.views.all()).map(({ look }) => look.filters.tag);
  const view = aView({ look: aLook({ filters: { ...NO_FILTERS, tag: ['vip'] } }) });
  await repository.views.save(view);
  await change(workspace, { tag: 'VIP', to: 'Gold' });
  expect(await named()).toEqual([['gold']]);
  await workspace.recent.undo(workspace.recent.all[0]!, 'Camille Martin');
  expect(await named()).toEqual([['vip']]);
  await change(workspace, { tag: 'VIP', to: null });
  expect(await named()).toEqual([['vip']]);
});

test('a tag is deleted, and a policy that names it goes on matching nothing rather than everything', async () => {
  const almanac = await anAlmanac(held);
  const { workspace, repository } = almanac;
  expect(policiesNaming('VIP', workspace.inventory.policies).map(({ id }) => id)).toEqual([anId(8)]);
  await change(workspace, { tag: 'vip', to: null });
  expect(await tagsIn(almanac)).toEqual([['spring'], ['top'], ['top']]);
  expect(await repository.policies.all()).toEqual(expect.arrayContaining(POLICIES));
});

test('what another tab has just tagged otherwise is left alone', async () => {
  const almanac = await anAlmanac(held);
  const { workspace, repository } = almanac;
  const retagged = aCampaign({ id: anId(1), tags: ['spring'], status: 'live' });
  // Without a journal entry nobody hears of it.
  await repository.transact([], () => ({ put: [retagged], answer: undefined }));
  await change(workspace, { tag: 'vip', to: 'top' });
  expect(await repository.get([anId(1)])).toEqual([retagged]);
});

test('a tag that another tab has just renamed is refused, with what became of it', async () => {
  const almanac = await anAlmanac(held);
  const { workspace } = almanac;
  const seen = [anId(1), anId(2)];
  await change(workspace, { tag: 'vip', to: 'gold' });
  await expect.poll(() => workspace.inventory.row(anId(1))?.tagKeys).toContain('gold');
  const mine = changeTag({ tag: 'vip', to: 'best' }, workspace.inventory.rows, seen);
  expect(await workspace.commands.run(mine)).toMatchObject({ reason: { code: 'tag-gone' } });
  expect(await workspace.commands.latestOf(mine)).toMatchObject({ inputs: { tag: 'vip', became: 'gold' } });
});

test('what a tag is called now is told through every name that it has had, whatever else was tagged since', async () => {
  const almanac = await anAlmanac(held);
  const { workspace } = almanac;
  const hasTag = (key: string) =>
    expect.poll(() => workspace.inventory.row(anId(1))?.tagKeys ?? []).toContain(key);
  await change(workspace, { tag: 'vip', to: 'gold' });
  await hasTag('gold');
  await change(workspace, { tag: 'Gold', to: 'platinum' });
  await hasTag('platinum');
  await change(workspace, { tag: 'spring', to: 'Easter' });
  await hasTag('easter');
  const mine = changeTag({ tag: 'vip', to: 'best' }, workspace.inventory.rows, [anId(1), anId(2)]);
  expect(await workspace.commands.latestOf(mine)).toMatchObject({ inputs: { became: 'platinum' } });
});

test('a tag that somebody took off the last campaign is gone by that edit', async () => {
  const { workspace } = await anAlmanac(held);
  const { revision } = CAMPAIGNS[0]!;
  await workspace.commands.fire(anId(1), revision, 'edit-tags', { tags: ['vip'] });
  const mine = changeTag({ tag: 'spring', to: 'Easter' }, workspace.inventory.rows, [anId(1)]);
  expect(await workspace.commands.latestOf(mine)).toMatchObject({ inputs: { tags: 'vip' } });
});

test('a viewer changes no tag', async () => {
  const almanac = await anAlmanac(held);
  almanac.preferences.set({ actor: VIEWER });
  const reason = await change(almanac.workspace, { tag: 'vip', to: null });
  expect(reason).toEqual({ code: 'viewer-changes-nothing' });
  expect(await tagsIn(almanac)).toEqual(CAMPAIGNS.map(({ tags }) => tags));
});

test('ten thousand campaigns change in one go', { timeout: 60_000 }, async () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    aCampaign({ id: anId(index + 1), tags: ['vip'] }),
  );
  const almanac = await anAlmanac({ campaigns: many });
  await change(almanac.workspace, { tag: 'vip', to: 'top' });
  const { inventory } = almanac.workspace;
  await expect
    .poll(() => inventory.rows.filter(({ tagKeys }) => tagKeys.includes('top')).length)
    .toBe(10_000);
});

test('a tag that no campaign has any more is refused, not changed in none', async () => {
  const { workspace } = await anAlmanac(held);
  expect(await change(workspace, { tag: 'gone', to: 'away' })).toEqual({ code: 'tag-gone' });
  expect(workspace.recent.all).toEqual([]);
});
