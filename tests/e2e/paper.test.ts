import type { Page } from '@playwright/test';
import { open } from './support/almanac.ts';
import { expect, test } from './support/test.ts';

/** An A4 page, upright, within margins of 10 mm. */
const PAPER = { width: 718, height: 1047 };

/** What stands on paper, whatever the window was. */
async function print(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(PAPER);
}

/** Nothing to press, and nothing beyond the edge of the page. */
async function expectSheet(page: Page): Promise<void> {
  await expect(page.locator('button:visible, [role="status"]:visible, [role="alert"]:visible')).toHaveCount(
    0,
  );
  // Half of a table's outer line lies beyond it.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    PAPER.width + 1,
  );
}

for (const window of [
  { width: 390, height: 800 },
  { width: 1440, height: 900 },
]) {
  test.describe(`from a window of ${String(window.width)} px`, () => {
    test.use({ viewport: window, colorScheme: 'dark' });

    test('the week has all its days, bars and launches', async ({ page }) => {
      const { calendar } = await open(page, '/campaigns?view=calendar');
      await expect(calendar.getByRole('button', { name: /, Live/ }).first()).toBeVisible();
      await print(page);
      await expect(page.getByRole('heading', { name: 'Week, 23 – 29 November 2026' })).toBeVisible();
      await expect(page.getByText('Sandbox: Demo')).toBeVisible();
      await expect(page.getByText('Times: Paris, UTC+01:00')).toBeVisible();
      await expect(page.getByText('Printed on 24 Nov 2026')).toBeVisible();
      const days = page.getByRole('columnheader');
      await expect(days).toHaveText(
        ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].map((day) => new RegExp(day)),
      );
      const sunday = await days.last().boundingBox();
      expect((sunday?.x ?? Infinity) + (sunday?.width ?? 0)).toBeLessThanOrEqual(PAPER.width);
      await expect(page.getByText(/^\+\d+ more/).filter({ visible: true })).toHaveCount(0);
      // Every day has the daily one: no hour hides it.
      await expect(page.getByRole('cell').getByText('Daily tip of the house')).toHaveCount(8);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
      const note = await page.getByText('A block marks a start').filter({ visible: true }).boundingBox();
      expect((note?.x ?? Infinity) + (note?.width ?? 0)).toBeLessThanOrEqual(PAPER.width);
      await expectSheet(page);
    });

    test('the list has every row, and what filters it', async ({ page }) => {
      const { count } = await open(page, '/campaigns?view=list');
      const total = Number((await count.innerText()).split(' ')[0]);
      expect(total).toBeGreaterThan(60);
      await print(page);
      await expect(page.getByRole('row').filter({ has: page.getByRole('rowheader') })).toHaveCount(total);
      await expect(page.getByText('Status: Draft, Scheduled, Live')).toBeVisible();
      await expectSheet(page);
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize(window);
      await expect(page.getByRole('table')).toHaveCount(0);
      await expect(page.getByRole('grid')).toBeVisible();
    });

    test('the report has its whole chart and every run', async ({ page }) => {
      const almanac = await open(page, '/campaigns?view=list&status=any');
      await almanac.search.fill('The Friday letter');
      await almanac.act('The Friday letter', 'View all time report');
      await expect(page.getByRole('heading', { name: 'Runs' })).toBeVisible();
      await print(page);
      const heading = await page.getByRole('heading', { name: /^Runs/ }).innerText();
      const runs = page.getByRole('row', { name: /2026/ });
      await expect(runs).toHaveCount(Number(/\d+/.exec(heading)?.[0]));
      for (const chart of await page.getByRole('img').all()) {
        const box = await chart.boundingBox();
        expect((box?.x ?? Infinity) + (box?.width ?? 0)).toBeLessThanOrEqual(PAPER.width);
      }
      await expectSheet(page);
    });
  });
}

test('month and timeline are whole as well', async ({ page }) => {
  await open(page, '/campaigns?view=calendar&scale=month');
  await print(page);
  await expect(page.getByRole('heading', { name: 'Month, November 2026' })).toBeVisible();
  await expect(page.getByRole('cell', { name: /^(3[01]|[12]?\d)( Nov| Dec)?$/ })).toHaveCount(42);
  await expectSheet(page);
  await page.evaluate(() => (location.hash = location.hash.replace('month', 'timeline')));
  await expect(page.getByRole('heading', { name: /^Timeline, 23 November 2026/ })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Daily tip of the house' })).toBeVisible();
  await expectSheet(page);
});
