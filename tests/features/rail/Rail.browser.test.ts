import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { pressureBoard } from '../../../src/app/pressure/pressure-board.svelte.ts';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { NewCampaignEntry } from '../../../src/domain/ports/repository.ts';
import { StorageFault } from '../../../src/domain/ports/storage-fault.ts';
import { DAY, HOUR } from '../../../src/domain/time/instant.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import {
  aCampaign,
  aMark,
  anAction,
  anActionContent,
  anOrchestratedContent,
  aRecurrence,
  aVersion,
  MANAGER,
  NOW,
} from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { anAlmanac, type Held } from '../../support/an-almanac.ts';
import RailPage from './RailPage.svelte';

const ID = '00000000-0000-4000-8000-000000000001';

beforeEach(() => page.viewport(1280, 800));
afterEach(() => overwriteGetLocale(() => 'en'));

async function open(campaign: Campaign, held: Held = {}) {
  const almanac = await anAlmanac({ campaigns: [campaign], ...held });
  almanac.address.go({ campaign: campaign.id });
  const screen = await render(RailPage, { almanac });
  const rail = screen.getByRole('complementary', { name: 'Campaign details' });
  await expect.element(rail.getByRole('heading', { level: 2, name: campaign.name })).toBeVisible();
  return { ...almanac, rail };
}

function anEntry(given: Partial<NewCampaignEntry> = {}): NewCampaignEntry {
  return {
    campaignId: ID,
    name: 'Spring news',
    at: NOW - DAY,
    event: 'activate',
    actor: MANAGER.name,
    from: 'draft',
    to: 'live',
    inputs: {},
    ...given,
  };
}

test('it says since when a campaign has its status and what comes next', async () => {
  const { rail } = await open(aCampaign({ status: 'live' }));
  await expect
    .element(rail.getByText(/Live since 1 Mar 2026, 10:00 · completes on 4 Mar 2026, 10:00/))
    .toBeVisible();
});

test('it names audience, channel configuration and schedule', async () => {
  const recurrence = aRecurrence({ frequency: 'weekly', interval: 2, weekdays: [2] });
  const schedule = { start: '2026-03-03T09:00', end: '2027-06-30T23:59', recurrence };
  const { rail } = await open(aCampaign({ status: 'scheduled', schedule }));
  await expect.element(rail.getByText('Loyal customers')).toBeVisible();
  await expect.element(rail.getByText('12,000 profiles')).toBeVisible();
  await expect.element(rail.getByText('Email · Main sender')).toBeVisible();
  await expect
    .element(rail.getByText('Every second Tuesday at 09:00, Paris time, until 30 June 2027'))
    .toBeVisible();
  await expect.element(rail.getByText('Tue, 17 Mar 2026, 09:00')).toBeVisible();
});

test('a run that a clock change moves says so, and a displayed zone names the time of the schedule', async () => {
  const schedule = { start: '2026-03-28T02:30', recurrence: aRecurrence() };
  const { rail, preferences } = await open(aCampaign({ status: 'scheduled', schedule }));
  await expect.element(rail.getByText(/29 Mar 2026, 03:30/)).toBeVisible();
  await expect.element(rail.getByText('moved by a clock change')).toBeVisible();
  preferences.set({ zone: 'America/New_York' });
  await expect.element(rail.getByText('03:30 Paris time')).toBeVisible();
});

