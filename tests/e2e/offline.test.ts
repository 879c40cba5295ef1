import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { loaded } from './support/almanac.ts';
import { expect, test } from './support/test.ts';

test.use({ serviceWorkers: 'allow' });

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** Serves the built site from a folder of a host, and can pretend that a newer build was put there. */
async function serve(folder: string): Promise<{ server: Server; address: string; deploy: () => void }> {
  let build = 1;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname.replace(folder, '/');
    const file = path === '/' ? 'index.html' : path;
    readFile(join('dist', file)).then(
      (content) => {
        response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
        const text = file === '/service-worker.js' ? `${content.toString()}\n// build ${build}` : content;
        response.end(
          build > 1 && file === '/service-worker.js' ? String(text).replace(/VERSION = '/, '$&2') : text,
        );
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { server, address: `http://localhost:${port}${folder}`, deploy: () => (build += 1) };
}

test('works offline after the first visit, calendar and details too', async ({ page, context }) => {
  await page.goto('./#/campaigns?view=list');
  await loaded(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await page.goto('./#/campaigns?view=both');
  await page.reload();
  const { calendar, rows, rail } = await loaded(page);
  await expect(calendar.getByRole('button', { name: 'Next week' })).toBeVisible();
  await rows.first().getByRole('link').click();
  await expect(rail.getByRole('heading').first()).toBeVisible();
});

test.describe('a newer build', () => {
  let site: Awaited<ReturnType<typeof serve>>;
  test.beforeAll(async () => {
    site = await serve('/some/folder/');
  });
  test.afterAll(() => void site.server.close());

  test('is offered, never forced, and comes when accepted; the site runs in any folder', async ({
    browser,
  }) => {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(`${site.address}#/campaigns?view=list`);
    await loaded(page);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload();
    await loaded(page);
    site.deploy();
    await page.evaluate(() =>
      navigator.serviceWorker.ready.then((registration) => registration.update()).then(() => undefined),
    );
    await expect(page.getByText('A new version of Almanac is ready.')).toBeVisible();
    await page.evaluate(() => Object.assign(globalThis, { old: true }));
    await page.getByRole('button', { name: 'Reload with it' }).click();
    await page.waitForFunction(() => !('old' in globalThis));
    await loaded(page);
    await expect(page.getByText('A new version of Almanac is ready.')).toBeHidden();
    await context.close();
  });
});
