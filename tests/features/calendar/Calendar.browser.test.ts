import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { NO_FILTERS } from '../../../src/domain/selection/filters.ts';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { overwriteGetLocale } from '../../../src/i18n/paraglide/runtime.js';
import { pasteInto, writtenIn } from '../../support/dates.ts';
import { aCampaign, anAction, aRecurrence } from '../../support/builders.ts';
import { anAlmanac } from '../../support/an-almanac.ts';
import CalendarPage from './CalendarPage.svelte';

let made = 0;

/** Scheduled for a wall time in Paris. */
function aSend(name: string, start: string, given: Parameters<typeof aCampaign>[0] = {}): Campaign {
  made += 1;
  const id = `00000000-0000-4000-8000-${made.toString().padStart(12, '0')}`;
  return aCampaign({ id, name, status: 'scheduled', schedule: { start }, ...given });
}

async function open(campaigns: Campaign[], hash = '', size: { width?: number; height?: number } = {}) {
  const almanac = await anAlmanac({ campaigns });
  location.hash = hash;
  await expect.poll(() => almanac.address.view.date ?? '').toBe(/week=([\d-]+)/.exec(hash)?.[1] ?? '');
  const screen = await render(CalendarPage, { almanac, ...size });
  return { almanac, calendar: screen.getByRole('region', { name: 'Calendar' }) };
}

/** The names of what the grid shows, in order of the page. */
const entries = () =>
  page
    .getByRole('button')
    .elements()
    .flatMap((each) => (each.classList.contains('entry') ? [each.getAttribute('aria-label') ?? ''] : []));

const focused = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

beforeEach(async () => {
  await page.viewport(1100, 800);
});
afterEach(() => overwriteGetLocale(() => 'en'));

describe('the week', () => {
  test('is the current one, from its first day to its last, with the zone named beside it', async () => {
    const { calendar } = await open([]);
    await expect
      .element(calendar.getByRole('heading', { level: 2 }))
      .toHaveTextContent(/2\s?–\s?8 March 2026/);
    await expect.element(calendar.getByRole('columnheader', { name: '2 March 2026' })).toBeVisible();
    await expect
      .element(calendar.getByRole('button', { name: 'Displayed zone: Paris, UTC+01:00' }))
      .toBeVisible();
    const date = calendar.getByRole('group', { name: 'Go to date' });
    await expect.element(date).toBeVisible();
    expect(writtenIn(date)).toBe('02/03/2026');
  });

  test('moves by a week, back to today and to any date, each a step in the address', async () => {
    const { almanac, calendar } = await open([aSend('News', '2026-03-10T09:00')]);
    await calendar.getByRole('button', { name: 'Next week' }).click();
    expect(almanac.address.view.date).toBe('2026-03-09');
    await expect.element(calendar.getByRole('button', { name: /^News, Scheduled/ })).toBeVisible();
    await calendar.getByRole('button', { name: 'Previous week' }).click();
    await calendar.getByRole('button', { name: 'Previous week' }).click();
    expect(almanac.address.view.date).toBe('2026-02-23');
    await pasteInto(calendar.getByRole('group', { name: 'Go to date', exact: true }), '2026-11-25');
    await expect
      .element(calendar.getByRole('heading', { level: 2 }))
      .toHaveTextContent(/23\s?–\s?29 November 2026/);
    expect(almanac.address.view.date).toBe('2026-11-25');
    await calendar.getByRole('button', { name: 'Today' }).click();
    expect(almanac.address.view.date).toBeNull();
    history.back();
    await expect
      .element(calendar.getByRole('heading', { level: 2 }))
      .toHaveTextContent(/23\s?–\s?29 November 2026/);
  });

  test('begins on the weekday that was chosen', async () => {
    const { almanac, calendar } = await open([]);
    almanac.preferences.set({ firstDay: 7 });
    await expect
      .element(calendar.getByRole('heading', { level: 2 }))
      .toHaveTextContent(/1\s?–\s?7 March 2026/);
    await expect.element(calendar.getByRole('columnheader').first()).toHaveTextContent('Sun 1');
  });

  test('speaks French as soon as French is chosen', async () => {
    const almanac = await anAlmanac({ campaigns: [aSend('Bonjour', '2026-03-03T09:00')] });
    overwriteGetLocale(() => almanac.preferences.locale ?? 'en');
    const screen = await render(CalendarPage, { almanac });
    await expect.element(screen.getByRole('region', { name: 'Calendar' })).toBeVisible();
    almanac.preferences.set({ locale: 'fr' });
    const calendar = screen.getByRole('region', { name: 'Calendrier' });
    for (const name of ['Semaine précédente', 'Semaine suivante', "Aujourd'hui", 'Options du calendrier'])
      await expect.element(calendar.getByRole('button', { name })).toBeVisible();
    await expect.element(calendar.getByRole('group', { name: 'Aller à la date' })).toBeVisible();
    await expect.element(calendar.getByRole('columnheader', { name: '2 mars 2026' })).toBeVisible();
    await expect
      .element(calendar.getByRole('button', { name: 'Bonjour, Planifié, E-mail, mardi 3 mars 2026, 09:00' }))
      .toBeVisible();
  });
});

