import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { leaveUnfinished, pasteInto, writtenIn } from '../../support/dates.ts';
import { aCampaign, aCap, aPolicy, aRecurrence } from '../../support/builders.ts';
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
    // The first to be dragged loads what shows it.
    await expect.poll(ghost, { timeout: 10_000 }).toBe('Thu 5 Mar, 11:15, Paris time');
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
    ['live', /cannot be moved any more\./, { status: 'live', liveSince: Date.parse('2026-03-02T08:00Z') }],
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

  test('says on the way which cap a place reaches, and that it would be over it', async () => {
    await open([aSend('News', '2026-03-03T09:00'), aSend('Sale', '2026-03-10T09:00')], {
      caps: [aCap({ most: 1, per: 'day' })],
    });
    (block('News').element() as HTMLElement).focus();
    await userEvent.keyboard('m');
    await expect.element(page.getByRole('application')).toHaveFocus();
    await userEvent.keyboard('{PageDown}');
    const status = page.getByRole('application').getByRole('status');
    await expect
      .element(status)
      .toHaveTextContent(/Tue 10 Mar.* The second email on .*10 Mar to Loyal customers \(cap 1\): Sale$/);
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(status).toHaveTextContent(/Wed 11 Mar.*, which reaches the cap of 1$/);
    await userEvent.keyboard('{Escape}');
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
    await expect.element(page.getByText(/cannot be moved any more\./)).toBeVisible();
    expect(focused()).toMatch(/^News/);
  });
});

describe('a draft without a date', () => {
  const idea = () => aSend('Idea', '', { status: 'draft', schedule: { start: null } });
  const tray = () => page.getByRole('region', { name: /^Drafts without a date/ });

  async function openDrafts(campaigns: Campaign[]) {
    const opened = await open([aSend('News', '2026-03-03T09:00'), ...campaigns]);
    opened.almanac.address.go({ drafts: true });
    await expect.element(tray()).toBeVisible();
    return opened;
  }

  test('waits below the calendar and is dragged onto a day, where it stays a draft', async () => {
    const draft = idea();
    const { almanac } = await openDrafts([draft]);
    await expect.element(tray()).toHaveTextContent('Drafts without a date (1)');
    const chip = tray().getByRole('button', { name: 'Idea, Draft, Email' }).element();
    const { left, top } = chip.getBoundingClientRect();
    point('pointerdown', chip, { clientX: left + 9, clientY: top + 9 });
    point('pointermove', window, { clientX: left + 30, clientY: top + 9 });
    point('pointermove', window, slot(3, 660));
    await expect.poll(ghost).toBe('Thu 5 Mar, 11:00, Paris time');
    point('pointerup', window, slot(3, 660));
    await expect.element(block('Idea')).toHaveAccessibleName(/^Idea, Draft, .*5 March 2026, 11:00$/);
    await expect.element(page.getByText(/^“Idea” moved to 5 Mar 2026, 11:00/)).toBeVisible();
    expect(await startOf(almanac, draft.id)).toBe('2026-03-05T11:00');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(tray()).toHaveTextContent('Drafts without a date (1)');
    expect(await startOf(almanac, draft.id)).toBeNull();
  });

  test('dropped anywhere else it stays where it was', async () => {
    const draft = idea();
    const { almanac } = await openDrafts([draft]);
    const chip = tray().getByRole('button', { name: /^Idea/ }).element();
    const { left, top } = chip.getBoundingClientRect();
    point('pointerdown', chip, { clientX: left + 9, clientY: top + 9 });
    point('pointermove', window, slot(3, 660));
    await expect.poll(ghost).not.toBeNull();
    point('pointermove', window, { clientX: left + 30, clientY: top + 9 });
    await expect.poll(ghost).toBeNull();
    point('pointerup', window, { clientX: left + 30, clientY: top + 9 });
    await expect.element(tray()).toHaveTextContent('Drafts without a date (1)');
    expect(almanac.notices.all).toEqual([]);
  });

  test('is placed by keyboard, and Escape leads back to it', async () => {
    const draft = idea();
    const { almanac } = await openDrafts([draft]);
    const chip = tray().getByRole('button', { name: /^Idea/ });
    (chip.element() as HTMLElement).focus();
    await userEvent.keyboard('m');
    const bar = page.getByRole('application', { name: 'Placing “Idea”' });
    await expect.element(bar).toHaveFocus();
    await expect.element(bar.getByRole('status')).toHaveTextContent('Tue 3 Mar, 09:00');
    await userEvent.keyboard('{Escape}');
    await expect.element(chip).toHaveFocus();
    await userEvent.keyboard('m');
    await expect.element(bar).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await expect.poll(focused).toMatch(/^Idea, Draft, .*4 March 2026, 09:00$/);
    expect(await startOf(almanac, draft.id)).toBe('2026-03-04T09:00');
  });

  test('one with a date is an outline that moves as others do, and none is shown unless asked for', async () => {
    const dated = aSend('Dated', '2026-03-05T10:00', { status: 'draft' });
    const { almanac } = await openDrafts([dated]);
    await expect.element(block('Dated')).toHaveClass('drawn-draft');
    carry('Dated', [3, 700], [4, 720]);
    await expect.poll(ghost).toMatch(/^Fri 6 Mar, 12:00/);
    point('pointerup', window, slot(4, 720));
    await expect.poll(() => startOf(almanac, dated.id)).toBe('2026-03-06T12:00');
    almanac.address.go({ drafts: false });
    await expect.element(block('Dated')).not.toBeInTheDocument();
  });
});

