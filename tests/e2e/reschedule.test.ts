import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { open } from './support/almanac.ts';
import { pasteInto } from './support/dates.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 1600, height: 1000 } });

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
    [],
  );
}

/** Takes a block and holds it so many days and hours further; the caller lets go. */
async function carry(page: Page, block: Locator, days: number, hours: number): Promise<void> {
  await block.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await block.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const from = { x: x + width / 2, y: y + 12 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  // A block is as wide as its day, as high as an hour, less a gap.
  await page.mouse.move(from.x + days * (width + 5), from.y + hours * (height + 2), { steps: 8 });
}

test('a scheduled campaign is moved by pointer, by keys and by dialog, and back', async ({ page }) => {
  const { calendar, rail } = await open(page, '/campaigns?view=calendar&status=scheduled');
  const block = calendar.getByRole('button', { name: /^Points expiry notice, Scheduled/ });
  await carry(page, block, 1, 4);
  await expect(calendar.getByText('Fri 27 Nov, 14:00, Paris time')).toBeVisible();
  await page.mouse.up();
  await expect(block).toHaveAccessibleName(/27 November 2026, 14:00$/);
  await expect(rail).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(block).toHaveAccessibleName(/26 November 2026, 10:00$/);

  await carry(page, block, -3, 0);
  await expect(calendar.getByText('That time has passed. Choose one that lies ahead.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(block).toHaveAccessibleName(/26 November 2026, 10:00$/);

  await block.focus();
  await page.keyboard.press('m');
  const bar = calendar.getByRole('application', { name: 'Moving “Points expiry notice”' });
  await expect(bar).toBeFocused();
  await expectNoViolations(page);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowDown');
  await expect(bar.getByRole('status')).toContainText('Thu 3 Dec, 10:15, Paris time');
  await page.keyboard.press('Enter');
  await expect(block).toHaveAccessibleName(/3 December 2026, 10:15$/);
  await expect(block).toBeFocused();

  await page.keyboard.press('Enter');
  await rail.getByRole('button', { name: 'Reschedule' }).click();
  const dialog = page.getByRole('dialog', { name: 'Reschedule' });
  await pasteInto(dialog.getByRole('group', { name: 'Date', exact: true }), '2026-12-04');
  await expectNoViolations(page);
  await dialog.getByRole('button', { name: 'Reschedule' }).click();
  await expect(block).toHaveAccessibleName(/4 December 2026, 10:15$/);
  await expect(rail.getByRole('button', { name: 'Reschedule' })).toBeFocused();
});

test('an empty slot and the button above a day begin a campaign there', async ({ page }) => {
  const { calendar } = await open(page, '/campaigns?view=calendar&status=scheduled');
  const block = calendar.getByRole('button', { name: /^Points expiry notice, Scheduled/ });
  const { x, y, height } = (await block.boundingBox()) ?? { x: 0, y: 0, height: 0 };
  await page.mouse.click(x + 40, y + (height + 2) * 1.5 + 2);
  const dialog = page.getByRole('dialog', { name: 'Create campaign' });
  await expect(dialog).toContainText(/26 November 2026.*11:30|26 Nov 2026.*11:30/);
  await page.keyboard.press('Escape');
  await calendar.getByRole('button', { name: /^Create campaign on Saturday/ }).click();
  await expect(dialog).toContainText(/28 November 2026.*09:00|28 Nov 2026.*09:00/);
});

test.describe('en français', () => {
  test.use({ locale: 'fr-FR' });

  test('une série se déplace en entier, et la fenêtre le dit', async ({ page }) => {
    const { calendar } = await open(page, '/campaigns?view=calendar&status=scheduled&week=2026-11-30');
    const block = calendar.getByRole('button', { name: /^Longues soirées, Auckland, Planifié.* 20:00$/ });
    await carry(page, block, 1, 1);
    await expect(calendar.getByText('mer. 2 déc., 21:00, heure de Paris')).toBeVisible();
    await page.mouse.up();
    const dialog = page.getByRole('dialog', { name: 'Replanifier' });
    await expect(dialog).toContainText('toute la série se déplace');
    await expect(dialog).toContainText('Tous les mercredis à 08:00');
    await expect(dialog).toContainText('Tous les jeudis à 09:00');
    await expectNoViolations(page);
    await dialog.getByRole('button', { name: 'Replanifier' }).click();
    await expect(
      calendar.getByRole('button', { name: /^Longues soirées.*2 décembre 2026, 21:00$/ }),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect(block).toHaveAccessibleName(/1er décembre 2026, 20:00$/);
  });
});