describe('today and now', () => {
  const current = () =>
    [...document.querySelectorAll('[aria-current="date"]')].map((each) => each.getAttribute('aria-label'));

  test.each([
    ['2026-03-04T23:05:00Z', 'Europe/Paris', 'Thursday 5 March 2026'],
    ['2026-03-04T22:55:00Z', 'Europe/Paris', 'Wednesday 4 March 2026'],
    ['2026-03-04T15:05:00Z', 'Asia/Tokyo', 'Thursday 5 March 2026'],
    ['2026-03-04T14:55:00Z', 'Asia/Tokyo', 'Wednesday 4 March 2026'],
    ['2026-03-04T11:05:00Z', 'Pacific/Auckland', 'Thursday 5 March 2026'],
    ['2026-03-04T10:55:00Z', 'Pacific/Auckland', 'Wednesday 4 March 2026'],
    ['2026-03-04T08:05:00Z', 'America/Los_Angeles', 'Wednesday 4 March 2026'],
    ['2026-03-04T07:55:00Z', 'America/Los_Angeles', 'Tuesday 3 March 2026'],
    ['2026-03-04T18:35:00Z', 'Asia/Kolkata', 'Thursday 5 March 2026'],
    ['2026-03-04T18:25:00Z', 'Asia/Kolkata', 'Wednesday 4 March 2026'],
    ['2026-03-04T03:35:00Z', 'America/St_Johns', 'Wednesday 4 March 2026'],
    ['2026-03-04T03:25:00Z', 'America/St_Johns', 'Tuesday 3 March 2026'],
  ])('at %s in %s today is %s', async (now, zone, today) => {
    const almanac = await anAlmanac({}, { simulated: { now: Date.parse(now) } });
    almanac.preferences.set({ zone });
    await render(CalendarPage, { almanac });
    await expect.poll(() => current().map((each) => each?.replace(',', ''))).toEqual([today]);
    expect(document.querySelectorAll('.now')).toHaveLength(1);
  });
});

