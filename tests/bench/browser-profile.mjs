import { chromium } from '@playwright/test';
import { launchOptions } from '../../tools/browser.js';
import { probe } from './probe.mjs';

const MINUTE = 60_000;

/**
 * A browser of its own over a profile on disk: what was stored is there, and nothing is warm.
 *
 * @param {string} profile
 * @param {{ aheadBy?: number }} [options] by how many ms the page's clock is ahead of the machine's
 */
export async function openBrowser(profile, { aheadBy = 0 } = {}) {
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions(),
    headless: true,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(MINUTE);
  await context.addInitScript(probe);
  // Playwright's own clock would stall what waits for IndexedDB.
  if (aheadBy !== 0) {
    await context.addInitScript((ms) => {
      const { now } = Date;
      Date.now = () => now() + ms;
    }, aheadBy);
  }
  return context;
}

/** Opens a page and waits until everything is loaded. @param {import('@playwright/test').BrowserContext} context @param {string} address */
export async function openPage(context, address) {
  const page = await context.newPage();
  await load(page, address);
  return page;
}

/** The same in a window of its own, for a tab that lies behind another is hardly ever painted. @param {import('@playwright/test').BrowserContext} context @param {import('@playwright/test').Page} page @param {string} address */
export async function openWindow(context, page, address) {
  const session = await context.newCDPSession(page);
  const opened = context.waitForEvent('page');
  await session.send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
    width: 1440,
    height: 900,
  });
  const other = await opened;
  await load(other, address);
  return other;
}

/** @param {import('@playwright/test').Page} page @param {string} address */
async function load(page, address) {
  await page.goto(address);
  await page.waitForFunction(() => window.bench.loaded !== null && window.bench.loaded > 0);
}

/**
 * Fills a profile with a demo of that many campaigns, as a person would: on the Settings page.
 *
 * @param {string} profile
 * @param {string} address
 * @param {number} size
 */
export async function fillProfile(profile, address, size) {
  const context = await openBrowser(profile);
  const page = await openPage(context, address);
  await page.goto(`${address}#/settings?part=sandboxes`);
  await page.getByRole('radio', { name: size.toLocaleString('en'), exact: true }).check();
  await page.getByRole('button', { name: 'Reset the demo' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Reset the demo' }).click();
  await page
    .getByRole('status')
    .filter({ hasText: new RegExp(`of ${size.toLocaleString('en')}$`) })
    .waitFor({ timeout: 15 * MINUTE });
  await context.close();
}
