import type { Browser, Page } from '@playwright/test';
import { loaded } from './support/almanac.ts';
import { expect, test, type Faults } from './support/test.ts';

const LINK = '/demo?date=2026-12-01&seed=7&size=40&lang=en';

async function visit(browser: Browser, faults: Faults, locale: string, timezoneId: string): Promise<Page> {
  const context = await browser.newContext({
    locale,
    timezoneId,
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    serviceWorkers: 'block',
  });
  await faults.watch(context);
  return context.newPage();
}

/** The whole of the sandbox as it is stored, by the campaigns' names, statuses and what happened to them. */
async function stored(page: Page): Promise<string> {
  await page.goto('./#/settings?part=storage');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^(Export the sandbox|Exporter le sandbox)$/ }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text.slice(text.indexOf('"campaigns"'));
}

test('everyone who opens a link sees the same demo at the same time of day', async ({ browser, faults }) => {
  const visitors = [
    await visit(browser, faults, 'en-GB', 'Pacific/Auckland'),
    await visit(browser, faults, 'fr-FR', 'America/Los_Angeles'),
  ];
  const seen: { names: string[]; all: string }[] = [];
  for (const page of visitors) {
    await page.goto(`./#${LINK}`);
    const almanac = await loaded(page);
    await expect(almanac.count).toHaveText(/ (of|sur) 40$/);
    await expect(page).toHaveURL(/#\/campaigns$/);
    await expect(page.getByRole('button', { name: /^(Clock|Horloge)/ })).toContainText(
      /(1 Dec|1er déc\.) 2026.*09:00/,
    );
    await expect(almanac.calendar).toBeVisible();
    await page.reload();
    await loaded(page);
    await expect(page.getByRole('button', { name: /^(Clock|Horloge)/ })).toContainText(
      /(1 Dec|1er déc\.) 2026.*09:00/,
    );
    const names = await almanac.names();
    seen.push({ names, all: await stored(page) });
  }
  expect(seen[0]?.names.length).toBeGreaterThan(5);
  expect(seen[1]).toEqual(seen[0]);
});

test('a link asks before it replaces a demo, and is offered for copying', async ({ browser, faults }) => {
  const page = await visit(browser, faults, 'en-GB', 'Europe/London');
  await page.goto('./');
  const almanac = await loaded(page);
  await expect(almanac.count).toHaveText(/of 120$/);

  await page.goto(`./#${LINK}`);
  const dialog = page.getByRole('alertdialog', { name: 'Open the demo of this link?' });
  await expect(dialog).toContainText('40 campaigns');
  await expect(dialog).toContainText('1 December 2026');
  await dialog.getByRole('button', { name: 'Keep mine' }).click();
  await expect(page).toHaveURL(/#\/campaigns$/);
  await expect(almanac.count).toHaveText(/of 120$/);

  await page.goto(`./#${LINK}`);
  await dialog.getByRole('button', { name: 'Replace the demo' }).click();
  await loaded(page);
  await expect(almanac.count).toHaveText(/of 40$/);
  await page.getByRole('button', { name: 'About these made-up campaigns' }).click();
  await page.getByRole('button', { name: 'Copy the link to this demo' }).click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).hash).toBe(`#${LINK}`);

  await page.goto('./#/settings?part=sandboxes');
  await expect(page.getByRole('textbox', { name: 'Link to this demo' })).toHaveValue(copied);
});

test('a link sets zone and language of its demo alone', async ({ browser, faults }) => {
  const page = await visit(browser, faults, 'en-GB', 'Europe/London');
  await page.goto(`./#${LINK.replace('lang=en', 'lang=fr')}`);
  await loaded(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await page.reload();
  await loaded(page);
  await expect(page.getByRole('link', { name: 'Approbations' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Horloge/ })).toContainText(/1er déc\. 2026.*09:00/);
  await page.getByRole('button', { name: /^Sandbox/ }).click();
  await page.getByRole('menuitem', { name: 'Nouveau sandbox vide…' }).click();
  await page.getByRole('textbox').last().fill('Mine');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('link', { name: 'Approvals' })).toBeVisible();
});

test('a link that says nothing readable makes the demo of today', async ({ browser, faults }) => {
  const page = await visit(browser, faults, 'en-GB', 'Europe/Paris');
  await page.goto('./#/demo?date=someday&seed=&size=none');
  await expect((await loaded(page)).count).toHaveText(/of 120$/);
});
