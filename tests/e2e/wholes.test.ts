import type { BrowserContext, Page } from '@playwright/test';
import { demoDatabase, loaded, open, type Almanac } from './support/almanac.ts';
import { expect, test } from './support/test.ts';

const SANDBOXES = './#/settings?part=sandboxes';

async function resetDemo(page: Page, size: string): Promise<void> {
  await page.getByRole('radio', { name: size, exact: true }).click();
  await page.getByRole('button', { name: 'Reset the demo' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Reset the demo' }).click();
}

async function createSandbox(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New empty sandbox' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(name);
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('button', { name: `Sandbox: ${name}` })).toBeVisible();
}

async function secondTab(page: Page, context: BrowserContext): Promise<Page> {
  const second = await context.newPage();
  await second.goto(page.url());
  return second;
}

const countOf = ({ count }: Almanac) => expect(count);

test('a demo whose remaking is cut off at any point stays whole', async ({ page, context }) => {
  test.slow();
  await countOf(await open(page, '/campaigns?view=list&status=any')).toHaveText('120 of 120');
  const before = await demoDatabase(page);
  const address = page.url();
  await page.goto('about:blank');
  for (const part of [0, 0.1, 0.4]) {
    const victim = await context.newPage();
    await victim.goto(SANDBOXES);
    await resetDemo(victim, '10,000');
    const making = victim.getByRole('progressbar', { name: /Preparing the demo/ });
    await expect
      .poll(() => making.evaluate((bar) => (bar as HTMLProgressElement).value), {
        intervals: [50],
        timeout: 60_000,
      })
      .toBeGreaterThan(part);
    await victim.close({ runBeforeUnload: false });
  }
  await page.goto(address);
  await countOf(await loaded(page)).toHaveText('120 of 120');
  expect(await demoDatabase(page)).toBe(before);
  // What was begun is cleared away: the register and the demo are left.
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(2);
});

test('a tab that shows the demo opens the new one when another tab makes it anew', async ({
  page,
  context,
}) => {
  const here = await open(page, '/campaigns?view=list&status=any');
  const second = await secondTab(page, context);
  await countOf(await loaded(second)).toHaveText('120 of 120');
  await second.goto(SANDBOXES);
  await resetDemo(second, '20');
  await expect(here.count).toHaveText('20 of 20');
  await here.act(await here.rows.first().getByRole('link').innerText(), 'Duplicate');
});

test('a tab that shows a sandbox says so when another tab deletes it, and leads on', async ({
  page,
  context,
}) => {
  await open(page, '/settings?part=sandboxes');
  await createSandbox(page, 'Spring');
  const second = await secondTab(page, context);
  await second.goto(SANDBOXES);
  await second.getByRole('button', { name: 'Delete the sandbox Spring' }).click();
  const dialog = second.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Spring');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { name: 'This sandbox was deleted' })).toBeVisible();
  await page.getByRole('button', { name: 'Open the demo' }).click();
  await expect(page.getByRole('button', { name: 'Sandbox: Demo' })).toBeVisible();
});

test('a sandbox whose database was removed by hand is said to be gone, again after a reload', async ({
  page,
}) => {
  await open(page, '/settings?part=sandboxes');
  await createSandbox(page, 'Spring');
  const demo = await demoDatabase(page);
  await page.evaluate(async (kept) => {
    for (const { name } of await indexedDB.databases())
      if (name?.startsWith('almanac-sandbox-') && name !== kept) indexedDB.deleteDatabase(name);
  }, demo);
  const gone = page.getByRole('heading', { name: 'The data of this sandbox are gone' });
  await expect(gone).toBeVisible();
  await page.reload();
  await expect(gone).toBeVisible();
  await page.getByRole('button', { name: 'Remove it from the list' }).click();
  await page.getByRole('button', { name: 'Sandbox: Demo' }).click();
  await expect(page.getByRole('menuitemradio', { name: 'Demo' })).toBeVisible();
  await expect(page.getByRole('menuitemradio', { name: 'Spring' })).toHaveCount(0);
});

test('sandboxes outlive the loss of the register', async ({ page }) => {
  await open(page, '/settings?part=sandboxes');
  await createSandbox(page, 'Spring');
  await page.evaluate(() => void indexedDB.deleteDatabase('almanac'));
  await page.reload();
  await expect(page.getByRole('button', { name: 'Sandbox: Spring' })).toBeVisible();
});

test('a damaged entry of the register is told of, and hides no other', async ({ page }) => {
  await open(page, '/settings?part=sandboxes');
  await createSandbox(page, 'Spring');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('almanac');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('sandboxes', 'readwrite');
          transaction.objectStore('sandboxes').put({ id: 'odd-one', name: 7, createdAt: 'yesterday' });
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await page.goto(SANDBOXES);
  await page.reload();
  await expect(page.getByRole('listitem').filter({ hasText: 'odd-one' })).toContainText(
    'Its field name is not as it should be.',
  );
  await expect(page.getByRole('heading', { name: 'Spring' })).toBeVisible();
});

test('a browser that keeps no settings still shows and edits campaigns', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const here = await open(page, '/campaigns?view=list&status=draft');
  const name = await here.rows.first().getByRole('link').innerText();
  await here.act(name, 'Open');
  await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue(name);
});

test('a clock that is years ahead asks before it does anything', async ({
  page,
  browser,
  baseURL,
  faults,
}) => {
  const here = await open(page, '/campaigns?view=list&status=any');
  await countOf(here).toHaveText('120 of 120');
  const state = await page.context().storageState({ indexedDB: true });
  const context = await browser.newContext({
    storageState: state,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  await faults.watch(context);
  const later = await context.newPage();
  await open(later, '/campaigns?view=list&status=any', Date.parse('2031-11-24T09:30:00Z'));
  const asks = later.getByRole('complementary', { name: 'Date of this machine' });
  await expect(asks).toContainText(/24 Nov 2031.*24 Nov 2026/);
  await asks.getByRole('button', { name: 'Not now' }).click();
  await expect(asks).toHaveCount(0);
  await context.close();
});
