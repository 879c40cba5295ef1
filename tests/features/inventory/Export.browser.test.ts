import ICAL from 'ical.js';
import Papa from 'papaparse';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { aCampaign } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { anAlmanac } from '../../support/an-almanac.ts';
import ExportPage from './ExportPage.svelte';

beforeEach(() => page.viewport(1280, 800));
afterEach(() => {
  overwriteGetLocale(() => 'en');
  vi.restoreAllMocks();
});

const CAMPAIGNS = [
  aCampaign({
    id: anId(1),
    name: '=HYPERLINK("http://x")',
    status: 'scheduled',
    tags: ['été', 'vip'],
    schedule: { start: '2026-03-20T18:00' },
  }),
  aCampaign({ id: anId(2), name: 'A draft' }),
  aCampaign({ id: anId(3), name: 'Over', status: 'completed' }),
];

/** Opens the choices, takes one, and answers the file that the browser was handed. */
async function saved(choice: string): Promise<{ name: string; text: string }> {
  const almanac = await anAlmanac({ campaigns: CAMPAIGNS });
  let name = '';
  let blob: Blob | null = null;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    name = this.download;
  });
  vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
    blob = given as Blob;
    return 'blob:test';
  });
  const screen = await render(ExportPage, { almanac });
  await screen.getByRole('button').click();
  await page.getByRole('dialog').getByRole('button', { name: choice }).click();
  await expect.poll(() => name).not.toBe('');
  return { name, text: await blob!.text() };
}

test('the list as filtered becomes a table that no spreadsheet runs', async () => {
  const { name, text } = await saved('Spreadsheet (CSV)');
  expect(name).toBe('almanac-test-campaigns-2026-03-02.csv');
  const rows = Papa.parse<Record<string, string>>(text.replace('\uFEFF', ''), { header: true }).data.slice(
    0,
    -1,
  );
  expect(rows).toHaveLength(2);
  const row = rows.find((each) => each['ID'] === anId(1));
  expect(row).toMatchObject({
    Name: '\'=HYPERLINK("http://x")',
    Status: 'Scheduled',
    Tags: 'été, vip',
    Start: '2026-03-20 18:00',
    'Time zone': 'Europe/Paris',
    Channels: 'Email',
  });
});

test('the calendar as filtered opens in other calendars', async () => {
  const { name, text } = await saved('Calendar (iCal)');
  expect(name).toBe('almanac-test-calendar-2026-03-02.ics');
  const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
  expect(events.map((each) => each.getFirstPropertyValue('uid'))).toEqual([`${anId(1)}@almanac`]);
  expect(events[0]?.getFirstPropertyValue('description')).toContain('Action campaign, Scheduled');
});

test('a calendar without an event is not saved, and that is said', async () => {
  const almanac = await anAlmanac({ campaigns: [CAMPAIGNS[1]!] });
  const made = vi.spyOn(URL, 'createObjectURL');
  const screen = await render(ExportPage, { almanac });
  await screen.getByRole('button').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Calendar (iCal)' }).click();
  await expect.element(page.getByText(/there is nothing to save/)).toBeVisible();
  expect(made).not.toHaveBeenCalled();
});

test('it speaks French', async () => {
  overwriteGetLocale(() => 'fr');
  const { text } = await saved('Tableur (CSV)');
  expect(text).toContain(';Fuseau horaire;');
  expect(text).toContain('Planifié');
});