describe('the end of a bar', () => {
  const aWindow = (status: 'scheduled' | 'live', given: object = {}) =>
    aSend('Window', '', {
      type: 'api-triggered',
      status,
      content: { window: true },
      schedule: {
        start: status === 'live' ? '2026-03-01T08:00' : '2026-03-03T08:00',
        end: '2026-03-04T18:00',
      },
      ...given,
    });
  const endOf = async ({ repository }: TestAlmanac, id: string) =>
    (await repository.get([id]))[0]?.current.content.schedule.end;
  const words = () => document.querySelector('.words')?.textContent.trim().replaceAll(/\s+/g, ' ') ?? null;

  function pull(...days: number[]) {
    const handle = document.querySelector('[data-end]')!;
    const { left, top } = handle.getBoundingClientRect();
    point('pointerdown', handle, { clientX: left + 4, clientY: top + 4 });
    for (const day of days) point('pointermove', window, { ...slot(day, 600), clientY: top + 4 });
    return top + 4;
  }

  test('is dragged to another day at the same time of day, and taken back', async () => {
    const scheduled = aWindow('scheduled');
    const { almanac } = await open([scheduled]);
    const y = pull(4, 5);
    await expect.poll(words).toBe('Sat 7 Mar, 18:00, Paris time');
    const { right } = block('Window').element().getBoundingClientRect();
    expect(right).toBeGreaterThan(slot(5, 0).clientX);
    point('pointerup', window, { ...slot(5, 600), clientY: y });
    await expect.poll(() => endOf(almanac, scheduled.id)).toBe('2026-03-07T18:00');
    await expect.element(page.getByText(/^End of “Window” moved from .* to /)).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => endOf(almanac, scheduled.id)).toBe('2026-03-04T18:00');
  });

  test('stretches its bar over the weeks of a month while it is dragged', async () => {
    const scheduled = aWindow('scheduled');
    const { almanac } = await open([scheduled]);
    almanac.address.go({ scale: 'month' });
    await expect.poll(() => document.querySelector('[data-day="23"]')).not.toBeNull();
    await expect.poll(() => document.querySelector('[data-end]')).not.toBeNull();
    const day = (index: number) => document.querySelector(`[data-day="${index}"]`)!.getBoundingClientRect();
    const over = () =>
      [...document.querySelectorAll('.bars > *')].flatMap((part) => {
        const { left, right, top } = part.getBoundingClientRect();
        const days = Array.from({ length: 42 }, (_, index) => index).filter((index) => {
          const { x, width, y, bottom } = day(index);
          return top >= y && top < bottom && left < x + width / 2 && right > x + width / 2;
        });
        return getComputedStyle(part).opacity === '0' ? [] : [[days[0], days.at(-1)]];
      });
    await expect.poll(over).toEqual([[8, 9]]);
    const handle = document.querySelector('[data-end]')!;
    const { left: clientX, top: clientY } = handle.getBoundingClientRect();
    point('pointerdown', handle, { clientX: clientX + 4, clientY: clientY + 4 });
    for (const index of [16, 23]) {
      const { left, top } = day(index);
      point('pointermove', window, { clientX: left + 20, clientY: top + 40 });
    }
    await expect.poll(over).toEqual([
      [8, 13],
      [14, 20],
      [21, 23],
    ]);
    await userEvent.keyboard('{Escape}');
    await expect.poll(over).toEqual([[8, 9]]);
  });

  test('before the start, or in the past, is refused with the reason', async () => {
    const scheduled = aWindow('scheduled');
    const { almanac } = await open([scheduled]);
    pull(2, 1, 0);
    await expect.poll(words).toMatch(/That time has passed|It would end before/);
    await userEvent.keyboard('{Escape}');
    await expect.poll(words).toBeNull();
    expect(await endOf(almanac, scheduled.id)).toBe('2026-03-04T18:00');
  });

  test('of a live campaign goes into a draft version, which opens', async () => {
    const live = aWindow('live');
    const { almanac } = await open([live]);
    const y = pull(4, 5);
    await expect.poll(words).toBe('Sat 7 Mar, 18:00, Paris time');
    point('pointerup', window, { ...slot(5, 600), clientY: y });
    await expect.poll(() => almanac.address.view.page).toBe('campaign');
    expect(almanac.address.view).toMatchObject({ campaign: live.id, version: 'draft', part: 'schedule' });
    const [stored] = await almanac.repository.get([live.id]);
    expect(stored?.current.content.schedule.end).toBe('2026-03-04T18:00');
    expect(stored?.draft?.content.schedule.end).toBe('2026-03-07T18:00');
  });

  test('moves by keyboard with E, and what has no end of its own says so', async () => {
    const scheduled = aWindow('scheduled');
    const counted = aSend('Thrice', '', {
      schedule: { start: '2026-03-03T09:00', recurrence: aRecurrence({ count: 3 }) },
    });
    const journey = aSend('Journey', '', {
      type: 'orchestrated',
      status: 'live',
      schedule: { start: '2026-03-01T09:00', end: '2026-03-06T18:00', recurrence: aRecurrence() },
    });
    const { almanac } = await open([scheduled, counted, journey]);
    const bar = document.querySelector<HTMLElement>('.bar[aria-label^="Window"]')!;
    expect(bar.getAttribute('aria-keyshortcuts')).toBe('R E');
    bar.focus();
    await userEvent.keyboard('e');
    const mover = page.getByRole('application', { name: 'Moving the end of “Window”' });
    await expect.element(mover).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await expect.poll(() => endOf(almanac, scheduled.id)).toBe('2026-03-05T18:00');
    document.querySelector<HTMLElement>('.bar[aria-label^="Thrice"]')!.focus();
    await userEvent.keyboard('e');
    await expect
      .element(page.getByText(/It has no end date of its own that could be moved: it/))
      .toBeVisible();
    const running = document.querySelector<HTMLElement>('.bar[aria-label^="Journey"]')!;
    expect(running.getAttribute('aria-keyshortcuts')).toBeNull();
    running.focus();
    await userEvent.keyboard('e');
    await expect.element(page.getByText(/“Journey” was not changed\. The end of an/)).toBeVisible();
  });
});

