import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { loaded, open } from './support/almanac.ts';
import { expect, test } from './support/test.ts';

const entries = (page: Page): Locator => page.getByRole('main').getByRole('listitem');

async function openJournal(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Journal', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible();
}

test('tells a duplicate and its undo with the name of the person', async ({ page }) => {
  const almanac = await open(page, '/campaigns?view=list&status=any');
  await almanac.act('The Friday letter', 'Duplicate');
  const dialog = page.getByRole('dialog', { name: 'Duplicate' });
  await dialog.getByRole('textbox', { name: 'Name of the copy' }).fill('Lettre de test');
  await dialog.getByRole('button', { name: 'Duplicate' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(almanac.row('Lettre de test')).toHaveCount(0);
  await openJournal(page);
  const undone = entries(page).filter({ hasText: 'Lettre de test · deleted' }).filter({ hasText: 'Undone' });
  await expect(undone).toContainText('Camille Martin');
  await expect(undone).toContainText('Undoes “Created”');
  const copied = entries(page).filter({ hasText: 'As Lettre de test' });
  await expect(copied).toContainText('Camille Martin');
  await copied.getByRole('link', { name: 'The Friday letter' }).click();
  await expect(almanac.rail.getByRole('heading', { level: 2, name: 'The Friday letter' })).toBeVisible();
});

test('finds what the clock did, with the inputs of its rule, and opens again at the same address', async ({
  page,
}) => {
  await open(page, '/journal');
  await page.getByRole('combobox', { name: 'Actor' }).selectOption('Clock');
  await page.getByRole('combobox', { name: 'Event' }).selectOption('Completed');
  await expect(page).toHaveURL(/#\/journal\?actor=Clock&event=complete$/);
  const waited = entries(page).filter({ hasText: 'Completed: 72 h after it went live on ' }).first();
  await expect(waited).toContainText(/went live on \d+ \w+ 202\d, \d\d:\d\d/);
  await expect(waited).toContainText('Clock');
  const told = await entries(page).allInnerTexts();
  expect(told.every((each) => each.includes('Completed') && each.includes('Clock'))).toBe(true);

  await page.reload();
  await loaded(page);
  await expect(page.getByRole('combobox', { name: 'Actor' })).toHaveValue('Clock');
  await expect(entries(page)).toHaveCount(told.length);
  expect(await entries(page).allInnerTexts()).toEqual(told);

  await page.goBack();
  await expect(page.getByRole('combobox', { name: 'Event' })).toHaveValue('');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page).toHaveURL(/#\/journal$/);
});

test('shows a hundred entries, and more on demand', async ({ page }) => {
  await open(page, '/journal');
  // What the clock does just after the opening comes on top of the hundreds.
  await expect(page.getByRole('status').filter({ hasText: /The newest 1\d\d entries/ })).toBeVisible();
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(page.getByRole('status').filter({ hasText: /The newest 2\d\d entries/ })).toBeVisible();
});

test('follows what another tab does', async ({ page, context }) => {
  await open(page, '/journal');
  await expect(entries(page).first()).toBeVisible();
  const other = await context.newPage();
  const almanac = await open(other, '/campaigns?view=list&status=draft');
  const name = await almanac.rows.first().getByRole('link').innerText();
  await almanac.act(name, 'Delete');
  await expect(entries(page).first()).toContainText(name);
  await expect(entries(page).first()).toContainText('Camille Martin');
});

for (const [locale, colorScheme, width] of [
  ['en-GB', 'light', 1280],
  ['fr-FR', 'dark', 320],
] as const) {
  test.describe(`${locale}, ${colorScheme}, ${width} px`, () => {
    test.use({ locale, colorScheme, viewport: { width, height: 900 } });

    test('axe finds nothing', async ({ page }) => {
      await open(page, '/journal?actor=Clock');
      await expect(entries(page).first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
    });
  });
}

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' });

  test('tells what the clock did and why', async ({ page }) => {
    await open(page, '/journal?actor=Clock&event=complete');
    await expect(page.getByRole('combobox', { name: 'Acteur' })).toHaveValue('Clock');
    const waited = entries(page).filter({ hasText: /Terminée\s: 72 h après être devenue active le/ });
    await expect(waited.first()).toContainText('Horloge');
  });
});
