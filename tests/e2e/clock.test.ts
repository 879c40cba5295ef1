import AxeBuilder from '@axe-core/playwright';
import { loaded, open } from './support/almanac.ts';
import { pasteInto } from './support/dates.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 1440, height: 900 } });

const ALL = '/campaigns?view=list&status=any';

test('a copy is simulated: scheduled goes live and completes, and the header says that time is simulated', async ({
  page,
}) => {
  const almanac = await open(page, ALL);
  await page.getByRole('button', { name: 'Clock: real time' }).click();
  await page.getByRole('button', { name: 'Simulate in a copy' }).click();
  const clock = page.getByRole('button', { name: /^Clock: 24 Nov 2026, 10:3\d, simulated$/ });
  await expect(clock).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sandbox: Demo (simulated)' })).toBeVisible();
  await expect(almanac.grid).toHaveAttribute('aria-busy', 'false');

  // A single send, scheduled for the coming days.
  const name = 'Good evening, St. John’s: store night';
  await almanac.search.fill(name);
  await expect(almanac.rows).toHaveCount(1);
  const row = almanac.rows.first();
  await expect(row.getByText('Scheduled')).toBeVisible();
  await clock.click();
  const panel = page.getByRole('dialog', { name: 'Clock' });
  await expect(panel.getByRole('button', { name: /^To the next event/ })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await panel.getByRole('button', { name: 'Forward by 1 week' }).click();
  await expect(panel.getByText('What the clock did')).toBeVisible();
  await expect(panel.getByText(/\d+ went live/)).toBeVisible();
  await expect(panel.getByText(/\d+ completed/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row.getByText('Completed')).toBeVisible();

  await page.reload();
  await loaded(page);
  await expect(page.getByRole('button', { name: /^Clock: 1 Dec 2026, 10:3\d, simulated$/ })).toBeVisible();
  await expect(row.getByText('Completed')).toBeVisible();
});

test('time does not go back, and the copy can be thrown away without touching the original', async ({
  page,
}) => {
  const { count } = await open(page, ALL);
  await page.getByRole('button', { name: 'Clock: real time' }).click();
  await page.getByRole('button', { name: 'Simulate in a copy' }).click();
  const clock = page.getByRole('button', { name: /^Clock: .*simulated$/ });
  await clock.click();
  const panel = page.getByRole('dialog', { name: 'Clock' });
  const date = panel.getByRole('group', { name: 'Date', exact: true });
  await pasteInto(date, '2026-11-01T09:00');
  await panel.getByRole('button', { name: 'Go' }).click();
  await expect(panel.getByText(/time does not go back/)).toBeVisible();
  await pasteInto(date, '2027-03-01T09:00');
  await panel.getByRole('button', { name: 'Go' }).click();
  await expect(panel.getByText(/\d+ were deleted/)).toBeVisible();
  await panel.getByRole('button', { name: 'Throw this copy away' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Throw this copy away' }).click();
  await expect(page.getByRole('button', { name: 'Sandbox: Demo', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(count).toHaveText('120 of 120');
});

test('an archived campaign is deleted 30 × 24 h after its last modification and not before', async ({
  page,
}) => {
  const almanac = await open(page, '/campaigns?view=list&status=scheduled');
  await page.getByRole('button', { name: 'Clock: real time' }).click();
  await page.getByRole('button', { name: 'Simulate in a copy' }).click();
  const clock = page.getByRole('button', { name: /^Clock: .*simulated$/ });
  await expect(clock).toBeVisible();
  await expect(almanac.grid).toHaveAttribute('aria-busy', 'false');
  const name = await almanac.rows.first().getByRole('link').innerText();
  await almanac.act(name, 'Archive');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Archive' }).click();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await almanac.search.fill(name);
  await expect(almanac.row(name).first().getByText('Archived')).toBeVisible();
  await clock.click();
  const week = page.getByRole('dialog', { name: 'Clock' }).getByRole('button', { name: 'Forward by 1 week' });
  const day = page.getByRole('dialog', { name: 'Clock' }).getByRole('button', { name: 'Forward by 1 day' });
  const hour = page.getByRole('dialog', { name: 'Clock' }).getByRole('button', { name: 'Forward by 1 hour' });
  for (let weeks = 0; weeks < 4; weeks += 1) await week.click();
  await day.click();
  for (let hours = 0; hours < 23; hours += 1) await hour.click();
  await expect(almanac.row(name).first()).toBeVisible();
  await hour.click();
  await expect(almanac.row(name)).toHaveCount(0);
});
