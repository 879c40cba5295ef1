import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { takeRegionFrom } from '../../../src/i18n/region.ts';
import TimeField from '../../../src/ui/fields/TimeField.svelte';
import { writtenIn } from '../../support/dates.ts';
import { aLanguage } from './a-language.ts';

afterEach(() => {
  overwriteGetLocale(() => 'en');
  takeRegionFrom(() => ({ chosen: null, languages: [] }));
});

async function aField(value: string, tag = 'en-GB') {
  overwriteGetLocale(() => (tag.startsWith('fr') ? 'fr' : 'en'));
  takeRegionFrom(() => ({ chosen: null, languages: [tag] }));
  const onChange = vi.fn<(value: string) => void>();
  const screen = await render(TimeField, { label: 'At', value, language: aLanguage(), onChange });
  return { screen, onChange, field: screen.getByRole('group', { name: 'At' }) };
}

test.each([
  ['en-GB', '15:05'],
  ['en-US', '03:05PM'],
  ['en-AU', '03:05PM'],
  ['fr-FR', '15:05'],
  ['fr-CA', '15h05'],
])('in %s a quarter past three is %s', async (tag, text) => {
  const { field } = await aField('15:05', tag);
  expect(writtenIn(field)).toBe(text);
});

test('it is typed part by part', async () => {
  const { screen, onChange } = await aField('09:00');
  await screen.getByRole('spinbutton', { name: 'Hours' }).click();
  await userEvent.keyboard('1845');
  expect(onChange).toHaveBeenLastCalledWith('18:45');
});

test('hours of a half day follow what the half is', async () => {
  const { screen, onChange } = await aField('09:00', 'en-US');
  await screen.getByRole('spinbutton', { name: 'AM or PM' }).click();
  await userEvent.keyboard('p');
  expect(onChange).toHaveBeenLastCalledWith('21:00');
  await screen.getByRole('spinbutton', { name: 'Hours' }).click();
  await userEvent.keyboard('12');
  expect(onChange).toHaveBeenLastCalledWith('12:00');
});
