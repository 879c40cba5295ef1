import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import packageJson from '../../../package.json' with { type: 'json' };
import { StorageFault } from '../../../src/domain/ports/storage-fault.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { NOW } from '../../support/builders.ts';
import { anAlmanac } from '../../support/an-almanac.ts';
import FeedbackPage from './FeedbackPage.svelte';

beforeEach(() => page.viewport(1280, 800));
afterEach(() => overwriteGetLocale(() => 'en'));

async function show() {
  const almanac = await anAlmanac();
  almanac.address.go({ layout: 'calendar' });
  const screen = await render(FeedbackPage, { almanac });
  const button = screen.getByRole('button', { name: 'Beta feedback' });
  const dialog = page.getByRole('dialog', { name: 'Beta feedback' });
  return { almanac, screen, button, dialog };
}

test('is asked for where the calendar is seen', async () => {
  const { almanac, button } = await show();
  await expect.element(button).toBeVisible();
  almanac.address.go({ layout: 'list' });
  await expect.element(button).not.toBeInTheDocument();
  almanac.address.go({ layout: 'both' });
  await expect.element(button).toBeVisible();
  almanac.address.go({ page: 'settings' });
  await expect.element(button).not.toBeInTheDocument();
});

test('keeps what is said with address and version, and deletes it', async () => {
  const { almanac, button, dialog } = await show();
  await button.click();
  await expect.element(dialog).toHaveTextContent('Nothing is sent');
  await expect.element(dialog).toHaveTextContent('Nothing has been said yet.');
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('Write something first.');
  await dialog.getByRole('radio', { name: 'An idea' }).click();
  await dialog.getByRole('textbox', { name: 'Your words' }).fill('A month view');
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect.element(dialog.getByText('It is kept in this sandbox.')).toBeVisible();
  await expect.element(dialog.getByRole('listitem')).toHaveTextContent('A month view');
  expect(await almanac.repository.feedback.all()).toMatchObject([
    {
      at: NOW,
      by: 'Camille Martin',
      opinion: 'idea',
      text: 'A month view',
      address: '/campaigns?view=calendar',
      version: packageJson.version,
    },
  ]);
  const press = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await dialog.getByRole('button', { name: 'Export as a file' }).click();
  expect(press).toHaveBeenCalledOnce();
  press.mockRestore();
  await dialog.getByRole('button', { name: /^Delete what Camille Martin said/ }).click();
  await expect.element(dialog.getByRole('listitem')).not.toBeInTheDocument();
  await expect.element(dialog.getByRole('heading', { name: 'What was said' })).toHaveFocus();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect.element(button).toHaveFocus();
});

test('a viewer has an opinion too; what cannot be kept stays written', async () => {
  const { almanac, button, dialog } = await show();
  almanac.preferences.set({ actor: { role: 'viewer', name: 'Vera' } });
  await button.click();
  const write = vi.spyOn(almanac.repository, 'transact').mockRejectedValueOnce(new StorageFault('full'));
  await dialog.getByRole('textbox').fill('Fine');
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('could not be kept');
  await expect.element(dialog.getByRole('textbox')).toHaveValue('Fine');
  expect(write).toHaveBeenCalledOnce();
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect.element(dialog.getByRole('listitem')).toHaveTextContent('Vera');
});

test('it speaks French', async () => {
  overwriteGetLocale(() => 'fr');
  const almanac = await anAlmanac();
  almanac.address.go({ layout: 'calendar' });
  const screen = await render(FeedbackPage, { almanac });
  await screen.getByRole('button', { name: 'Commentaires Beta' }).click();
  await expect.element(page.getByRole('dialog', { name: 'Commentaires Beta' })).toBeVisible();
});
