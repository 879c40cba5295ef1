import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { NewCampaignEntry } from '../../../src/domain/ports/repository.ts';
import { DAY } from '../../../src/domain/time/instant.ts';
import { wallTimeOf } from '../../../src/domain/time/zone.ts';
import { aCampaign, NOW, someReferences, VIEWER } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { anAlmanac } from '../../support/an-almanac.ts';
import WhatIfBeside from './WhatIfBeside.svelte';

const scheduled = (days: number) =>
  aCampaign({
    id: anId(1),
    name: 'Weekly news',
    status: 'scheduled',
    schedule: { start: wallTimeOf(NOW + days * DAY, 'Europe/Paris') },
  });
const draft = (name: string) => aCampaign({ id: anId(2), name });
const stopped = (name: string) => aCampaign({ id: anId(3), name, status: 'stopped' });
const NEW = aCampaign({ id: anId(4), name: 'Brand new', status: 'live' });
const LATER = aCampaign({ id: anId(5), name: 'Came later' });

const edited = ({ id, name, status }: Campaign): NewCampaignEntry => ({
  campaignId: id,
  name,
  at: NOW,
  event: 'edit',
  actor: 'Otto Other',
  from: status,
  to: status,
  inputs: {},
});

/** A copy beside the sandbox that it was made from, with what was journalled in either since. */
async function show({ inOriginal = [] as Campaign[], isViewer = false } = {}) {
  const copies = [scheduled(5), draft('Lamps, all of them'), stopped('Chairs'), NEW];
  const almanac = await anAlmanac(
    { campaigns: copies, journal: copies.map(edited) },
    { id: 'copy', name: 'Try-out', original: { id: 'plan', database: 'plan', entry: 0 } },
  );
  if (isViewer) almanac.preferences.set({ actor: VIEWER });
  const plan = { id: 'plan', name: 'Plan', kind: 'own', createdAt: NOW, simulated: null } as const;
  await almanac.register.make(plan, async (repository) => {
    const campaigns = [scheduled(2), draft('Lamps'), stopped('Old chairs'), LATER];
    await repository.fill({ campaigns, references: [...someReferences().values()] });
    const journal = [{ ...edited(LATER), event: 'create' as const }, ...inOriginal.map(edited)];
    await repository.transact([], () => ({ journal, answer: undefined }));
    return {};
  });
  await almanac.sandboxes.register.read();
  await render(WhatIfBeside, { almanac });
  const original = await almanac.register.open('plan');
  return { almanac, original };
}

const group = (name: string) =>
  page.getByRole('heading', { name, level: 2 }).element().parentElement?.textContent ?? '';

test('lists what differs, carries all back that can be, with one undo, and says why the rest cannot', async () => {
  const { original } = await show();
  await expect.element(page.getByRole('heading', { name: 'Moved (1)' })).toBeVisible();
  expect(group('Moved (1)')).toMatch(/Weekly news.*Original Wed 4 Mar, 10:00.*Copy Sat 7 Mar, 10:00/);
  expect(group('Changed (2)')).toMatch(/Name.*Lamps.*Lamps, all of them/);
  expect(group('Changed (2)')).toMatch(/Old chairs.*Cannot go back/);
  expect(group('New in the copy (1)')).toContain('Brand new');
  expect(group('Changed in the original only (1)')).toContain('Added to the original');
  await page.getByRole('button', { name: 'Carry back 3 campaigns' }).click();
  await expect.element(page.getByText('Carried back into the original: 3 campaigns')).toBeVisible();
  const [moved, written, , added] = await original.get([1, 2, 3, 4].map(anId));
  expect(moved?.current.content.schedule.start).toBe(scheduled(5).current.content.schedule.start);
  expect([written?.name, added?.name, added?.status]).toEqual(['Lamps, all of them', 'Brand new', 'draft']);
  // What is left is what cannot go back, and that the new one is not live there.
  await expect.element(page.getByRole('heading', { name: 'Changed (1)' })).toBeVisible();
  await expect.element(page.getByText('Only the status or the version in force differs (1)')).toBeVisible();
  expect(page.getByRole('button', { name: /^Carry back/ }).elements()).toHaveLength(0);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.element(page.getByRole('button', { name: 'Carry back 3 campaigns' })).toBeVisible();
});

test('what was changed on both sides is told of, left out of all, and goes back when somebody says so', async () => {
  const { original } = await show({ inOriginal: [draft('Lamps')] });
  await expect.element(page.getByText(/Also changed in the original by Otto Other/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Carry back 2 campaigns' })).toBeVisible();
  await page.getByRole('button', { name: 'Carry back Lamps, all of them anyway' }).click();
  await expect.element(page.getByText(/Carried back into the original: Lamps/)).toBeVisible();
  expect((await original.get([anId(2)]))[0]?.name).toBe('Lamps, all of them');
});

test('a viewer sees it all and is told that they change nothing', async () => {
  const { original } = await show({ isViewer: true });
  const all = page.getByRole('button', { name: 'Carry back 3 campaigns' });
  await expect.element(all).toHaveAttribute('aria-disabled', 'true');
  await all.click({ force: true });
  expect((await original.get([anId(2)]))[0]?.name).toBe('Lamps');
});
