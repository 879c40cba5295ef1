import { openBrowser, openPage, openWindow } from './browser-profile.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const GRID = '[role=grid]:not(.fc *)';
const COUNT = 'p[role=status]';
const CALENDAR = '.calendar';
const PANEL = '.popover-content';
const NOTICES = 'ul[aria-live]';
/** So many rows are in sight for sure. */
const ROWS = 10;

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
  return ofBench(page);
}

/**
 * What the page has been told to look out for; a change that never comes is an error rather than a wait for ever.
 *
 * @param {Page} page
 */
async function ofBench(page) {
  const answer = await page.evaluate(() =>
    Promise.race([
      window.bench.done,
      new Promise((/** @type {(none: null) => void} */ resolve) => setTimeout(() => resolve(null), 30_000)),
    ]),
  );
  if (answer !== null) return answer;
  throw new Error(
    `While ${await page.evaluate(() => window.bench.phase)}: what was waited for never changed`,
  );
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
    for (let time = 0; time < 10; time += 1) {
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

/**
 * From the click on an arrow to the days painted: so many forth and as many back, so that both see the same.
 *
 * @param {Page} page
 * @param {'week' | 'month'} scale
 * @param {number} count
 */
async function switching(page, scale, count) {
  await begin(page, `switching ${scale}s`);
  const figures = [];
  for (const way of ['Next', 'Previous']) {
    const arrow = page.getByRole('button', { name: `${way} ${scale}` });
    for (let time = 0; time < count; time += 1) {
      const what = { event: 'click', watch: [CALENDAR], quiet: 250 };
      figures.push(await timed(page, what, () => arrow.click()));
    }
  }
  return figures;
}

/** Chooses a scale of the calendar. @param {Page} page @param {string} name */
async function choose(page, name) {
  await begin(page, 'changing scales');
  await page.getByRole('radio', { name, exact: true }).check({ force: true });
  await page.waitForTimeout(1_000);
}

/** From one frame to the next while the wheel turns over the timeline. @param {Page} page */
async function scrollingTimeline(page) {
  await begin(page, 'scrolling the timeline');
  await page.locator('.timeline').hover();
  const frames = page.evaluate(
    () =>
      new Promise((/** @type {(frames: number[]) => void} */ resolve) => {
        /** @type {number[]} */
        const gaps = [];
        let last = performance.now();
        const look = (/** @type {number} */ now) => {
          gaps.push(now - last);
          last = now;
          if (gaps.length < 120) requestAnimationFrame(look);
          else resolve(gaps.slice(1));
        };
        requestAnimationFrame(look);
      }),
  );
  for (let time = 0; time < 60; time += 1) {
    await page.mouse.wheel(0, time < 40 ? 240 : -240);
    await page.waitForTimeout(16);
  }
  return frames;
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
    if (time % ROWS === 0) {
      // What was acted on leaves the list with the next sort.
      await page.goto(`${address}&sort=${time % (2 * ROWS) === 0 ? '-name' : 'name'}`);
      await page.waitForTimeout(1_000);
    }
    // A row that was acted on keeps its place, so each time it is the turn of the next one that is over.
    await page
      .getByRole('row', { name: /Completed|Stopped|Failed/ })
      .getByRole('button', { name: /^More actions for/ })
      .nth(1)
      .click();
    const entry = page.getByRole('menuitem', { name: 'Archive', exact: true });
    await entry.focus();
    await page.waitForTimeout(QUIET);
    await other.evaluate(
      ([watch, quiet]) => window.bench.expectChange(watch, quiet),
      // The row itself may be out of its sight, and the count another element.
      /** @type {const} */ (['main', 500]),
    );
    const what = { event: 'keydown', watch: [GRID, NOTICES], quiet: 500 };
    own.push(await timed(page, what, () => page.keyboard.press('Enter')));
    const begun = await page.evaluate(() => window.bench.begun);
    others.push((await ofBench(other)) - begun);
  }
  // The first loads and compiles what the others find ready.
  return { own: own.slice(1), others: others.slice(1) };
}

/**
 * @param {string} profile
 * @param {string} address
 * @param {number} count how many weeks and months to switch, each way
 */
export async function measureUse(profile, address, count) {
  const context = await openBrowser(profile);
  const page = await openPage(context, address);
  await page.waitForTimeout(1_000);
  const keys = await typing(page);
  const filters = await filtering(page);
  await scrolling(page);
  const weeks = await switching(page, 'week', count);
  await choose(page, 'Month');
  const months = await switching(page, 'month', count);
  await choose(page, 'Timeline');
  const timeline = await scrollingTimeline(page);
  await choose(page, 'Week');
  const other = await openWindow(context, page, address);
  const actions = await acting(page, other, 61);
  const tasks = await page.evaluate(() => window.bench.tasks);
  await context.close();
  return { keys, filters, weeks, months, timeline, actions, tasks };
}