describe('what it shows', () => {
  test('a block says name and status first, then channel and time', async () => {
    const { calendar } = await open([aSend('News', '2026-03-03T09:30')]);
    const block = calendar.getByRole('button', {
      name: /^News, Scheduled, Email, Tuesday,? 3 March 2026, 09:30$/,
    });
    await expect.element(block).toBeVisible();
    await expect.element(block).toHaveTextContent('09:30 News');
    // An icon each for channel and status, as masks.
    const glyphs = [...block.element().querySelectorAll('.lone-glyph')];
    expect(glyphs.map((each) => getComputedStyle(each).getPropertyValue('--icon').slice(0, 9))).toEqual(
      Array(2).fill('url("data'),
    );
    const hour = document.querySelector('[data-time="10:00:00"]')?.getBoundingClientRect();
    const { top, height } = block.element().getBoundingClientRect();
    expect(Math.abs(top - ((hour?.top ?? 0) - (hour?.height ?? 0) / 2))).toBeLessThan(2);
    expect(Math.abs(height - (hour?.height ?? 0))).toBeLessThan(4);
  });

  test('what lasts several days is a bar over them, with an arrow where nothing ends it', async () => {
    const api = { type: 'api-triggered', status: 'live' } as const;
    const { calendar } = await open([
      aSend('Window', '', {
        ...api,
        content: { window: true },
        schedule: { start: '2026-03-02T08:00', end: '2026-03-04T18:00' },
      }),
      aSend('For ever', '', { ...api, content: { window: true }, schedule: { start: '2026-03-02T08:00' } }),
    ]);
    const window = calendar.getByRole('button', { name: /^Window, Live, .*from 1 Mar 2026 to 4 Mar 2026$/ });
    const endless = calendar.getByRole('button', { name: /^For ever, Live, .*without end$/ });
    await expect.element(window).toBeVisible();
    const column = calendar
      .getByRole('columnheader', { name: '4 March 2026' })
      .element()
      .getBoundingClientRect();
    expect(Math.abs(window.element().getBoundingClientRect().right - column.right)).toBeLessThan(6);
    const sunday = calendar
      .getByRole('columnheader', { name: '8 March 2026' })
      .element()
      .getBoundingClientRect();
    expect(Math.abs(endless.element().getBoundingClientRect().right - sunday.right)).toBeLessThan(6);
  });

  test('bars and runs are shown or hidden by the options, and the choice is kept', async () => {
    const daily = {
      status: 'live',
      schedule: { start: '2026-02-20T14:00', recurrence: aRecurrence() },
    } as const;
    const { almanac, calendar } = await open([aSend('Daily', '', daily)]);
    await expect.poll(() => entries().length).toBe(8);
    await calendar.getByRole('button', { name: 'Calendar options' }).click();
    await page.getByRole('checkbox', { name: 'Multi-day bars' }).click();
    await expect.poll(() => entries().length).toBe(7);
    await page.getByRole('checkbox', { name: 'Runs of recurring campaigns' }).click();
    await expect.poll(() => entries().length).toBe(0);
    expect(almanac.preferences.showBars).toBe(false);
    expect(almanac.preferences.showRuns).toBe(false);
    await expect.element(page.getByText(/^A block takes one hour on the grid/)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(calendar.getByRole('button', { name: 'Calendar options' })).toHaveFocus();
  });

  test('drafts never, whatever the filters keep', async () => {
    const { almanac } = await open([
      aSend('Draft', '2026-03-03T09:00', { status: 'draft' }),
      aSend('Seen', '2026-03-03T09:00'),
    ]);
    almanac.address.go({ filters: NO_FILTERS });
    await expect.poll(entries).toEqual([expect.stringMatching(/^Seen, /)]);
  });

  test('what the filters and the search keep', async () => {
    const { almanac } = await open([
      aSend('Spring', '2026-03-03T09:00'),
      aSend('Summer', '2026-03-03T12:00'),
    ]);
    await expect.poll(() => entries().length).toBe(2);
    almanac.address.go({ search: 'sum' });
    await expect.poll(entries).toEqual([expect.stringMatching(/^Summer, /)]);
  });

  test('an empty week says so and leads on', async () => {
    const { almanac, calendar } = await open([
      aSend('Later', '2026-04-15T09:00'),
      aSend('Stopped', '2026-03-04T09:00', { status: 'in-review' }),
    ]);
    await expect
      .element(calendar.getByText('Nothing is scheduled this week under the current filters.'))
      .toBeVisible();
    await calendar.getByRole('button', { name: 'Show all campaigns' }).click();
    await expect.poll(() => almanac.address.view.filters.status).toEqual([]);
    almanac.address.go({ filters: { ...NO_FILTERS, status: ['scheduled'] } });
    await calendar.getByRole('button', { name: 'Go to 15 April 2026' }).click();
    await expect.poll(entries).toEqual([expect.stringMatching(/^Later, /)]);
  });
});

describe('many in one hour', () => {
  const crowd = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      aSend(`Campaign ${(index + 1).toString().padStart(3, '0')}`, '2026-03-04T09:00'),
    );

  test('the first few are seen, and the others open from "+n more"', async () => {
    const { almanac, calendar } = await open(crowd(60));
    await expect.poll(() => entries().length).toBeGreaterThan(0);
    const seen = entries();
    expect(seen[0]).toMatch(/^Campaign 001, Scheduled/);
    const hidden = 60 - seen.length;
    await calendar
      .getByRole('button', { name: new RegExp(`^\\+${hidden} more, Wednesday,? 4 March 2026, 09:00$`) })
      .click();
    const list = page.getByRole('dialog', { name: new RegExp(`^\\+${hidden} more`) });
    await expect.element(list.getByText('60 campaigns')).toBeVisible();
    await list.getByRole('button', { name: 'Show 10 more' }).click();
    await list.getByRole('button', { name: /^Campaign 060 Scheduled 09:00/ }).click();
    expect(almanac.workspace.inventory.row(almanac.address.view.campaign ?? '')?.name).toBe('Campaign 060');
    await expect.element(list).not.toBeInTheDocument();
  });

  test('Escape closes the list and gives the focus back', async () => {
    const { calendar } = await open(crowd(9));
    const more = calendar.getByRole('button', { name: /^\+\d+ more/ });
    await more.click();
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(more).toHaveFocus();
  });

  test('bars beyond a few lines are counted below, and the band opens to show all', async () => {
    const bars = Array.from({ length: 12 }, (_, index) =>
      aSend(`Window ${(index + 1).toString().padStart(2, '0')}`, '', {
        type: 'api-triggered',
        status: 'live',
        content: { window: true },
        schedule: { start: '2026-03-02T08:00', end: '2026-03-20T18:00' },
      }),
    );
    const { calendar } = await open(bars);
    await expect.poll(() => entries()).toHaveLength(4);
    await expect.element(calendar.getByText(/^8 more/)).toBeVisible();
    await calendar.getByRole('button', { name: 'Show all 12' }).click();
    await expect.poll(() => entries()).toHaveLength(12);
    const fewer = calendar.getByRole('button', { name: 'Show fewer' });
    await expect.element(fewer).toHaveFocus();
    await fewer.click();
    await expect.poll(() => entries()).toHaveLength(4);
  });
});

