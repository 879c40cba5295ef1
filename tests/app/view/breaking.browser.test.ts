import { afterEach, beforeEach, expect, test } from 'vitest';
import { broken, mended } from '../../../src/domain/campaign/reference.ts';
import { DAY, HOUR } from '../../../src/domain/time/instant.ts';
import { Tab } from '../commands/due-campaigns.ts';
import { aCampaign, aConfiguration, NOW, someReferences } from '../../support/builders.ts';
import { ManualTime } from '../../support/manual-time.ts';
import { MemoryDatabase, MemoryRepository } from '../../support/memory-repository.ts';

/** It sends tomorrow. */
const SOON = aCampaign({ status: 'scheduled' });

let time: ManualTime;
let tabs: Tab[];

beforeEach(async () => {
  const database = new MemoryDatabase();
  const repository = new MemoryRepository(database);
  await repository.fill({ references: [...someReferences().values()], campaigns: [SOON] });
  time = new ManualTime();
  const open = () => new Tab(new MemoryRepository(database), time).open();
  tabs = await Promise.all([open(), open()]);
});

afterEach(() => tabs.forEach((each) => each.close()));

const save = (configuration: ReturnType<typeof aConfiguration>) =>
  tabs[0]?.repository.references.save(configuration);
const rows = () => tabs.map(({ inventory }) => inventory.row(SOON.id));
const alerts = () => rows().map((row) => row?.alerts.includes('configuration-broken'));
const statuses = () => rows().map((row) => row?.status);

test('a broken configuration alerts its campaigns in every tab, and their next run fails', async () => {
  expect(alerts()).toEqual([false, false]);
  await save(broken(aConfiguration(), NOW));
  await expect.poll(alerts).toEqual([true, true]);
  expect(statuses()).toEqual(['scheduled', 'scheduled']);
  time.moveTo(NOW + DAY + HOUR);
  await expect.poll(statuses).toEqual(['failed', 'failed']);
  const [stored] = (await tabs[0]?.repository.get([SOON.id])) ?? [];
  expect(stored?.failure).toEqual({ at: NOW + DAY, cause: 'configuration-broken', reference: 'sender' });
});

test('mended before the run it is as if nothing had been', async () => {
  const down = broken(aConfiguration(), NOW);
  await save(down);
  await expect.poll(alerts).toEqual([true, true]);
  time.moveTo(NOW + HOUR);
  await save(mended(down, NOW + HOUR));
  await expect.poll(alerts).toEqual([false, false]);
  time.moveTo(NOW + DAY + HOUR);
  await expect.poll(statuses).toEqual(['live', 'live']);
});

test('mended after the run the campaign stays failed', async () => {
  const down = broken(aConfiguration(), NOW);
  await save(down);
  await expect.poll(alerts).toEqual([true, true]);
  time.moveTo(NOW + 2 * DAY);
  await expect.poll(statuses).toEqual(['failed', 'failed']);
  await save(mended(down, NOW + 2 * DAY));
  await expect
    .poll(() => tabs.map((each) => each.inventory.references.get('sender')?.outages[0]?.to))
    .toEqual([NOW + 2 * DAY, NOW + 2 * DAY]);
  expect(statuses()).toEqual(['failed', 'failed']);
});
