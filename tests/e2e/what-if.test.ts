import AxeBuilder from '@axe-core/playwright';
import { open } from './support/almanac.ts';
import { expect, test } from './support/test.ts';

const NAME = 'Letter to inactive customers: welcome voucher';

test('what was moved in a copy of the demo is marked there, listed beside it, and carried back', async ({
  page,
}) => {
  const almanac = await open(page);
  await page.getByRole('button', { name: /^Sandbox/ }).click();
  await page.getByRole('menuitem', { name: 'What if…' }).click();
  await page.getByRole('button', { name: 'Try a what-if copy' }).click();
  await expect(page.getByRole('button', { name: 'Sandbox: Demo (what if)' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No difference yet' })).toBeVisible();

  await page.getByRole('button', { name: 'Go to the campaigns' }).click();
  await page.evaluate(() => (location.hash = '#/campaigns?view=calendar&date=2026-11-30'));
  const block = almanac.calendar.getByRole('button', { name: new RegExp(`^${NAME}`) });
  await block.focus();
  await page.keyboard.press('m');
  const bar = page.getByRole('application', { name: `Moving “${NAME}”` });
  await expect(bar).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(block).toHaveAccessibleName(/, moved from \w+ \d+ \w+, \d\d:\d\d$/);

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('what if');
  await page.getByRole('option', { name: /^What if/ }).click();
  await expect(page.getByRole('heading', { name: 'Moved (1)' })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: `Carry back ${NAME}` }).click();
  await expect(page.getByRole('heading', { name: 'No difference yet' })).toBeVisible();

  // The original has it now, with its own entry in the journal.
  await page.getByRole('button', { name: 'Open “Demo”' }).click();
  await expect(page.getByRole('button', { name: 'Sandbox: Demo', exact: true })).toBeVisible();
  await page.evaluate(() => (location.hash = '#/journal'));
  await expect(page.getByText('Carried back from the copy “Demo (what if)”').first()).toBeVisible();
});
