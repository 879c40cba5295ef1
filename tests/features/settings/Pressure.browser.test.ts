import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { anAudience, aCap } from '../../support/builders.ts';
import { anAlmanac } from '../../support/an-almanac.ts';
import { anId } from '../../support/ids.ts';
import SettingsPage from './SettingsPage.svelte';

beforeEach(() => page.viewport(1280, 800));

test('a cap is added with its channels, switched off and removed', async () => {
  const almanac = await anAlmanac();
  const { caps } = almanac.repository;
  const screen = await render(SettingsPage, { almanac, part: 'pressure' });
  await expect.element(screen.getByText('There is no cap', { exact: false })).toBeVisible();
  await screen.getByRole('button', { name: 'Add cap' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add cap' });
  await dialog.getByRole('textbox', { name: 'Most messages' }).fill('none');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.element(dialog.getByText('Give the cap a name.')).toBeVisible();
  await expect.element(dialog.getByText('Enter a whole number from 1 to 1,000.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Cap name' }).fill('Two emails a day');
  await dialog.getByRole('textbox', { name: 'Most messages' }).fill('2');
  await dialog.getByRole('radio', { name: 'Per day' }).click();
  await dialog.getByRole('checkbox', { name: 'Email' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.element(screen.getByText('At most 2 a day: Email')).toBeVisible();
  await screen.getByRole('switch', { name: 'Active: Two emails a day' }).click();
  await expect
    .poll(() => caps.all())
    .toEqual([
      { id: anId(0x1000), name: 'Two emails a day', active: false, channels: ['email'], most: 2, per: 'day' },
    ]);
  await screen.getByRole('button', { name: 'Remove Two emails a day' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect.poll(() => caps.all()).toEqual([]);
});

test('the days of counting are kept for everybody in the sandbox', async () => {
  const almanac = await anAlmanac({ caps: [aCap()] });
  const screen = await render(SettingsPage, { almanac, part: 'pressure' });
  await screen.getByRole('radio', { name: 'Sunday' }).click();
  await expect
    .poll(() => almanac.repository.settings.all())
    .toEqual([{ id: 'sandbox', zone: 'UTC', firstDay: 7 }]);
  await expect.element(screen.getByRole('radio', { name: 'Sunday' })).toBeChecked();
});

test('an audience becomes part of another, and never of itself: the way round is told', async () => {
  const almanac = await anAlmanac({
    references: [
      anAudience({ id: 'all', name: 'Everybody' }),
      anAudience({ id: 'vip', name: 'VIP', partOf: 'loyal' }),
      anAudience({ id: 'loyal', name: 'Loyal' }),
    ],
  });
  const screen = await render(SettingsPage, { almanac, part: 'references' });
  await expect.element(screen.getByText('Part of Loyal')).toBeVisible();
  await screen.getByRole('button', { name: 'Change Loyal' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change audience' });
  const larger = dialog.getByRole('combobox', { name: 'Part of' });
  await larger.selectOptions('VIP');
  await expect
    .element(dialog.getByText('An audience cannot be part of itself: Loyal › VIP › Loyal.'))
    .toBeVisible();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await larger.selectOptions('Everybody');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.element(screen.getByText('Part of Everybody')).toBeVisible();
  const loyal = (await almanac.repository.references.all()).find(({ id }) => id === 'loyal');
  expect(loyal).toMatchObject({ partOf: 'all' });
});