test('what gets in the way of a campaign, or of a draft, is named with its kind and dates, and leads there', async () => {
  const own = aCampaign({ status: 'draft', schedule: { start: '2026-03-04T09:00' } });
  const other = aCampaign({
    id: anId(2),
    name: 'Sale',
    status: 'scheduled',
    schedule: { start: '2026-03-04T09:30' },
    content: { actions: [anAction({ channel: 'sms' })] },
  });
  const { rail, address, workspace } = await open(own, { campaigns: [own, other] });
  const conflicts = rail.getByRole('region', { name: 'Conflicts' });
  await expect
    .element(conflicts)
    .toHaveTextContent(/Writes to the same people within 24 hours: same hour and same audience/);
  await expect.element(conflicts).toHaveTextContent('Wed 4 Mar, 09:30 there, Wed 4 Mar, 09:00 here');
  // A move to a far day, which a dialog above asks about, takes nothing of it away.
  pressureBoard(workspace).lookAt(NOW + 300 * DAY);
  await expect
    .poll(() => pressureBoard(workspace).sayingOfAim(workspace.inventory.rows[0]!, NOW, NOW))
    .toBeNull();
  await expect.element(conflicts).toHaveTextContent('Sale');
  await conflicts.getByRole('link', { name: 'Sale' }).click();
  await expect.poll(() => address.view).toMatchObject({ campaign: other.id, date: '2026-03-04' });
  await expect.element(rail.getByRole('heading', { level: 2, name: 'Sale' })).toBeVisible();
});

test('a draft shows the runs that it would have, and what blocks its activation', async () => {
  const schedule = { start: '2026-03-04T09:00', recurrence: aRecurrence() };
  const { rail } = await open(aCampaign({ content: { audienceId: null }, schedule }));
  await expect.element(rail.getByText('Next runs, if it were activated now')).toBeVisible();
  await expect.element(rail.getByText('No audience', { exact: true })).toBeVisible();
  await expect.element(rail.getByText('Nobody would receive it.')).toBeVisible();
  await expect.element(rail.getByText('Choose the audience to reach.', { exact: false })).toBeVisible();
});

test('an orchestrated draft shows the runs that it would have once published', async () => {
  const schedule = { start: '2026-03-04T09:00', recurrence: aRecurrence() };
  const { rail } = await open(aCampaign({ type: 'orchestrated', schedule }));
  await expect.element(rail.getByText('Next runs, if it were published now')).toBeVisible();
});

test('a tag filters the list by it', async () => {
  const { rail, address } = await open(aCampaign({ tags: ['Spring'] }));
  await rail.getByRole('button', { name: 'Filter by Spring' }).click();
  expect(address.view.filters.tag).toEqual(['spring']);
});

test('a draft version stands beside the one in force with what differs', async () => {
  const { rail } = await open(aCampaign({ status: 'live', draft: { throttle: 50 } }));
  await rail.getByText('Version 2').click();
  await expect.element(rail.getByText('What differs from version 1')).toBeVisible();
  await expect.element(rail.getByText('before No limit')).toBeVisible();
  await expect.element(rail.getByText('after 50 messages per second')).toBeVisible();
});

test('a replaced version stays readable', async () => {
  const old = aVersion({
    content: anActionContent({
      actions: [anAction({ message: { title: 'Old news', body: '', published: true } })],
    }),
    activated: aMark(NOW - 3 * DAY),
    replacedAt: NOW - DAY,
  });
  const current = aVersion({ number: 2, content: anActionContent(), activated: aMark(NOW - DAY) });
  const { rail } = await open({ ...aCampaign({ status: 'live' }), current, replaced: [old] } as Campaign);
  await rail.getByText('replaced on 1 Mar 2026, 10:00', { exact: false }).click();
  await expect.element(rail.getByText('Old news').first()).toBeVisible();
});

test('an orchestrated campaign lists its actions with the waits between', async () => {
  const { activities } = anOrchestratedContent();
  const [read, mail] = activities;
  const content = {
    activities: [read, mail, { kind: 'wait', id: 'wait', minutes: 3_000 }, { ...mail, id: 'again' }],
  } as Partial<ReturnType<typeof anOrchestratedContent>>;
  const { rail } = await open(aCampaign({ type: 'orchestrated', content }));
  await expect.element(rail.getByText('Wait 2 days 2 hours')).toBeVisible();
  await rail.getByRole('button', { name: 'About: Actions used' }).click();
  await expect.element(page.getByText('Every action that this orchestrated campaign uses')).toBeVisible();
});