describe('selection', () => {
  test('a click opens the campaign, and what is selected is marked wherever it stands', async () => {
    const daily = {
      status: 'live',
      schedule: { start: '2026-02-20T14:00', recurrence: aRecurrence() },
    } as const;
    const { almanac, calendar } = await open([aSend('Daily', '', daily), aSend('Other', '2026-03-04T09:00')]);
    await calendar.getByRole('button', { name: /^Other, / }).click();
    await expect
      .element(calendar.getByRole('button', { name: /^Other, / }))
      .toHaveAttribute('aria-current', 'true');
    const id = almanac.workspace.inventory.rows.find((each) => each.name === 'Daily')?.id ?? null;
    almanac.address.go({ campaign: id });
    await expect.poll(() => document.querySelectorAll('.entry[aria-current="true"]').length).toBe(8);
    await expect
      .element(calendar.getByRole('button', { name: /^Other, / }))
      .not.toHaveAttribute('aria-current');
  });
});

describe('by keyboard', () => {
  const week = () => [
    aSend('Monday morning', '2026-03-02T14:00'),
    aSend('Tuesday early', '2026-03-03T08:00'),
    aSend('Tuesday late', '2026-03-03T15:00'),
    aSend('Friday', '2026-03-06T09:00'),
    aSend('Next Tuesday', '2026-03-10T14:30'),
  ];

  test('the grid is one stop for Tab', async () => {
    await open(week());
    await expect.poll(() => entries().length).toBe(4);
    expect(document.querySelectorAll('.entry[tabindex="0"]')).toHaveLength(1);
    document.querySelector<HTMLElement>('.entry[tabindex="0"]')?.focus();
    await userEvent.keyboard('{Tab}');
    expect(focused()).toBe('After the calendar');
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(focused()).toMatch(/^Monday morning/);
  });

  test('arrows move as the eye does, and Enter opens', async () => {
    const { almanac } = await open(week());
    await expect.poll(() => entries().length).toBe(4);
    document.querySelector<HTMLElement>('.entry[tabindex="0"]')?.focus();
    const press = async (keys: string, name: RegExp) => {
      await userEvent.keyboard(keys);
      await expect.poll(focused).toMatch(name);
    };
    await press('{ArrowRight}', /^Tuesday late/);
    await press('{ArrowUp}', /^Tuesday early/);
    await press('{ArrowRight}', /^Friday/);
    await press('{ArrowLeft}', /^Tuesday early/);
    await press('{End}', /^Tuesday late/);
    await press('{Home}', /^Tuesday early/);
    await press('{Control>}{End}{/Control}', /^Friday/);
    await press('{Control>}{Home}{/Control}', /^Monday morning/);
    await userEvent.keyboard('{Enter}');
    expect(almanac.workspace.inventory.row(almanac.address.view.campaign ?? '')?.name).toBe('Monday morning');
  });

  test('Page Down goes to the next week and to what lies nearest there', async () => {
    const { almanac } = await open(week());
    await expect.poll(() => entries().length).toBe(4);
    document.querySelector<HTMLElement>('.entry[aria-label^="Tuesday late"]')?.focus();
    await userEvent.keyboard('{PageDown}');
    await expect.poll(focused).toMatch(/^Next Tuesday/);
    expect(almanac.address.view.date).toBe('2026-03-09');
    await userEvent.keyboard('{PageDown}');
    await expect.poll(focused).toMatch(/17 March 2026$/);
    await userEvent.keyboard('{PageUp}{PageUp}');
    await expect.poll(() => entries().length).toBe(4);
    await expect.poll(focused).toMatch(/^Tuesday|^Monday|^Friday/);
  });

  test('the focus stays with its campaign when others change, and goes to a neighbour when it is gone', async () => {
    const campaigns = week();
    const { almanac } = await open(campaigns);
    await expect.poll(() => entries().length).toBe(4);
    document.querySelector<HTMLElement>('.entry[aria-label^="Tuesday late"]')?.focus();
    almanac.address.go({ search: 'tuesday' });
    await expect.poll(() => entries().length).toBe(2);
    expect(focused()).toMatch(/^Tuesday late/);
    almanac.address.go({ search: 'early' });
    await expect.poll(focused).toMatch(/^Tuesday early/);
  });
});

