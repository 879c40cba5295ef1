import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { open } from './support/almanac.ts';
import { expect, test } from './support/test.ts';

const LETTER = 'The Friday letter';
const JOURNEY = 'Welcome journey, UK';

/** The number that stands under a key figure's name. */
async function figure(page: Page, name: string): Promise<number> {
  const text = await page
    .locator('dl > div', { has: page.getByText(name, { exact: true }) })
    .locator('dd')
    .first()
    .innerText();
  return Number(text.replace(/\D/g, ''));
}

test('opens from the menu, adds up, switches its period and leads back', async ({ page }) => {
  const almanac = await open(page, '/campaigns?view=list&status=any');
  await almanac.act(LETTER, 'View all time report');
  await expect(page.getByRole('heading', { level: 1, name: LETTER })).toBeVisible();
  await expect(page.getByText('These figures are simulated')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'All time' })).toBeChecked();
  const targeted = await figure(page, 'Targeted');
  expect(targeted).toBeGreaterThan(0);
  expect(targeted).toBe((await figure(page, 'Excluded')) + (await figure(page, 'Sent')));

  await page.getByText('Last 24 hours').click();
  await expect(page).toHaveURL(/period=24h/);
  await expect(page.getByRole('heading', { name: 'Nothing in the last 24 hours' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('radio', { name: 'All time' })).toBeChecked();

  await page.getByRole('link', { name: 'Back to the campaign in the list' }).click();
  await expect(almanac.rail.getByRole('heading', { level: 2, name: LETTER })).toBeVisible();
  await almanac.rail.getByRole('link', { name: 'View last 24 hours report' }).click();
  await expect(page.getByRole('radio', { name: 'Last 24 hours' })).toBeChecked();
});

test('has a tab for each channel, and opens again at the same address', async ({ page }) => {
  const almanac = await open(page, '/campaigns?view=list&status=any&q=welcome');
  await almanac.act(JOURNEY, 'View all time report');
  await page.getByRole('tab', { name: 'Push' }).click();
  await expect(page).toHaveURL(/via=push/);
  const sent = await figure(page, 'Sent');
  await expect(page.getByText('Spam complaints')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Push' })).toHaveAttribute('aria-selected', 'true');
  await expect.poll(() => figure(page, 'Sent')).toBeGreaterThanOrEqual(sent);
  const all = page.getByRole('tab', { name: 'Campaign' });
  await all.click();
  await expect(all).toHaveAttribute('aria-selected', 'true');
  expect(await figure(page, 'Sent')).toBeGreaterThan(sent);
});

test('one run is chosen, and its figures are saved as CSV', async ({ page }) => {
  const almanac = await open(page, '/campaigns?view=list&status=any');
  await almanac.act(LETTER, 'View all time report');
  await page.getByRole('combobox', { name: 'Run' }).selectOption({ index: 1 });
  await expect(page).toHaveURL(/run=2026-11-20T/);
  const targeted = await figure(page, 'Targeted');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('report-the-friday-letter-all.csv');
  const text = await readFile(await saved.path(), 'utf8');
  expect(text).toContain('Figure,Reason,Number,Share\r\n');
  expect(text).toMatch(new RegExp(`,Campaign,2026-11-20T[^,]+,,,Targeted,,${targeted.toString()},`));
});

test('the inventory shows and sorts by what was delivered', async ({ page }) => {
  const almanac = await open(page, '/campaigns?view=list&status=any');
  await page.getByRole('button', { name: 'Configure layout' }).click();
  await page.getByRole('checkbox', { name: 'Delivered' }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('columnheader', { name: 'Delivered' }).getByRole('button').click();
  const first = almanac.rows.first().getByRole('gridcell', { name: /^[\d,]{7,}$/ });
  await expect(first).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Delivered' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
});

for (const [locale, colorScheme, width] of [
  ['en-GB', 'light', 1280],
  ['fr-FR', 'dark', 320],
] as const) {
  test.describe(`${locale}, ${colorScheme}, ${width} px`, () => {
    test.use({ locale, colorScheme, viewport: { width, height: 900 } });

    test('axe finds nothing, and nothing is wider than the screen', async ({ page }) => {
      const almanac = await open(page, '/campaigns?view=list&status=any');
      const address = await almanac.rows.first().getByRole('link').first().getAttribute('href');
      const id = new URLSearchParams(address?.split('?')[1]).get('campaign') ?? '';
      await page.goto(`./#/report?campaign=${id}`);
      await expect(page.getByRole('tab').first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  });
}

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' });

  test('the report speaks it', async ({ page }) => {
    await open(page, '/campaigns?view=list&status=any');
    await page
      .getByRole('button', { name: "Plus d'actions pour La lettre du vendredi", exact: true })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Afficher le rapport complet', exact: true }).click();
    await expect(page.getByText(/Ces chiffres sont simulés/)).toBeVisible();
    await expect(page.getByRole('tab', { name: 'E-mail' })).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Dernières 24 heures' })).not.toBeChecked();
    expect(await figure(page, 'Ciblés')).toBe(
      (await figure(page, 'Exclus')) + (await figure(page, 'Envoyés')),
    );
    await expect(page.getByRole('button', { name: 'Télécharger en CSV' })).toBeVisible();
  });
});
