import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { StorageFault } from '../../../src/domain/ports/storage-fault.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { aCampaign } from '../../support/builders.ts';
import { anAlmanac } from '../../support/an-almanac.ts';
import SettingsPage from './SettingsPage.svelte';

beforeEach(() => page.viewport(1280, 900));
afterEach(() => overwriteGetLocale(() => 'en'));

/** Two sandboxes of one's own; the second is the one last opened. */
async function show() {
  const almanac = await anAlmanac();
  const { sandboxes } = almanac;
  await sandboxes.create('Spring');
  const { stage } = sandboxes;
  if (stage.kind === 'open')
    await stage.workspace.repository.transact([], () => ({ put: [aCampaign()], answer: undefined }));
  await sandboxes.create('Autumn');
  const screen = await render(SettingsPage, { almanac, part: 'sandboxes' });
  const item = (name: string) =>
    screen.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
  return { almanac, sandboxes, screen, item };
}

test('lists the sandboxes with what is in them and which was opened last', async () => {
  const { item } = await show();
  await expect.element(item('Spring')).toHaveTextContent('Your own · 1 campaign · created on 2 Mar 2026');
  await expect.element(item('Autumn')).toHaveTextContent('Opened last');
  await expect.element(item('Autumn')).toHaveTextContent('0 campaigns');
});

test('renames one, wherever its name stands', async () => {
  const { sandboxes, screen, item } = await show();
  await screen.getByRole('button', { name: 'Rename the sandbox Spring' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rename sandbox' });
  const name = dialog.getByRole('textbox', { name: 'Name' });
  await expect.element(name).toHaveValue('Spring');
  await name.fill(' ');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('Give the sandbox a name.');
  await name.fill('Spring 2026');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.element(item('Spring 2026')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Rename the sandbox Spring 2026' })).toHaveFocus();
  expect(sandboxes.register.all.map((each) => each.name)).toContain('Spring 2026');
});

test('copies one with all that it holds, and leaves open what is open', async () => {
  const { almanac, screen, item } = await show();
  await screen.getByRole('button', { name: 'Copy the sandbox Spring' }).click();
  const dialog = page.getByRole('dialog', { name: 'Copy sandbox' });
  await expect
    .element(dialog.getByRole('textbox', { name: 'Name of the copy' }))
    .toHaveValue('Spring (copy)');
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect.element(item('Spring (copy)')).toHaveTextContent('1 campaign ');
  expect(almanac.preferences.sandbox).toBe(
    almanac.sandboxes.register.all.find((each) => each.name === 'Autumn')?.id,
  );
});

test('deletes one once its name is typed, and no other', async () => {
  const { sandboxes, screen, item } = await show();
  await screen.getByRole('button', { name: 'Delete the sandbox Spring' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete sandbox' });
  await dialog.getByRole('textbox').fill('spring');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('This is not the name');
  await dialog.getByRole('textbox').fill('Spring');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect.element(item('Spring')).not.toBeInTheDocument();
  await expect.element(screen.getByRole('button', { name: 'Copy the sandbox Autumn' })).toHaveFocus();
  expect(sandboxes.register.all.map((each) => each.name)).toEqual(['Autumn']);
});

test('says when another tab does not let go of what was deleted', async () => {
  const { almanac, screen } = await show();
  almanac.sandboxes.remove = () => Promise.reject(new StorageFault('blocked'));
  await screen.getByRole('button', { name: 'Delete the sandbox Spring' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete sandbox' });
  await dialog.getByRole('textbox').fill('Spring');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect
    .poll(() => almanac.notices.all.map(({ content }) => content.kind === 'told' && content.text()))
    .toEqual([expect.stringContaining('another tab does not let go')]);
});

test('it speaks French', async () => {
  overwriteGetLocale(() => 'fr');
  const { screen } = await show();
  for (const name of ['Ouvrir', 'Copier', 'Renommer', 'Supprimer'])
    await expect.element(screen.getByRole('button', { name: `${name} le sandbox Spring` })).toBeVisible();
});
