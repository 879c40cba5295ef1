import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { aCampaign, aCap } from '../../support/builders.ts';
import { anAlmanac } from '../../support/an-almanac.ts';
import { anId } from '../../support/ids.ts';
import CalendarPage from './CalendarPage.svelte';

beforeEach(() => page.viewport(1100, 800));
afterEach(() => overwriteGetLocale(() => 'en'));

let made = 0;
const aSend = (name: string, start: string) =>
  aCampaign({ id: anId((made += 1)), name, status: 'scheduled', schedule: { start } });

const SENDS = [
  aSend('News', '2026-03-04T09:00'),
  aSend('Sale', '2026-03-05T09:00'),
  aSend('Last call', '2026-03-05T18:00'),
];

async function open(hash = '#/campaigns?view=calendar') {
  const almanac = await anAlmanac({ campaigns: SENDS, caps: [aCap({ name: 'Two a week' })] });
  location.hash = hash;
  const screen = await render(CalendarPage, { almanac });
  return { almanac, strip: screen.getByRole('region', { name: 'Contact pressure' }), screen };
}

test('each day tells what its people get, and from which one on that is too much', async () => {
  const { strip } = await open();
  await expect
    .element(strip.getByRole('button', { name: /^Wednesday,? 4 March 2026: .*, 1 message$/ }))
    .toBeVisible();
  const over = strip.getByRole('button', { name: /^Thursday,? 5 March 2026/ });
  await expect.element(over).toHaveAccessibleName(/, 2 messages, over the cap “Two a week”: 3 of 2$/);
  await expect.element(over).toHaveTextContent('3 of 2');
  await expect
    .element(strip.getByRole('button', { name: /^Monday,? 2 March 2026: no messages$/ }))
    .toBeVisible();
});

test('a cell lists what makes it, and each leads to its campaign', async () => {
  const { almanac, strip } = await open();
  await strip.getByRole('button', { name: /^Thursday,? 5 March 2026/ }).click();
  const list = page.getByRole('dialog', { name: 'Contact pressure' });
  await expect.element(list.getByText(/^2 marketing messages to the people of/)).toBeVisible();
  await expect.element(list.getByText('over the cap “Two a week”: 3 of 2')).toBeVisible();
  await list.getByRole('button', { name: /^Last call/ }).click();
  expect(almanac.address.view.campaign).toBe(SENDS[2]?.id);
});

test('the cells are one stop for Tab, and arrows go from one to the next', async () => {
  const { strip } = await open();
  const first = strip.getByRole('button', { name: /^Monday/ });
  await expect.element(first).toHaveAttribute('tabindex', '0');
  (first.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect.element(strip.getByRole('button', { name: /^Wednesday/ })).toHaveFocus();
  await userEvent.keyboard('{Home}');
  await expect.element(first).toHaveFocus();
  const stops = strip
    .getByRole('button')
    .elements()
    .filter(({ tabIndex }) => tabIndex === 0);
  expect(stops).toHaveLength(1);
});

test('a month has the figure in its days, a timeline of weeks a cell a week', async () => {
  const { almanac, screen } = await open('#/campaigns?view=calendar&scale=month');
  await expect
    .element(screen.getByRole('button', { name: /^Thursday,? 5 March 2026: .*3 of 2$/ }))
    .toHaveTextContent('3 of 2');
  almanac.address.go({ scale: 'timeline' });
  await expect
    .element(screen.getByRole('button', { name: /^Week of 2 March 2026: .*, 3 messages/ }))
    .toBeVisible();
});

test('the strip can be left out, and be that of one audience', async () => {
  const { almanac, strip, screen } = await open();
  await expect.element(strip).toBeVisible();
  almanac.address.go({ pressure: 'no such audience' });
  await expect
    .element(strip.getByRole('button', { name: /^Thursday,? 5 March 2026: .*3 of 2$/ }))
    .toBeVisible();
  await screen.getByRole('button', { name: 'Calendar options' }).click();
  await page.getByRole('checkbox', { name: 'Contact pressure' }).click();
  await expect.element(strip).not.toBeInTheDocument();
});
