import { open } from './support/almanac.ts';
import { expectNoViolations } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const WITH_ALERTS = '/campaigns?view=list&alert=yes&status=any';

test('says what is wrong, why it matters and how to put it right', async ({ page }) => {
  await open(page, WITH_ALERTS);
  const name = 'Alerts for Weekly digest for interior designers';
  const icon = page.getByRole('button', { name, exact: true });
  await icon.click();
  const popover = page.getByRole('dialog', { name, exact: true });
  const alert = popover.getByRole('listitem').first();
  await expect(alert).toContainText('Recurrence without a day');
  // It was edited, and nobody can tell since when the day is missing: nothing is said rather than guessed.
  await expect(alert).toContainText('Blocks activation');
  await expect(alert).not.toContainText('Since');
  await expect(alert).toContainText('Without a day it would never run.');
  await expect(alert).toContainText('How to fix it: Choose at least one day on which it recurs.');
  await page.keyboard.press('Escape');
  await expect(popover).toBeHidden();
  await expect(icon).toBeFocused();
});

test('leads to the field in the editor, by keyboard alone, and back', async ({ page }) => {
  const { grid } = await open(page, WITH_ALERTS);
  const icon = page.getByRole('button', {
    name: 'Alerts for Weekly digest for interior designers',
    exact: true,
  });
  await grid.focus();
  for (
    let step = 0;
    step < 9 && !(await icon.evaluate((each) => each === document.activeElement));
    step += 1
  ) {
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Enter');
  const link = page.getByRole('dialog').getByRole('link', { name: 'Go to the field' }).first();
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Schedule' })).toBeVisible();
  await expect(page.locator('[data-field="schedule.recurrence"]:focus-within')).toBeInViewport();
  await page.goBack();
  await expect(grid).toBeVisible();
  await expect(icon).toBeVisible();
});

test('names the other campaigns that share a name, and leads to them', async ({ page }) => {
  const { rail } = await open(page, WITH_ALERTS);
  await page.getByRole('button', { name: 'Alerts for Flash sale on bedding', exact: true }).first().click();
  const shared = page.getByRole('listitem').filter({ hasText: 'Same name as another campaign' }).first();
  await expect(shared).toContainText('The others of that name:');
  await shared.getByRole('link', { name: 'Flash sale on bedding', exact: true }).click();
  await expect(rail.getByRole('heading', { level: 2, name: 'Flash sale on bedding' })).toBeVisible();
});

for (const [locale, colorScheme, width, name] of [
  ['en-GB', 'light', 1280, 'Alerts for Flash sale on bedding'],
  ['fr-FR', 'dark', 320, 'Alertes pour Vente flash sur la literie'],
] as const) {
  test.describe(`${locale}, ${colorScheme}, ${width} px`, () => {
    test.use({ locale, colorScheme, viewport: { width, height: 900 } });

    test('axe finds nothing', async ({ page }) => {
      await open(page, WITH_ALERTS);
      await page.getByRole('button', { name, exact: true }).first().click();
      await expect(page.getByRole('dialog', { name, exact: true })).toBeVisible();
      await expectNoViolations(page);
    });
  });
}

test.describe('in French', () => {
  test.use({ locale: 'fr-FR' });

  test('says it all', async ({ page }) => {
    await open(page, WITH_ALERTS);
    const name = 'Alertes pour Sélection hebdomadaire pour les décorateurs';
    await page.getByRole('button', { name, exact: true }).click();
    const alert = page.getByRole('dialog', { name, exact: true }).getByRole('listitem').first();
    await expect(alert).toContainText('Récurrence sans jour');
    await expect(alert).toContainText('Comment corriger :');
    await expect(alert.getByRole('link', { name: 'Aller au champ' })).toBeVisible();
  });
});
