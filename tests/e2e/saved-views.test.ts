import type { Page } from '@playwright/test';
import { loaded, open } from './support/almanac.ts';
import { expect, test } from './support/test.ts';

const button = (page: Page) => page.getByRole('button', { name: /^Saved views/ });

async function choose(page: Page, entry: string | RegExp): Promise<void> {
  await button(page).click();
  await page.getByRole('menu').getByText(entry).click();
}

test('what is shown is kept under a name, found again, and opens first', async ({ page }) => {
  const almanac = await open(page, '/campaigns?tab=action&view=list&status=live');
  await choose(page, 'Save as a new view…');
  const dialog = page.getByRole('dialog', { name: 'Save as a new view' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Live sends');
  await dialog.getByRole('checkbox', { name: 'Open this view first' }).check();
  await dialog.getByRole('button', { name: 'Save view' }).click();
  await expect(button(page)).toHaveAccessibleName('Saved views: Live sends');
  // What is changed in it is said, and kept only when asked for.
  await page.getByRole('button', { name: 'Configure layout' }).click();
  await page.getByRole('checkbox', { name: 'Tags' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(button(page)).toHaveAccessibleName('Saved views: Live sends, changed');
  await choose(page, 'Update “Live sends”');
  await expect(button(page)).toHaveAccessibleName('Saved views: Live sends');
  const tags = almanac.grid.getByRole('columnheader', { name: 'Tags' });
  await expect(tags).toBeHidden();

  // Elsewhere the columns are those of before; chosen again, it is as it was saved.
  await almanac.search.fill('letter');
  await expect(button(page)).toHaveAccessibleName('Saved views: Live sends, changed');
  await choose(page, 'Standard view');
  await page.getByRole('radio', { name: 'List', exact: true }).check({ force: true });
  await page.getByRole('tab', { name: /^Action/ }).click();
  await expect(tags).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('live se');
  await page.getByRole('option', { name: /^Live sends/ }).click();
  await expect(button(page)).toHaveAccessibleName('Saved views: Live sends');
  await expect(tags).toBeHidden();
  await expect(almanac.search).toHaveValue('');

  // Who comes without an address comes to it, and by one to what that says.
  await page.goto('about:blank');
  await page.goto('./');
  await loaded(page);
  await expect(button(page)).toHaveAccessibleName('Saved views: Live sends');
  await expect(page).toHaveURL(/tab=action.*status=live.*saved=/);
  await page.goto('about:blank');
  await page.goto('./#/campaigns');
  await loaded(page);
  await expect(button(page)).toHaveAccessibleName('Saved views');
});

test('a view says what it names and is gone, and is mended; removed, it comes back', async ({ page }) => {
  await open(page, '/campaigns?tag=no-such-tag');
  await choose(page, 'Save as a new view…');
  await page.getByRole('textbox', { name: 'Name' }).fill('Spring');
  await page.keyboard.press('Enter');
  await expect(button(page)).toHaveAccessibleName('Saved views: Spring');
  await button(page).click();
  await expect(page.getByRole('menuitemradio', { name: /Spring/ })).toContainText('tag “no-such-tag”');
  await page.getByRole('menuitem', { name: 'Arrange views…' }).click();
  const arrange = page.getByRole('dialog', { name: 'Arrange views' });
  await arrange.getByRole('button', { name: /^Take out of Spring/ }).click();
  await expect(arrange).not.toContainText('no-such-tag');
  await arrange.getByRole('button', { name: 'Remove Spring' }).click();
  await expect(arrange.getByRole('button', { name: 'Remove Spring' })).toHaveCount(0);
  await expect(button(page)).toHaveAccessibleName('Saved views');
  await page.keyboard.press('Escape');
  await expect(button(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(button(page)).toHaveAccessibleName('Saved views: Spring, changed');
});
