import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { NewEntry } from '../../../src/domain/ports/repository.ts';
import { DAY } from '../../../src/domain/time/instant.ts';
import { NOW } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { anAlmanac } from '../../support/an-almanac.ts';
import BannersPage from './BannersPage.svelte';

beforeEach(() => page.viewport(1280, 800));

const entries = (count: number) =>
  Array.from({ length: count }, (): NewEntry => {
    const what = { event: 'edit', from: 'draft', to: 'draft' } as const;
    return { campaignId: anId(1), name: 'Spring', at: NOW, actor: 'Mona', inputs: {}, ...what };
  });

const REMINDER = { name: 'Reminder to export' };

test('after many changes a person is reminded, and may put it off', async () => {
  const almanac = await anAlmanac({ journal: entries(201) });
  const screen = await render(BannersPage, { almanac });
  const banner = screen.getByRole('complementary', REMINDER);
  await expect.element(banner).toHaveTextContent('201 changes in this sandbox are in no file yet.');
  const link = banner.getByRole('link', { name: 'Export a file' });
  await expect.element(link).toHaveAttribute('href', '#/settings?part=storage');
  await banner.getByRole('button', { name: 'Not now' }).click();
  await expect.element(banner).not.toBeInTheDocument();
});

test('after a long time one change is enough', async () => {
  const almanac = await anAlmanac({ journal: entries(1) }, { createdAt: NOW - 20 * DAY });
  const screen = await render(BannersPage, { almanac });
  await expect.element(screen.getByText('1 change in this sandbox is in no file yet.')).toBeVisible();
});

test.each([
  ['what is in a file already', { exported: { at: NOW, entry: 201 } }],
  ['a simulated sandbox', { simulated: { now: NOW } }],
  ['the demo', { kind: 'demo' as const }],
])('nobody is reminded of %s', async (_name, sandbox) => {
  const almanac = await anAlmanac({ journal: entries(201) }, sandbox);
  const screen = await render(BannersPage, { almanac });
  await expect.poll(() => almanac.repository.lastNumber()).toBe(201);
  await expect.element(screen.getByRole('complementary', REMINDER)).not.toBeInTheDocument();
});
