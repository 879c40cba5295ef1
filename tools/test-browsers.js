import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { preview } from 'vite';
import { startFirefox } from './browsers/firefox.js';
import { walk } from './browsers/walk.js';
import { startWebKit } from './browsers/webkit.js';

/**
 * Walks the main ways in Firefox and WebKit, on what `npm run build` and `npm run build:single` have built. A browser
 * that is not on this machine is named and passed over; Chromium has the end-to-end tests.
 */

const PICTURES = 'test-results/browsers';
const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');

/** @type {(...names: string[]) => string | undefined} */
const program = (...names) =>
  names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));

/** Where distributions put the small browser that comes with WebKit for GTK. */
function miniBrowser() {
  const libraries = [
    '/usr/lib',
    '/usr/libexec',
    '/usr/lib64',
    ...['x86_64', 'aarch64'].map((cpu) => `/usr/lib/${cpu}-linux-gnu`),
  ];
  return libraries
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /^webkit2?gtk-\d/.test(name))
        .map((name) => join(folder, name, 'MiniBrowser')),
    )
    .find((path) => existsSync(path));
}

/**
 * What the pages showed when a way did not lead on.
 *
 * @param {string} name
 * @param {readonly import('./browsers/driver.js').Page[]} pages
 */
async function keepPictures(name, pages) {
  mkdirSync(PICTURES, { recursive: true });
  for (const [index, page] of pages.entries()) {
    if (page.picture === null) continue;
    const file = join(PICTURES, `${name} ${index + 1}.png`.replaceAll(' ', '-'));
    writeFileSync(file, await page.picture());
    console.log(`    ${file}`);
  }
}

/** @type {[name: string, start: (() => Promise<import('./browsers/driver.js').Browser>) | null][]} */
const browsers = [];
const firefox = process.env['FIREFOX_PATH'] ?? program('firefox-esr', 'firefox');
browsers.push(['Firefox', firefox === undefined ? null : () => startFirefox(firefox)]);
const [driver, screen, browser] = [program('WebKitWebDriver'), program('Xvfb'), miniBrowser()];
browsers.push([
  'WebKit',
  driver === undefined || screen === undefined || browser === undefined
    ? null
    : () => startWebKit({ driver, screen, browser }),
]);

const port = Number(process.env['E2E_PORT'] ?? 4176);
const server = await preview({ preview: { port, strictPort: true } });
const where = {
  site: `http://localhost:${port}/`,
  file: pathToFileURL(resolve('dist-single/almanac.html')).href,
};
let failed = 0;
for (const [name, start] of browsers) {
  if (start === null) {
    console.log(`${name}: not found on this machine, passed over`);
    continue;
  }
  const started = performance.now();
  /** @type {import('./browsers/driver.js').Browser | null} */
  let running = null;
  try {
    running = await start();
    console.log(running.name);
    failed += await walk(
      running,
      where,
      (what) => console.log(`  ${what}`),
      (way, pages) => keepPictures(`${name} ${way}`, pages),
    );
  } catch (error) {
    failed += 1;
    console.log(`  ✘ ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await running?.close();
  }
  console.log(`  ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
await server.close();
process.exit(failed === 0 ? 0 : 1);
