import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { leaveUnfinished, pasteInto, writtenIn } from '../../support/dates.ts';
import { aCampaign, aPolicy, aRecurrence } from '../../support/builders.ts';
import { anAlmanac, type Held, type TestAlmanac } from '../../support/an-almanac.ts';
import ReschedulePage from './ReschedulePage.svelte';

let made = 0;

/** Scheduled for a wall time in Paris. Now is Monday 2 March 2026, 10:00 there. */
function aSend(name: string, start: string, given: Parameters<typeof aCampaign>[0] = {}): Campaign {
  made += 1;
  const id = `00000000-0000-4000-8000-${made.toString().padStart(12, '0')}`;
  return aCampaign({ id, name, status: 'scheduled', schedule: { start }, ...given });
}

const aWeekly = (name: string, start: string, weekdays: number[]) =>
  aSend(name, '', {
    schedule: { start, recurrence: aRecurrence({ frequency: 'weekly', weekdays }) },
  });

async function open(campaigns: Campaign[], held: Held = {}) {
  const almanac = await anAlmanac({ campaigns, ...held });
  const screen = await render(ReschedulePage, { almanac });
  await expect.poll(() => document.querySelectorAll('.entry').length).toBeGreaterThan(0);
  return { almanac, calendar: screen.getByRole('region', { name: 'Calendar' }) };
}

