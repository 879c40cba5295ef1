import { beforeEach, expect, test } from 'vitest';
import { Commands } from '../../../../src/app/commands/commands.ts';
import { severalCampaigns, type Seen } from '../../../../src/app/commands/intents/several-campaigns.ts';
import { RecentActions } from '../../../../src/app/commands/recent-actions.svelte.ts';
import type { EventForSeveral } from '../../../../src/domain/lifecycle/for-several.ts';
import { CalledOff } from '../../../../src/domain/ports/repository.ts';
import { aCampaign, MANAGER, NOW, someReferences } from '../../../support/builders.ts';
import { anId, CountedIds } from '../../../support/ids.ts';
import { ManualTime } from '../../../support/manual-time.ts';
import { MemoryDatabase, MemoryRepository } from '../../../support/memory-repository.ts';

/** More than are decided at a time. */
const COUNT = 600;
const stopped = Array.from({ length: COUNT }, (_, index) =>
  aCampaign({ id: anId(index + 1), name: `Campaign ${index + 1}`, status: 'stopped' }),
);
const seen: readonly Seen[] = stopped;

let repository: MemoryRepository;
let commands: Commands;
let recent: RecentActions;
beforeEach(async () => {
  const database = new MemoryDatabase();
  repository = new MemoryRepository(database);
  await repository.transact([], () => ({ put: stopped, answer: undefined }));
  recent = new RecentActions();
  const known = { references: someReferences(), policies: [] };
  commands = new Commands(repository, known, new ManualTime(), new CountedIds(), () => MANAGER, recent);
});

function asked(event: EventForSeveral, campaigns = seen, isCalledOff = () => false) {
  const shares: number[] = [];
  const following = { onProgress: (share: number) => void shares.push(share), isCalledOff };
  return { shares, intent: severalCampaigns({ event, campaigns, inputOf: () => ({}), following }) };
}

const statuses = async () =>
  new Set((await repository.get(seen.map(({ id }) => id))).map((each) => each?.status));

test('several are archived in one go, each with an entry of its own, and one undo takes all back', async () => {
  const { intent } = asked('archive');
  const result = await commands.run(intent);
  expect(result.kind === 'done' && result.action?.told).toEqual({
    kind: 'several',
    event: 'archive',
    count: COUNT,
    days: null,
  });
  expect(await statuses()).toEqual(new Set(['archived']));
  const entries = await repository.journalAfter(0);
  expect(entries.map(({ event, at, name }) => [event, at, name])).toEqual(
    stopped.map(({ name }) => ['archive', NOW, name]),
  );
  expect(recent.all).toHaveLength(1);
  expect(await recent.undo(recent.all[0]!, MANAGER.name)).toEqual({ kind: 'done' });
  expect(await statuses()).toEqual(new Set(['stopped']));
  expect(await repository.journalAfter(COUNT)).toHaveLength(COUNT);
});

test('where one has changed meanwhile nothing is done, and it is named', async () => {
  const changed = seen[COUNT - 1]!;
  await commands.fire(changed.id, changed.revision, 'edit-tags', { tags: ['new'] });
  const result = await commands.run(asked('archive').intent);
  expect(result).toMatchObject({
    kind: 'refused',
    reason: { code: 'changed-meanwhile' },
    about: { id: changed.id, name: changed.name },
  });
  expect(await statuses()).toEqual(new Set(['stopped']));
  expect(await repository.journalAfter(1)).toEqual([]);
});

test('where one of them can no longer be taken back, none is, and it is named', async () => {
  await commands.run(asked('archive').intent);
  const [one] = await repository.get([seen[7]!.id]);
  const other = new Commands(
    repository,
    { references: someReferences(), policies: [] },
    new ManualTime(),
    new CountedIds(),
    () => ({ ...MANAGER, name: 'Otto Other' }),
    new RecentActions(),
  );
  await other.fire(one!.id, one!.revision, 'edit-tags', { tags: ['new'] });
  const result = await recent.undo(recent.all[0]!, MANAGER.name);
  expect(result).toMatchObject({
    kind: 'refused',
    reason: { code: 'undo-changed-since' },
    about: { name: one!.name },
  });
  expect(await statuses()).toEqual(new Set(['archived']));
});

test('what is called off leaves everything as it was', async () => {
  await expect(commands.run(asked('archive', seen, () => true).intent)).rejects.toThrow(CalledOff);
  expect(await statuses()).toEqual(new Set(['stopped']));
});
