import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { MENU } from '../../../src/domain/lifecycle/offers.ts';
import { ACTION_LABELS } from '../../../src/i18n/action-labels.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { anAlmanac } from '../../support/an-almanac.ts';
import { aCampaign, aRecurrence } from '../../support/builders.ts';
import MenuPage from './MenuPage.svelte';

beforeEach(() => page.viewport(1280, 900));
afterEach(() => overwriteGetLocale(() => 'en'));

const LIVE = aCampaign({ status: 'live', schedule: { recurrence: aRecurrence() }, draft: {} });

async function show(campaign: Campaign = LIVE) {
  const almanac = await anAlmanac({ campaigns: [campaign] });
  await render(MenuPage, { almanac });
  return { ...almanac, button: page.getByRole('button', { name: /Spring news$/ }) };
}

const menu = page.getByRole('menu');
const entries = () => menu.getByRole('menuitem').elements() as HTMLElement[];
const group = (name: string) => menu.getByRole('group', { name });
const entry = (name: string) => menu.getByRole('menuitem', { name, exact: true });

/** Names by their label alone, which is what they are called. */
function nameOf(element: HTMLElement): string {
  return document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ?? '';
}

test('what can be done comes first, in the order of the menu, then what cannot be, with the reasons in sight', async () => {
  const { button } = await show();
  await button.click();
  await expect.element(entry('Activate draft version')).toBeVisible();
  const possible = entries().filter((each) => each.ariaDisabled !== 'true');
  const impossible = entries().filter((each) => each.ariaDisabled === 'true');
  expect(entries()).toEqual([...possible, ...impossible]);
  const order = MENU.map((each) => ACTION_LABELS[each]());
  for (const part of [possible, impossible]) {
    const names = part.map(nameOf);
    expect(names).toEqual(order.filter((each) => names.includes(each)));
  }
  const below = group('Not available now');
  expect(below.getByRole('menuitem').elements()).toEqual(impossible);
  await expect
    .element(below.getByText('It is activated already. Its changes wait in the draft version.'))
    .toBeVisible();
  await expect
    .element(entry('Delete'))
    .toHaveAccessibleDescription(/^Only a draft can be deleted\. Archive it/);
});

test('in French the group and its reasons are French', async () => {
  overwriteGetLocale(() => 'fr');
  const { button } = await show();
  await button.click();
  await expect.element(group('Pas disponible pour le moment')).toBeVisible();
  await expect.element(group('Pas disponible pour le moment')).toHaveTextContent('Elle n’est pas archivée.');
});

test.each([
  ['{ArrowDown}', 'Open'],
  ['{Enter}', 'Open'],
  [' ', 'Open'],
  ['{ArrowUp}', 'Delete'],
])('opened by the key %s, it begins at %s', async (key, name) => {
  const { button } = await show();
  (button.element() as HTMLElement).focus();
  await userEvent.keyboard(key);
  await expect.element(entry(name)).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(button).toHaveFocus();
});

test('the keys reach what is unavailable, which then does nothing and stays open', async () => {
  const { button, acting, repository } = await show();
  (button.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(entry('Delete')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await entry('Restore').click({ force: true });
  await expect.element(menu).toBeVisible();
  expect(acting.pending).toBeNull();
  expect(await repository.get([LIVE.id])).toEqual([LIVE]);
  await userEvent.keyboard('{End}{ArrowDown}');
  await expect.element(entry('Open')).toHaveFocus();
});

test('letters lead to an entry, available or not', async () => {
  const { button } = await show();
  (button.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(entry('Open')).toHaveFocus();
  await userEvent.keyboard('rest');
  await expect.element(entry('Restore')).toHaveFocus();
});

test.each([
  [320, 568],
  [1280, 400],
  [1280, 900],
])('on %i by %i it stays on the screen, and its last entry can be scrolled to', async (width, height) => {
  await page.viewport(width, height);
  const { button } = await show();
  await button.click();
  await expect.element(entry('Open')).toBeVisible();
  const isInside = (element: Element) => {
    const box = element.getBoundingClientRect();
    return box.top >= 0 && box.left >= 0 && box.bottom <= height && box.right <= width;
  };
  await expect.poll(() => isInside(menu.element())).toBe(true);
  expect(menu.element().scrollWidth).toBeLessThanOrEqual(menu.element().clientWidth);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  // On a busy machine the menu is seen before it has the focus.
  await expect.poll(() => menu.element().contains(document.activeElement)).toBe(true);
  await userEvent.keyboard('{End}');
  await expect.element(entry('Delete')).toHaveFocus();
  await expect.poll(() => isInside(entry('Delete').element())).toBe(true);
});
