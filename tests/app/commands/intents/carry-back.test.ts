import { beforeEach, expect, test } from 'vitest';
import { Commands } from '../../../../src/app/commands/commands.ts';
import { carryBackAll } from '../../../../src/app/commands/intents/carry-back.ts';
import { RecentActions } from '../../../../src/app/commands/recent-actions.svelte.ts';
import { CARRIED } from '../../../../src/domain/comparison/changes-left.ts';
import { DAY } from '../../../../src/domain/time/instant.ts';
import { wallTimeOf } from '../../../../src/domain/time/zone.ts';
import { aCampaign, anAudience, MANAGER, NOW, someReferences, VIEWER } from '../../../support/builders.ts';
import { anId, CountedIds } from '../../../support/ids.ts';
import { ManualTime } from '../../../support/manual-time.ts';
import { MemoryDatabase, MemoryRepository } from '../../../support/memory-repository.ts';

const COPY = { id: 'copy', name: 'Try-out' };
const scheduled = (days: number) =>
  aCampaign({
    id: anId(1),
    status: 'scheduled',
    schedule: { start: wallTimeOf(NOW + days * DAY, 'Europe/Paris') },
  });
const live = (tags: readonly string[], throttle: number | null) =>
  aCampaign({
    id: anId(2),
    status: 'live',
    tags: [...tags],
    content: { throttle, actions: [] },
    schedule: { recurrence: { frequency: 'daily', interval: 1, weekdays: [], monthDays: [], count: null } },
  });
const stopped = (name: string) => aCampaign({ id: anId(3), status: 'stopped', name });
const here = [scheduled(2), live([], null), stopped('Old')];

let repository: MemoryRepository;
let commands: Commands;
let recent: RecentActions;
let actor = MANAGER;
beforeEach(async () => {
  actor = MANAGER;
  repository = new MemoryRepository(new MemoryDatabase());
  await repository.fill({ campaigns: here, references: [...someReferences().values()] });
  recent = new RecentActions();
  const known = { references: someReferences(), policies: [] };
  commands = new Commands(repository, known, new ManualTime(), new CountedIds(), () => actor, recent);
});
const stored = () => repository.get([anId(1), anId(2), anId(3), anId(4)]);

test('several go back in one transaction, each by its own way, with what they name; one undo takes all back', async () => {
  const vip = anAudience({ id: 'vip', name: 'VIP' });
  const fresh = aCampaign({ id: anId(4), name: 'Fresh', status: 'live', content: { audienceId: 'vip' } });
  const result = await commands.run(
    carryBackAll(
      [
        { copy: scheduled(5), seen: here[0]! },
        { copy: live(['sale'], 5), seen: here[1]! },
        { copy: fresh, seen: null },
      ],
      COPY,
      new Map([...someReferences(), ['vip', vip]]),
    ),
  );
  expect(result.kind).toBe('done');
  const [moved, modified, , added] = await stored();
  expect(moved?.current.content.schedule.start).toBe(scheduled(5).current.content.schedule.start);
  expect(moved?.status).toBe('scheduled');
  expect(modified).toMatchObject({
    status: 'live',
    tags: ['sale'],
    current: { content: { throttle: null } },
    draft: { content: { throttle: 5 } },
  });
  expect(added).toMatchObject({ name: 'Fresh', status: 'draft', activated: null });
  expect((await repository.references.all()).map(({ id }) => id)).toContain('vip');
  const entries = await repository.journalAfter(0);
  expect(entries.map(({ event, inputs }) => [event, inputs[CARRIED], inputs['source']])).toEqual([
    ['reschedule', 'copy', 'Try-out'],
    ['modify', 'copy', 'Try-out'],
    ['edit', 'copy', 'Try-out'],
    ['create', 'copy', 'Try-out'],
    ['add', undefined, undefined],
  ]);
  expect(await recent.undo(recent.all[0]!, MANAGER.name)).toEqual({ kind: 'done' });
  const [back, , , none] = await stored();
  expect(back?.current).toEqual(here[0]?.current);
  expect(none).toBeUndefined();
});

test('nothing goes back where one of them cannot, which is named with its reason', async () => {
  const carried = [
    { copy: scheduled(5), seen: here[0]! },
    { copy: stopped('New'), seen: here[2]! },
  ];
  const refused = await commands.run(carryBackAll(carried, COPY, new Map()));
  expect(refused).toMatchObject({ kind: 'refused', reason: { code: 'is-over' }, about: { name: 'Old' } });
  expect((await stored()).slice(0, 3)).toEqual(here);
  expect(await repository.lastNumber()).toBe(0);
});

test('what was changed in the original since it was looked at is refused, and so is a viewer', async () => {
  const late = [{ copy: scheduled(5), seen: { revision: 2 } }];
  expect(await commands.run(carryBackAll(late, COPY, new Map()))).toMatchObject({
    reason: { code: 'changed-meanwhile' },
  });
  const gone = [{ copy: aCampaign({ id: anId(4) }), seen: { revision: 2 } }];
  expect(await commands.run(carryBackAll(gone, COPY, new Map()))).toMatchObject({ reason: { code: 'gone' } });
  actor = VIEWER;
  const good = [{ copy: scheduled(5), seen: here[0]! }];
  expect(await commands.run(carryBackAll(good, COPY, new Map()))).toMatchObject({
    reason: { code: 'viewer-changes-nothing' },
  });
});
