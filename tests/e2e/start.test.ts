import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchOptions } from '../../tools/browser.js';
import { loaded } from './support/almanac.ts';
import { host } from './support/host.ts';
import { expect, test } from './support/test.ts';

const options = launchOptions();
test.use({
  launchOptions: { ...options, args: [...options.args, '--host-resolver-rules=MAP almanac.test 127.0.0.1'] },
});

test('says that a script is missing, in the language of the browser', async ({ page, browser, faults }) => {
  faults.expect(/Failed to load resource/);
  await page.route('**/assets/index-*.js', (route) => route.fulfill({ status: 404 }));
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Almanac did not start' })).toBeVisible();

  const context = await browser.newContext({ locale: 'fr-FR', serviceWorkers: 'block' });
  const french = await context.newPage();
  await french.route('**/assets/index-*.js', (route) => route.fulfill({ status: 404 }));
  await french.goto('./');
  await expect(french.getByRole('heading', { name: 'Almanac n’a pas démarré' })).toBeVisible();
  await context.close();
});

test('says that the browser is too old', async ({ page, faults }) => {
  faults.expect(/Failed to load resource/);
  await page.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'toSorted'));
  await page.route('**/assets/index-*.js', (route) => route.fulfill({ status: 404 }));
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'This browser is too old for Almanac' })).toBeVisible();
});

test('says that it was opened as a file', async ({ page, faults }) => {
  faults.expect(/./); // the browser's own words on every file it does not load
  await page.goto(pathToFileURL(resolve('dist/index.html')).href);
  await expect(page.getByRole('heading', { name: 'Almanac was opened as a file' })).toBeVisible();
});

test('says without any script that it needs JavaScript, in both languages', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.goto('./');
  const words = page.locator('noscript p');
  await expect(words).toHaveText([
    'Almanac needs JavaScript. Please turn it on and reload this page.',
    'Almanac a besoin de JavaScript. Activez-le, puis rechargez cette page.',
  ]);
  for (const each of await words.all()) await expect(each).toBeVisible();
  await context.close();
});

for (const [locale, silent, blocked, what, only] of [
  [
    'en-GB',
    'The browser’s storage does not answer',
    'The browser keeps nothing here',
    'the list of sandboxes',
    '',
  ],
  [
    'fr-FR',
    'Le stockage du navigateur ne répond pas',
    'Le navigateur ne conserve rien ici',
    'the demo',
    'almanac-sandbox-',
  ],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test('says that a browser without a database keeps nothing', async ({ page }) => {
      await page.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
      await page.goto('./#/campaigns?view=list');
      await expect(page.getByRole('alert').getByRole('heading', { name: blocked })).toBeVisible();
    });

    test(`names a storage that never answers for ${what}, and keeps no other tab waiting`, async ({
      page,
      context,
    }) => {
      await page.addInitScript((prefix) => {
        const open = IDBFactory.prototype.open.bind(indexedDB);
        let isSilent = true;
        Object.assign(globalThis, { mend: () => (isSilent = false) });
        IDBFactory.prototype.open = (name, version) => {
          if (isSilent && name.startsWith(prefix)) return new EventTarget() as IDBOpenDBRequest;
          return version === undefined ? open(name) : open(name, version);
        };
      }, only);
      await page.goto('./#/campaigns?view=list');
      const named = page.getByRole('alert').getByRole('heading', { name: silent });
      await expect(named).toBeVisible({ timeout: 40_000 });
      const held = await page.evaluate(async () => (await navigator.locks.query()).held);
      expect(held?.filter(({ mode }) => mode === 'exclusive')).toEqual([]);
      const other = await context.newPage();
      await other.goto('./#/campaigns?view=list');
      await loaded(other);
      await other.close();
      const again = page.getByRole('button', { name: /^(Try again|Réessayer)$/ });
      await again.click();
      await expect(named).toBeHidden();
      await expect(named).toBeVisible({ timeout: 40_000 });
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
      await page.evaluate(() => (globalThis as unknown as { mend: () => void }).mend());
      await again.click();
      await loaded(page);
    });
  });
}

test('works over plain http in four tabs that are the first to come', async ({ browser }) => {
  const site = await host('/');
  const context = await browser.newContext({ locale: 'fr-FR' });
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(String(error.error())));
  const tabs = await Promise.all(Array.from({ length: 4 }, () => context.newPage()));
  await Promise.all(
    tabs.map((tab) => tab.goto(`http://almanac.test:${site.port}/#/campaigns?view=list&status=any`)),
  );
  for (const tab of tabs) await expect((await loaded(tab)).count).toHaveText('120 sur 120');
  const [page] = tabs;
  await page?.goto(`http://almanac.test:${site.port}/#/settings?part=storage`);
  await expect(page!.getByText('Cette page est servie en http simple.')).toBeVisible();
  expect(errors).toEqual([]);
  await context.close();
  site.close();
});

test('works over plain http in two tabs, and says what it cannot do', async ({ browser }) => {
  const site = await host('/');
  const context = await browser.newContext({ locale: 'en-GB' });
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(String(error.error())));
  for (let tab = 0; tab < 2; tab += 1) {
    const page = await context.newPage();
    await page.goto(`http://almanac.test:${site.port}/#/campaigns?view=list`);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await loaded(page);
  }
  const page = await context.newPage();
  await page.goto(`http://almanac.test:${site.port}/#/settings?part=storage`);
  await expect(page.getByText('This page came over plain http.')).toBeVisible();
  expect(errors).toEqual([]);
  await context.close();
  site.close();
});
