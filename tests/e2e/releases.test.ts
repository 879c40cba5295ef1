import type { Page } from '@playwright/test';
import { loaded } from './support/almanac.ts';
import { host, type Host } from './support/host.ts';
import { expect, test } from './support/test.ts';

const FOLDER = '/some/folder/';

test.describe('a newer build', () => {
  let site: Host;
  test.beforeEach(async () => {
    site = await host(FOLDER);
  });
  test.afterEach(() => site.close());

  const open = async (page: Page) => {
    await page.goto(`http://localhost:${site.port}${FOLDER}#/campaigns?view=list`);
    return loaded(page);
  };
  const served = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const openMenu = async (page: Page) => {
    await page.getByRole('button', { name: /Filters/ }).click();
  };
  const reloadsWith = async (page: Page) => {
    await page.evaluate(() => Object.assign(globalThis, { old: true }));
    await page.getByRole('button', { name: 'Reload with it' }).click();
    await page.waitForFunction(() => !('old' in globalThis));
    await loaded(page);
    await expect(page.getByRole('button', { name: 'Reload with it' })).toBeHidden();
  };

  test('is offered on the first visit too, and leaves the other tab whole until it follows', async ({
    browser,
  }) => {
    test.slow();
    const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'allow' });
    const [first, second] = [await context.newPage(), await context.newPage()];
    await open(first);
    await served(first);
    await open(second);
    await served(second);
    site.deploy();
    await first.evaluate(() =>
      navigator.serviceWorker.ready.then((registration) => registration.update()).then(() => undefined),
    );
    // All files of the build are fetched and kept first, which a busy machine takes its time for.
    await expect(second.getByText('A new version of Almanac is ready.')).toBeVisible({ timeout: 120_000 });
    await reloadsWith(first);
    await openMenu(second);
    await expect(second.getByRole('dialog', { name: 'Filters' })).toBeVisible();
    await second.keyboard.press('Escape');
    await reloadsWith(second);
    await context.close();
  });

  test('is named where the files of the open page are gone, and what was pressed keeps the focus', async ({
    browser,
    faults,
  }) => {
    const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
    await faults.watch(context);
    faults.expect(/Failed to load resource|^request to/);
    const page = await context.newPage();
    await open(page);
    site.deploy();
    for (const name of [/^Filters/, /^Create/, /^More actions/, /^Alerts for/, /^Language/]) {
      const button = page.getByRole('button', { name }).first();
      // Pressed twice: what did not come leaves the button as it was.
      for (const key of ['Enter', 'Enter']) {
        await button.press(key);
        await expect(page.getByText('A newer version of Almanac is out')).toBeVisible();
        await expect(button).toBeFocused();
        await expect(button).not.toHaveAttribute('aria-expanded', 'true');
      }
    }
    await page.getByRole('link', { name: 'Help' }).click();
    await expect(page.getByRole('alert').getByRole('button', { name: 'Try again' })).toBeVisible();
    await page.getByRole('link', { name: 'Campaigns', exact: true }).click();
    await reloadsWith(page);
    await context.close();
  });

  test('works offline though the host lacks an icon and the manifest', async ({ browser }) => {
    site.lose('manifest.webmanifest');
    site.lose('icon-512.png');
    const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'allow' });
    const page = await context.newPage();
    await open(page);
    await served(page);
    await context.setOffline(true);
    await page.reload();
    await loaded(page);
    await context.close();
  });
});
