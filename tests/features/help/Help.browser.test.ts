import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { anAlmanac } from '../../support/an-almanac.ts';
import HelpPage from './HelpPage.svelte';

beforeEach(() => page.viewport(1280, 900));
afterEach(() => overwriteGetLocale(() => 'en'));

test('explains the lifecycle of both families, drawn and in words', async () => {
  const screen = await render(HelpPage, { almanac: await anAlmanac() });
  await expect
    .element(screen.getByRole('figure', { name: /^Diagram of the statuses: Action/ }))
    .toBeVisible();
  const orchestrated = screen.getByRole('figure', { name: /^Diagram of the statuses: Orchestrated/ });
  await expect.element(orchestrated).toHaveTextContent('Closed');
  await expect.element(orchestrated).not.toHaveTextContent('In review');
  await screen.getByText('All steps in words: Orchestrated campaigns').click();
  const steps = screen.getByRole('region', { name: 'Steps of Orchestrated campaigns' });
  const row = steps.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Completed' }) });
  await expect.element(row).toHaveTextContent(/Live, Closed\s*Completed\s*Clock/);
});

test('says what each status means and which keys there are', async () => {
  const screen = await render(HelpPage, { almanac: await anAlmanac() });
  const region = (name: string) => screen.getByRole('region', { name, exact: true });
  expect(region('The statuses').getByRole('term').elements()).toHaveLength(10);
  await expect.element(region('The keyboard')).toHaveTextContent('M moves a campaign that has not started');
  await expect.element(region('Roles')).toHaveTextContent('Sees all and changes nothing.');
});

test('it speaks French, and reads on a narrow screen', async () => {
  overwriteGetLocale(() => 'fr');
  await page.viewport(320, 640);
  const screen = await render(HelpPage, { almanac: await anAlmanac() });
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Aide' })).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});