describe('zones and changing clocks', () => {
  test('another displayed zone moves the blocks and is named', async () => {
    const { almanac, calendar } = await open([aSend('News', '2026-03-03T09:30')]);
    await calendar.getByRole('button', { name: /^Displayed zone/ }).click();
    await page.getByRole('combobox', { name: 'Displayed zone' }).fill('new york');
    await page.getByRole('option', { name: /^New York/ }).click();
    // The finder stays open: the grid behind has changed already.
    await expect.element(page.getByRole('combobox', { name: 'Displayed zone' })).toHaveValue('New York');
    expect(almanac.preferences.zone).toBe('America/New_York');
    await expect.element(calendar.getByRole('button', { name: /^News, .* 03:30$/ })).toBeVisible();
    await expect.element(calendar.getByRole('button', { name: /New York, UTC-05:00$/ })).toBeVisible();
  });

  test('in March a time that clocks skip stands an hour later', async () => {
    const nightly = {
      status: 'live',
      schedule: { start: '2026-03-01T02:30', recurrence: aRecurrence() },
    } as const;
    await open([aSend('Night', '', nightly)], '#/campaigns?week=2026-03-25');
    await expect.poll(() => entries().length).toBe(8);
    expect(entries().filter((each) => each.includes('29 March'))).toEqual([expect.stringMatching(/03:30$/)]);
    expect(entries().filter((each) => each.includes('28 March'))).toEqual([expect.stringMatching(/02:30$/)]);
  });

  test('in October the second of two equal times says which it is and stands below the first', async () => {
    const at = (name: string, start: string, zone: string) => aSend(name, '', { schedule: { start, zone } });
    const { calendar } = await open(
      [at('First', '2026-10-25T00:30', 'UTC'), at('Second', '2026-10-25T01:30', 'UTC')],
      '#/campaigns?week=2026-10-25',
    );
    const first = calendar.getByRole('button', { name: /^First, .* 02:30$/ });
    const second = calendar.getByRole('button', { name: /^Second, .* 02:30 UTC\+01:00$/ });
    await expect.element(second).toBeInTheDocument();
    const [one, other] = [first, second].map((each) => each.element().getBoundingClientRect());
    expect(one!.left).toBe(other!.left);
    expect(one!.bottom).toBeLessThanOrEqual(other!.top);
  });
});

