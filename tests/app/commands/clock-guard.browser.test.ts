import { afterEach, expect, it, vi } from 'vitest';
import { ClockGuard } from '../../../src/app/commands/clock-guard.svelte.ts';
import { LifecycleRunner } from '../../../src/app/commands/lifecycle-runner.ts';
import { Inventory } from '../../../src/app/inventory/inventory.svelte.ts';
import { DAY, HOUR } from '../../../src/domain/time/instant.ts';
import { NOW, someReferences } from '../../support/builders.ts';
import { ManualTime } from '../../support/manual-time.ts';
import { MemoryDatabase, MemoryRepository } from '../../support/memory-repository.ts';
import { scheduledCampaigns } from './due-campaigns.ts';

const YEAR = 365 * DAY;
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A sandbox with a campaign that starts tomorrow. */
async function aSandbox(): Promise<MemoryDatabase> {
  const database = new MemoryDatabase();
  const repository = new MemoryRepository(database);
  await repository.fill({ references: [...someReferences().values()], campaigns: scheduledCampaigns(1) });
  return database;
}

async function aTab(database: MemoryDatabase, time: ManualTime) {
  const repository = new MemoryRepository(database);
  const fail = (fault: unknown) => {
    throw fault;
  };
  const inventory = new Inventory(repository, time);
  const guard = new ClockGuard(repository, time, time, fail);
  const runner = new LifecycleRunner(inventory, repository, time, time, fail, guard);
  await inventory.load();
  await guard.start(() => void runner.catchUp());
  runner.start();
  closing.push(() => {
    runner.stop();
    guard.close();
    inventory.close();
    repository.close();
  });
  return { inventory, guard, runner };
}

const written = ({ journal }: MemoryDatabase) => journal.map(({ event }) => event);

it('a clock that is five years ahead for one opening changes nothing, and shows what would be', async () => {
  const database = await aSandbox();
  const time = new ManualTime();
  await aTab(database, time);
  const wrong = new ManualTime(NOW + 5 * YEAR);
  const { guard, inventory, runner } = await aTab(database, wrong);
  expect(guard.jump).toEqual({ seen: NOW, now: NOW + 5 * YEAR });
  expect(guard.now()).toBe(NOW);
  await runner.catchUp();
  expect(written(database)).toEqual([]);
  expect(inventory.rows.map(({ status }) => status)).toEqual(['completed']);
  const { guard: again } = await aTab(database, new ManualTime(NOW + HOUR));
  expect(again.jump).toBeNull();
});

it('once a person says that the date is right, every tab writes what is due', async () => {
  const database = await aSandbox();
  await aTab(database, new ManualTime());
  const later = new ManualTime(NOW + 60 * DAY);
  const here = await aTab(database, later);
  const there = await aTab(database, later);
  expect([here.guard.jump, there.guard.jump]).not.toContain(null);
  await here.guard.accept();
  await vi.waitFor(() => expect(written(database)).toEqual(['start', 'complete']));
  expect([here.guard.jump, there.guard.jump]).toEqual([null, null]);
});

it.each([
  ['45 days ahead', 45 * DAY, true],
  ['a moment more', 45 * DAY + 1, false],
  ['24 hours back', -DAY, true],
  ['a moment more than that', -DAY - 1, false],
])('a clock that is %s', async (_, by, isBelieved) => {
  const database = await aSandbox();
  await aTab(database, new ManualTime());
  const { guard } = await aTab(database, new ManualTime(NOW + by));
  expect(guard.jump === null).toBe(isBelieved);
});

it('a page that stays open while nothing is due goes on seeing the time', async () => {
  const database = await aSandbox();
  const time = new ManualTime(NOW + 20 * DAY);
  await aTab(database, time);
  for (let days = 21; days < 90; days += 1) {
    time.moveTo(NOW + days * DAY);
    await vi.waitFor(() => expect(database.seen).toBe(NOW + days * DAY));
  }
});