test('the journal tells newest first who did what, and by which rule the clock acted', async () => {
  const liveSince = NOW - 4 * DAY;
  const journal = [
    anEntry({ event: 'request-approval', inputs: { message: 'Please have a look' } }),
    anEntry({ event: 'complete', actor: null, at: liveSince + 72 * HOUR, inputs: { liveSince } }),
  ];
  const { rail } = await open(aCampaign({ status: 'completed' }), { journal });
  const entries = rail.getByRole('group', { name: 'Journal' }).getByRole('listitem');
  await expect
    .element(entries.nth(0))
    .toHaveTextContent(/Completed: 72 h after it went live on 26 Feb 2026, 10:00.*Clock/);
  await expect
    .element(entries.nth(1))
    .toHaveTextContent(/Approval requested.*Please have a look.*Mona Manager/);
});

test('each turn of its life names who brought it about, the clock too, and nobody where nobody knows', async () => {
  const at = NOW - HOUR;
  const closedAt = NOW - DAY;
  const archived = { ...aMark(at, 'Ann'), restoresTo: 'completed' } as const;
  const turns = { type: 'orchestrated', liveSince: NOW - 2 * DAY, closedAt, completedAt: at } as const;
  const journal = [
    anEntry({ event: 'start', actor: null, at: NOW - 2 * DAY, from: 'scheduled', to: 'live' }),
    anEntry({ event: 'close', actor: 'Bob', at: closedAt, from: 'live', to: 'closed' }),
    anEntry({ event: 'complete', actor: 'Ann', at, from: 'closed', to: 'completed' }),
    anEntry({ event: 'archive', actor: 'Ann', at, from: 'completed', to: 'archived' }),
  ];
  const { rail } = await open(aCampaign({ ...turns, status: 'archived', archived }), { journal });
  const life = rail.getByRole('group', { name: 'Dates' });
  await expect.element(life).toHaveTextContent(/First live 28 Feb 2026, 10:00 · Clock/);
  await expect.element(life).toHaveTextContent(/Closed 1 Mar 2026, 10:00 · Bob/);
  await expect.element(life).toHaveTextContent(/Completed 2 Mar 2026, 09:00 · Ann/);
  const brought = await open(aCampaign({ ...turns, id: anId(2), status: 'completed' }));
  const untold = brought.rail.getByRole('group', { name: 'Dates' });
  await expect.element(untold).toHaveTextContent(/Completed 2 Mar 2026, 09:00(?! ·)/);
});

test('a long journal begins with its newest entries', async () => {
  const journal = Array.from({ length: 12 }, () => anEntry({ event: 'edit-tags', inputs: { tags: 'a' } }));
  const { rail } = await open(aCampaign(), { journal });
  const entries = rail.getByRole('group', { name: 'Journal' }).getByRole('listitem');
  expect(entries.elements()).toHaveLength(8);
  await rail.getByRole('button', { name: 'Show all 12 entries' }).click();
  expect(entries.elements()).toHaveLength(12);
});

test('it follows what happens to the campaign', async () => {
  const { rail, workspace } = await open(
    aCampaign({ status: 'live', schedule: { recurrence: aRecurrence() } }),
  );
  await workspace.commands.fire(ID, 3, 'stop');
  await expect.element(rail.getByText(/Stopped on 2 Mar 2026, 10:00/)).toBeVisible();
  await expect.element(rail.getByRole('group', { name: 'Journal' }).getByRole('listitem')).toBeVisible();
});

test('it follows the clock', async () => {
  const { rail, time } = await open(aCampaign({ status: 'scheduled' }));
  time.moveTo(NOW + DAY);
  await expect.element(rail.getByText(/Live since 3 Mar 2026, 10:00/)).toBeVisible();
  await expect.element(rail.getByText('Went live: its start of 3 Mar 2026, 10:00 had come')).toBeVisible();
});

