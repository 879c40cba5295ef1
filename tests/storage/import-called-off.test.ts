import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { Commands } from '../../src/app/commands/commands.ts';
import { arrivalOfReading } from '../../src/app/commands/intents/arrivals.ts';
import { RecentActions } from '../../src/app/commands/recent-actions.svelte.ts';
import { CalledOff } from '../../src/domain/ports/repository.ts';
import { aCampaign, anAudience, MANAGER } from '../support/builders.ts';
import { anId, CountedIds } from '../support/ids.ts';
import { ManualTime } from '../support/manual-time.ts';
import { aDexieDatabase } from './a-dexie-database.ts';

const COUNT = 3_000;
const READING = {
  campaigns: Array.from({ length: COUNT }, (_, index) => ({
    as: 'draft' as const,
    campaign: aCampaign({ id: anId(index + 1), status: 'draft' }),
    row: index + 1,
    alerts: [],
    fileStatus: null,
    remarks: [],
  })),
  references: [anAudience({ id: 'new', name: 'New' })],
};

/** Who calls an import off while it is written has written nothing of it: no campaign, audience or entry, and nothing to undo. */
test.each([
  ['before anything is written', 0],
  ['in the middle', 0.4],
  ['after nearly all', 0.9],
])('an import that is called off %s leaves all as it was', async (_when, share) => {
  const database = aDexieDatabase();
  const repository = await database.open();
  const recent = new RecentActions();
  const known = { references: new Map(), policies: [] };
  const commands = new Commands(repository, known, new ManualTime(), new CountedIds(), () => MANAGER, recent);
  let written = 0;
  const following = {
    onProgress: (progress: number) => (written = progress),
    isCalledOff: () => written >= share,
  };
  const writing = commands.run({ ...arrivalOfReading(READING as never, 'plan.csv'), following });
  await expect(writing).rejects.toBeInstanceOf(CalledOff);
  if (share > 0) expect(written).toBeGreaterThanOrEqual(share);
  expect(written).toBeLessThan(1);
  expect(await repository.get([anId(1), anId(COUNT)])).toEqual([undefined, undefined]);
  expect(await repository.references.all()).toEqual([]);
  expect(await repository.journalBefore(Infinity, 9, () => true)).toEqual([]);
  expect(recent.all).toEqual([]);
  // The same goes through once it is left alone.
  expect((await commands.run(arrivalOfReading(READING as never, 'plan.csv'))).kind).toBe('done');
  await database.remove();
});
