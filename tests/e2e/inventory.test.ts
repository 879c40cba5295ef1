import { loaded, open } from './support/almanac.ts';
import { expect, test } from './support/test.ts';

const LIST = '/campaigns?view=list';

test('shows drafts, scheduled and live campaigns at first, and says what that hides', async ({ page }) => {
  const { chips, count } = await open(page, LIST);
  await expect(chips).toHaveText([/Status Draft/, /Status Scheduled/, /Status Live/]);
  await expect(page.getByText(/\d+ campaigns hidden by filters/)).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(count).toHaveText('120 of 120');
  await expect(page.getByText(/hidden by filters/)).toBeHidden();
});

test('adds Publishing to what the Orchestration tab shows at first', async ({ page }) => {
  const { chips } = await open(page, LIST);
  await page.getByRole('tab', { name: /^Orchestration/ }).click();
  await expect(chips).toHaveText([/Status Draft/, /Status Publishing/, /Status Scheduled/, /Status Live/]);
});

test('brings archived campaigns back by their own filter alone', async ({ page }) => {
  const almanac = await open(page, LIST);
  await expect(almanac.grid.getByText('Archived')).toHaveCount(0);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await almanac.filter('Status', /^Archived/);
  await expect(almanac.chips).toHaveText([/Status Archived/]);
  await expect(almanac.count).toHaveText('10 of 120');
});