test('a campaign that is not there, or not any more, says so and closes', async () => {
  const { rail, workspace, address } = await open(aCampaign());
  await workspace.commands.fire(ID, 3, 'delete');
  await expect.element(rail.getByRole('heading', { name: 'Campaign not found' })).toBeVisible();
  await rail.getByRole('button', { name: 'Close details' }).last().click();
  expect(address.view.campaign).toBeNull();
});

test('a store that does not answer is named, and asked again on demand', async () => {
  const almanac = await anAlmanac({ campaigns: [aCampaign()] });
  const get = vi.spyOn(almanac.repository, 'get').mockRejectedValue(new StorageFault('closed'));
  almanac.address.go({ campaign: ID });
  const screen = await render(RailPage, { almanac });
  await expect.element(screen.getByRole('alert')).toHaveTextContent('The details could not be read');
  get.mockRestore();
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByText('Loyal customers')).toBeVisible();
});

test('opened by keyboard it takes the focus, and Escape gives it back', async () => {
  const almanac = await anAlmanac({ campaigns: [aCampaign()] });
  const screen = await render(RailPage, { almanac });
  const opener = screen.getByRole('button', { name: 'Spring news', exact: true });
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('heading', { level: 2, name: 'Spring news' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('complementary')).not.toBeInTheDocument();
  await expect.element(opener).toHaveFocus();
});

test('opened by a mouse beside the list it leaves the focus there', async () => {
  const almanac = await anAlmanac({ campaigns: [aCampaign()] });
  const screen = await render(RailPage, { almanac });
  const opener = screen.getByRole('button', { name: 'Spring news', exact: true });
  await opener.click();
  await expect.element(screen.getByText('Loyal customers')).toBeVisible();
  await expect.element(opener).toHaveFocus();
  await screen.getByRole('button', { name: 'Close details' }).click();
  await expect.element(opener).toHaveFocus();
});

test('on a narrow screen it covers the page and keeps the focus', async () => {
  await page.viewport(390, 800);
  const { rail } = await open(aCampaign());
  await expect.element(rail.getByRole('heading', { level: 2 })).toHaveFocus();
  expect(rail.element().getBoundingClientRect().width).toBe(390);
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  expect(rail.element().contains(document.activeElement)).toBe(true);
  await userEvent.tab();
  await expect.element(rail.getByRole('button', { name: /^More actions/ })).toHaveFocus();
});

test('it speaks French', async () => {
  overwriteGetLocale(() => 'fr');
  const almanac = await anAlmanac({ campaigns: [aCampaign({ status: 'live' })] });
  almanac.address.go({ campaign: ID });
  const screen = await render(RailPage, { almanac });
  const rail = screen.getByRole('complementary', { name: 'Détails de la campagne' });
  await expect
    .element(rail.getByText(/Actif depuis le 1er mars 2026, 10:00 · se termine le 4 mars 2026, 10:00/))
    .toBeVisible();
});

test('its first button is what leads on, by what the campaign and the person may', async () => {
  const { rail, preferences } = await open(aCampaign({ content: { actions: [] } }));
  const first = () => rail.getByRole('button').elements().slice(2)[0]?.textContent.trim();
  await expect.poll(first).toBe('Edit');
  await rail.getByRole('button', { name: 'Edit', exact: true }).click();
  expect(location.hash).toContain('#/campaign?');
  preferences.set({ actor: { role: 'viewer', name: 'Vera' } });
  await expect.element(rail.getByRole('button', { name: 'Edit', exact: true })).not.toBeInTheDocument();
});

test('each next run leads to its day on the calendar', async () => {
  const schedule = { start: '2026-03-01T09:00', recurrence: aRecurrence({ interval: 9 }) };
  const { rail, address } = await open(aCampaign({ status: 'live', schedule }));
  await rail.getByRole('link', { name: /10 Mar 2026/ }).click();
  await expect.poll(() => address.view.date).toBe('2026-03-10');
  expect(address.view.campaign).toBe(ID);
});
