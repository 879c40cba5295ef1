import { open } from './support/almanac.ts';
import { pasteInto } from './support/dates.ts';
import { expect, test } from './support/test.ts';

const BOTH = '/campaigns?view=both';
test.use({ viewport: { width: 1600, height: 1000 } });

test('opens on the current week beside the list', async ({ page }) => {
  const { calendar, grid } = await open(page);
  await expect(grid).toBeVisible();
  await expect(calendar.getByText(/23.*29 November 2026/)).toBeVisible();
  await expect(page.getByRole('radio', { name: 'List and calendar' })).toBeChecked();
});

test('never shows a draft, whatever the filter keeps', async ({ page }) => {
  const { calendar, count } = await open(page, `${BOTH}&status=draft`);
  await expect(count).toHaveText('14 of 120');
  await expect(calendar.getByRole('button', { name: /, Draft/ })).toHaveCount(0);
});

test('says of the chip of drafts that the calendar alone shows none', async ({ page }) => {
  const { chips } = await open(page, '/campaigns?view=calendar');
  await expect(chips.first()).toContainText(/Draft.*The calendar shows no drafts/);
  await page.getByRole('radio', { name: 'List', exact: true }).check({ force: true });
  await expect(chips.first()).toHaveText('Status Draft');
});

for (const scale of ['week', 'month', 'timeline']) {
  test(`${scale}: Back leads to the campaign that was opened from there`, async ({ page }) => {
    const { calendar, rail } = await open(page, `/campaigns?view=calendar&status=scheduled&scale=${scale}`);
    const block = calendar.getByRole('button', { name: /^Text reminder of the click and collect desk/ });
    await block.first().click();
    await rail.getByRole('button', { name: /^More actions/ }).click();
    await page.getByRole('menuitem', { name: 'Open', exact: true }).click();
    await expect(calendar).toBeHidden();
    await page.goBack();
    await expect(block.first()).toBeFocused();
  });
}

test('the line of now strikes no name out, and says its time beside the days', async ({ page }) => {
  const { calendar } = await open(page, '/campaigns?view=calendar');
  await expect(calendar.getByText('10:30', { exact: true })).toBeVisible();
  const isBehind = await calendar.locator('.now').evaluate((line) => {
    const blocks = [...(line.parentElement?.querySelectorAll('.block') ?? [])];
    const { top } = line.getBoundingClientRect();
    const crossed = blocks.filter((each) => {
      const box = each.getBoundingClientRect();
      return box.top < top && box.bottom > top;
    });
    // A later one that has no layer of its own lies above.
    const isAfter = (each: Element) =>
      (line.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return crossed.length > 0 && crossed.every(isAfter) && getComputedStyle(line).zIndex === 'auto';
  });
  expect(isBehind).toBe(true);
});

test('no name is cut through the middle of a line', async ({ page }) => {
  const { calendar } = await open(page, '/campaigns?view=calendar');
  await expect(calendar.getByRole('button', { name: /^Last-minute message/ }).first()).toBeVisible();
  const cut = await calendar.locator('.block').evaluateAll((blocks) =>
    blocks.flatMap((block) => {
      const bottom = block.querySelector('.name')?.getBoundingClientRect().bottom ?? 0;
      return bottom > block.getBoundingClientRect().bottom + 1 ? [block.ariaLabel] : [];
    }),
  );
  expect(cut).toEqual([]);
});

test('timeline: the line of today crosses no date', async ({ page }) => {
  const { calendar } = await open(page, '/campaigns?view=calendar&scale=timeline');
  await expect(calendar.locator('.date').first()).toBeVisible();
  const crossed = await calendar.locator('.timeline').evaluate((timeline) => {
    const at = timeline.querySelector('.now')?.getBoundingClientRect().x ?? 0;
    return [...timeline.querySelectorAll('.date')].flatMap((date) => {
      const text = document.createRange();
      text.selectNodeContents(date);
      const { left, right } = text.getBoundingClientRect();
      return left < at && at < right ? [date.textContent] : [];
    });
  });
  expect(crossed).toEqual([]);
});

test.describe('on a phone held sideways', () => {
  test.use({ viewport: { width: 844, height: 390 }, hasTouch: true });

  test('two hours are in sight', async ({ page }) => {
    const { calendar } = await open(page, '/campaigns?view=calendar');
    const hours = calendar.locator('.fc-scroller').filter({ has: page.locator('.fc-timegrid-body') });
    const { y = 390, height = 0 } = (await hours.boundingBox()) ?? {};
    expect(Math.min(390, y + height) - y).toBeGreaterThan(100);
  });
});

test('shows live and scheduled campaigns at first, and completed ones when the filter adds them', async ({
  page,
}) => {
  const almanac = await open(page, BOTH);
  const { calendar } = almanac;
  await expect(calendar.getByRole('button', { name: /, Live/ }).first()).toBeVisible();
  await expect(calendar.getByRole('button', { name: /, Scheduled/ }).first()).toBeVisible();
  await expect(calendar.getByRole('button', { name: /, Completed/ })).toHaveCount(0);
  await almanac.filter('Status', /^Completed/);
  const completed = calendar.getByRole('button', { name: /, Completed/ });
  await expect(async () => {
    await page.getByRole('button', { name: 'Previous week' }).click();
    await expect(completed.first()).toBeAttached({ timeout: 500 });
  }).toPass();
});

test('moves by a week, to today and to a date, and keeps the week in the address', async ({ page }) => {
  const { calendar } = await open(page, BOTH);
  await page.getByRole('button', { name: 'Next week' }).click();
  await expect(calendar.getByText(/30 November.*6 December 2026/)).toBeVisible();
  expect(page.url()).toContain('date=');
  await page.goBack();
  await expect(calendar.getByText(/23.*29 November 2026/)).toBeVisible();
  await pasteInto(page.getByRole('group', { name: 'Go to date' }), '2026-03-31');
  await expect(calendar.getByText(/30 March.*5 April 2026/)).toBeVisible();
  await page.getByRole('button', { name: 'Today' }).click();
  await expect(calendar.getByText(/23.*29 November 2026/)).toBeVisible();
});

test('a block opens the details; Escape closes them and gives the focus back', async ({ page }) => {
  const { calendar, rail } = await open(page, BOTH);
  const block = calendar.getByRole('button', { name: /, (Live|Scheduled)/ }).first();
  const name = (await block.getAttribute('aria-label'))?.split(/, (?:Live|Scheduled)/)[0] ?? '';
  await block.focus();
  await page.keyboard.press('Enter');
  await expect(rail.getByRole('heading', { name })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rail).toBeHidden();
  await expect(block).toBeFocused();
});

test('list and calendar share one selection', async ({ page }) => {
  const { calendar, rows, search } = await open(page, `${BOTH}&status=live&sort=start`);
  const block = calendar.getByRole('button', { name: /, Live/ }).first();
  const name = (await block.getAttribute('aria-label'))?.split(', Live')[0] ?? '';
  await block.click();
  // However many rows there are, its own is there to be looked at.
  await search.fill(name);
  await expect(rows.filter({ hasText: name }).first()).toHaveAttribute('aria-selected', 'true');
});

test('the options hide the bars and the runs', async ({ page }) => {
  const { calendar } = await open(page, BOTH);
  const entries = calendar.getByRole('button', { name: /, (Live|Scheduled)/ });
  await expect(entries.first()).toBeVisible();
  const all = await entries.count();
  await page.getByRole('button', { name: 'Calendar options' }).click();
  const options = page.getByRole('dialog').getByRole('checkbox');
  await options.nth(0).click();
  await options.nth(1).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => entries.count()).toBeLessThan(all);
});

