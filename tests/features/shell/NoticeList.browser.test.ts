import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { userEvent } from 'vitest/browser';
import { anAlmanac } from '../../support/an-almanac.ts';
import { NOW } from '../../support/builders.ts';
import NoticesPage from './NoticesPage.svelte';

async function withNotice() {
  const almanac = await anAlmanac();
  const screen = await render(NoticesPage, { almanac });
  const last = screen.getByRole('button', { name: 'Last' });
  await last.click();
  almanac.notices.show({ kind: 'told', text: () => 'It is kept.' });
  const notice = screen.getByRole('listitem');
  await expect.element(notice).toHaveTextContent('It is kept.');
  return { screen, last, notice, time: almanac.time };
}

test('a notice lies over nothing, and hands the focus back when it is put away', async () => {
  const { screen, last, notice } = await withNotice();
  const above = last.element().getBoundingClientRect().bottom;
  expect(above).toBeLessThanOrEqual(notice.element().getBoundingClientRect().top);
  await userEvent.tab();
  await expect.element(screen.getByRole('button', { name: 'Dismiss' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(notice).not.toBeInTheDocument();
  await expect.element(last).toHaveFocus();
});

test('it stays while it is pointed at or has the focus, and then leaves by itself', async () => {
  const { last, notice, time } = await withNotice();
  await notice.hover();
  time.moveTo(NOW + 20_000);
  await expect.element(notice).toBeVisible();
  await userEvent.tab();
  await last.hover();
  time.moveTo(NOW + 40_000);
  await expect.element(notice).toBeVisible();
  await last.click();
  time.moveTo(NOW + 47_000);
  await expect.element(notice).toBeVisible();
  time.moveTo(NOW + 48_000);
  await expect.element(notice).not.toBeInTheDocument();
});
