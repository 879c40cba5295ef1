import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { aCampaign } from '../../support/builders.ts';
import { anAlmanac } from '../../support/an-almanac.ts';
import CalendarPage from './CalendarPage.svelte';

/** Now is Monday 2 March 2026, 10:00 in Paris; the campaign of the week is on Tuesday at 09:00. */
async function open() {
  const almanac = await anAlmanac({
    campaigns: [aCampaign({ name: 'News', status: 'scheduled', schedule: { start: '2026-03-03T09:00' } })],
  });
  const { container } = await render(CalendarPage, { almanac, height: 1340 });
  await expect.poll(() => document.querySelectorAll('.entry').length).toBe(1);
  await expect.element(page.getByRole('group', { name: 'Go to date' })).toBeVisible();
  const start = () => {
    const { open } = almanac.overlays;
    return open?.kind === 'creation' ? open.start : undefined;
  };
  return { almanac, container, start };
}

/** A height of a day in the grid, as an offset within its whole. */
function position(container: HTMLElement, day: number, minute: number) {
  const grid = container.querySelector('.page')!.getBoundingClientRect();
  const lanes = [...container.querySelectorAll('.fc-timegrid-col .hour-grid-contents')];
  const { left, width, top, height } = lanes[day]!.getBoundingClientRect();
  return { x: left + width / 2 - grid.left, y: top + (height / 1440) * minute + 1 - grid.top };
}

beforeEach(async () => {
  await page.viewport(1100, 1400);
});

describe('a bare slot', () => {
  test('shows its time under the pointer, and a click begins a campaign there', async () => {
    const { container, start } = await open();
    const grid = page.elementLocator(container.querySelector('.page')!);
    await grid.hover({ position: position(container, 2, 865) });
    await expect.poll(() => document.querySelector('.hint')?.textContent.trim()).toBe('+ 14:15');
    await grid.click({ position: position(container, 2, 865) });
    expect(start()).toBe('2026-03-04T14:15');
    await grid.hover({ position: { x: 4, y: 4 } });
    await expect.poll(() => document.querySelector('.hint')).toBeNull();
  });

  test('is a time of the zone shown', async () => {
    const { almanac, container, start } = await open();
    almanac.preferences.set({ zone: 'America/New_York' });
    await expect.element(page.getByRole('button', { name: /^News.* 03:00$/ })).toBeVisible();
    await page.elementLocator(container.querySelector('.page')!).click({
      position: position(container, 1, 600),
    });
    expect(start()).toBe('2026-03-03T10:00');
  });

  test('that has passed begins nothing, and the cursor says so', async () => {
    const { container, start } = await open();
    const grid = page.elementLocator(container.querySelector('.page')!);
    await grid.hover({ position: position(container, 0, 540) });
    await expect.poll(() => document.querySelector('.refusing')).not.toBeNull();
    expect(document.querySelector('.hint')).toBeNull();
    await grid.click({ position: position(container, 0, 540) });
    expect(start()).toBeUndefined();
    await grid.hover({ position: position(container, 0, 630) });
    await expect.poll(() => document.querySelector('.hint')?.textContent.trim()).toBe('+ 10:30');
  });

  test('a click that closes what is open above the page begins nothing', async () => {
    const { container, start } = await open();
    await page.getByRole('button', { name: 'Calendar options' }).click();
    await expect.element(page.getByRole('checkbox', { name: 'Multi-day bars' })).toBeVisible();
    const grid = page.elementLocator(container.querySelector('.page')!);
    await grid.click({ position: position(container, 1, 1200), force: true });
    await expect.element(page.getByRole('checkbox', { name: 'Multi-day bars' })).not.toBeInTheDocument();
    expect(start()).toBeUndefined();
  });
});

describe('above a day', () => {
  const create = (date: string) =>
    page.getByRole('button', { name: new RegExp(`^Create campaign on ${date}`) });

  test('a button begins a campaign at the next full hour today, and in the morning later on', async () => {
    const { start } = await open();
    await create('Monday').click();
    expect(start()).toBe('2026-03-02T11:00');
    await create('Sunday').click();
    expect(start()).toBe('2026-03-08T09:00');
  });

  test('the buttons are one stop for Tab, and the arrows lead from day to day', async () => {
    const { start } = await open();
    const pressure = page.getByRole('region', { name: 'Contact pressure' }).getByRole('button');
    await expect.element(pressure.first()).toBeVisible();
    document.querySelector<HTMLElement>('.entry')?.focus();
    await userEvent.keyboard('{Shift>}{Tab}{Tab}{/Shift}');
    await expect.element(create('Monday')).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect.element(create('Wednesday')).toHaveFocus();
    await userEvent.keyboard('{Tab}');
    await expect.element(pressure.first()).toHaveFocus();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.classList.contains('entry')).toBe(true);
    await userEvent.keyboard('{Shift>}{Tab}{Tab}{/Shift}');
    await expect.element(create('Wednesday')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(start()).toBe('2026-03-04T09:00');
  });

  test('days that are over have none', async () => {
    const { almanac } = await open();
    almanac.address.go({ date: '2026-02-25' });
    await expect.element(page.getByRole('columnheader', { name: '25 February 2026' })).toBeVisible();
    expect(page.getByRole('button', { name: /^Create campaign on/ }).elements()).toEqual([]);
  });
});

test('a viewer is offered neither', async () => {
  const { almanac, container, start } = await open();
  almanac.preferences.set({ actor: { role: 'viewer', name: 'Vera' } });
  await expect.poll(() => page.getByRole('button', { name: /^Create campaign on/ }).elements()).toEqual([]);
  const grid = page.elementLocator(container.querySelector('.page')!);
  await grid.click({ position: position(container, 2, 865) });
  expect(start()).toBeUndefined();
});
