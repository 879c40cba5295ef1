import { open } from './support/almanac.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 1440, height: 900 } });

test('the grid is one tab stop; arrows move within it and Enter opens the details', async ({ page }) => {
  const { grid, rows, rail } = await open(page, '/campaigns?view=list');
  await grid.focus();
  await expect(rows.nth(0).getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1).getByRole('link')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(rows.nth(1).getByRole('button').first()).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(
    page
      .locator('[data-row]')
      .last()
      .getByRole('button', { name: /^More actions/ }),
  ).toBeFocused();
  await page.keyboard.press('Control+Home');
  await expect(page.locator('[data-row="0"]').getByRole('checkbox')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-row="0"]').getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rail).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rail).toBeHidden();
  await expect(page.locator('[data-row="0"]').getByRole('link')).toBeFocused();
});

test('the focus survives when its row is taken away', async ({ page }) => {
  const { grid, rows, names } = await open(page, '/campaigns?view=list&status=draft').then((almanac) => ({
    grid: almanac.grid,
    rows: almanac.rows,
    names: () => almanac.names(),
  }));
  const [first = '', second = ''] = await names();
  await grid.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Delete', exact: true }).press('Enter');
  await expect(rows.filter({ hasText: first })).toHaveCount(0);
  await expect(rows.first()).toContainText(second);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[role=grid]') !== null))
    .toBe(true);
});

test('a campaign is duplicated, found, tagged and deleted by keyboard alone', async ({ page }) => {
  const { search, grid, rows } = await open(page, '/campaigns?view=list');
  const focused = (name: RegExp) =>
    expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''))
      .toMatch(name);
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    if (await search.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(search).toBeFocused();
  await page.keyboard.type('friday letter legal');
  await expect(rows).toHaveCount(1);
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press('Tab');
    if (await grid.evaluate((element) => element.contains(document.activeElement))) break;
  }
  await page.keyboard.press('End');
  await focused(/^More actions for The Friday letter$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.type('dup');
  await expect(page.getByRole('menuitem', { name: 'Duplicate', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name of the copy' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(2);
});

test('tabs and the view switch answer the arrows', async ({ page }) => {
  await open(page, '/campaigns?view=list');
  await page.getByRole('tab', { name: /^All/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: /^Action/ })).toBeFocused();
  await expect(page.getByRole('tab', { name: /^Action/ })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('radio', { name: 'List', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Calendar', exact: true })).toBeChecked();
});

test('commands are found by name, with the actions of the selected campaign and why not; single keys can be turned off', async ({
  page,
}) => {
  const { rows, rail } = await open(page, '/campaigns?view=both');
  await rows.nth(0).getByRole('link').click();
  await expect(rail).toBeVisible();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  const field = palette.getByRole('combobox', { name: 'Commands' });
  await expect(field).toBeFocused();
  await expect(palette.getByRole('option', { name: 'Duplicate', exact: true })).toBeVisible();
  await expect(palette.getByRole('option', { name: /^Restore It is not archived\.$/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await field.fill('journ');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeFocused();

  await page.keyboard.press('/');
  const search = page.getByRole('searchbox', { name: 'Search campaigns' });
  await expect(search).toBeFocused();
  await page.keyboard.type('/t?');
  await expect(search).toHaveValue('/t?');
  await search.fill('');
  await page.getByRole('button', { name: 'Next week' }).click();
  await expect(page).toHaveURL(/date=/);
  await page.keyboard.press('t');
  await expect(page).not.toHaveURL(/date=/);

  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await keys.getByRole('switch').click();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await page.keyboard.press('?');
  await page.keyboard.press('Control+k');
  await expect(field).toBeFocused();
  await field.fill('zzzz');
  await expect(palette.getByRole('status')).toHaveText(/Nothing of that name/);
});
