import type { Page } from '@playwright/test';
import { open, type Almanac } from './support/almanac.ts';
import { pasteInto } from './support/dates.ts';
import { expect, test } from './support/test.ts';

/** The rules of the lifecycle, each walked in a simulated copy of the demo. */

test.use({ viewport: { width: 1440, height: 900 } });

async function simulated(page: Page, name: string): Promise<Almanac> {
  const almanac = await open(page, '/campaigns?view=list&status=any');
  await page.getByRole('button', { name: 'Clock: real time' }).click();
  await page.getByRole('button', { name: 'Simulate in a copy' }).click();
  await expect(page.getByRole('button', { name: /^Clock: .*simulated$/ })).toBeVisible();
  await expect(almanac.grid).toHaveAttribute('aria-busy', 'false');
  await almanac.search.fill(name);
  await expect(almanac.rows).toHaveCount(1);
  return almanac;
}

/** Moves the simulated time to a wall time in Paris. */
async function moveTo(page: Page, time: string): Promise<void> {
  await page.getByRole('button', { name: /^Clock: / }).click();
  const panel = page.getByRole('dialog', { name: 'Clock' });
  await pasteInto(panel.getByRole('group', { name: 'Date', exact: true }), time);
  await panel.getByRole('button', { name: 'Go' }).click();
  await expect(panel.getByText(/What the clock did|Nothing happened/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
}

function expectStatus({ rows }: Almanac, status: string): Promise<void> {
  return expect(rows.first().getByRole('button', { name: status, exact: true })).toBeVisible();
}

test('a recurring campaign completes at its end date, not a minute before', async ({ page }) => {
  const almanac = await simulated(page, 'The Friday letter legal');
  await moveTo(page, '2027-02-14T17:29');
  await expectStatus(almanac, 'Live');
  await moveTo(page, '2027-02-14T17:30');
  await expectStatus(almanac, 'Completed');
});

test('a recurring campaign without an end stays live until it is stopped, and then for good', async ({
  page,
}) => {
  const name = 'Daily tip of the house';
  const almanac = await simulated(page, name);
  await moveTo(page, '2028-01-01T12:00');
  await expectStatus(almanac, 'Live');
  await almanac.act(name, 'Stop campaign');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stop campaign' }).click();
  await expectStatus(almanac, 'Stopped');
  await page.getByRole('button', { name: `More actions for ${name}` }).click();
  for (const entry of ['Activate', 'Modify campaign', 'Stop campaign']) {
    await expect(page.getByRole('menuitem', { name: entry, exact: true })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  }
});

test('a send that is out leaves nothing to stop, and completes 72 h after it went live', async ({ page }) => {
  const name = 'New arrivals: hand blown glass';
  const almanac = await simulated(page, name);
  await page.getByRole('button', { name: `More actions for ${name}` }).click();
  await expect(
    page.getByRole('menuitem', { name: 'Stop campaign', exact: true }),
  ).toHaveAccessibleDescription(/nothing is left to stop/);
  await page.keyboard.press('Escape');
  await moveTo(page, '2026-11-25T13:29');
  await expectStatus(almanac, 'Live');
  await moveTo(page, '2026-11-25T13:30');
  await expectStatus(almanac, 'Completed');
});

test('a modified campaign runs on until its draft version is activated and replaces it', async ({ page }) => {
  const name = 'Daily tip of the house';
  const almanac = await simulated(page, name);
  await almanac.act(name, 'Modify campaign');
  const pending = page.getByRole('button', { name: `Open draft version of ${name}` });
  await expect(pending).toBeVisible();
  await expectStatus(almanac, 'Live');
  await moveTo(page, '2026-11-30T12:00');
  await expectStatus(almanac, 'Live');
  await almanac.act(name, 'Activate draft version');
  await expect(pending).toBeHidden();
  await expectStatus(almanac, 'Live');
  await almanac.rows.first().getByRole('link').click();
  await expect(almanac.rail.getByText(/Version 1|version 1/).first()).toBeAttached();
});

test('a broken configuration fails the run at its own instant', async ({ page }) => {
  const almanac = await simulated(page, 'Text reminder of the click and collect desk');
  await moveTo(page, '2026-11-27T11:59');
  await expectStatus(almanac, 'Scheduled');
  await moveTo(page, '2026-12-05T12:00');
  await expectStatus(almanac, 'Failed');
  await almanac.rows.first().getByRole('link').click();
  await expect(almanac.rail.getByText(/27 Nov 2026, 12:00/).first()).toBeVisible();
});

test('an orchestrated campaign is published, goes live, is closed and completes', async ({ page }) => {
  const draft = 'Price drop journey for wish lists';
  const almanac = await simulated(page, draft);
  await almanac.act(draft, 'Publish');
  await expectStatus(almanac, 'Publishing');
  await moveTo(page, '2026-11-24T11:00');
  await expectStatus(almanac, 'Scheduled');

  const name = 'Welcome journey, UK';
  await almanac.search.fill(name);
  await expectStatus(almanac, 'Live');
  await almanac.act(name, 'Close');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close' }).click();
  await expectStatus(almanac, 'Closed');
  await page.getByRole('button', { name: `More actions for ${name}` }).click();
  await expect(page.getByRole('menuitem', { name: 'Close', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await page.keyboard.press('Escape');
  await moveTo(page, '2026-12-31T12:00');
  await expectStatus(almanac, 'Completed');
});

test('editing the tags of an archived campaign postpones its deletion', async ({ page }) => {
  const name = 'Daily tip of the house';
  const almanac = await simulated(page, name);
  await almanac.act(name, 'Archive');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Archive' }).click();
  await expectStatus(almanac, 'Archived');
  await moveTo(page, '2026-12-20T12:00');
  await almanac.act(name, 'Edit tags');
  const dialog = page.getByRole('dialog', { name: 'Edit tags' });
  await dialog.getByRole('combobox', { name: 'Add a tag' }).fill('kept');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await moveTo(page, '2027-01-19T11:59');
  await expectStatus(almanac, 'Archived');
  await moveTo(page, '2027-01-19T12:01');
  await expect(almanac.rows).toHaveCount(0);
});

/** Says in Settings whether a channel configuration works. */
async function setWorking(page: Page, name: string, isWorking: boolean): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('link', { name: 'Reference data' }).click();
  const working = page.getByRole('switch', { name: `Working: ${name}` });
  await working.click();
  if (!isWorking) await page.getByRole('alertdialog').getByRole('button', { name: 'Mark as broken' }).click();
  await expect(working).toBeChecked({ checked: isWorking });
}

test('a run fails by a configuration that somebody broke, and goes well where it was mended in time', async ({
  page,
}) => {
  const name = 'The Friday letter';
  const configuration = 'Email Maison Lumen France';
  const almanac = await simulated(page, 'The Friday letter legal');
  await setWorking(page, configuration, false);
  await page.getByRole('link', { name: 'Campaigns', exact: true }).click();
  await expect(almanac.row(name).getByRole('button', { name: `Alerts for ${name}` })).toBeVisible();
  await setWorking(page, configuration, true);
  await page.getByRole('link', { name: 'Campaigns', exact: true }).click();
  // Friday's run finds it working.
  await moveTo(page, '2026-11-28T12:00');
  await expectStatus(almanac, 'Live');
  await setWorking(page, configuration, false);
  await page.getByRole('link', { name: 'Campaigns', exact: true }).click();
  await moveTo(page, '2026-12-03T12:00');
  await expectStatus(almanac, 'Live');
  // The next one does not.
  await moveTo(page, '2026-12-05T12:00');
  await expectStatus(almanac, 'Failed');
  await almanac.row(name).getByRole('link', { name }).click();
  await expect(almanac.rail.getByText(/Email Maison Lumen France.*(broken|defective)/).first()).toBeVisible();
});
