import type { Page } from '@playwright/test';
import { open, type Almanac } from './support/almanac.ts';
import { expectNoViolations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const SCHEDULED = '/campaigns?view=list&tab=action&status=scheduled';

/** Opens the first campaign that goes live once and completes by itself. */
async function openScheduled(page: Page, title: RegExp, completes: RegExp) {
  const almanac = await open(page, SCHEDULED);
  const names = almanac.rows.getByRole('link');
  for (let index = 0; index < (await names.count()); index += 1) {
    await names.nth(index).click();
    const life = lifeIn(almanac, title);
    await expect(life).toBeVisible();
    if ((await life.getByRole('listitem').filter({ hasText: completes }).count()) > 0)
      return { almanac, life };
  }
  throw new Error('No scheduled campaign completes 72 h after it goes live');
}

function lifeIn({ rail }: Almanac, title: RegExp) {
  return rail.getByRole('group', { name: title });
}

test('the rail says when a scheduled campaign goes live and completes, and the clock does it then', async ({
  page,
}) => {
  const { almanac, life } = await openScheduled(
    page,
    /^What comes next$/,
    /completes, 72 h after it went live/,
  );
  const lines = life.getByRole('listitem');
  await expect(lines).toHaveText([
    /· activated\s*$/,
    /^\s*\d+ \w+ 202\d, \d\d:\d\d · goes live/,
    /^\s*\d+ \w+ 202\d, \d\d:\d\d · completes, 72 h after it went live/,
    /deleted 30 days after it is archived/,
  ]);
  await expectNoViolations(page, { within: 'aside' });
  const name = await almanac.rail.getByRole('heading', { level: 2 }).innerText();
  const times = lines.locator('time');
  const goesLive = await times.nth(1).getAttribute('datetime');
  const completes = await times.nth(2).getAttribute('datetime');
  const address = new URL(page.url()).hash.slice(1);

  // Opened again long after: the journal tells of the very instants that were foretold.
  const later = await page.context().newPage();
  const after = await open(later, address, Date.parse(completes ?? '') + 60_000);
  await expect(after.rail.getByRole('heading', { level: 2, name })).toBeVisible();
  const told = lifeIn(after, /^What comes next$/).locator('time');
  await expect(told.nth(1)).toHaveAttribute('datetime', goesLive ?? '');
  await expect(told.nth(2)).toHaveAttribute('datetime', completes ?? '');
  const journal = after.rail.getByRole('group', { name: /^Journal/ }).getByRole('listitem');
  await expect(
    journal.filter({ hasText: 'Completed: 72 h after it went live' }).locator('time'),
  ).toHaveAttribute('datetime', completes ?? '');
});

test.describe('in French, in the dark, on a narrow screen', () => {
  test.use({ locale: 'fr-FR', colorScheme: 'dark', viewport: { width: 320, height: 800 } });

  test('the rail says what comes next', async ({ page }) => {
    const almanac = await open(page, SCHEDULED);
    await almanac.rows.first().getByRole('link').click();
    const life = lifeIn(almanac, /^Ce qui vient ensuite$/);
    await expect(life.getByText(/· devient active/)).toBeVisible();
    await expect(life.getByText(/supprimée 30 jours après son archivage/)).toBeVisible();
    await expectNoViolations(page, { within: 'aside' });
  });
});

test('a draft says what its activation would lead to, or what stands in its way', async ({ page }) => {
  const almanac = await open(page, '/campaigns?view=list&tab=action&status=draft');
  await almanac.rows.first().getByRole('link').click();
  const life = lifeIn(almanac, /^What comes next, if it were (activated|approved) now$/);
  await expect(life.getByText(/completes|goes on until|has to be put right/).first()).toBeVisible();
  await expectNoViolations(page, { within: 'aside' });
});
