import { expect, test } from './support/test.ts';

test('Almanac opens', async ({ page }) => {
  await page.goto('./');
  await expect(page).toHaveTitle('Campaigns · Demo · Almanac');
});
