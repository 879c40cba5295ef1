import type { Page } from '@playwright/test';
import { open } from './support/almanac.ts';
import { expect, test } from './support/test.ts';

/** What has the focus: the key of a campaign on the calendar, else nothing of it. */
const focusedKey = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null);
const isLost = (page: Page) => page.evaluate(() => document.activeElement === document.body);

for (const scale of ['day', 'week', 'month', 'timeline']) {
  test(`${scale}: one tab stop, and every key does what it is for`, async ({ page }) => {
    const address = `/campaigns?view=calendar&status=scheduled&scale=${scale}&date=2026-11-26`;
    const { calendar, rail } = await open(page, address);
    const first = calendar.locator('[data-key][tabindex="0"]');
    await expect(first).toHaveCount(1);
    await calendar.getByRole('button', { name: 'Calendar options' }).focus();
    const met: string[] = [];
    // From the last stop of the page Tab leads out of it.
    for (let step = 0; step < 12 && (step === 0 || !(await isLost(page))); step += 1) {
      await page.keyboard.press('Tab');
      const key = await focusedKey(page);
      if (key !== null) met.push(key);
    }
    expect(met).toHaveLength(1);

    await first.focus();
    const began = await focusedKey(page);
    await page.keyboard.press('ArrowDown');
    // A day may hold no more than one.
    if (scale !== 'day') await expect.poll(() => focusedKey(page)).not.toBe(began);
    expect(await focusedKey(page)).not.toBeNull();

    const block = calendar.getByRole('button', { name: /^Points expiry notice, Scheduled/ }).first();
    await block.focus();
    const key = await focusedKey(page);
    await page.keyboard.press('Enter');
    await expect(rail).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(rail).toBeHidden();
    await expect.poll(() => focusedKey(page)).toBe(key);

    await page.keyboard.press('m');
    await expect(page.getByRole('application', { name: 'Moving “Points expiry notice”' })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedKey(page)).toBe(key);

    await page.keyboard.press('r');
    await expect(page.getByRole('dialog', { name: 'Reschedule' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedKey(page)).toBe(key);
  });
}

for (const [locale, name] of [
  ['en-GB', 'English'],
  ['fr-FR', 'French'],
] as const) {
  test.describe(name, () => {
    test.use({ locale });

    test('bars stay on one line and nothing reaches beyond the page, whatever its width', async ({
      page,
    }) => {
      await open(page, '/demo?date=2026-11-24&seed=7&size=120');
      for (const scale of ['week', 'timeline']) {
        await page.goto(`./#/campaigns?view=calendar&scale=${scale}`);
        await expect(page.locator('.toolbar')).toBeVisible();
        for (const width of [390, 768, 1000, 1280, 1440, 1920]) {
          await page.setViewportSize({ width, height: 800 });
          await expect
            .poll(
              () =>
                page.evaluate(() => ({
                  page: document.documentElement.scrollWidth - innerWidth,
                  lines: Math.round((document.querySelector('.toolbar')?.clientHeight ?? 0) / 44),
                })),
              `${scale} at ${width}`,
            )
            .toEqual({ page: 0, lines: 1 });
        }
      }
      await page.goto('./#/campaigns?view=list');
      const grid = page.getByRole('grid');
      for (const width of [700, 900, 1100, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await expect
          .poll(() => grid.evaluate((each) => each.scrollWidth - each.clientWidth), `list at ${width}`)
          .toBe(0);
      }
    });
  });
}