test('on a narrow screen three days are shown, beginning with today, and the arrows move by three', async () => {
  await page.viewport(320, 640);
  const { almanac, calendar } = await open([aSend('News', '2026-03-03T09:30')], '', {
    width: 320,
    height: 640,
  });
  const block = calendar.getByRole('button', { name: /^News/ });
  await expect.element(block).toBeInTheDocument();
  expect(block.element().getBoundingClientRect().width).toBeGreaterThan(80);
  expect(calendar.getByRole('columnheader').elements()).toHaveLength(3);
  await calendar.getByRole('button', { name: 'Next days' }).click();
  expect(almanac.address.view.date).toBe('2026-03-05');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});

describe('the selected campaign', () => {
  test('is looked for where it is, when what is shown has none of it', async () => {
    const next = aSend('Points notice', '2026-04-14T09:00');
    const { almanac, calendar } = await open([aSend('News', '2026-03-03T09:00'), next]);
    const word = calendar.getByText(/Points notice · next on/);
    await expect.element(word).not.toBeInTheDocument();
    almanac.address.go({ campaign: next.id });
    await expect.element(word).toHaveTextContent('14 April 2026');
    await calendar.getByRole('button', { name: 'Go there' }).click();
    await expect.element(calendar.getByRole('button', { name: /^Points notice, Scheduled/ })).toBeVisible();
    await expect.element(word).not.toBeInTheDocument();
  });
});

describe('the card', () => {
  const card = () => page.getByRole('tooltip');
  const news = () =>
    aSend('News', '2026-03-03T09:30', {
      content: { actions: [anAction({ message: { title: 'Spring is here', body: '', published: true } })] },
    });

  test('tells what a block has no room for once a pointer rests on it, and stays while it is pointed at', async () => {
    const { calendar } = await open([news()]);
    const block = calendar.getByRole('button', { name: /^News/ });
    await expect.element(block).toBeVisible();
    expect(document.querySelector('[role="tooltip"]')).toBeNull();
    await block.hover();
    await expect.element(card()).toHaveTextContent(/News.*Scheduled.*Email.*Action campaign, Marketing/);
    await expect.element(card()).toHaveTextContent(/Tue 3 Mar, 09:30, Paris time/);
    await expect.element(card()).toHaveTextContent(/Subject Spring is here/);
    const [about, shown] = [block, card()].map((each) => each.element().getBoundingClientRect());
    expect(shown!.left >= about!.right || shown!.right <= about!.left).toBe(true);
    await card().hover();
    await new Promise((resolve) => setTimeout(resolve, 400));
    await expect.element(card()).toBeVisible();
    await page.getByRole('button', { name: 'After the calendar' }).hover();
    await expect.element(card()).not.toBeInTheDocument();
  });

  test('is there at once for the focus, describes without repeating, and Escape closes it alone', async () => {
    const send = news();
    const { almanac, calendar } = await open([send]);
    almanac.address.go({ campaign: send.id });
    const block = calendar.getByRole('button', { name: /^News/ });
    await userEvent.keyboard('{Tab}');
    (block.element() as HTMLElement).focus();
    await expect.element(card()).toBeVisible();
    await expect.element(block).toHaveAccessibleDescription(/Subject Spring is here/);
    await expect.element(block).not.toHaveAccessibleDescription(/News|Scheduled|09:30/);
    await userEvent.keyboard('{Escape}');
    await expect.element(card()).not.toBeInTheDocument();
    await expect.element(block).toHaveFocus();
    await expect.element(block).not.toHaveAttribute('aria-describedby');
    expect(almanac.address.view.campaign).toBe(send.id);
  });

  test('stays away from what is pressed, and from a finger', async () => {
    const { calendar } = await open([news()]);
    const block = calendar.getByRole('button', { name: /^News/ });
    await block.hover();
    await expect.element(card()).toBeVisible();
    await block.click();
    await expect.element(card()).not.toBeInTheDocument();
    const over = new PointerEvent('pointerover', { bubbles: true, pointerType: 'touch' });
    block.element().dispatchEvent(over);
    await new Promise((resolve) => setTimeout(resolve, 450));
    await expect.element(card()).not.toBeInTheDocument();
  });

  test.each(['month', 'timeline'])('stands beside what lies in a %s too', async (scale) => {
    const { calendar } = await open([news()], `#/campaigns?scale=${scale}`);
    await calendar.getByRole('button', { name: /^News/ }).hover();
    await expect.element(card()).toHaveTextContent(/News.*Subject Spring is here/);
  });
});
