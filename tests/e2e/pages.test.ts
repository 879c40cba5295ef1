import type { Page } from '@playwright/test';
import { open } from './support/almanac.ts';
import { expect, test } from './support/test.ts';

const PAGES = ['Approvals', 'Packages', 'Journal', 'Settings', 'Help', 'Campaigns'];
const told = (page: Page) => page.locator('[aria-live=polite].visually-hidden').first();

test('each page has its title, is told when it opens, and the link to its content works', async ({
  page,
}) => {
  await open(page, '/campaigns?view=list');
  await expect(page).toHaveTitle('Campaigns · Demo · Almanac');
  await expect(told(page)).toBeEmpty();
  for (const name of PAGES) {
    await page
      .getByRole('navigation')
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .click();
    await expect(page).toHaveTitle(`${name} · Demo · Almanac`);
    await expect(told(page)).toHaveText(name);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeAttached();
    const skip = page.getByRole('link', {
      name: name === 'Campaigns' ? 'Skip to the campaigns' : 'Skip to the content',
    });
    await skip.press('Enter');
    // In the list it goes on to a row, not to all that stands above the rows.
    const goal = name === 'Campaigns' ? '[role=rowheader] a' : 'main';
    await expect.poll(() => page.evaluate((goal) => document.activeElement?.matches(goal), goal)).toBe(true);
  }
});

test('whoever opens a campaign or its report from a menu goes on at its heading', async ({ page }) => {
  const almanac = await open(page, '/campaigns?view=list');
  for (const [entry, title] of [
    ['Open', 'The Friday letter · Campaigns · Demo · Almanac'],
    ['View all time report', 'The Friday letter · Report · Demo · Almanac'],
  ] as const) {
    await almanac.act('The Friday letter', entry);
    await expect(page).toHaveTitle(title);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.goBack();
    await expect(page.getByRole('button', { name: 'More actions for The Friday letter' })).toBeFocused();
  }
});
