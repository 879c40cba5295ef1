import { loaded } from './support/almanac.ts';
import { expect, test } from './support/test.ts';

test.use({ serviceWorkers: 'allow' });

test('works offline after the first visit, calendar and details too', async ({ page, context }) => {
  await page.goto('./#/campaigns?view=list');
  await loaded(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.setOffline(true);
  await page.goto('./#/campaigns?view=both');
  await page.reload();
  const { calendar, rows, rail } = await loaded(page);
  await expect(calendar.getByRole('button', { name: 'Next week' })).toBeVisible();
  await rows.first().getByRole('link').press('Enter');
  await expect(rail.getByRole('heading').first()).toBeVisible();
});
