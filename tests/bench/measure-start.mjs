import { openBrowser, openPage } from './browser-profile.mjs';
import { least, round } from './statistics.mjs';

/**
 * Cold starts: each in a new browser process over what is stored, as somebody left it who had it open for a while, so
 * that its rows are packed. The quickest counts, for whatever else the machine
 * does can only slow a start down. From the start of navigation to
 * - the first rows of the list and the week of the calendar painted,
 * - everything loaded, and so searchable.
 *
 * @param {string} profile
 * @param {string} address
 * @param {number} times
 */
export async function measureStart(profile, address, times) {
  const before = await openBrowser(profile);
  const opened = await openPage(before, address);
  // A function that answers later cannot be waited for: its promise counts as true.
  while (!(await opened.evaluate(areRowsPacked))) await opened.waitForTimeout(500);
  await before.close();
  const starts = [];
  for (let time = 0; time < times; time += 1) {
    const context = await openBrowser(profile);
    const page = await openPage(context, address);
    starts.push(
      await page.evaluate(() => {
        const { firstRows, firstWeek, loaded, tasks } = window.bench;
        return {
          first: Math.max(firstRows ?? NaN, firstWeek ?? NaN),
          loaded: loaded ?? NaN,
          longest: Math.max(0, ...tasks.map(({ ms }) => ms)),
        };
      }),
    );
    if (time === times - 1) return { ...summary(starts), ...(await weigh(context, page)) };
    await context.close();
  }
  throw new Error('At least one start');
}

/** In the page: whether the rows of the demo are packed as they are. */
async function areRowsPacked() {
  /** @type {<Result>(request: IDBRequest<Result>) => Promise<Result>} */
  const answer = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('The sandbox does not open'));
    });
  const register = await answer(indexedDB.open('almanac'));
  const { database } = await answer(register.transaction('sandboxes').objectStore('sandboxes').get('demo'));
  register.close();
  const sandbox = await answer(indexedDB.open(`almanac-sandbox-${database}`));
  const stamp = await answer(sandbox.transaction('packed').objectStore('packed').get('stamp'));
  sandbox.close();
  return stamp !== undefined;
}

/** @param {{ first: number, loaded: number, longest: number }[]} starts */
function summary(starts) {
  return {
    first_rows_ms: least(starts.map(({ first }) => first)),
    all_loaded_ms: least(starts.map(({ loaded }) => loaded)),
    longest_loading: least(starts.map(({ longest }) => longest)),
  };
}

/**
 * What the page weighs once loaded, after a collection of garbage.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {import('@playwright/test').Page} page
 */
async function weigh(context, page) {
  await page.waitForTimeout(1_000);
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
  await context.close();
  return { heap_mb: round(usedSize / 2 ** 20), dom_nodes: nodes };
}
