import { expect, it } from 'vitest';
import { Address } from '../../../src/app/view/address.svelte.ts';
import { demoOfToday } from '../../../src/app/sandboxes/demo.ts';
import { fillWithDemo } from '../../../src/app/sandboxes/fill-with-demo.ts';
import { Preferences } from '../../../src/app/view/preferences.svelte.ts';
import { Workspace } from '../../../src/app/sandboxes/workspace.svelte.ts';
import { DAY } from '../../../src/domain/time/instant.ts';
import { NOW } from '../../support/builders.ts';
import { CountedIds } from '../../support/ids.ts';
import { ManualTime } from '../../support/manual-time.ts';
import { MemorySandboxes } from '../../support/memory-sandboxes.ts';

async function aDemo(sandboxes: MemorySandboxes): Promise<void> {
  const demo = { id: 'demo', name: 'demo', kind: 'own', createdAt: NOW, simulated: null } as const;
  await sandboxes.make(demo, async (repository) => {
    await fillWithDemo(repository, { ...demoOfToday(NOW, 'Europe/Paris'), lang: 'en' }, () => {});
    return {};
  });
}

async function open(sandboxes: MemorySandboxes, id: string, now: number): Promise<Workspace> {
  const sandbox = { id, name: id, kind: 'own' as const, createdAt: NOW, simulated: { now } };
  await sandboxes.save(sandbox);
  const time = new ManualTime();
  const workspace = new Workspace({
    sandbox,
    sandboxes,
    repository: await sandboxes.open(id),
    clock: time,
    alarm: time,
    ids: new CountedIds(),
    address: new Address(window),
    preferences: new Preferences(window),
  });
  await workspace.load();
  return workspace;
}

/** Everything that the sandbox holds, in an order that does not depend on when it was written. */
async function contents({ repository }: Workspace) {
  const { campaigns } = await repository.page(null, Infinity);
  const journal = await repository.journalBefore(Infinity, Infinity, () => true);
  return {
    campaigns: campaigns.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    journal: journal.map(({ number: _number, ...entry }) => JSON.stringify(entry)).toSorted(),
  };
}

it('forty days at once, forty times one day, and coming back after forty days give equal data', async () => {
  const sandboxes = new MemorySandboxes();
  await aDemo(sandboxes);
  for (const name of ['at once', 'day by day', 'away']) {
    await sandboxes.copy('demo', { id: name, name, kind: 'own', createdAt: NOW, simulated: { now: NOW } });
  }
  const atOnce = await open(sandboxes, 'at once', NOW);
  await atOnce.simulation?.moveTo(NOW + 40 * DAY);
  const dayByDay = await open(sandboxes, 'day by day', NOW);
  for (let day = 1; day <= 40; day += 1) await dayByDay.simulation?.moveTo(NOW + day * DAY);
  const away = await open(sandboxes, 'away', NOW + 40 * DAY);
  await expect.poll(async () => away.inventory.nextDue() > NOW + 40 * DAY).toBe(true);

  const expected = await contents(atOnce);
  expect(expected.journal.length).toBeGreaterThan(300);
  expect(await contents(dayByDay)).toEqual(expected);
  expect(await contents(away)).toEqual(expected);
});

it('sums up what the clock did on a move, and goes to the next event', async () => {
  const sandboxes = new MemorySandboxes();
  await aDemo(sandboxes);
  const { simulation, inventory } = await open(sandboxes, 'demo', NOW);
  await expect.poll(() => inventory.nextDue()).toBeGreaterThan(NOW);
  const next = simulation?.nextEvent ?? 0;
  await simulation?.moveTo(next);
  expect(simulation?.now).toBe(next);
  expect(simulation?.summary?.map(({ at }) => at)).toContain(next);
  expect(simulation?.summary?.every(({ actor }) => actor === null)).toBe(true);
});

it('another tab of the sandbox follows the time', async () => {
  const sandboxes = new MemorySandboxes();
  await aDemo(sandboxes);
  const here = await open(sandboxes, 'demo', NOW);
  const there = await open(sandboxes, 'demo', NOW);
  await here.simulation?.moveTo(NOW + DAY);
  expect(there.simulation?.now).toBe(NOW + DAY);
  expect(there.clock.now()).toBe(NOW + DAY);
});
