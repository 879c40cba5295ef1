import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { overwriteGetLocale } from '../../src/i18n/paraglide/runtime.js';
import ZoneField from '../../src/look/ZoneField.svelte';

const NOW = Date.UTC(2026, 2, 2, 9);

afterEach(() => overwriteGetLocale(() => 'en'));

async function open(zone: string | null, device: string | null = null) {
  const onChoose = vi.fn();
  await render(ZoneField, { label: 'Time zone', zone, device, now: NOW, onChoose });
  const field = page.getByRole('combobox', { name: 'Time zone' });
  (field.element() as HTMLElement).focus();
  return { field, onChoose };
}

const options = () => page.getByRole('option').elements();

test('a zone is found by an old name and taken with Enter', async () => {
  const { field, onChoose } = await open('Europe/Paris');
  await userEvent.keyboard('calcutta');
  await expect.element(page.getByRole('option')).toHaveTextContent('Kolkata Asia/Kolkata · UTC+05:30');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('Asia/Kolkata');
  await expect.element(field).toHaveFocus();
  await expect.poll(options).toEqual([]);
});

test('in French it is found by both names and shown by the French one', async () => {
  overwriteGetLocale(() => 'fr');
  await open('Europe/Paris');
  await userEvent.keyboard('london');
  await expect.element(page.getByRole('option')).toHaveTextContent('Londres Europe/London · UTC+00:00');
});

test('Tab takes a name in full', async () => {
  const { onChoose } = await open('Europe/Paris');
  await userEvent.keyboard('bruxelles{Tab}');
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('Europe/Brussels');
});

test('Escape leaves what was chosen, and so does an emptied field where one has to be', async () => {
  const { field, onChoose } = await open('Europe/Paris');
  await userEvent.keyboard('lond{Escape}');
  await expect.element(field).toHaveValue('Paris');
  await userEvent.clear(field);
  await userEvent.keyboard('{Tab}');
  await expect.element(field).toHaveValue('Paris');
  expect(onChoose).not.toHaveBeenCalled();
});

test('what names none is told once it is left, and may be mended', async () => {
  const { field, onChoose } = await open('Europe/Paris');
  await userEvent.keyboard('Atlantis');
  await expect.element(page.getByText('No time zone has that name.')).toBeVisible();
  await userEvent.keyboard('{Tab}');
  const alert = page.getByRole('alert');
  await expect.element(alert).toHaveTextContent('No time zone is called “Atlantis”. Until then Paris stays.');
  await expect.element(field).toHaveValue('Atlantis');
  (field.element() as HTMLElement).focus();
  await expect.element(alert).not.toBeInTheDocument();
  await userEvent.keyboard('oslo{Tab}');
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('Europe/Oslo');
});

test('the device’s own may be chosen again', async () => {
  const { onChoose } = await open('Asia/Tokyo', 'Europe/London');
  await userEvent.keyboard('{Delete}');
  await expect.element(page.getByRole('option', { name: 'As on this device: London' })).toBeVisible();
  await userEvent.keyboard('{Tab}');
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(null);
});

test('a zone kept under an old name is shown by its present one, and choosing it again changes nothing', async () => {
  const { field, onChoose } = await open('Europe/Kiev');
  await expect.element(field).toHaveValue('Kyiv');
  await expect.element(field).toHaveAccessibleDescription('Europe/Kyiv · UTC+02:00');
  await userEvent.keyboard('kyiv{Tab}');
  expect(onChoose).not.toHaveBeenCalled();
});

test('a long list says how to find the others', async () => {
  await open('Europe/Paris');
  await userEvent.keyboard('america');
  await expect.element(page.getByText(/\d+ more: type a city to find them\./)).toBeVisible();
  expect(options().length).toBe(50);
});
