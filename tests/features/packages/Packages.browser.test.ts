import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { StorageFault } from '../../../src/domain/ports/storage-fault.ts';
import { writePackageFile } from '../../../src/exchange/package/package-file.ts';
import type { CampaignPackage } from '../../../src/domain/packages/package.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { aCampaign, aMark, anAudience, someReferences } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { anAlmanac, type Held } from '../../support/an-almanac.ts';
import PackagesPage from './PackagesPage.svelte';

beforeEach(() => page.viewport(1280, 800));
afterEach(() => overwriteGetLocale(() => 'en'));

const NEWS = aCampaign({ id: anId(1), name: 'Weekly news', status: 'live', tags: ['vip'] });
const LAMPS = aCampaign({ id: anId(2), name: 'New lamps' });
const GONE = { id: anId(3), name: 'Old chairs', added: aMark() };

function aPackage(given: Partial<CampaignPackage> = {}): CampaignPackage {
  return {
    id: anId(9),
    name: 'Spring',
    description: '',
    created: aMark(),
    campaigns: [{ id: NEWS.id, name: NEWS.name, added: aMark() }],
    ...given,
  };
}

async function show(packages: readonly CampaignPackage[] = [], held: Held = {}) {
  const almanac = await anAlmanac({ campaigns: [NEWS, LAMPS], ...held });
  for (const each of packages) await almanac.repository.packages.save(each);
  const screen = await render(PackagesPage, { almanac });
  const dialog = page.getByRole('dialog', { name: 'Add to package' });
  return { almanac, screen, dialog };
}

/** The text of the file that a click saves. */
async function saved(click: () => Promise<void>): Promise<string> {
  const blobs: Blob[] = [];
  const create = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return 'blob:saved';
  });
  const press = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await click();
  await expect.poll(() => blobs.length).toBe(1);
  create.mockRestore();
  press.mockRestore();
  return blobs[0]!.text();
}

async function pick(text: string, name = 'package.json'): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')!;
  await userEvent.upload(page.elementLocator(input), new File([text], name, { type: 'application/json' }));
}

const A_FILE = writePackageFile(
  { name: 'Summer', description: '' },
  [
    aCampaign({ id: anId(11), name: 'Beach', tags: ['sea'], schedule: { start: '2026-01-01T09:00' } }),
    aCampaign({ id: anId(12), name: 'Weekly news', content: { audienceId: 'young' } }),
  ],
  someReferences({ ...anAudience({ id: 'young' }), name: 'Young people' }),
);

test('says what a package is for while there is none', async () => {
  const { screen } = await show();
  await expect.element(screen.getByRole('heading', { name: 'No package yet' })).toBeVisible();
  await expect
    .element(screen.getByRole('link', { name: 'Go to the campaigns' }))
    .toHaveAttribute('href', '#/campaigns');
});

