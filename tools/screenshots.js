import { mkdirSync } from 'node:fs';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { ensureBrowser, launchOptions } from './browser.js';

/**
 * Takes the README's pictures, and those that whoever installs Almanac sees, from the built site at a fixed date:
 * `npm run build && npm run screenshots`.
 */

const README = 'docs/images';
/** As the manifest names them, with their sizes. */
const INSTALL = 'public/screenshots';
const NOW = Date.parse('2026-11-24T09:30:00Z');

const PICTURES = [
  { folder: INSTALL, file: 'wide.png', address: '/campaigns?view=both', width: 1280, height: 800, scale: 1 },
  { folder: INSTALL, file: 'narrow.png', address: '/campaigns?view=list', width: 390, height: 844, scale: 1 },
  { file: 'list-and-calendar.png', address: '/campaigns?view=both', width: 1440, height: 860 },
  {
    file: 'details-dark-french.png',
    address: '/campaigns?view=list&tab=action',
    width: 1440,
    height: 860,
    locale: 'fr-FR',
    colorScheme: 'dark',
    select: 'La lettre du vendredi',
  },
  { file: 'narrow.png', address: '/campaigns?view=list', width: 390, height: 780 },
  {
    file: 'editor.png',
    address: '/campaigns?view=list&tab=orchestrated&status=draft',
    width: 1280,
    height: 860,
    act: 'Open',
    then: 'Activities',
  },
  {
    file: 'report.png',
    address: '/campaigns?view=list&tab=action&status=live&q=lett',
    width: 1280,
    height: 860,
    act: 'View all time report',
  },
];

/** @param {number} start */
function shiftClock(start) {
  const real = Date.now;
  const opened = real();
  Date.now = () => start + real() - opened;
}

ensureBrowser();
const server = await preview({ preview: { port: 4180 } });
const address = server.resolvedUrls?.local[0] ?? 'http://localhost:4180/';
const browser = await chromium.launch(launchOptions());
for (const folder of [README, INSTALL]) mkdirSync(folder, { recursive: true });
for (const {
  folder = README,
  file,
  address: view,
  width,
  height,
  locale = 'en-GB',
  colorScheme,
  select,
  act,
  then,
  scale = 1.5,
} of PICTURES) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale,
    colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
    timezoneId: 'Europe/Paris',
    deviceScaleFactor: scale,
  });
  await context.addInitScript(shiftClock, NOW);
  const page = await context.newPage();
  await page.goto(`${address}#${view}`);
  await page.getByRole('grid').and(page.locator('[aria-busy="false"]')).waitFor();
  if (select !== undefined) await page.getByRole('link', { name: select }).first().click();
  if (act !== undefined) {
    await page
      .getByRole('button', { name: /^More actions for/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: act, exact: true }).click();
  }
  if (then !== undefined) await page.getByRole('navigation').getByRole('link', { name: then }).click();
  await page.waitForTimeout(600);
  await page.screenshot({ path: `${folder}/${file}` });
  await context.close();
}
await browser.close();
await server.close();
process.exit(0);
