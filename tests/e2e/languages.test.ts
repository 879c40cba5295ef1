import { open } from './support/almanac.ts';
import { expect, test } from './support/test.ts';

test.use({ locale: 'fr-FR', viewport: { width: 1600, height: 1000 } });

test('speaks French where the browser does, by the names that the glossary gives', async ({ page }) => {
  const { rows, grid, search } = await open(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByRole('link', { name: 'Campagnes', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Paramètres' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Sandbox/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Agir en tant que/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Langue/ })).toBeVisible();
  const tabs = page.getByRole('tablist', { name: 'Type de campagne' });
  await expect(tabs.getByRole('tab')).toHaveText([
    /^Toutes/,
    /^Action/,
    /^Déclenchement par API/,
    /^Orchestration/,
  ]);
  const views = page.getByRole('radiogroup', { name: 'Vue' });
  for (const name of ['Liste', 'Calendrier', 'Liste et calendrier']) {
    await expect(views.getByRole('radio', { name, exact: true })).toBeAttached();
  }
  await expect(search).toBeVisible();
  await expect(page.getByRole('button', { name: /^Filtres/ })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Filtres actifs' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Effacer les filtres' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /\d+ sur 120/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Configurer la disposition' })).toBeVisible();
  await expect(grid).toHaveAccessibleName('Campagnes');
  const calendar = page.getByRole('region', { name: 'Calendrier' });
  for (const name of ['Semaine précédente', 'Semaine suivante', "Aujourd'hui", 'Options du calendrier']) {
    await expect(calendar.getByRole('button', { name })).toBeVisible();
  }
  await expect(calendar.getByLabel('Aller à la date')).toBeVisible();
  await rows.first().getByRole('link').click();
  await expect(page.getByRole('complementary', { name: 'Détails de la campagne' })).toBeVisible();
  await rows
    .first()
    .getByRole('button', { name: /^Plus d'actions pour/ })
    .click();
  await expect(page.getByRole('menuitem', { name: 'Dupliquer', exact: true })).toBeVisible();
});

test('changes the language at once and remembers it', async ({ page }) => {
  await open(page, '/campaigns?view=list');
  await page.getByRole('button', { name: /^Langue/ }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(page.getByRole('searchbox', { name: 'Search campaigns' })).toBeVisible();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test.describe('in the United States', () => {
  test.use({ locale: 'en-US' });

  test('weeks begin on Sunday, hours count to twelve, and another region can be chosen', async ({ page }) => {
    const { calendar } = await open(page, '/campaigns?view=calendar&date=2026-11-25');
    const title = calendar.getByRole('heading', { level: 2 });
    await expect(title).toHaveText(/^November 22\s?–\s?28, 2026$/);
    await expect(calendar.getByRole('columnheader').first()).toHaveText(/Sun/);
    await expect(calendar.getByText(/^9\sAM$/)).toBeAttached();
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('combobox', { name: 'Region' }).selectOption({ label: 'United Kingdom' });
    await page.goBack();
    await expect(title).toHaveText(/^23\s?–\s?29 November 2026$/);
    await expect(calendar.getByText('09:00', { exact: true }).first()).toBeAttached();
  });

  test('French is written as in France', async ({ page }) => {
    const { calendar } = await open(page, '/campaigns?view=calendar&date=2026-11-25');
    await page.getByRole('button', { name: /^Language/ }).click();
    await page.getByRole('menuitemradio', { name: 'Français' }).click();
    await expect(calendar.getByRole('heading', { level: 2 })).toHaveText(/^23\s?–\s?29 novembre 2026$/);
  });
});