const block = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}, .*`) });
const ghost = () => document.querySelector('.ghost')?.textContent.trim().replaceAll(/\s+/g, ' ') ?? null;
const focused = () => document.activeElement?.getAttribute('aria-label');
const startOf = async ({ repository }: TestAlmanac, id: string) =>
  (await repository.get([id]))[0]?.current.content.schedule.start;

/** The middle of a slot on screen: a day of the week from 0, and minutes since midnight. */
function slot(day: number, minute: number) {
  const lanes = [...document.querySelectorAll('.fc-timegrid-col .hour-grid-contents')];
  const { left, width, top, height } = lanes[day]!.getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + (height / 1440) * minute + 1 };
}

function point(type: string, target: EventTarget, at: object, pointerType = 'mouse') {
  const shared = { bubbles: true, cancelable: true, pointerId: 7, isPrimary: true, button: 0, pointerType };
  return target.dispatchEvent(new PointerEvent(type, { ...shared, buttons: 1, ...at }));
}

/** Takes a block by its top and carries it over slots, the last of which stays under the pointer. */
function carry(name: string, ...slots: [day: number, minute: number][]) {
  const element = block(name).element();
  const { left, top, width } = element.getBoundingClientRect();
  point('pointerdown', element, { clientX: left + width / 2, clientY: top + 1 });
  for (const [day, minute] of slots) point('pointermove', window, slot(day, minute));
}

beforeEach(async () => {
  await page.viewport(1100, 1400);
});
afterEach(() => overwriteGetLocale(() => 'en'));

describe('dragging', () => {
  test('shows the day, the time and the zone, snaps to quarters, and moves at once with a way back', async () => {
    const news = aSend('News', '2026-03-03T09:07');
    const { almanac } = await open([news]);
    carry('News', [1, 600], [3, 679]);
    await expect.poll(ghost).toBe('Thu 5 Mar, 11:15, Paris time');
    point('pointerup', window, slot(3, 679));
    await expect.element(block('News')).toHaveAccessibleName(/5 March 2026, 11:15$/);
    expect(ghost()).toBeNull();
    expect(await startOf(almanac, news.id)).toBe('2026-03-05T11:15');
    await expect.element(page.getByText(/^“News” moved from /)).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(block('News')).toHaveAccessibleName(/3 March 2026, 09:07$/);
    expect(await startOf(almanac, news.id)).toBe('2026-03-03T09:07');
  });

  test('with a real mouse, and a click still opens the details', async () => {
    const { almanac, calendar } = await open([
      aSend('News', '2026-03-03T09:00'),
      aSend('Mail', '2026-03-05T15:00'),
    ]);
    await userEvent.dragAndDrop(block('News'), calendar.getByRole('button', { name: /^Mail/ }));
    await expect.element(block('News')).toHaveAccessibleName(/5 March 2026, 15:00$/);
    expect(almanac.address.view.campaign).toBeNull();
    await block('News').click();
    expect(almanac.address.view.campaign).not.toBeNull();
  });

  test('a slot that has passed is refused with the reason', async () => {
    const news = aSend('News', '2026-03-03T09:00');
    const { almanac } = await open([news]);
    carry('News', [0, 600], [0, 540]);
    await expect
      .poll(ghost)
      .toBe('Mon 2 Mar, 09:00, Paris time That time has passed. Choose one that lies ahead.');
    point('pointerup', window, slot(0, 540));
    await expect.element(page.getByText(/News.* That time has passed\./)).toBeVisible();
    expect(await startOf(almanac, news.id)).toBe('2026-03-03T09:00');
  });

  test('Escape cancels, and the slot where it came from changes nothing', async () => {
    const news = aSend('News', '2026-03-03T09:07');
    const { almanac } = await open([news]);
    carry('News', [3, 679]);
    await expect.poll(ghost).toMatch(/^Thu 5 Mar/);
    await userEvent.keyboard('{Escape}');
    await expect.poll(ghost).toBeNull();
    point('pointerup', window, slot(3, 679));
    carry('News', [3, 679], [1, 546]);
    await expect.poll(ghost).toBe('Tue 3 Mar, 09:07, Paris time');
    point('pointerup', window, slot(1, 546));
    // Where the pointer is back on the block, the browser takes the drag for a click.
    (block('News').element() as HTMLElement).click();
    await expect.poll(ghost).toBeNull();
    expect(almanac.address.view.campaign).toBeNull();
    expect((await almanac.repository.get([news.id]))[0]?.revision).toBe(news.revision);
    expect(almanac.notices.all).toEqual([]);
  });

  test('a finger scrolls unless it rests on the block first', async () => {
    const news = aSend('News', '2026-03-03T09:00');
    const { almanac } = await open([news]);
    const element = block('News').element();
    const { left, top } = element.getBoundingClientRect();
    const start = { clientX: left + 4, clientY: top + 1 };
    point('pointerdown', element, start, 'touch');
    point('pointermove', window, slot(3, 600), 'touch');
    point('pointerup', window, slot(3, 600), 'touch');
    point('pointerdown', element, start, 'touch');
    await expect.poll(ghost).toMatch(/^Tue 3 Mar, 09:00/);
    point('pointermove', window, slot(3, 600), 'touch');
    await expect.poll(ghost).toMatch(/^Thu 5 Mar, 10:00/);
    point('pointerup', window, slot(3, 600), 'touch');
    await expect.poll(() => startOf(almanac, news.id)).toBe('2026-03-05T10:00');
  });

  test.each([
    [
      'live',
      /Only a scheduled campaign is moved\./,
      { status: 'live', liveSince: Date.parse('2026-03-02T08:00Z') },
    ],
    ['with a draft version', /There is a draft version already\./, { draft: {} }],
  ] as const)('what is %s stays, and says why', async (_what, reason, given) => {
    await open([aSend('News', '2026-03-03T09:00', given)]);
    carry('News', [3, 600]);
    await expect.element(page.getByText(reason)).toBeVisible();
    expect(ghost()).toBeNull();
    point('pointerup', window, slot(3, 600));
  });

  test('a viewer moves nothing, nor does who needs an approval', async () => {
    const { almanac } = await open([aSend('News', '2026-03-03T09:00')], { policies: [aPolicy()] });
    carry('News', [3, 600]);
    await expect.element(page.getByText(/A policy asks for approval/)).toBeVisible();
    point('pointerup', window, slot(3, 600));
    almanac.preferences.set({ actor: { role: 'viewer', name: 'Vera' } });
    carry('News', [3, 600]);
    await expect.element(page.getByText(/A viewer changes nothing\./)).toBeVisible();
    expect(ghost()).toBeNull();
    point('pointerup', window, slot(3, 600));
  });

  test('in another zone than the schedule’s, the slot is that of the zone shown', async () => {
    const news = aSend('News', '2026-03-03T15:00');
    const { almanac } = await open([news]);
    almanac.preferences.set({ zone: 'America/New_York' });
    await expect.element(block('News')).toHaveAccessibleName(/09:00$/);
    carry('News', [1, 700], [2, 660]);
    await expect.poll(ghost).toBe('Wed 4 Mar, 11:00, New York time');
    point('pointerup', window, slot(2, 660));
    await expect.poll(() => startOf(almanac, news.id)).toBe('2026-03-04T17:00');
  });
});

describe('a series', () => {
  test('moves whole, and the dialog says so first', async () => {
    const weekly = aWeekly('Letter', '2026-03-03T09:00', [2]);
    const { almanac } = await open([weekly]);
    const run = page.getByRole('button', { name: /^Letter, .*3 March 2026, 09:00$/ });
    const element = run.element();
    const { left, top } = element.getBoundingClientRect();
    point('pointerdown', element, { clientX: left + 9, clientY: top + 1 });
    point('pointermove', window, slot(3, 630));
    await expect.poll(ghost).toMatch(/^Thu 5 Mar, 10:30/);
    point('pointerup', window, slot(3, 630));
    const dialog = page.getByRole('dialog', { name: 'Reschedule' });
    await expect.element(dialog).toHaveAccessibleDescription(/the whole series moves, not this run alone/);
    await expect.element(dialog.getByText(/^Every Tuesday at 09:00, Paris time/)).toBeVisible();
    await expect.element(dialog.getByText(/^Every Thursday at 10:30, Paris time/)).toBeVisible();
    await expect.element(dialog.getByText('Thu, 12 Mar 2026, 10:30')).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await startOf(almanac, weekly.id)).toBe('2026-03-03T09:00');
    point('pointerdown', element, { clientX: left + 9, clientY: top + 1 });
    point('pointermove', window, slot(3, 630));
    point('pointerup', window, slot(3, 630));
    await dialog.getByRole('button', { name: 'Reschedule' }).click();
    await expect.element(page.getByRole('button', { name: /^Letter, .*5 March 2026, 10:30$/ })).toBeVisible();
    await expect.element(dialog).not.toBeInTheDocument();
  });
});

describe('by keyboard', () => {
  test('M takes a block up, the keys move it, Enter drops it, and the focus stays with it', async () => {
    const { almanac } = await open([aSend('News', '2026-03-03T09:07'), aSend('Later', '2026-03-13T15:00')]);
    const element = block('News').element() as HTMLElement;
    element.focus();
    expect(element.getAttribute('aria-keyshortcuts')).toBe('M R');
    await userEvent.keyboard('m');
    const bar = page.getByRole('application', { name: 'Moving “News”' });
    await expect.element(bar).toHaveFocus();
    const status = bar.getByRole('status');
    await expect.element(status).toHaveTextContent('Tue 3 Mar, 09:07, Paris time');
    const press = async (keys: string, told: string) => {
      await userEvent.keyboard(keys);
      await expect.element(status).toHaveTextContent(told);
    };
    await press('{ArrowDown}', 'Tue 3 Mar, 09:15');
    await press('{ArrowRight}', 'Wed 4 Mar, 09:15');
    await press('{Shift>}{ArrowDown}{/Shift}', 'Wed 4 Mar, 10:15');
    await press('{ArrowUp}', 'Wed 4 Mar, 10:00');
    await press('{ArrowLeft}{ArrowLeft}{ArrowLeft}', 'Sun 1 Mar, 10:00, Paris time That time has passed.');
    await press('{PageDown}', 'Sun 8 Mar, 10:00');
    await press('{PageDown}', 'Sun 15 Mar, 10:00');
    expect(almanac.address.view.date).toBe('2026-03-15');
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toMatch(/^News, .*15 March 2026, 10:00$/);
    await expect.element(page.getByText(/^“News” moved from /)).toBeVisible();
  });

  test('Escape leaves it where it was, with the focus on it and its week', async () => {
    const news = aSend('News', '2026-03-03T09:00');
    const { almanac } = await open([news, aSend('Next', '2026-03-11T09:00')]);
    (block('News').element() as HTMLElement).focus();
    await userEvent.keyboard('m');
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('application');
    await userEvent.keyboard('{PageDown}{Escape}');
    await expect.poll(focused).toMatch(/^News, .*3 March 2026, 09:00$/);
    expect(almanac.address.view.date).toBeNull();
    expect(await startOf(almanac, news.id)).toBe('2026-03-03T09:00');
  });

  test('within its week it keeps the focus where it is dropped', async () => {
    await open([aSend('News', '2026-03-03T09:00'), aSend('Mail', '2026-03-03T10:00')]);
    (block('News').element() as HTMLElement).focus();
    await userEvent.keyboard('m');
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('application');
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await expect.poll(focused).toMatch(/^News, .*4 March 2026, 09:00$/);
  });

  test('a series is asked about, and the focus goes on with its run', async () => {
    await open([aWeekly('Letter', '2026-03-03T09:00', [2]), aSend('Mail', '2026-03-03T10:00')]);
    (page.getByRole('button', { name: /^Letter, .*09:00$/ }).element() as HTMLElement).focus();
    await userEvent.keyboard('m');
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('application');
    await userEvent.keyboard('{ArrowRight}{Enter}');
    const date = page
      .getByRole('dialog', { name: 'Reschedule' })
      .getByRole('group', { name: 'Date', exact: true });
    await expect.element(date.getByRole('spinbutton', { name: 'Day' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toMatch(/^Letter, .*4 March 2026, 09:00$/);
  });

  test('what cannot be moved says why and keeps the focus', async () => {
    await open([
      aSend('News', '2026-03-02T09:00', { status: 'live', liveSince: Date.parse('2026-03-02T08:00Z') }),
    ]);
    (block('News').element() as HTMLElement).focus();
    await userEvent.keyboard('m');
    await expect.element(page.getByText(/Only a scheduled campaign is moved\./)).toBeVisible();
    expect(focused()).toMatch(/^News/);
  });
});

describe('the dialog', () => {
  const dialog = page.getByRole('dialog', { name: 'Reschedule' });

  test('opens with R, in the zone of the schedule, and says what that is on the calendar', async () => {
    const news = aSend('News', '2026-03-03T15:00');
    const { almanac } = await open([news]);
    almanac.preferences.set({ zone: 'America/New_York' });
    await expect.element(block('News')).toHaveAccessibleName(/09:00$/);
    (block('News').element() as HTMLElement).focus();
    await userEvent.keyboard('r');
    await expect.element(dialog.getByRole('group', { name: 'New start, Paris time' })).toBeVisible();
    await expect.element(dialog.getByRole('group', { name: 'Time', exact: true })).toBeVisible();
    expect(writtenIn(dialog.getByRole('group', { name: 'Time', exact: true }))).toBe('15:00');
    await pasteInto(dialog.getByRole('group', { name: 'Date', exact: true }), '2026-03-06');
    await pasteInto(dialog.getByRole('group', { name: 'Time', exact: true }), '08:20');
    await expect.element(dialog.getByText('On the calendar: Fri 6 Mar, 02:20, New York time')).toBeVisible();
    await expect.element(dialog.getByText(/^Once, on Friday,? 6 March 2026 at 08:20/)).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => startOf(almanac, news.id)).toBe('2026-03-06T08:20');
    await expect.poll(focused).toMatch(/^News, .*02:20$/);
  });

  test('says what is wrong with a time and does not go on with it', async () => {
    const news = aSend('News', '2026-03-03T15:00');
    const { almanac } = await open([news]);
    (block('News').element() as HTMLElement).focus();
    await userEvent.keyboard('r');
    await pasteInto(dialog.getByRole('group', { name: 'Date', exact: true }), '2026-03-01');
    await expect.element(dialog.getByText('That time has passed. Choose one that lies ahead.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Reschedule' }).click({ force: true });
    leaveUnfinished(dialog.getByRole('group', { name: 'Date', exact: true }));
    await expect.element(dialog.getByText('Choose a date and a time.')).toBeVisible();
    await pasteInto(dialog.getByRole('group', { name: 'Date', exact: true }), '2026-03-29');
    await pasteInto(dialog.getByRole('group', { name: 'Time', exact: true }), '02:30');
    await expect.element(dialog.getByText('Clocks skip that time: it becomes 03:30.')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused).toMatch(/^News/);
    expect(await startOf(almanac, news.id)).toBe('2026-03-03T15:00');
  });

  test('opens for bars too, and asks for the start', async () => {
    const api = aSend('Window', '', {
      type: 'api-triggered',
      content: { window: true },
      schedule: { start: '2026-03-04T08:00', end: '2026-03-06T18:00' },
    });
    await open([api]);
    (block('Window').element() as HTMLElement).focus();
    await userEvent.keyboard('m');
    await pasteInto(dialog.getByRole('group', { name: 'Date', exact: true }), '2026-03-07');
    await expect.element(dialog.getByText(/^Its end date would have passed by then\./)).toBeVisible();
    await pasteInto(dialog.getByRole('group', { name: 'Date', exact: true }), '2026-03-05');
    await dialog.getByRole('button', { name: 'Reschedule' }).click();
    await expect.element(page.getByText(/^“Window” moved from /)).toBeVisible();
  });

  test('speaks French', async () => {
    overwriteGetLocale(() => 'fr');
    const weekly = aWeekly('Lettre', '2026-03-03T09:00', [2]);
    const { almanac } = await open([weekly]);
    almanac.acting.askToReschedule(weekly);
    const french = page.getByRole('dialog', { name: 'Replanifier' });
    await expect.element(french).toHaveAccessibleDescription(/toute la série se déplace/);
    await pasteInto(french.getByRole('group', { name: 'Heure', exact: true }), '10:00');
    await expect.element(french.getByText(/^Chaque mardi à 10:00|^Tous les mardis à 10:00/)).toBeVisible();
  });
});