test('a campaign is added to a new package, then to one that is there, and never twice', async () => {
  const { almanac, screen, dialog } = await show();
  almanac.acting.begin('add-to-package', NEWS);
  await dialog.getByRole('button', { name: 'Add to package' }).click();
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('Give the package a name.');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Spring');
  await dialog.getByRole('textbox', { name: 'Description' }).fill('For Rome');
  await dialog.getByRole('button', { name: 'Add to package' }).click();
  await expect
    .poll(() => almanac.notices.all)
    .toMatchObject([
      { content: { action: { told: { kind: 'packed', name: 'Weekly news', count: 1, into: 'Spring' } } } },
    ]);
  await expect.element(screen.getByRole('article', { name: 'Spring' })).toHaveTextContent('1 campaign ·');

  almanac.acting.begin('add-to-package', LAMPS);
  await expect.element(dialog.getByRole('radio', { name: 'Existing package' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Add to package' }).click();
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('Choose a package');
  await dialog.getByRole('combobox').selectOptions('Spring');
  await dialog.getByRole('button', { name: 'Add to package' }).click();
  await expect.element(screen.getByRole('article', { name: 'Spring' })).toHaveTextContent('2 campaigns ·');

  almanac.acting.begin('add-to-package', LAMPS);
  await dialog.getByRole('combobox').selectOptions('Spring (already in it)');
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('“New lamps” is already in it.');
  await dialog.getByRole('button', { name: 'Add to package' }).click();
  const [kept] = await almanac.repository.packages.all();
  expect(kept).toMatchObject({ description: 'For Rome', campaigns: [{ id: NEWS.id }, { id: LAMPS.id }] });
});

test('shows what is in a package as it stands now, and takes it out', async () => {
  const renamed = { id: LAMPS.id, name: 'Lamps', added: aMark() };
  const { almanac, screen } = await show([aPackage({ campaigns: [...aPackage().campaigns, renamed, GONE] })]);
  const card = screen.getByRole('article', { name: 'Spring' });
  await expect.element(card).toHaveTextContent('1 campaign no longer exists and is not in the file.');
  await card.getByText('Contents').click();
  const rows = card.getByRole('list', { name: 'Contents of Spring' }).getByRole('listitem');
  await expect.element(rows.nth(0)).toHaveTextContent('Weekly news Live');
  await expect.element(rows.nth(1)).toHaveTextContent('New lamps Draft');
  await expect.element(rows.nth(2)).toHaveTextContent('Old chairs · no longer exists');
  await card.getByRole('button', { name: 'Remove New lamps from the package Spring' }).click();
  await expect.element(card.getByText('New lamps')).not.toBeInTheDocument();
  await expect
    .element(card.getByRole('button', { name: 'Remove Old chairs from the package Spring' }))
    .toHaveFocus();
  expect((await almanac.repository.packages.all())[0]?.campaigns).toHaveLength(2);
});

test('a package is renamed, and deleted once confirmed', async () => {
  const { almanac, screen } = await show([aPackage(), aPackage({ id: anId(8), name: 'Winter' })]);
  await screen.getByRole('button', { name: 'Change the package Spring' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change package' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Autumn');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await screen.getByRole('button', { name: 'Delete the package Autumn' }).click();
  const question = page.getByRole('alertdialog', { name: 'Delete package' });
  await expect.element(question).toHaveTextContent('Its campaigns stay as they are');
  // What destroys nothing comes first.
  await expect.element(question.getByRole('button', { name: 'Cancel' })).toHaveFocus();
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect.element(screen.getByRole('heading', { name: 'Autumn' })).not.toBeInTheDocument();
  await expect.element(screen.getByRole('button', { name: 'Export the package Winter' })).toHaveFocus();
  expect(await almanac.repository.count()).toBe(2);
});

test('a package is exported as a file with what its campaigns need', async () => {
  const { screen } = await show([aPackage()]);
  const button = screen.getByRole('button', { name: 'Export the package Spring' });
  const text = await saved(() => button.click());
  expect(text).toBe(writePackageFile({ name: 'Spring', description: '' }, [NEWS], someReferences()));
  expect(text).toContain('Loyal customers');
});

test('a package whose campaigns are all gone has nothing to export, and says so', async () => {
  const { screen } = await show([aPackage({ campaigns: [GONE] })]);
  const button = screen.getByRole('button', { name: 'Export the package Spring' });
  await expect.element(button).toHaveAttribute('aria-disabled', 'true');
  await expect.element(button).toHaveAccessibleDescription(/None of its campaigns exists any more/);
});

test('a file is reviewed, then arrives whole: drafts with tags, dates and what they need', async () => {
  const { almanac, screen } = await show([], { references: [...someReferences().values()] });
  await pick(A_FILE);
  await expect.element(screen.getByRole('heading', { name: 'Import “Summer”' })).toHaveFocus();
  await expect.element(screen.getByText('2 campaigns are created', { exact: false })).toBeVisible();
  await expect.element(screen.getByText('1 campaign loses dates that have passed.')).toBeVisible();
  expect(await almanac.repository.count()).toBe(2);

  const news = screen.getByRole('combobox', { name: 'What becomes of Weekly news' });
  await news.selectOptions('Use existing (same name, Live)');
  await expect.element(screen.getByText('Nothing is created; the existing one stays')).toBeVisible();
  await expect
    .element(screen.getByText('1 audience or configuration of the file is not needed.'))
    .toBeVisible();
  await news.selectOptions('Create new');

  const young = screen.getByRole('combobox', { name: 'What becomes of Young people' });
  await expect.element(young).toHaveValue('0');
  await expect
    .element(screen.getByRole('combobox', { name: 'What becomes of Main sender' }))
    .toHaveDisplayValue('Use existing: Main sender');
  await screen.getByRole('button', { name: 'Import package' }).click();
  await expect.element(screen.getByText('2 campaigns arrived as drafts.')).toHaveFocus();
  await expect.poll(() => almanac.workspace.inventory.rows.length).toBe(4);
  const beach = almanac.workspace.inventory.rows.find((each) => each.name === 'Beach')!;
  const [arrived] = await almanac.repository.get([beach.id]);
  expect(arrived).toMatchObject({
    status: 'draft',
    tags: ['sea'],
    current: { content: { audienceId: 'loyal', schedule: { start: null } } },
  });
  expect(await almanac.repository.references.all()).toContainEqual({
    ...anAudience({ id: 'young' }),
    name: 'Young people',
  });
  expect(await almanac.repository.journalOf(beach.id)).toMatchObject([
    { event: 'create', inputs: { source: 'Summer' } },
  ]);
  await screen.getByRole('button', { name: 'Packages' }).click();
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Packages' })).toHaveFocus();
});

test('a bad file names the record and the field, and changes nothing', async () => {
  const { almanac, screen } = await show();
  await pick('{', 'broken.json');
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent('“broken.json” cannot be imported. It is not a whole JSON');
  await pick(A_FILE.replace('"category": "marketing"', '"category": "magic"'));
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent('In campaign 1, field “content.category”: the value is missing');
  expect(await almanac.repository.count()).toBe(2);
  await pick(A_FILE);
  await expect.element(screen.getByRole('heading', { name: 'Import “Summer”' })).toBeVisible();
});

test('what cannot be stored is told, and the review stays', async () => {
  const { almanac, screen } = await show();
  await pick(A_FILE);
  almanac.repository.transact = () => Promise.reject(new StorageFault('full'));
  await screen.getByRole('button', { name: 'Import package' }).click();
  await expect.element(screen.getByText('The browser’s storage is full', { exact: false })).toBeVisible();
  await expect.element(screen.getByRole('heading', { name: 'Import “Summer”' })).toBeVisible();
});

test('a viewer exports, and changes nothing', async () => {
  const { almanac, screen } = await show([aPackage()]);
  almanac.preferences.set({ actor: { role: 'viewer', name: 'Vera' } });
  for (const name of ['Change the package Spring', 'Delete the package Spring', 'Import package']) {
    const button = screen.getByRole('button', { name });
    await expect.element(button).toHaveAttribute('aria-disabled', 'true');
    await expect.element(button).toHaveAccessibleDescription(/A viewer changes nothing/);
    (button.element() as HTMLElement).click();
  }
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  await saved(() => screen.getByRole('button', { name: 'Export the package Spring' }).click());
});

test('it speaks French', async () => {
  overwriteGetLocale(() => 'fr');
  const { almanac, screen } = await show([aPackage()]);
  await expect.element(screen.getByRole('button', { name: 'Importer un package' })).toBeVisible();
  almanac.acting.begin('add-to-package', LAMPS);
  const dialog = page.getByRole('dialog', { name: 'Ajouter au package' });
  await expect.element(dialog.getByRole('radio', { name: 'Package existant' })).toBeChecked();
  await expect.element(dialog.getByRole('radio', { name: 'Créer un nouveau package' })).toBeVisible();
});
