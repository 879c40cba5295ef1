import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import AxeBuilder from '@axe-core/playwright';
import { open } from './support/almanac.ts';
import { expect, test } from './support/test.ts';

const file = (page: Page): Locator => page.locator('input[type="file"]');

/** Saves the sandbox that is open, and answers the text of the file. */
async function exported(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export the sandbox' }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

test('a sandbox goes to a file, into a new sandbox and to a file again, byte for byte', async ({ page }) => {
  await open(page, '/settings?part=storage');
  // What the clock does just after the opening is waited for.
  let text = '';
  await expect
    .poll(async () => (text = await exported(page)).includes('"status":"publishing"'), { timeout: 30_000 })
    .toBe(false);
  expect(text.length).toBeGreaterThan(100_000);

  await file(page).setInputFiles({
    name: 'demo.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect(page.getByRole('heading', { name: 'What demo.json would do' })).toBeFocused();
  await expect(page.getByRole('row', { name: /^Campaigns/ })).toContainText('120');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await page.getByRole('textbox', { name: 'Name of the new sandbox' }).fill('Demo data');
  await page.getByRole('button', { name: 'Create the sandbox' }).click();
  await expect(page.getByRole('button', { name: /^Sandbox/ })).toContainText('Demo data');

  await page.goto('./#/settings?part=storage');
  await expect(page.getByText('Nothing has changed since.')).toBeVisible();
  const again = await exported(page);
  const records = (whole: string) => whole.slice(whole.indexOf('"campaigns"'));
  expect(records(again)).toBe(records(text));
});

test('a bad file is refused whole, and says where', async ({ page }) => {
  await open(page, '/settings?part=storage');
  const text = await exported(page);
  const bad = text.replace('"status":"live"', '"status":"asleep"');
  await file(page).setInputFiles({
    name: 'bad.json',
    mimeType: 'application/json',
    buffer: Buffer.from(bad),
  });
  await expect(page.getByRole('alert')).toContainText(/Campaign \d+ “.+”, line \d+, field status/);
  await expect(
    page.getByText('120 campaigns are stored in the sandbox Demo', { exact: false }),
  ).toBeVisible();
});

test('resetting the demo leaves every other sandbox byte for byte as it was', async ({ page }) => {
  await open(page, '/settings?part=storage');
  await file(page).setInputFiles({
    name: 'demo.json',
    mimeType: 'application/json',
    buffer: Buffer.from(await exported(page)),
  });
  await page.getByRole('textbox', { name: 'Name of the new sandbox' }).fill('Mine');
  await page.getByRole('button', { name: 'Create the sandbox' }).click();
  const sandbox = page.getByRole('button', { name: /^Sandbox/ });
  await expect(sandbox).toContainText('Mine');
  await page.goto('./#/settings?part=storage');
  let before = '';
  await expect
    .poll(async () => (before = await exported(page)).includes('"status":"publishing"'), { timeout: 30_000 })
    .toBe(false);

  const choose = async (name: string) => {
    await sandbox.click();
    await page.getByRole('menuitemradio', { name, exact: true }).click();
    await expect(sandbox).toContainText(name);
  };
  await choose('Demo');
  await page.goto('./#/settings?part=sandboxes');
  await page.getByRole('radio', { name: '20', exact: true }).click();
  await page.getByRole('button', { name: 'Reset the demo' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Reset the demo' }).click();
  await page.goto('./#/campaigns?view=list&status=any');
  await expect(page.getByRole('status').filter({ hasText: '20 of 20' })).toBeVisible();
  await choose('Mine');
  await page.goto('./#/settings?part=storage');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await exported(page)).toBe(before);
});
