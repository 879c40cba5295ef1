import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { changeTag } from '../../../src/app/commands/intents/tags.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { aCampaign, aPolicy } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { anAlmanac } from '../../support/an-almanac.ts';
import SettingsPage from './SettingsPage.svelte';

beforeEach(() => page.viewport(1280, 800));
afterEach(() => overwriteGetLocale(() => 'en'));

const held = {
  campaigns: [
    aCampaign({ id: anId(1), tags: ['vip', 'spring'], status: 'live' }),
    aCampaign({ id: anId(2), tags: ['vip'], status: 'archived' }),
    aCampaign({ id: anId(3), tags: ['Top'] }),
  ],
  policies: [aPolicy({ tags: ['vip'] })],
};

async function open(given = held) {
  const almanac = await anAlmanac(given);
  const screen = await render(SettingsPage, { almanac, part: 'tags' });
  const tags = () =>
    screen
      .getByRole('rowheader')
      .elements()
      .map((each) => each.textContent);
  return { almanac, screen, tags };
}

test('tags are listed with their counts, searched, sorted, and lead to their campaigns', async () => {
  const { screen, tags } = await open();
  await expect.poll(tags).toEqual(['spring', 'Top', 'vip']);
  const row = screen.getByRole('row', { name: /^vip/ });
  await expect.element(row.getByRole('cell').nth(0)).toHaveTextContent('2');
  await expect.element(row.getByRole('cell').nth(1)).toHaveTextContent('1');
  await expect
    .element(row.getByRole('link', { name: 'vip' }))
    .toHaveAttribute('href', '#/campaigns?status=any&tag=vip');
  await screen.getByRole('button', { name: 'Campaigns', exact: true }).click();
  await expect.poll(tags).toEqual(['vip', 'spring', 'Top']);
  await expect
    .element(screen.getByRole('columnheader', { name: 'Campaigns' }))
    .toHaveAttribute('aria-sort', 'descending');
  const search = screen.getByRole('searchbox', { name: 'Search tags' });
  await search.fill('ÓP');
  await expect.poll(tags).toEqual(['Top']);
  await expect.element(screen.getByText('1 of 3 tags')).toBeVisible();
  await search.fill('none');
  await expect.element(screen.getByText('No tag matches “none”.')).toBeVisible();
});

test('a tag is renamed once it is told what changes', async () => {
  const { almanac, screen, tags } = await open();
  await screen.getByRole('button', { name: 'Rename vip' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rename tag' });
  const name = dialog.getByRole('textbox', { name: 'New name' });
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await expect.element(name).toHaveAccessibleDescription('It is written like this already.');
  await name.fill('VIP');
  await expect
    .element(dialog.getByRole('status'))
    .toHaveTextContent(
      '2 campaigns change. 1 of them is archived: its deletion moves to 30 days from now. ' +
        '1 approval policy follows.',
    );
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await expect.poll(tags).toEqual(['spring', 'Top', 'VIP']);
  await expect.element(screen.getByText('“vip” is now “VIP”.')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Rename VIP' })).toHaveFocus();
  expect(await almanac.repository.policies.all()).toEqual([aPolicy({ tags: ['VIP'] })]);
});

test('renamed to a tag that exists, the two become one', async () => {
  const { screen, tags } = await open();
  await screen.getByRole('button', { name: 'Rename vip' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rename tag' });
  await dialog.getByRole('textbox', { name: 'New name' }).fill('top');
  await expect.element(dialog.getByRole('status')).toHaveTextContent('“Top” exists: the two become one.');
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect.poll(tags).toHaveLength(2);
});

test('a tag is merged into one of the list', async () => {
  const { almanac, screen, tags } = await open();
  await screen.getByRole('button', { name: 'Merge vip' }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge tag' });
  await dialog.getByRole('combobox').fill('nowhere');
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('There is no other tag of this name.');
  await dialog.getByRole('combobox').fill('to');
  await page.getByRole('option', { name: 'Top' }).click();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect.poll(tags).toEqual(['spring', 'Top']);
  const stored = await almanac.repository.get([anId(1), anId(2)]);
  expect(stored.map((each) => each?.tags)).toEqual([['Top', 'spring'], ['Top']]);
});

test('a new name stays where it was typed when another tab has renamed the tag meanwhile', async () => {
  const { almanac, screen } = await open({ ...held, policies: [] });
  await screen.getByRole('button', { name: 'Rename spring' }).click();
  const dialog = page.getByRole('dialog', { name: 'Rename tag' });
  const name = dialog.getByRole('textbox', { name: 'New name' });
  await name.fill('Easter');
  const { commands, inventory } = almanac.workspace;
  await commands.run(changeTag({ tag: 'spring', to: 'easter week' }, inventory.rows));
  await dialog.getByRole('button', { name: 'Rename' }).click();
  await expect
    .element(dialog.getByRole('alert'))
    .toHaveTextContent(
      '“spring” was not changed. No campaign has this tag any more. Camille Martin renamed it “easter week”',
    );
  await expect.element(name).toHaveValue('Easter');
  expect(almanac.notices.all).toEqual([]);
  // With it closed, the table has the focus, though the row is gone from which it was opened.
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(document.activeElement).not.toBe(document.body);
});

test('a tag is deleted, and the focus goes on to the next', async () => {
  const { screen, tags } = await open();
  await screen.getByRole('button', { name: 'Delete spring' }).click();
  const question = page.getByRole('alertdialog', { name: 'Delete tag' });
  await expect.element(question).toHaveTextContent('taken off every campaign. 1 campaign changes.');
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect.poll(tags).toEqual(['Top', 'vip']);
  await expect.element(screen.getByRole('button', { name: 'Rename Top' })).toHaveFocus();
  await screen.getByRole('button', { name: 'Delete vip' }).click();
  await expect.element(question).toHaveTextContent('1 approval policy names it and stays as it is');
});

test('a viewer changes no tag', async () => {
  const { almanac, screen } = await open();
  almanac.preferences.set({ actor: { role: 'viewer', name: 'Vera' } });
  for (const name of ['Rename vip', 'Merge vip', 'Delete vip']) {
    const button = screen.getByRole('button', { name });
    await expect.element(button).toHaveAttribute('aria-disabled', 'true');
    await expect.element(button).toHaveAccessibleDescription(/A viewer changes nothing/);
    (button.element() as HTMLElement).click();
  }
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
});

test('without a tag it says how one comes about, in French too', async () => {
  overwriteGetLocale(() => 'fr');
  const { screen } = await open({ campaigns: [], policies: [] });
  await expect
    .element(screen.getByText('Aucune campagne ne porte de balise.', { exact: false }))
    .toBeVisible();
});
