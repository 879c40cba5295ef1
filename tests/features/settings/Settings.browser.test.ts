import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { takeRegionFrom } from '../../../src/i18n/region.ts';
import { aCampaign } from '../../support/builders.ts';
import { anAlmanac } from '../../support/an-almanac.ts';
import SettingsPage from './SettingsPage.svelte';

beforeEach(() => page.viewport(1280, 800));
afterEach(() => {
  overwriteGetLocale(() => 'en');
  takeRegionFrom(() => ({ chosen: null, languages: [] }));
});

test('choices act at once', async () => {
  const almanac = await anAlmanac();
  const { preferences } = almanac;
  const screen = await render(SettingsPage, { almanac });
  await screen.getByRole('radio', { name: 'Français' }).click();
  expect(preferences.locale).toBe('fr');
  await screen.getByRole('radio', { name: 'Dark' }).click();
  expect(preferences.theme).toBe('dark');
  await screen.getByRole('radio', { name: 'Sunday' }).click();
  expect(preferences.firstDay).toBe(7);
  await screen.getByRole('radio', { name: 'Viewer' }).click();
  expect(preferences.actor.role).toBe('viewer');
});

test('arrow keys choose in a group', async () => {
  const almanac = await anAlmanac();
  const screen = await render(SettingsPage, { almanac });
  const group = screen.getByRole('group', { name: 'Theme' });
  (group.getByRole('radio').first().element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(almanac.preferences.theme).toBe('light');
});

test('a zone can be chosen, and the browser’s again', async () => {
  const almanac = await anAlmanac();
  const screen = await render(SettingsPage, { almanac });
  const zone = screen.getByRole('combobox', { name: 'Displayed time zone' });
  await expect.element(zone).toHaveValue('Paris');
  await zone.fill('tokyo');
  await screen.getByRole('option', { name: /^Tokyo/ }).click();
  expect(almanac.preferences.zone).toBe('Asia/Tokyo');
  await expect.element(screen.getByText('Now: 2 Mar 2026, 18:00', { exact: false })).toBeVisible();
  await zone.fill('');
  await screen.getByRole('option', { name: /^As on this device/ }).click();
  expect(almanac.preferences.chosenZone).toBeNull();
});

test('a region can be chosen, and how it writes is shown', async () => {
  const almanac = await anAlmanac();
  const { preferences } = almanac;
  takeRegionFrom(() => ({ chosen: preferences.region, languages: ['en-GB'] }));
  const screen = await render(SettingsPage, { almanac });
  const region = screen.getByRole('combobox', { name: 'Region' });
  await expect.element(screen.getByText(/Written there: 2 Mar 2026, 10:00/)).toBeVisible();
  await region.selectOptions('US');
  expect(preferences.region).toBe('US');
  await expect.element(screen.getByText(/Written there: Mar 2, 2026, 10:00\sAM/)).toBeVisible();
  await region.selectOptions('');
  expect(preferences.region).toBeNull();
});

test('a name acts as it is typed; an empty one is told and does not act', async () => {
  const almanac = await anAlmanac();
  const screen = await render(SettingsPage, { almanac });
  const name = screen.getByRole('textbox', { name: 'Name' });
  await name.fill('');
  await expect.element(screen.getByRole('alert')).toHaveTextContent('Until then Camille Martin stays');
  expect(almanac.preferences.actor.name).toBe('Camille Martin');
  await userEvent.type(name, 'Jeanne Roux');
  expect(almanac.preferences.actor.name).toBe('Jeanne Roux');
});

test('the demo is made anew in the size chosen, once a person has confirmed', async () => {
  const almanac = await anAlmanac({}, { kind: 'demo' });
  const onResetDemo = vi.spyOn(almanac.sandboxes, 'resetDemo').mockResolvedValue();
  const screen = await render(SettingsPage, { almanac, part: 'sandboxes' });
  await screen.getByRole('radio', { name: '1,000', exact: true }).click();
  const button = screen.getByRole('button', { name: 'Reset the demo' });
  await button.click();
  const dialog = page.getByRole('alertdialog', { name: 'Reset the demo' });
  await expect.element(dialog).toHaveTextContent('1,000 new campaigns');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(onResetDemo).not.toHaveBeenCalled();
  await expect.element(button).toHaveFocus();
  await button.click();
  await dialog.getByRole('button', { name: 'Reset the demo' }).click();
  expect(onResetDemo).toHaveBeenCalledExactlyOnceWith(1_000);
  await expect.element(screen.getByText('The demo has been reset.')).toBeVisible();
});

test('a sandbox of one’s own has no demo to reset', async () => {
  const almanac = await anAlmanac();
  const screen = await render(SettingsPage, { almanac, part: 'sandboxes' });
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Reset the demo' })).not.toBeInTheDocument();
});

test('records that could not be read are named and offered as a file', async () => {
  const broken = [{ id: 'broken-1', status: 'odd' }];
  const almanac = await anAlmanac({ campaigns: [aCampaign()], broken });
  const screen = await render(SettingsPage, { almanac, part: 'storage' });
  await expect.element(screen.getByText('1 campaign is stored in the sandbox Test.')).toBeVisible();
  await expect
    .element(screen.getByRole('listitem').filter({ hasText: 'broken-1' }))
    .toHaveTextContent(/^broken-1 Its field \S+ is not as it should be\.$/);
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await screen.getByRole('button', { name: 'Export unreadable records' }).click();
  expect(click).toHaveBeenCalledOnce();
  click.mockRestore();
});

test('it speaks French', async () => {
  overwriteGetLocale(() => 'fr');
  const almanac = await anAlmanac({}, { kind: 'demo' });
  const screen = await render(SettingsPage, { almanac, part: 'sandboxes' });
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Paramètres' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Réinitialiser la démo' })).toBeVisible();
});
