import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, openPage } from './browser-profile.mjs';
import { round } from './statistics.mjs';

const PATIENCE = 60_000;
/** From so far ahead on, in ms, Almanac asks whether the date is right. */
const MOST_AHEAD = 45 * 24 * 3_600_000;
const ANSWER = 'Continue with this date';

/** @param {import('@playwright/test').BrowserContext} context @param {string} address */
async function openYardstick(context, address) {
  const page = await context.newPage();
  await page.goto(`${address}yardstick/`);
  await page.waitForFunction(() => 'yardstick' in window);
  return page;
}

/**
 * The same weeks in a bare FullCalendar, as far as it gets: with tens of thousands of events it does not answer for
 * minutes, and is then broken off. A week that was begun counts with the time it was given.
 *
 * @param {string} profile
 * @param {string} address
 * @param {number} weeks
 */
export async function measureBareWeeks(profile, address, weeks) {
  const context = await openBrowser(profile);
  const page = await openYardstick(context, address);
  await page.evaluate(() => window.yardstick.prepareWeeks());
  const figures = [];
  for (let week = 1; week <= weeks; week += 1) {
    const figure = await Promise.race([
      page.evaluate((each) => window.yardstick.bareWeek(each), week),
      new Promise((resolve) => setTimeout(resolve, PATIENCE, null)),
    ]);
    figures.push(figure ?? { ms: PATIENCE, events: NaN });
    if (figure === null) break;
  }
  await context.close();
  return /** @type {{ ms: number, events: number }[]} */ (figures);
}

/**
 * Opens Almanac on a copy of the profile with the clock so far ahead that as many transitions as wanted are due, if
 * the campaigns stored can owe so many. From everything being loaded, or from the answer that the date is right where the
 * clock is so far ahead that Almanac asks, to the last transition being stored.
 *
 * @param {string} profile
 * @param {string} address
 * @param {number} wanted
 */
export async function measureCatchUp(profile, address, wanted) {
  const copy = mkdtempSync(join(tmpdir(), 'almanac-catch-up-'));
  cpSync(profile, copy, { recursive: true, filter: (path) => !path.includes('Singleton') });
  try {
    const asking = await openBrowser(copy);
    const yardstick = await openYardstick(asking, address);
    const { offset, transitions } = await yardstick.evaluate(
      (count) => window.yardstick.dueAhead(count),
      wanted,
    );
    const before = await yardstick.evaluate(() => window.yardstick.lastEntry());
    await asking.close();

    const context = await openBrowser(copy, { aheadBy: offset });
    const page = await openPage(context, address);
    const isAsked = offset > MOST_AHEAD;
    if (isAsked) await page.getByRole('button', { name: ANSWER, exact: true }).waitFor();
    const ms = await page.evaluate(untilJournalHas, {
      last: before + transitions,
      answer: isAsked ? ANSWER : null,
    });
    const longest = await page.evaluate(() => Math.max(0, ...window.bench.tasks.map((each) => each.ms)));
    await context.close();
    return { catch_up_ms: round(ms), catch_up_transitions: transitions, catch_up_longest: round(longest) };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/**
 * Exports the sandbox of a copy of the profile and imports the file as another one: from the file being chosen until it is
 * validated, and from the press on the button until the new sandbox is open.
 *
 * @param {string} profile
 * @param {string} address
 */
export async function measureImport(profile, address) {
  const copy = mkdtempSync(join(tmpdir(), 'almanac-import-'));
  cpSync(profile, copy, { recursive: true, filter: (path) => !path.includes('Singleton') });
  try {
    const context = await openBrowser(copy);
    const page = await openPage(context, address);
    await page.goto(`${address}#/settings?part=storage`);
    const download = page.waitForEvent('download');
    const exporting = Date.now();
    await page.getByRole('button', { name: 'Export the sandbox' }).click();
    const file = join(copy, 'sandbox.json');
    await (await download).saveAs(file);
    const export_ms = Date.now() - exporting;

    const now = () => page.evaluate(() => performance.now());
    const chosen = await now();
    await page.locator('input[type="file"]').setInputFiles(file);
    const read = await page.waitForFunction(
      () =>
        [...document.querySelectorAll('h3, h2')].some(({ textContent }) => textContent.startsWith('What ')) &&
        performance.now(),
    );
    const validated = Number(await read.jsonValue()) - chosen;
    await page.getByRole('textbox', { name: 'Name of the new sandbox' }).fill('Imported');
    const pressed = await now();
    await page.getByRole('button', { name: 'Create the sandbox' }).click();
    const open = await page.waitForFunction(
      () =>
        [...document.querySelectorAll('header button')].some(({ textContent }) =>
          textContent.includes('Imported'),
        ) && performance.now(),
      undefined,
      { timeout: PATIENCE },
    );
    const committed = Number(await open.jsonValue()) - pressed;
    await context.close();
    return { import_ms: round(validated + committed), import_read_ms: round(validated), export_ms };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/**
 * In the page: the ms from everything loaded, or from the answer to the question, until the journal's last number is `last`.
 *
 * @param {{ last: number, answer: string | null }} options `answer`: the name of the button that gives it
 */
async function untilJournalHas({ last, answer }) {
  /** @type {IDBDatabase} */
  const database = await new Promise((resolve, reject) => {
    const failed = () => reject(new Error('The sandbox does not open'));
    const opening = indexedDB.open('almanac');
    opening.onerror = failed;
    opening.onsuccess = () => {
      const asking = opening.result.transaction('sandboxes').objectStore('sandboxes').get('demo');
      asking.onsuccess = () => {
        opening.result.close();
        const request = indexedDB.open(`almanac-sandbox-${asking.result.database}`);
        request.onsuccess = () => resolve(request.result);
        request.onerror = failed;
      };
    };
  });
  /** @type {() => Promise<number>} */
  const lastKey = () =>
    new Promise((resolve) => {
      const request = database.transaction('journal').objectStore('journal').openKeyCursor(null, 'prev');
      request.onsuccess = () => resolve(Number(request.result?.key ?? 0));
    });
  let begun = window.bench.loaded ?? NaN;
  if (answer !== null) {
    const button = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent.trim() === answer,
    );
    begun = performance.now();
    button?.click();
  }
  const limit = performance.now() + 120_000;
  while ((await lastKey()) < last && performance.now() < limit)
    await new Promise((resolve) => setTimeout(resolve, 20));
  database.close();
  const at = performance.now();
  return at < limit ? at - begun : NaN;
}
