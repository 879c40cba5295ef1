import { open } from './support/almanac.ts';
import { expect, test } from './support/test.ts';

test('all that the filters find are archived at once, and one undo brings all back', async ({ page }) => {
  const almanac = await open(page, '/campaigns?view=list&status=completed&status=stopped');
  const count = (await almanac.count.innerText()).split(' ')[0];
  await almanac.grid.focus();
  await page.keyboard.press('Control+a');
  const bar = page.getByRole('toolbar', { name: 'Selected campaigns' });
  await expect(bar.getByRole('status')).toHaveText(`${count} selected`);
  // None of them is in force, and all can be archived: there is nothing to ask.
  await bar.getByRole('button', { name: `Archive ${count}`, exact: true }).click();
  await expect(page.getByText(`Archived: ${count} campaigns`)).toBeVisible();
  await expect(almanac.grid.getByText('hidden by your filters').first()).toBeVisible();
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(`Undone: Archived: ${count} campaigns`)).toBeVisible();
  await expect(almanac.grid.getByText('hidden by your filters')).toHaveCount(0);
  await page.reload();
  await expect(almanac.count).toHaveText(new RegExp(`^${count} of`));
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a finger that rests on a row selects it, and a tap on others goes on', async ({ page }) => {
    const almanac = await open(page, '/campaigns?view=list');
    const touch = await page.context().newCDPSession(page);
    const middle = async (row: number) => {
      const box = await page.locator(`[data-row="${row}"]`).boundingBox();
      return { x: (box?.x ?? 0) + 120, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    };
    const bar = page.getByRole('toolbar', { name: 'Selected campaigns' });
    const at = await middle(1);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
    await expect(bar.getByRole('status')).toHaveText('1 selected');
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    const next = await middle(3);
    await page.touchscreen.tap(next.x, next.y);
    await expect(bar.getByRole('status')).toHaveText('2 selected');
    await expect(almanac.rail).toBeHidden();
    await expect(page.locator('[data-row="1"]').getByRole('checkbox')).toBeChecked();
    await page.getByRole('radio', { name: 'Calendar', exact: true }).check({ force: true });
    await expect(almanac.calendar).toBeVisible();
    await expect(bar.getByRole('status')).toHaveText('2 selected');
  });
});
