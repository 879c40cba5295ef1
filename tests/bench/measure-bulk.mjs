import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser, openPage } from './browser-profile.mjs';
import { round } from './statistics.mjs';

const PATIENCE = 120_000;

/**
 * On a copy of the profile: ticks as many campaigns as wanted, or as there are, and archives those that can be; drafts, and what
 * is archived already, stay as they are. From the press on the dialog's button until all of it is stored and the list shows
 * it: the notice comes after the transaction, and the list before the notice. Before that, how long it took from the
 * ticking until the bar says to how many each action applies.
 *
 * @param {string} profile
 * @param {string} address
 * @param {number} wanted
 */
export async function measureBulk(profile, address, wanted) {
  const copy = mkdtempSync(join(tmpdir(), 'almanac-bulk-'));
  cpSync(profile, copy, { recursive: true, filter: (path) => !path.includes('Singleton') });
  try {
    const context = await openBrowser(copy);
    const page = await openPage(context, `${address}#/campaigns?status=any`);
    await page.evaluate(() => void (window.bench.phase = 'ticking'));
    const box = (/** @type {number} */ index) =>
      page.locator(`[data-row="${index.toString()}"]`).getByRole('checkbox');
    await box(0).click();
    const last = await page.locator('[role=grid][aria-rowcount]').evaluate((grid, most) => {
      const index = Math.min(most, Number(grid.getAttribute('aria-rowcount')) - 1) - 1;
      const row = grid.querySelector('[data-row]');
      grid.scrollTop = index * (row?.getBoundingClientRect().height ?? 0);
      return index;
    }, wanted);
    const ticked = await page.evaluate(() => performance.now());
    await box(last).click({ modifiers: ['Shift'] });
    const more = page.getByRole('toolbar').getByRole('button', { name: 'More actions' });
    await more.waitFor({ timeout: PATIENCE });
    const judged = (await page.evaluate(() => performance.now())) - ticked;
    await more.click();
    await page.getByRole('menuitem', { name: /^Archive/ }).click();
    const button = page.getByRole('dialog').getByRole('button', { name: /^Archive \(/ });
    const archived = Number(((await button.textContent()) ?? '').replace(/\D/g, ''));
    // What the dialog tells of what is cancelled is worked out meanwhile.
    await page.waitForTimeout(3_000);
    await page.evaluate(() => void (window.bench.phase = 'acting on many'));
    const bulk = await pressed(page, button);
    const tasks = await page.evaluate(() => window.bench.tasks);
    await context.close();
    const longest = Math.max(
      0,
      ...tasks.flatMap(({ phase, ms }) => (phase === 'acting on many' ? [ms] : [])),
    );
    return {
      bulk_10000_ms: round(bulk),
      bulk_campaigns: archived,
      bulk_judged_ms: round(judged),
      bulk_longest: round(longest),
    };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/**
 * The ms from a press until the notice of what came of it is painted.
 *
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').Locator} button
 */
async function pressed(page, button) {
  await page.evaluate(() => {
    const told = () => document.querySelector('section > ul[aria-live]')?.textContent ?? '';
    window.bench.done = new Promise((resolve) => {
      const begin = (/** @type {Event} */ { timeStamp }) => {
        const before = told();
        const look = async () => {
          if (told() === before) requestAnimationFrame(() => void look());
          else resolve((await window.bench.painted()) - timeStamp);
        };
        void look();
      };
      addEventListener('click', begin, { capture: true, once: true });
    });
  });
  await button.click();
  return page.evaluate(() => window.bench.done);
}
