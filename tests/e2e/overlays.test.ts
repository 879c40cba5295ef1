import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { loaded, open } from './support/almanac.ts';
import { expect, test } from './support/test.ts';

const CALENDAR = '/campaigns?view=calendar';
test.use({ viewport: { width: 1440, height: 900 } });

const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const calendarFile = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:Holidays', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const HOLIDAYS = calendarFile(
  ...event('UID:1', 'DTSTART;VALUE=DATE:20201126', 'RRULE:FREQ=YEARLY', 'SUMMARY:<b>Thanks</b>giving'),
  ...event(
    'UID:2',
    'DTSTART;TZID=Europe/Paris:20260105T120000',
    'DTEND;TZID=Europe/Paris:20260105T123000',
    'RRULE:FREQ=WEEKLY;BYDAY=TU',
    'SUMMARY:Press call',
  ),
  ...event('UID:3', 'DTSTART;VALUE=DATE:20261127', 'STATUS:CANCELLED', 'SUMMARY:Called off'),
);

async function choose(page: Page, name: string, text: string) {
  const dialog = page.getByRole('dialog', { name: /^(Add a calendar file|Replace)/ });
  await dialog
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/calendar', buffer: Buffer.from(text) });
  return dialog;
}

const options = (page: Page) => page.getByRole('button', { name: 'Calendar options' });
const thanks = (page: Page) => page.getByTitle(/^<b>Thanks<\/b>giving, .*26 Nov.*, Holidays$/);

async function addHolidays(page: Page) {
  await options(page).click();
  await page.getByRole('button', { name: 'Add a calendar file…' }).click();
  const dialog = await choose(page, 'holidays.ics', HOLIDAYS);
  await expect(dialog.getByText('holidays.ics: 2 entries')).toBeVisible();
  await expect(dialog.getByText('1 cancelled entry is left out.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden();
}

test('a calendar file is shown behind the campaigns in every scale, hidden, replaced and removed, with a way back', async ({
  page,
}) => {
  const { calendar } = await open(page, CALENDAR);
  await addHolidays(page);
  await expect(page.getByRole('checkbox', { name: 'Holidays' })).toBeChecked();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(thanks(page)).toBeVisible();
  await expect(thanks(page)).toContainText('<b>Thanks</b>giving');
  await expect(page.getByTitle(/^Press call, Tue,? 24 Nov.*12:00.*12:30, Holidays$/)).toBeAttached();
  await expect(calendar.getByText('Overlays: Holidays')).toBeVisible();

  for (const scale of ['Month', 'Timeline']) {
    await page.getByRole('radiogroup', { name: 'Scale' }).getByText(scale).click();
    await expect(page.getByTitle(/Thanks/).first()).toBeVisible();
  }
  await page.getByRole('radiogroup', { name: 'Scale' }).getByText('Week').click();

  await options(page).click();
  await page.getByRole('checkbox', { name: 'Holidays' }).click();
  await expect(thanks(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Rename Holidays' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Days off');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Days off' }).click();
  await page.getByRole('button', { name: 'Replace Days off' }).click();
  const newer = calendarFile(...event('DTSTART;VALUE=DATE:20261125', 'SUMMARY:Newer'));
  const dialog = await choose(page, 'newer.ics', newer);
  await dialog.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(page.getByTitle(/^Newer, .*25 Nov.*, Days off$/)).toBeVisible();
  await page.getByRole('button', { name: 'Remove Days off' }).click();
  await expect(page.getByTitle(/^Newer/)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(page.getByTitle(/^Newer/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByTitle(/Thanks/)).toBeVisible();
});

test('a broken file names the line and the reason, and nothing is written', async ({ page }) => {
  await open(page, CALENDAR);
  await options(page).click();
  await page.getByRole('button', { name: 'Add a calendar file…' }).click();
  const dialog = await choose(page, 'bad.ics', HOLIDAYS.replace('20261127', 'soon'));
  await expect(dialog.getByRole('alert')).toContainText('Line 19: “DTSTART;VALUE=DATE:soon” is not a date');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Add a calendar file…' })).toBeFocused();
  await expect(page.getByRole('checkbox', { name: 'Holidays' })).toHaveCount(0);
});

test('an overlay outlives a reload, and goes with the sandbox into a file and out of it again', async ({
  page,
}) => {
  await open(page, CALENDAR);
  await addHolidays(page);
  await page.reload();
  await loaded(page);
  await expect(thanks(page)).toBeVisible();

  await page.goto('./#/settings?part=storage');
  const exported = async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export the sandbox' }).click(),
    ]);
    return readFile(await download.path(), 'utf8');
  };
  const overlaysIn = (whole: string) => whole.slice(whole.indexOf('"overlays"'));
  const text = await exported();
  const overlays = overlaysIn(text);
  expect(overlays).toContain('Press call');
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: 'demo.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.getByRole('textbox', { name: 'Name of the new sandbox' }).fill('Carried');
  await page.getByRole('button', { name: 'Create the sandbox' }).click();
  await expect(page.getByRole('button', { name: /^Sandbox/ })).toContainText('Carried');
  await page.goto('./#/settings?part=storage');
  await expect(page.getByText('Nothing has changed since.')).toBeVisible();
  expect(overlaysIn(await exported())).toBe(overlays);
  await page.goto(`./#${CALENDAR}&date=2026-11-24`);
  await expect(thanks(page)).toBeVisible();
});
