import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { VIEWER } from '../../support/builders.ts';
import { anAlmanac } from '../../support/an-almanac.ts';
import ImportPage from './ImportPage.svelte';

afterEach(() => overwriteGetLocale(() => 'en'));

async function opened() {
  const almanac = await anAlmanac();
  const screen = await render(ImportPage, { almanac });
  const pick = async (text: BlobPart, name = 'plan.csv') => {
    const input = screen.container.querySelector<HTMLInputElement>('input[type="file"]')!;
    await userEvent.upload(input, new File([text], name, { type: 'text/csv' }));
  };
  const stored = async () => (await almanac.repository.page(null, 50)).campaigns;
  return { ...almanac, screen, pick, stored };
}

test('a sheet becomes drafts once a person has seen what will come of it', async () => {
  const { screen, pick, stored, repository, address, notices } = await opened();
  await pick(
    'Name;Channel;Start;Notes\r\nSpring;email;05/03/2026;First\r\nSummer;"web, in-app";21/06/2026 10:00;\r\n',
  );
  await expect.element(screen.getByText('2 drafts will be created.')).toBeVisible();
  await expect
    .element(screen.getByRole('combobox', { name: 'Column Notes becomes' }))
    .toHaveValue('description');
  await expect.element(screen.getByRole('cell', { name: '5 Mar 2026, 09:00' })).toBeVisible();
  expect(await stored()).toEqual([]);
  await screen
    .getByRole('combobox', { name: 'Order of dates' })
    .selectOptions('Month, day, year: 12/31/2026');
  await expect.element(screen.getByText(/^1 cell cannot be taken/)).toBeVisible();
  await screen
    .getByRole('combobox', { name: 'Order of dates' })
    .selectOptions('Day, month, year: 31/12/2026');
  await screen.getByRole('button', { name: 'Import' }).click();
  await vi.waitFor(async () => expect(await stored()).toHaveLength(2));
  expect((await stored()).map(({ name, status }) => [name, status])).toEqual(
    expect.arrayContaining([
      ['Spring', 'draft'],
      ['Summer', 'draft'],
    ]),
  );
  const [first] = await stored();
  const [entry] = await repository.journalOf(first!.id);
  expect(entry).toMatchObject({ event: 'create', inputs: { source: 'plan.csv' } });
  await vi.waitFor(() => expect(address.view.page).toBe('campaigns'));
  expect(notices.all).toMatchObject([{ content: { action: { told: { kind: 'arrived', count: 2 } } } }]);
});

test('every cell that cannot be taken is named by row and column, and nothing is imported', async () => {
  const { screen, pick, stored } = await opened();
  await pick('Name,Channel,Audience\nGood,email,\n,pigeon,Nobody\n');
  await expect.element(screen.getByText(/^3 cells cannot be taken/)).toBeVisible();
  for (const name of ['3 Name There has to be one.', /^3 Channels pigeon/, /^3 Audience Nobody/]) {
    await expect.element(screen.getByRole('row', { name })).toBeVisible();
  }
  expect(screen.getByRole('button', { name: 'Import' }).elements()).toEqual([]);
  // The column is left out, and with it what was wrong in it.
  await screen.getByRole('combobox', { name: 'Column Audience becomes' }).selectOptions('Left out');
  await expect.element(screen.getByText(/^2 cells cannot be taken/)).toBeVisible();
  expect(await stored()).toEqual([]);
});

test('what is no sheet is refused with the reason', async () => {
  const { screen, pick } = await opened();
  await pick('Name\n', 'empty.csv');
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent('empty.csv: it has no row below its headings.');
  await pick('PK\u0003\u0004\0\0 not text', 'plan.xlsx');
  await expect.element(screen.getByRole('alert')).toHaveTextContent('Save the spreadsheet as CSV first.');
});

test('older spreadsheets’ letters and what our own files guard are read as they were meant', async () => {
  const { screen, pick } = await opened();
  const latin = Uint8Array.from("Nom,Notes\nSoldes d'\xe9t\xe9,'=1+1\n", (letter) => letter.charCodeAt(0));
  await pick(latin);
  await expect.element(screen.getByRole('cell', { name: "Soldes d'été" }).first()).toBeVisible();
});

test('a viewer imports nothing, and is told why', async () => {
  const almanac = await anAlmanac();
  almanac.preferences.set({ actor: VIEWER });
  const screen = await render(ImportPage, { almanac });
  const button = screen.getByRole('button', { name: 'Choose a file' });
  await expect.element(button).toHaveAttribute('aria-disabled', 'true');
  await expect.element(button).toHaveAccessibleDescription(/A viewer changes nothing/);
});

test('it speaks French', async () => {
  overwriteGetLocale(() => 'fr');
  const { screen, pick } = await opened();
  await expect
    .element(page.getByRole('heading', { level: 1, name: 'Importer une feuille de calcul' }))
    .toBeVisible();
  await pick('Nom;Canal\nSoldes;courriel\n');
  await expect.element(screen.getByText('1 brouillon sera créé.')).toBeVisible();
});
