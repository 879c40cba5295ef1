import { loaded, open } from './support/almanac.ts';
import { expect, test } from './support/test.ts';

test('a change in one tab appears in the other', async ({ page, context }) => {
  const here = await open(page, '/campaigns?view=list&status=draft');
  const second = await context.newPage();
  await second.goto(page.url());
  const there = await loaded(second);
  const name = await here.rows.first().getByRole('link').innerText();
  await expect(there.row(name)).toBeVisible();
  await here.act(name, 'Delete');
  await expect(there.row(name)).toHaveCount(0);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(there.row(name)).toBeVisible();
});

test('acting on what another tab has changed is refused, and nothing is lost', async ({ page, context }) => {
  const here = await open(page, '/campaigns?view=list&status=draft');
  const second = await context.newPage();
  await second.goto(page.url());
  const there = await loaded(second);
  const name = await here.rows.first().getByRole('link').innerText();
  await here.act(name, 'Duplicate');
  await there.act(name, 'Delete');
  await expect(there.row(name)).toHaveCount(0);
  await page.getByRole('dialog').getByRole('button', { name: 'Duplicate' }).click();
  await expect(page.getByText(/has been deleted meanwhile/)).toBeVisible();
});
