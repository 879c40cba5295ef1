import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { StorageFault } from '../../../src/domain/ports/storage-fault.ts';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time/instant.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { anEntry } from '../../domain/journal/an-entry.ts';
import { pasteInto } from '../../support/dates.ts';
import { aCampaign, MANAGER, NOW } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { anAlmanac, type Held } from '../../support/an-almanac.ts';
import JournalPage from './JournalPage.svelte';

beforeEach(() => page.viewport(1280, 800));
afterEach(() => overwriteGetLocale(() => 'en'));

const entries = () => page.getByRole('main').getByRole('listitem');

async function open(held: Held = {}) {
  const almanac = await anAlmanac({ campaigns: [aCampaign()], ...held });
  almanac.address.go({ page: 'journal' });
  await render(JournalPage, { almanac });
  return almanac;
}

const completed = anEntry({
  at: NOW - HOUR,
  event: 'complete',
  actor: null,
  inputs: { liveSince: NOW - 73 * HOUR },
});
const activated = anEntry({ at: NOW - 2 * DAY });
const stopped = anEntry({
  at: NOW - DAY,
  event: 'stop',
  actor: 'Jeanne Roux',
  campaignId: anId(9),
  name: 'Gone',
});
const journal = [activated, stopped, completed];

test('it tells newest first what happened, day by day, who did it and by which rule the clock did', async () => {
  await open({ journal });
  await expect.element(page.getByRole('heading', { level: 1, name: 'Journal' })).toBeVisible();
  await expect
    .element(page.getByRole('heading', { level: 2 }).first())
    .toHaveTextContent('Monday, 2 March 2026');
  await expect
    .element(entries().nth(0))
    .toHaveTextContent('09:00 Spring news Completed: 72 h after it went live on 27 Feb 2026, 09:00 Clock');
  await expect.element(entries().nth(1)).toHaveTextContent('10:00 Gone · deleted Stopped Jeanne Roux');
  await expect.element(entries().nth(2)).toHaveTextContent(`Spring news Activated ${MANAGER.name}`);
  await expect.element(page.getByText('3 entries')).toBeVisible();
});

test('a campaign that is still there is a link to its details', async () => {
  const { address } = await open({ journal });
  await expect.element(entries().nth(2)).toBeVisible();
  expect(entries().nth(1).getByRole('link').elements()).toHaveLength(0);
  await entries().nth(0).getByRole('link', { name: 'Spring news' }).click();
  expect(address.view).toMatchObject({ page: 'campaigns', campaign: anId(1) });
});

test('the filters stand in the address, and Back takes them away again', async () => {
  const { address } = await open({ journal });
  const actor = page.getByRole('combobox', { name: 'Actor' });
  await actor.selectOptions('Clock');
  await expect.element(page.getByText('1 entry')).toBeVisible();
  await expect.element(entries().first()).toHaveTextContent('Completed');
  expect(address.view.journal.actor).toBe('Clock');
  await actor.selectOptions('Jeanne Roux');
  await expect.element(entries().first()).toHaveTextContent('Stopped');
  history.back();
  await expect.element(actor).toHaveValue('Clock');
  await expect.element(entries().first()).toHaveTextContent('Completed');
});

test('it finds an event, and days of the displayed zone', async () => {
  const { address } = await open({ journal });
  await page.getByRole('combobox', { name: 'Event' }).selectOptions('Stopped');
  await expect.element(page.getByText('1 entry')).toBeVisible();
  expect(address.view.journal.event).toBe('stop');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect.element(page.getByText('3 entries')).toBeVisible();
  await expect.element(page.getByRole('combobox', { name: 'Actor' })).toHaveFocus();
  await pasteInto(page.getByRole('group', { name: 'From', exact: true }), '2026-03-01');
  await expect.element(page.getByText('2 entries')).toBeVisible();
  await pasteInto(page.getByRole('group', { name: 'To', exact: true }), '2026-03-01');
  await expect.element(page.getByText('1 entry')).toBeVisible();
  expect(address.view.journal).toMatchObject({ from: '2026-03-01', to: '2026-03-01' });
});

test('people of the inventory and of the journal can be looked for', async () => {
  await open({ journal });
  await expect.element(entries().first()).toBeVisible();
  const options = page.getByRole('combobox', { name: 'Actor' }).getByRole('option');
  expect(options.elements().map((each) => each.textContent)).toEqual([
    'All actors',
    'Clock',
    'Camille Martin',
    'Jeanne Roux',
    MANAGER.name,
  ]);
});

test('what is done meanwhile comes at the top, unless it is not looked for', async () => {
  const { workspace, address } = await open({ journal });
  await expect.element(entries().nth(2)).toBeVisible();
  await workspace.commands.fire(anId(1), 3, 'edit-tags', { tags: ['spring'] });
  await expect.element(entries().nth(0)).toHaveTextContent('Tags: spring Camille Martin');
  address.go({ journal: { ...address.view.journal, event: 'stop' } });
  await expect.element(page.getByText('1 entry')).toBeVisible();
  await workspace.commands.fire(anId(1), 4, 'edit-tags', { tags: [] });
  await workspace.commands.fire(anId(1), 5, 'duplicate', { name: 'Copy' });
  await expect.element(page.getByText('1 entry')).toBeVisible();
});

test('a long journal is read a hundred at a time', async () => {
  const many = Array.from({ length: 205 }, (_, index) => anEntry({ at: NOW - (205 - index) * MINUTE }));
  await open({ journal: many });
  await expect.element(page.getByText('The newest 100 entries')).toBeVisible();
  const more = page.getByRole('button', { name: 'Show more' });
  await more.click();
  await expect.element(page.getByText('The newest 200 entries')).toBeVisible();
  await expect.element(entries().nth(100)).toHaveFocus();
  await more.click();
  await expect.element(page.getByText('205 entries')).toBeVisible();
  await expect.element(more).not.toBeInTheDocument();
  await expect.element(entries().nth(200)).toHaveFocus();
});

test('an empty journal says so, and so do filters that nothing matches', async () => {
  const { address } = await open();
  await expect.element(page.getByText('Nothing has happened yet.', { exact: false })).toBeVisible();
  address.go({ journal: { ...address.view.journal, actor: 'Nobody' } });
  await expect.element(page.getByText('Nothing that matches these filters has happened.')).toBeVisible();
  await expect.element(page.getByRole('combobox', { name: 'Actor' })).toHaveValue('Nobody');
});

test('a store that does not answer is named, and asked again on demand', async () => {
  const almanac = await anAlmanac({ campaigns: [aCampaign()], journal });
  const read = vi.spyOn(almanac.repository, 'journalBefore').mockRejectedValue(new StorageFault('closed'));
  await render(JournalPage, { almanac });
  await expect.element(page.getByRole('alert')).toHaveTextContent('The journal could not be read.');
  read.mockRestore();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByText('3 entries')).toBeVisible();
});

test('it speaks French', async () => {
  overwriteGetLocale(() => 'fr');
  await open({ journal });
  await expect
    .element(entries().nth(0))
    .toHaveTextContent(/Terminée : 72 h après être devenue active le 27 févr\. 2026, 09:00 Horloge/);
  await expect.element(page.getByRole('combobox', { name: 'Acteur' })).toBeVisible();
  await expect.element(page.getByText('3 entrées')).toBeVisible();
});
