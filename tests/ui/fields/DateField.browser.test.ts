import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { takeRegionFrom } from '../../../src/i18n/region.ts';
import DateField from '../../../src/ui/fields/DateField.svelte';
import { pasteInto, writtenIn } from '../../support/dates.ts';
import { aLanguage } from './a-language.ts';

afterEach(() => {
  overwriteGetLocale(() => 'en');
  takeRegionFrom(() => ({ chosen: null, languages: [] }));
});

async function aField(value: string | null, more: { isOptional?: boolean; firstDay?: number } = {}) {
  const { firstDay = null, ...props } = more;
  const onChange = vi.fn<(value: string | null) => void>();
  const screen = await render(DateField, {
    label: 'Start',
    value,
    language: aLanguage(firstDay),
    onChange,
    ...props,
  });
  return { screen, onChange, field: screen.getByRole('group', { name: 'Start' }) };
}

test.each([
  ['en', 'en-GB', '24/11/2026'],
  ['en', 'en-US', '11/24/2026'],
  ['fr', 'fr-FR', '24/11/2026'],
  ['fr', 'fr-CA', '2026-11-24'],
] as const)('in %s it is written as %s does', async (language, tag, text) => {
  overwriteGetLocale(() => language);
  takeRegionFrom(() => ({ chosen: null, languages: [tag] }));
  const { field } = await aField('2026-11-24');
  expect(writtenIn(field)).toBe(text);
});

test('it is typed part by part, and told once it is a date of our time', async () => {
  const { screen, field, onChange } = await aField(null);
  expect(writtenIn(field)).toBe('dd/mm/yyyy');
  await screen.getByRole('spinbutton', { name: 'Day', exact: true }).click();
  await userEvent.keyboard('31122027');
  expect(new Set(onChange.mock.calls.flat())).toEqual(new Set(['2027-12-31']));
  expect(writtenIn(field)).toBe('31/12/2027');
});

test('arrows change a part, and left and right go from part to part', async () => {
  const { screen, onChange } = await aField('2026-11-24');
  await screen.getByRole('spinbutton', { name: 'Day', exact: true }).click();
  await userEvent.keyboard('{ArrowRight}{ArrowUp}');
  expect(onChange).toHaveBeenLastCalledWith('2026-12-24');
});

test.each([
  ['2027-03-04', '2027-03-04'],
  ['2027-03-04T09:00', '2027-03-04'],
  ['04/03/2027', '2027-03-04'],
])('takes %s when it is pasted', async (text, date) => {
  const { field, onChange } = await aField('2026-11-24');
  await pasteInto(field, text);
  expect(onChange).toHaveBeenLastCalledWith(date);
});

test('touch keyboards, which tell no keys, type into it too', async () => {
  const { screen, onChange } = await aField('2026-11-24');
  const day = screen.getByRole('spinbutton', { name: 'Day', exact: true }).element();
  day.dispatchEvent(new InputEvent('beforeinput', { data: '9', inputType: 'insertText', bubbles: true }));
  expect(onChange).toHaveBeenLastCalledWith('2026-11-09');
});

test('what is left unfinished becomes the last good date again', async () => {
  const { screen, field, onChange } = await aField('2026-11-24');
  await screen.getByRole('spinbutton', { name: 'Day', exact: true }).click();
  await userEvent.keyboard('{Backspace}{Backspace}');
  expect(writtenIn(field)).toBe('dd/11/2026');
  await userEvent.tab({ shift: true });
  await expect.poll(() => writtenIn(field)).toBe('24/11/2026');
  expect(onChange).not.toHaveBeenCalled();
});

test('an optional one that is left empty means none', async () => {
  const { screen, onChange } = await aField('2026-11-24', { isOptional: true });
  for (const name of ['Day', 'Month', 'Year']) {
    await screen.getByRole('spinbutton', { name, exact: true }).click();
    await userEvent.keyboard('{Backspace}{Backspace}{Backspace}{Backspace}');
  }
  expect(onChange).not.toHaveBeenCalled();
  (document.activeElement as HTMLElement).blur();
  expect(onChange.mock.calls).toEqual([[null]]);
});

test.each([
  [1, 'Mon'],
  [7, 'Sun'],
])(
  'with weeks that begin on day %i the calendar begins with %s, and a day is picked',
  async (firstDay, name) => {
    const { screen, field, onChange } = await aField('2026-11-24', { firstDay });
    await screen.getByRole('button', { name: 'Choose a date' }).click();
    const calendar = page.getByRole('application');
    await expect.element(calendar.getByText('November 2026', { exact: true })).toBeVisible();
    expect(document.querySelector('.date-popup th')?.textContent).toBe(name);
    await calendar.getByRole('button', { name: 'Next month' }).click();
    await calendar.getByRole('button', { name: /^Thursday,? 3 December 2026$/ }).click();
    expect(onChange.mock.calls).toEqual([['2026-12-03']]);
    expect(writtenIn(field)).toBe('03/12/2026');
    await expect.element(calendar).not.toBeInTheDocument();
  },
);

test('it speaks French', async () => {
  overwriteGetLocale(() => 'fr');
  const { screen, field } = await aField(null);
  expect(writtenIn(field)).toBe('jj/mm/aaaa');
  await expect
    .element(screen.getByRole('spinbutton', { name: 'Jour' }))
    .toHaveAttribute('aria-valuetext', 'Vide');
  await screen.getByRole('button', { name: 'Choisir une date' }).click();
  const calendar = page.getByRole('application');
  await expect.element(calendar.getByText('novembre 2026', { exact: true })).toBeVisible();
  await expect.element(calendar.getByRole('button', { name: 'Mois suivant' })).toBeVisible();
  await expect.element(calendar.getByRole('button', { name: 'mardi 24 novembre 2026' })).toBeVisible();
});
