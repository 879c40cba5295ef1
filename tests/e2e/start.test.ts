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
