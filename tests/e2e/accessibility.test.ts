import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { open } from './support/almanac.ts';
import { expect, test } from './support/test.ts';

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
}

const WIDTHS = [320, 768, 1280];

for (const [locale, more, filters] of [
  ['en-GB', /^More actions for/, /^Filters/],
  ['fr-FR', /^Plus d'actions pour/, /^Filtres/],
] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${locale}, ${colorScheme}`, () => {
      test.use({ locale, colorScheme });

      for (const width of WIDTHS) {
        test(`axe finds nothing on any page at ${width} px`, async ({ page }) => {
          await page.setViewportSize({ width, height: 900 });
          const almanac = await open(page, '/campaigns?view=list');
          await expectNoViolations(page);
          await almanac.rows.first().getByRole('link').click();
          await expect(almanac.rail.getByRole('heading').first()).toBeVisible();
          await expectNoViolations(page);
          await page.keyboard.press('Escape');
          await page.goto('./#/campaigns?view=calendar');
          await expect(almanac.calendar.getByRole('button').nth(8)).toBeVisible();
          await expectNoViolations(page);
          await page.goto('./#/campaigns?view=list&q=zzzz');
          await expectNoViolations(page);
          await page.goto('./#/settings');
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expectNoViolations(page);
        });
      }

      test('axe finds nothing in the filters, the columns, a menu or a dialog', async ({ page }) => {
        const almanac = await open(page, '/campaigns?view=list');
        await page.getByRole('button', { name: filters }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectNoViolations(page);
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: /^(Configure layout|Configurer la disposition)$/ }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectNoViolations(page);
        await page.keyboard.press('Escape');
        await almanac.rows.first().getByRole('button', { name: more }).click();
        await expect(page.getByRole('menu')).toBeVisible();
        await expectNoViolations(page);
        await page.getByRole('menuitem', { name: /^(Edit tags|Modifier les balises)$/ }).click();
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectNoViolations(page);
      });
    });
  }
}
