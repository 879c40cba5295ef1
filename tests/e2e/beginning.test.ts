import type { Locator, Page } from '@playwright/test';
import { open } from './support/almanac.ts';
import { pressOn, tabTo, typeInto } from './support/keyboard.ts';
import { expect, test } from './support/test.ts';

async function emptySandbox(page: Page): Promise<void> {
  await open(page, '/campaigns');
  await page.getByRole('button', { name: /^Sandbox/ }).click();
  await page.getByRole('menuitem', { name: 'New empty sandbox…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Spring');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Begin here' })).toBeVisible();
}

test('an empty sandbox leads to a live campaign in a few clicks, with the starter kit', async ({ page }) => {
  await emptySandbox(page);
  let clicks = 0;
  const click = async (target: Locator) => {
    clicks += 1;
    await target.click();
  };
  const main = page.getByRole('main');
  await click(page.getByRole('button', { name: 'Add a starter kit' }));
  const ready = page.getByRole('region', { name: 'Ready for the first campaign' });
  await expect(ready.getByRole('button', { name: 'Create campaign' })).toBeFocused();
  await click(ready.getByRole('button', { name: 'Create campaign' }));
  const dialog = page.getByRole('dialog', { name: 'Create campaign' });
  clicks += 2;
  await dialog.getByRole('combobox', { name: 'Template' }).selectOption('Newsletter');
  await click(dialog.getByRole('button', { name: 'Create' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Newsletter' })).toBeVisible();
  await click(main.getByRole('button', { name: /^Next: / }));
  await click(main.getByRole('switch', { name: 'Published' }));
  await click(main.getByRole('link', { name: /^Review/ }));
  await expect(main.getByText('Nothing stands in the way.')).toBeVisible();
  await click(main.getByRole('button', { name: 'Activate' }));
  await expect(main.getByText('Live', { exact: true }).first()).toBeVisible();
  expect(clicks).toBeLessThanOrEqual(25);
});

test('what is missing is made on the spot, and the campaign goes live, by keyboard alone', async ({
  page,
}) => {
  await emptySandbox(page);
  const main = page.getByRole('main');
  const next = main.getByRole('button', { name: /^Next: / });
  await pressOn(page, page.getByRole('region', { name: 'Begin here' }).getByText('Create campaign'));
  await typeInto(page, page.getByRole('dialog').getByRole('textbox', { name: 'Name' }), 'First news');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'First news' })).toBeFocused();
  await pressOn(page, next);
  await pressOn(page, main.getByRole('button', { name: 'Add action' }));
  await expect(page.getByRole('menuitem', { name: /^Email/ })).toBeFocused();
  await page.keyboard.press('Enter');
  const configuration = main.getByRole('combobox', { name: 'Channel configuration' });
  await typeInto(page, configuration, 'Our sender');
  await expect(page.getByRole('option', { name: 'Create “Our sender”' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(configuration).toHaveValue('Our sender');
  await typeInto(page, main.getByRole('textbox', { name: 'Subject' }), 'Hello');
  await typeInto(page, main.getByRole('textbox', { name: 'Body' }), 'Here we are.');
  await tabTo(page, main.getByRole('switch', { name: 'Published' }));
  await page.keyboard.press('Space');
  await pressOn(page, next);
  const audience = main.getByRole('combobox', { name: 'Audience' });
  await typeInto(page, audience, 'Friends');
  // Going on takes what was typed.
  await page.keyboard.press('Tab');
  await expect(audience).toHaveValue('Friends');
  await typeInto(page, main.getByRole('combobox', { name: 'Identity type' }), 'Email');
  await page.keyboard.press('Enter');
  while (!page.url().includes('part=review')) await pressOn(page, next);
  await pressOn(page, main.getByRole('button', { name: 'Activate' }));
  await expect(main.getByText('Live', { exact: true }).first()).toBeVisible();
});
