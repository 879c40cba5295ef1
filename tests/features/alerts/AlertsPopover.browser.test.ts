import { afterEach, beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { NO_FILTERS } from '../../../src/domain/selection/filters.ts';
import { DAY } from '../../../src/domain/time/instant.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { aCampaign, aMark, anAction, aRecurrence, NOW } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { anAlmanac } from '../../support/an-almanac.ts';
import AlertsPage from './AlertsPage.svelte';

beforeEach(() => page.viewport(1280, 800));
afterEach(() => overwriteGetLocale(() => 'en'));

async function open(campaigns: readonly Campaign[], name = 'Spring news') {
  const almanac = await anAlmanac({ campaigns });
  almanac.address.go({ filters: NO_FILTERS });
  await render(AlertsPage, { almanac });
  const icon = page.getByRole('button', { name: `Alerts for ${name}`, exact: true }).first();
  await icon.click();
  const popover = page.getByRole('dialog', { name: `Alerts for ${name}`, exact: true });
  await expect.element(popover).toBeVisible();
  return { ...almanac, icon, popover };
}

test('it says what is wrong, since when, why it matters and how to put it right', async () => {
  const { popover, icon } = await open([aCampaign({ content: { audienceId: null } })]);
  await expect.element(icon).toHaveAttribute('aria-expanded', 'true');
  const alert = popover.getByRole('listitem');
  await expect.element(alert).toHaveTextContent('No audience');
  await expect.element(alert).toHaveTextContent('Blocks activation · Since 20 Feb 2026, 10:00');
  await expect.element(alert).toHaveTextContent('Nobody would receive it.');
  await expect.element(alert).toHaveTextContent('How to fix it: Choose the audience to reach.');
});

test('Escape closes it and gives the focus back to the icon, as another click does', async () => {
  const { popover, icon } = await open([aCampaign({ content: { audienceId: null } })]);
  await userEvent.keyboard('{Escape}');
  await expect.element(popover).not.toBeInTheDocument();
  await expect.element(icon).toHaveFocus();
  await icon.click();
  await expect.element(popover).toBeVisible();
  await icon.click();
  await expect.element(popover).not.toBeInTheDocument();
});

test('a link leads to the field in the editor', async () => {
  const schedule = { start: '2026-03-04T09:00', recurrence: aRecurrence({ frequency: 'weekly' }) };
  const { popover, address } = await open([aCampaign({ schedule })]);
  await popover.getByRole('link', { name: 'Go to the field' }).first().click();
  await expect.element(popover).not.toBeInTheDocument();
  const field = 'schedule.recurrence';
  expect(address.view).toMatchObject({ page: 'campaign', campaign: anId(1), part: 'schedule', field });
});

test('what nobody writes is told in the details, where a link leads', async () => {
  const archived = aCampaign({ status: 'archived', modified: aMark(NOW - 25 * DAY) });
  const { popover, address } = await open([archived]);
  await popover.getByRole('link', { name: /^See it in the details/ }).click();
  expect(address.view).toMatchObject({ page: 'campaigns', campaign: anId(1) });
  await expect
    .element(page.getByRole('complementary').getByRole('heading', { level: 3, name: 'Dates' }))
    .toHaveFocus();
});

test('it says which other campaigns bear the same name, and leads to them', async () => {
  const twin = aCampaign({ id: anId(2), status: 'completed' });
  const { popover, address } = await open([aCampaign(), twin]);
  await expect.element(popover).toHaveTextContent('The others of that name: Spring news · Completed');
  await popover.getByRole('link', { name: 'Spring news', exact: true }).click();
  expect(address.view.campaign).toBe(anId(2));
});

test('it says which other campaigns compete for the same people', async () => {
  const shown = { actions: [anAction({ channel: 'web' })], priority: 50 } as const;
  const { popover } = await open([
    aCampaign({ status: 'live', content: { ...shown, actions: [...shown.actions] } }),
    aCampaign({
      id: anId(2),
      name: 'Rival',
      status: 'live',
      content: { ...shown, actions: [...shown.actions] },
    }),
  ]);
  await expect.element(popover).toHaveTextContent('The others of that priority: Rival · Live');
});

test('it follows what happens to the campaign, and closes once it is gone', async () => {
  const { popover, workspace, time } = await open([aCampaign({ schedule: { start: '2026-03-02T09:00' } })]);
  await expect.element(popover).toHaveTextContent('Start in the past');
  time.moveTo(NOW + DAY);
  await workspace.commands.fire(anId(1), 3, 'delete');
  await expect.element(popover).not.toBeInTheDocument();
});

test('it speaks French', async () => {
  overwriteGetLocale(() => 'fr');
  const almanac = await anAlmanac({ campaigns: [aCampaign({ content: { audienceId: null } })] });
  await render(AlertsPage, { almanac });
  await page.getByRole('button', { name: 'Alertes pour Spring news' }).click();
  const popover = page.getByRole('dialog', { name: 'Alertes pour Spring news' });
  await expect.element(popover).toHaveTextContent('Personne ne la recevrait.');
  await expect.element(popover.getByRole('link', { name: 'Aller au champ' })).toBeVisible();
});
