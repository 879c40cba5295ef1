import { demoDatabase, loaded, open } from './support/almanac.ts';
import { expect, test } from './support/test.ts';

test('a broken stored row hides nothing else, is counted, and can be exported as it is', async ({ page }) => {
  await open(page, '/campaigns?view=list&status=any');
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('campaigns', 'readwrite');
          transaction.objectStore('campaigns').put({ id: 'broken', order: 0, name: 7 });
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    await demoDatabase(page),
  );
  await page.reload();
  const { count } = await loaded(page);
  await expect(count).toHaveText('120 of 120');
  await expect(page.getByText('1 stored record could not be read.')).toBeVisible();
  await page.getByRole('link', { name: 'See which, and export them' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export unreadable records' }).click();
  const file = await (await download).createReadStream();
  let text = '';
  for await (const chunk of file) text += String(chunk);
  expect(text).toContain('"broken"');
});

test('a database that does not open is a named state with a way out', async ({ page }) => {
  await page.addInitScript(() => {
    const original = IDBFactory.prototype.open.bind(indexedDB);
    let isBroken = true;
    Object.assign(globalThis, { mend: () => (isBroken = false) });
    IDBFactory.prototype.open = (name, version) => {
      if (isBroken) throw new DOMException('denied', 'SecurityError');
      return version === undefined ? original(name) : original(name, version);
    };
  });
  await page.goto('./#/campaigns?view=list');
  await expect(page.getByRole('heading', { name: 'The browser keeps nothing here' })).toBeVisible();
  await page.evaluate(() => (globalThis as unknown as { mend: () => void }).mend());
  await page.getByRole('button', { name: 'Try again' }).click();
  const { count } = await loaded(page);
  await expect(count).toHaveText(/of 120/);
});

test('a full disk refuses the change, says so, and keeps what was there', async ({ page }) => {
  const almanac = await open(page, '/campaigns?view=list&status=draft');
  const name = await almanac.rows.first().getByRole('link').innerText();
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await almanac.act(name, 'Duplicate');
  await page.getByRole('dialog').getByRole('button', { name: 'Duplicate' }).click();
  await expect(page.getByText(/The browser’s storage is full/)).toBeVisible();
  await page.reload();
  await loaded(page);
  await expect(almanac.row(name)).toHaveCount(1);
});

test('a campaign that is not there says so', async ({ page }) => {
  const { rail } = await open(page, '/campaigns?view=list&campaign=11111111-1111-4111-8111-111111111111');
  await expect(rail).toBeVisible();
  await page.keyboard.press('Escape');
});
