import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { open } from './support/almanac.ts';
import { expectNoViolations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const SHEETS = 'tests/exchange/sheets/';

/** Drops a file on the page as it is, wherever that is. */
async function drop(page: Page, name: string): Promise<void> {
  const text = [...(await readFile(SHEETS + name))];
  const transfer = await page.evaluateHandle(
    ([bytes, called]) => {
      const made = new DataTransfer();
      made.items.add(new File([new Uint8Array(bytes)], called));
      return made;
    },
    [text, name] as const,
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await expect(
    page.getByText(/^(Drop the file to import it|Déposez le fichier pour l’importer)$/),
  ).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

test('a plan dropped on the list becomes campaigns after a question, and one Undo takes them back', async ({
  page,
}) => {
  const almanac = await open(page);
  await drop(page, 'fr-words.csv');
  await expect(page).toHaveURL(/#\/import$/);
  await expect(page.getByRole('row', { name: /^2 Soldes Action Email 5 Mar 2027, 09:00/ })).toBeVisible();
  const zone = page.getByRole('combobox', { name: 'Time zone of the file' });
  await zone.fill('Tokyo');
  await page.getByRole('option', { name: /Tokyo/ }).click();
  await expect(page.getByRole('row', { name: /^2 Soldes .*5 Mar 2027, 01:00/ })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(almanac.row('Soldes')).toBeVisible();
  await expect(almanac.row('Été')).toBeVisible();
  await page.getByText('2 campaigns imported from fr-words.csv').waitFor();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(almanac.row('Soldes')).toHaveCount(0);
});

test('an address of the page that there was before leads to it', async ({ page }) => {
  await open(page, '/spreadsheet');
  await expect(page.getByRole('heading', { level: 1, name: 'Import' })).toBeVisible();
});
