import { readFile } from 'node:fs/promises';
import { open } from './support/almanac.ts';
import { expectNoViolations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test('carries a campaign to another sandbox: menu, package, file, draft', async ({ page }) => {
  const almanac = await open(page, '/campaigns?view=list&tab=action&status=live&sort=name');
  const name = await almanac.rows.first().getByRole('link').first().innerText();
  await almanac.act(name, 'Add to package');
  const dialog = page.getByRole('dialog', { name: 'Add to package' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Pour Lyon');
  await dialog.getByRole('button', { name: 'Add to package' }).click();
  await expect(page.getByText(`“${name}” is in the package “Pour Lyon”`)).toBeVisible();
  await almanac.rows.first().getByRole('link').first().click();
  const facts = almanac.rail;
  const audience = await facts
    .getByText('Audience', { exact: true })
    .locator('xpath=following::dd[1]')
    .innerText();

  await page.getByRole('link', { name: 'Packages' }).click();
  const card = page.getByRole('article', { name: 'Pour Lyon' });
  await expect(card).toContainText('1 campaign');
  await card.getByText('Contents').click();
  await expect(card.getByRole('link', { name })).toBeVisible();
  const saving = page.waitForEvent('download');
  await card.getByRole('button', { name: 'Export the package Pour Lyon' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('almanac-package-pour-lyon.json');
  const path = await download.path();
  const written = JSON.parse(await readFile(path, 'utf8')) as {
    campaigns: { tags: string[] }[];
    references: { kind: string; name: string }[];
  };
  const tags = written.campaigns[0]?.tags ?? [];
  const configuration = written.references.find((each) => each.kind === 'configuration')?.name ?? '';
  expect(written.references.find((each) => each.kind === 'audience')?.name).toContain(
    audience.split('\n')[0],
  );

  await page.getByRole('button', { name: /^Sandbox/ }).click();
  await page.getByRole('menuitem', { name: 'New empty sandbox…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Lyon');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('button', { name: 'Sandbox: Lyon' })).toBeVisible();

  await page.getByRole('link', { name: 'Packages' }).click();
  await expect(page.getByRole('heading', { name: 'No package yet' })).toBeVisible();
  await page.locator('input[type="file"]').setInputFiles(path);
  await expect(page.getByRole('heading', { name: 'Import “Pour Lyon”' })).toBeFocused();
  await expect(page.getByText('1 campaign is created, as a draft, with its tags.')).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('main').getByRole('button', { name: 'Import package' }).click();
  await expect(page.getByText('1 campaign arrived as a draft.')).toBeFocused();
  await page.getByRole('link', { name: 'Show drafts' }).click();

  const row = almanac.row(name);
  await expect(row.getByText('Draft')).toBeVisible();
  await row.getByRole('link').first().click();
  await expect(almanac.rail).toContainText(configuration);
  await expect(almanac.rail).toContainText(audience);
  for (const tag of tags) await expect(almanac.rail).toContainText(tag);
  await expect(almanac.rail).toContainText('From the package “Pour Lyon”');
});

test('refuses a file that is not a package, and changes nothing', async ({ page }) => {
  await open(page, '/packages');
  const file = { name: 'odd.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"odd"}') };
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(page.getByRole('alert')).toHaveText(
    'The file “odd.json” cannot be imported. It is not the file of a package.',
  );
});

test('renames, copies and deletes sandboxes, and says so in another tab', async ({ page, context }) => {
  await open(page, '/settings?part=sandboxes');
  await page.getByRole('button', { name: 'Copy the sandbox Demo' }).click();
  await page.getByRole('textbox', { name: 'Name of the copy' }).fill('Trial');
  await page.getByRole('dialog').getByRole('button', { name: 'Copy' }).click();
  const trial = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Trial' }) });
  await expect(trial).toContainText('120 campaigns');
  await page.getByRole('button', { name: 'Rename the sandbox Trial' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Trial run');
  await page.getByRole('button', { name: 'Save' }).click();

  const other = await context.newPage();
  await open(other, '/settings?part=sandboxes');
  await other.getByRole('button', { name: 'Open the sandbox Trial run' }).click();
  await expect(other.getByRole('button', { name: 'Sandbox: Trial run' })).toBeVisible();

  await page.getByRole('button', { name: 'Delete the sandbox Trial run' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete sandbox' });
  await dialog.getByRole('textbox').fill('Trial run');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('button', { name: 'Delete the sandbox Trial run' })).toHaveCount(0);
  await expect(other.getByRole('heading', { name: 'This sandbox was deleted' })).toBeVisible();
  await other.getByRole('button', { name: 'Open the demo' }).click();
  await expect(other.getByRole('button', { name: 'Sandbox: Demo', exact: true })).toBeVisible();
});
