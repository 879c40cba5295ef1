import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { anAlmanac } from '../../support/an-almanac.ts';
import ActingPage from './ActingPage.svelte';

const PEOPLE = [
  { id: 'b', name: 'Ben Roux', role: 'viewer' as const },
  { id: 'a', name: 'Ana Silva', role: 'approver' as const },
];
const items = page.getByRole('menuitemradio');

test('the people of the sandbox are offered, and who is acted as is marked', async () => {
  const almanac = await anAlmanac({ people: PEOPLE });
  const screen = await render(ActingPage, { almanac });
  const button = screen.getByRole('button', { name: /^Acting as/ });
  await button.click();
  // Whoever acts under a name that is not listed is offered too.
  await expect.element(items.nth(0)).toHaveTextContent('Camille Martin, Manager');
  await expect.element(items.nth(0)).toBeChecked();
  await expect.element(items.nth(1)).toHaveTextContent('Ana Silva, Approver');
  await items.nth(2).click();
  await expect.element(button).toHaveAccessibleName('Acting as Ben Roux, Viewer');
  expect(almanac.preferences.actor).toEqual({ name: 'Ben Roux', role: 'viewer' });
  await button.click();
  await expect.element(page.getByRole('menuitemradio', { name: 'Ben Roux, Viewer' })).toBeChecked();
  // The menu begins at what is chosen.
  await expect.element(page.getByRole('menuitemradio', { name: 'Ben Roux, Viewer' })).toHaveFocus();
  await expect.element(items.nth(2)).not.toBeInTheDocument();
});

test('where nobody is listed the roles are offered', async () => {
  const almanac = await anAlmanac();
  const screen = await render(ActingPage, { almanac });
  await screen.getByRole('button', { name: 'Acting as Camille Martin, Manager' }).click();
  await expect.element(page.getByRole('menuitemradio', { name: 'Manager' })).toBeChecked();
  await page.getByRole('menuitemradio', { name: 'Viewer' }).click();
  expect(almanac.preferences.actor).toEqual({ name: 'Camille Martin', role: 'viewer' });
});