describe('at the edges', () => {
  test('a block held beside the lower edge and moved sideways keeps its time', async () => {
    const almanac = await anAlmanac({ campaigns: [aSend('News', '2026-03-03T11:00')] });
    await render(ReschedulePage, { almanac, height: 500 });
    await expect.poll(() => document.querySelectorAll('.entry').length).toBe(1);
    const element = block('News').element();
    const hours = element.closest('.fc-scroller')!;
    element.scrollIntoView({ block: 'end' });
    const { left, top } = element.getBoundingClientRect();
    const y = Math.min(top + 20, hours.getBoundingClientRect().bottom - 10);
    hours.scrollTop -= hours.getBoundingClientRect().bottom - 20 - y;
    const from = element.getBoundingClientRect();
    const at = from.top + 20;
    expect(hours.getBoundingClientRect().bottom - at).toBeLessThan(36);
    point('pointerdown', element, { clientX: left + 9, clientY: at });
    point('pointermove', window, { ...slot(4, 0), clientY: at });
    await expect.poll(ghost).toMatch(/^Fri 6 Mar, 11:00/);
    const before = hours.scrollTop;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(hours.scrollTop).toBe(before);
    point('pointermove', window, { ...slot(4, 0), clientY: at + 12 });
    await expect.poll(() => hours.scrollTop).toBeGreaterThan(before + 20);
    await userEvent.keyboard('{Escape}');
  });

  test('held at the side, what lies beyond is shown, and Escape shows the days it came from', async () => {
    const news = aSend('News', '2026-03-03T09:00');
    const { almanac } = await open([news, aSend('Next', '2026-03-10T09:00')]);
    const { right } = document.querySelector('.hour-grid')!.getBoundingClientRect();
    carry('News', [3, 600]);
    await expect.poll(ghost).not.toBeNull();
    point('pointermove', window, { ...slot(6, 600), clientX: right - 4 });
    await expect.poll(() => almanac.address.view.date, { timeout: 3000 }).toBe('2026-03-09');
    await expect.poll(ghost).toMatch(/^Sun 15 Mar/);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => almanac.address.view.date).toBeNull();
    expect(await startOf(almanac, news.id)).toBe('2026-03-03T09:00');
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

  test('what another tab has changed meanwhile is refused in it, and the time chosen stays', async () => {
    const news = aSend('News', '2026-03-03T09:00');
    const { almanac } = await open([news]);
    (block('News').element() as HTMLElement).focus();
    await userEvent.keyboard('r');
    const dialog = page.getByRole('dialog', { name: 'Reschedule' });
    const day = dialog.getByRole('spinbutton', { name: 'Day' });
    await day.click();
    await userEvent.keyboard('05');
    const theirs = { ...news, name: 'News of March', revision: news.revision + 1 };
    await almanac.repository.transact([], () => ({ put: [theirs], answer: undefined }));
    await dialog.getByRole('button', { name: 'Reschedule' }).click();
    await expect
      .element(dialog.getByRole('alert'))
      .toHaveTextContent('“News” was not changed. Somebody changed it meanwhile');
    expect(almanac.notices.all).toEqual([]);
    await dialog.getByRole('button', { name: 'Reschedule' }).click();
    await expect.poll(() => startOf(almanac, news.id)).toBe('2026-03-05T09:00');
    await expect.element(dialog).not.toBeInTheDocument();
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
