import { openBrowser, openPage, openWindow } from './browser-profile.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const GRID = '[role=grid]:not(.fc *)';
const COUNT = 'p[role=status]';
const CALENDAR = '.calendar';
const PANEL = '.popover-content';
const NOTICES = '[role=log]';

/** A change is over when nothing follows it for so long, in ms. */
const QUIET = 150;

/**
 * Does something and answers how many ms lie between the event it causes and the paint of the last change it causes.
 *
 * @param {Page} page
 * @param {Parameters<Bench['arm']>[0]} what
 * @param {() => Promise<unknown>} act
 */
async function timed(page, what, act) {
  await page.evaluate((each) => window.bench.arm(each), what);
  await act();
  return page.evaluate(() => window.bench.done);
}

/** @param {Page} page @param {string} phase */
const begin = (page, phase) => page.evaluate((name) => void (window.bench.phase = name), phase);

/** Letters and deletions in the search box, to the rows and the count. @param {Page} page */
async function typing(page) {
  await begin(page, 'typing');
  const box = page.getByRole('searchbox', { name: 'Search campaigns' });
  const figures = [];
  await box.focus();
  for (const word of ['summer', 'loyal cust', 'sale email', 'zzz', 'back to']) {
    const keys = word.split('').map((each) => (each === ' ' ? 'Space' : each));
    for (const key of [...keys, ...keys.map(() => 'Backspace')]) {
      const what = { event: 'keydown', watch: [GRID, COUNT], quiet: QUIET };
      figures.push(await timed(page, what, () => page.keyboard.press(key)));
    }
  }
  return figures;
}

/** Values chosen and given up again in the open panel, to the rows and all counts. @param {Page} page */
async function filtering(page) {
  await begin(page, 'filtering');
  await page.getByRole('button', { name: /^Filters/ }).click();
  const panel = page.locator(PANEL);
  await panel.waitFor();
  const figures = [];
  for (const [group, value] of /** @type {const} */ ([
    ['Status', 'Completed'],
    ['Status', 'Archived'],
    ['Channel', 'Email'],
    ['Channel', 'Push'],
    ['Type', 'Action'],
    ['Alerts', 'With alerts'],
  ])) {
    const box = panel
      .getByRole('group', { name: group, exact: true })
      .getByRole('checkbox', { name: new RegExp(`^${value}`) });
    for (let time = 0; time < 4; time += 1) {
      const what = { event: 'change', watch: [GRID, COUNT, PANEL], quiet: QUIET };
      figures.push(await timed(page, what, () => box.click()));
    }
  }
  await page.keyboard.press('Escape');
  return figures;
}

/** The wheel through the list, and leaps from end to end: only the longest task counts. @param {Page} page */
async function scrolling(page) {
  await begin(page, 'scrolling');
  const grid = page.locator(GRID);
  await grid.hover();
  for (let time = 0; time < 30; time += 1) await page.mouse.wheel(0, 600);
  for (const part of [0.5, 1, 0.25, 0]) {
    await grid.evaluate((element, place) => (element.scrollTop = element.scrollHeight * place), part);
    await page.waitForTimeout(100);
  }
}

/** From the click on Next week to the grid painted. @param {Page} page @param {number} weeks */
async function switching(page, weeks) {
  await begin(page, 'switching');
  const next = page.getByRole('button', { name: 'Next week' });
  const figures = [];
  for (let week = 0; week < weeks; week += 1) {
    figures.push(await timed(page, { event: 'click', watch: [CALENDAR], quiet: 250 }, () => next.click()));
  }
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  return figures;
}

/**
 * Archives campaigns that are over, one after another. From Enter on the menu's entry to the notice and the list
 * painted: the notice comes only once the transaction is through. In a second tab, to the paint of its list.
 *
 * @param {Page} page
 * @param {Page} other
 * @param {number} times
 */
async function acting(page, other, times) {
  const address = `${page.url().split('#')[0] ?? ''}#/campaigns?status=completed&status=stopped&status=failed`;
  for (const each of [page, other]) {
    await each.goto(address);
    await begin(each, 'acting');
  }
  const own = [];
  const others = [];
  for (let time = 0; time < times; time += 1) {
    // A row that was acted on keeps its place, so each time it is the next one's turn.
    await page
      .getByRole('button', { name: /^More actions for/ })
      .nth(time + 1)
      .click();
    const entry = page.getByRole('menuitem', { name: 'Archive', exact: true });
    await entry.focus();
    await page.waitForTimeout(QUIET);
    await other.evaluate(
      ([grid, quiet]) => window.bench.expectChange(grid, quiet),
      /** @type {const} */ ([GRID, 500]),
    );
    const what = { event: 'keydown', watch: [GRID, NOTICES], quiet: 500 };
    own.push(await timed(page, what, () => page.keyboard.press('Enter')));
    const begun = await page.evaluate(() => window.bench.begun);
    others.push((await other.evaluate(() => window.bench.done)) - begun);
  }
  // The first loads and compiles what the others find ready.
  return { own: own.slice(1), others: others.slice(1) };
}

/**
 * @param {string} profile
 * @param {string} address
 * @param {number} count how many weeks to switch
 */
export async function measureUse(profile, address, count) {
  const context = await openBrowser(profile);
  const page = await openPage(context, address);
  await page.waitForTimeout(1_000);
  const hasCalendar = (await page.getByRole('button', { name: 'Next week' }).count()) > 0;
  const keys = await typing(page);
  const filters = await filtering(page);
  await scrolling(page);
  const weeks = hasCalendar ? await switching(page, count) : [];
  const other = await openWindow(context, page, address);
  const actions = await acting(page, other, 16);
  const tasks = await page.evaluate(() => window.bench.tasks);
  await context.close();
  return { keys, filters, weeks, actions, tasks };
}