test('switching the view keeps filters, week and selection', async ({ page }) => {
  const { rail, chips, calendar } = await open(page, `${BOTH}&week=2026-12-01&status=live`);
  await page.getByRole('radio', { name: 'Calendar', exact: true }).check({ force: true });
  await expect(page.getByRole('grid', { name: 'Campaigns' })).toBeHidden();
  await calendar
    .getByRole('button', { name: /, Live/ })
    .first()
    .click();
  await page.getByRole('radio', { name: 'List and calendar' }).check({ force: true });
  await expect(rail).toBeVisible();
  await expect(chips).toHaveText([/Status Live/]);
  // Beside list and details the bar has room for short months alone.
  await expect(calendar.getByText(/30 Nov.*6 Dec/)).toBeVisible();
});

test.describe('at 1440 × 900', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('the week begins near the top, and stays whole beside list and details', async ({ page }) => {
    const { calendar, rows, rail } = await open(page, BOTH);
    const bar = calendar.getByRole('button', { name: /, (Live|Scheduled)/ }).first();
    expect((await bar.boundingBox())?.y).toBeLessThanOrEqual(190);
    await rows.first().getByRole('link').click();
    await expect(rail).toBeVisible();
    const days = calendar.getByRole('columnheader');
    await expect(days.last()).toContainText('29');
    const { x = 0, width = 0 } = (await days.last().boundingBox()) ?? {};
    expect(x + width).toBeLessThanOrEqual((await rail.boundingBox())?.x ?? 0);
  });

  test('the divider moves by keyboard and by pointer, and is remembered', async ({ page }) => {
    const { grid } = await open(page, BOTH);
    const divider = page.getByRole('separator', { name: 'Width of the list' });
    const width = async () => (await grid.boundingBox())?.width;
    await expect(divider).toHaveAttribute('aria-valuenow', '384');
    await divider.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(width).toBe(400);
    await page.keyboard.press('Home');
    await expect.poll(width).toBe(248);
    await page.keyboard.press('End');
    await expect.poll(width).toBe(560);
    const { x = 0, y = 0 } = (await divider.boundingBox()) ?? {};
    await page.mouse.move(x + 3, y + 100);
    await page.mouse.down();
    await page.mouse.move(x - 157, y + 100, { steps: 4 });
    await page.mouse.up();
    await expect.poll(width).toBe(400);
    await page.reload();
    await expect.poll(width).toBe(400);
    await divider.dblclick();
    await expect.poll(width).toBe(384);
  });
});