test('says on which day an archived campaign is deleted', async ({ page }) => {
  await open(page, `${LIST}&status=archived&sort=deletedOn`);
  await page.getByRole('button', { name: 'Configure layout' }).click();
  await page.getByRole('checkbox', { name: 'Deleted on' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Deleted on' })).toBeAttached();
  const row = page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .first();
  await expect(row.getByRole('gridcell', { name: /^\d{1,2} (Nov|Dec) 2026/ }).last()).toBeAttached();
});

test('finds words in any order, whatever their case and accents', async ({ page }) => {
  const { search, names } = await open(page, `${LIST}&status=any`).then((almanac) => ({
    search: almanac.search,
    names: () => almanac.names(),
  }));
  await search.fill('DECORATIFS ecole');
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  const found = await names();
  expect(found.length).toBeGreaterThan(0);
  await search.fill('ecole decoratifs zzz');
  await expect(page.getByRole('heading', { name: 'No campaign matches' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(search).toHaveValue('');
});

test('counts each value of a filter under the other filters', async ({ page }) => {
  const almanac = await open(page, `${LIST}&status=live`);
  await page.getByRole('button', { name: /^Filters/ }).click();
  const email = page
    .getByRole('group', { name: 'Channel', exact: true })
    .getByRole('checkbox', { name: /^Email/ });
  const label = await email.locator('xpath=..').innerText();
  const expected = /\d+/.exec(label)?.[0] ?? '';
  await email.click();
  await expect(almanac.count).toHaveText(`${expected} of 120`);
});

test('filters by the tag, the channel or the status that is clicked in a row', async ({ page }) => {
  const { chips, grid } = await open(page, `${LIST}&status=any`);
  await grid.getByRole('button', { name: 'newsletter' }).first().click();
  await expect(chips).toHaveText([/Tag newsletter/]);
  await grid.getByRole('button', { name: 'Live', exact: true }).first().click();
  await expect(chips).toHaveText([/Status Live/, /Tag newsletter/]);
  await page.goto('./#/campaigns?view=list&status=any&tag=black%20friday');
  await expect(chips).toHaveText([/Tag Black Friday/]);
});

test('sorts both ways and says so', async ({ page }) => {
  const almanac = await open(page, LIST);
  const header = page.getByRole('columnheader', { name: 'Name' });
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'ascending');
  const ascending = await almanac.names();
  expect(ascending[0]?.localeCompare(ascending[1] ?? '', 'fr', { sensitivity: 'base' })).toBeLessThanOrEqual(
    0,
  );
  await header.getByRole('button').click();
  await expect(header).toHaveAttribute('aria-sort', 'descending');
});

test('remembers the columns of each tab', async ({ page }) => {
  await open(page, LIST);
  await page.getByRole('button', { name: 'Configure layout' }).click();
  await page.getByRole('checkbox', { name: 'Created by' }).click();
  await page.keyboard.press('Escape');
  await page.reload();
  await loaded(page);
  await expect(page.getByRole('columnheader', { name: 'Created by' })).toBeAttached();
  await page.getByRole('tab', { name: /^Orchestration/ }).click();
  await expect(page.getByRole('columnheader', { name: 'Created by' })).toHaveCount(0);
  await expect(page.getByRole('columnheader', { name: 'Last run' })).toBeAttached();
  await expect(page.getByRole('columnheader', { name: 'Next run' })).toBeAttached();
});

test('shows the same rows after a reload', async ({ page }) => {
  const almanac = await open(page, `${LIST}&sort=name`);
  const before = await almanac.names();
  await page.reload();
  await loaded(page);
  expect(await almanac.names()).toEqual(before);
});

test('shows the same view from a copied address in a new tab', async ({ page, context }) => {
  const almanac = await open(page, LIST);
  await almanac.search.fill('newsletter');
  await page.getByRole('tab', { name: /^Action/ }).click();
  await almanac.rows.first().getByRole('link').click();
  await expect(almanac.rail).toBeVisible();
  const copied = await context.newPage();
  await copied.goto(page.url());
  const other = await loaded(copied);
  await expect(other.rail.getByRole('heading').first()).toHaveText(
    await almanac.rail.getByRole('heading').first().innerText(),
  );
  await expect(other.search).toHaveValue('newsletter');
  await expect(copied.getByRole('tab', { name: /^Action/ })).toHaveAttribute('aria-selected', 'true');
  expect(await other.names()).toEqual(await almanac.names());
});

test('goes back one step at a time, a typed search being one', async ({ page }) => {
  const { search, rail, rows, chips } = await open(page, LIST);
  await page.getByRole('button', { name: 'Remove filter Status: Draft' }).click();
  await search.pressSequentially('news');
  await rows.first().getByRole('link').click();
  await expect(rail).toBeVisible();
  await page.goBack();
  await expect(rail).toBeHidden();
  await expect(search).toHaveValue('news');
  await page.goBack();
  await expect(search).toHaveValue('');
  await expect(chips).toHaveCount(2);
  await page.goBack();
  await expect(chips).toHaveCount(3);
});

test('Back, and the way back on the page, lead to the same place in list and calendar', async ({ page }) => {
  const { grid, calendar } = await open(page, '/campaigns?status=any');
  const hours = calendar.locator('.fc-scroller').filter({ has: page.locator('.fc-timegrid-body') });
  const placed = async () => ({
    list: await grid.evaluate((element) => element.scrollTop),
    hours: await hours.evaluate((element) => Math.round(element.scrollTop)),
  });
  await hours.evaluate((element) => element.scrollTo({ top: 111 }));
  await grid.evaluate((element) => element.scrollTo({ top: 2_200 }));
  const link = grid.locator('[data-row="46"]').getByRole('link');
  const name = await link.innerText();
  await link.focus();
  const before = await placed();
  expect(before).toEqual({ list: 2_200, hours: 111 });
  const editor = page.getByRole('link', { name: 'Campaigns', exact: true }).last();
  for (const back of [() => page.goBack(), () => editor.click()]) {
    await page.getByRole('button', { name: `More actions for ${name}` }).press('Enter');
    await page.getByRole('menuitem', { name: 'Open', exact: true }).press('Enter');
    await expect(grid).toBeHidden();
    await back();
    await expect.poll(placed).toEqual(before);
    await expect(grid.getByRole('button', { name: `More actions for ${name}` })).toBeFocused();
  }
});

test('ignores what it cannot read in an address', async ({ page }) => {
  const { count } = await open(page, '/nowhere?tab=%ff&view=list&status=odd&sort=-nothing&week=2026-99-99');
  await expect(count).toHaveText(/of 120/);
});

test('keeps few rows in the page however many there are', async ({ page }) => {
  const almanac = await open(page, `${LIST}&status=any`);
  await almanac.grid.evaluate((grid) => grid.scrollTo({ top: grid.scrollHeight }));
  await expect(almanac.rows.last()).toHaveAttribute('aria-rowindex', '121');
  expect(await page.locator('*').count()).toBeLessThan(3_000);
});

test.describe('on a phone, in French', () => {
  test.use({ viewport: { width: 320, height: 700 }, locale: 'fr-FR' });

  test('the first campaign is near the top, and nothing is cut or scrolls sideways', async ({ page }) => {
    const { rows, grid } = await open(page, LIST);
    expect((await rows.first().boundingBox())?.y).toBeLessThanOrEqual(240);
    const create = await page.getByRole('button', { name: 'Créer une campagne' }).boundingBox();
    expect((create?.x ?? 0) + (create?.width ?? 0)).toBeLessThanOrEqual(320);
    expect((await page.getByRole('tablist').boundingBox())?.width).toBeGreaterThan(100);
    expect(await grid.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
    await page.getByRole('button', { name: /^Pages/ }).click();
    await page.getByRole('link', { name: 'Journal' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Journal' })).toBeHidden();
  });
});
