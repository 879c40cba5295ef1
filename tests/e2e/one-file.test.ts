import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loaded } from './support/almanac.ts';
import { expect, test } from './support/test.ts';

const file = resolve('dist-single/almanac.html');
const address = pathToFileURL(file).href;

test('one file opens without a host, keeps what is changed, and exports it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url().replace(/[#,].*/s, '')));
  await page.goto(`${address}#/campaigns?view=both`);
  const almanac = await loaded(page);
  await expect(almanac.count).toContainText('of 120');
  await expect(almanac.calendar).toBeVisible();

  await page.goto(`${address}#/campaigns?view=list&status=draft&sort=name`);
  const [name = ''] = await almanac.names();
  await almanac.act(name, 'Delete');
  await expect(almanac.row(name)).toHaveCount(0);
  await page.reload();
  await loaded(page);
  await expect(almanac.row(name)).toHaveCount(0);
  await expect(almanac.count).toContainText('of 119');

  await page.goto(`${address}#/settings?part=storage`);
  await expect(page.getByText('This is the build in one file')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export the sandbox' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain('"campaigns"');
  expect(
    asked.filter((url) => !url.startsWith('data:') && !url.startsWith('blob:') && url !== address),
  ).toEqual([]);
});

test('one file lets nothing through but its own scripts and styles', async () => {
  const [, policy = ''] =
    /Content-Security-Policy"\s+content="([^"]+)"/.exec(await readFile(file, 'utf8')) ?? [];
  expect(policy).toMatch(
    /^default-src 'none'; script-src( 'sha256-[^']+'){2}; style-src( 'sha256-[^']+'){3}; /,
  );
  expect(policy.replaceAll(/'sha256-[^']+'/g, '#')).toBe(
    "default-src 'none'; script-src # #; style-src # # #; img-src data:; base-uri 'none'; form-action 'none'",
  );
});
