import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent, type Locator } from 'vitest/browser';
import type { Campaign } from '../../../../src/domain/campaign/campaign.ts';
import type { ActionContent, Content } from '../../../../src/domain/campaign/content.ts';
import { overwriteGetLocale } from '../../../../src/i18n/paraglide/runtime.js';
import { leaveUnfinished, pasteInto, writtenIn } from '../../../support/dates.ts';
import { aCampaign, anAction, aRecurrence } from '../../../support/builders.ts';
import { anAlmanac } from '../../../support/an-almanac.ts';
import SchedulePage from './SchedulePage.svelte';

beforeEach(() => page.viewport(1280, 900));
afterEach(() => overwriteGetLocale(() => 'en'));

/** Each campaign of its own, since what was chosen before is remembered by campaign. */
let made = 0;
function ownId() {
  made += 1;
  return `00000000-0000-4000-8000-${made.toString().padStart(12, '0')}`;
}

async function open(given: Campaign, more: { isLocked?: boolean; problems?: Record<string, string> } = {}) {
  const almanac = await anAlmanac();
  const campaign: Campaign = { ...given, id: ownId() };
  const passedOn: { content: Content; step: string }[] = [];
  const screen = await render(SchedulePage, {
    almanac,
    campaign,
    onChange: (content: Content, step: string) => passedOn.push({ content, step }),
    ...more,
  });
  const last = () => passedOn.at(-1)?.content ?? campaign.current.content;
  return { ...almanac, screen, passedOn, last, schedule: () => last().schedule };
}

const started = { start: '2026-03-03T09:00' };
const radio = (screen: Pick<Locator, 'getByRole'>, group: string, name: string) =>
  screen.getByRole('group', { name: group, exact: true }).getByRole('radio', { name, exact: true });

/** Tab would only lead to the next part of a date. */
async function leave() {
  await page.getByRole('heading', { level: 3 }).first().click();
}

describe('the start', () => {
  test('is proposed for tomorrow, and comes back after activation was tried', async () => {
    const { screen, schedule, last } = await open(aCampaign());
    await expect.element(screen.getByText('At activation', { exact: true })).toBeVisible();
    await radio(screen, 'Start', 'At a time').click();
    expect(schedule().start).toBe('2026-03-03T09:00');
    await pasteInto(screen.getByRole('group', { name: 'Start date', exact: true }), '2026-05-04');
    await pasteInto(screen.getByRole('group', { name: 'Start time', exact: true }), '14:30');
    await screen.getByRole('switch', { name: 'Send in the recipient’s time zone' }).click();
    await radio(screen, 'Start', 'On activation').click();
    expect(schedule().start).toBeNull();
    expect((last() as ActionContent).inRecipientZone).toBe(false);
    await radio(screen, 'Start', 'At a time').click();
    expect(schedule().start).toBe('2026-05-04T14:30');
    expect((last() as ActionContent).inRecipientZone).toBe(true);
  });

  test('tells a date and a time that are none once they are left, and keeps the last good ones', async () => {
    const { screen, schedule, passedOn } = await open(aCampaign({ schedule: started }));
    const date = screen.getByRole('group', { name: 'Start date' });
    leaveUnfinished(date);
    await expect
      .element(screen.getByRole('alert'))
      .toHaveTextContent('Enter a date from 1970 to 2199. Until then 3 March 2026 stays.');
    await expect
      .element(date.getByRole('spinbutton', { name: 'Day' }))
      .toHaveAttribute('aria-invalid', 'true');
    expect(passedOn).toEqual([]);
    await pasteInto(date, '1969-12-31');
    await expect.element(screen.getByRole('alert')).toBeVisible();
    expect(passedOn).toEqual([]);
    await pasteInto(date, '2026-04-05');
    await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
    leaveUnfinished(screen.getByRole('group', { name: 'Start time' }));
    await expect
      .element(screen.getByRole('alert'))
      .toHaveTextContent('Enter hours and minutes. Until then 09:00 stays.');
    expect(schedule().start).toBe('2026-04-05T09:00');
  });

  test('says what clocks make of a time that they skip or show twice', async () => {
    const { screen } = await open(aCampaign({ schedule: { start: '2026-03-29T02:30' } }));
    await expect.element(screen.getByText('Clocks skip 02:30 that day: 03:30 it is.')).toBeVisible();
    await pasteInto(screen.getByRole('group', { name: 'Start date', exact: true }), '2026-10-25');
    await expect
      .element(screen.getByText('Clocks show 02:30 twice that day: the first one counts.'))
      .toBeVisible();
  });
});

describe('the zone', () => {
  test('is found by its city, and keeps the time of day', async () => {
    const { screen, schedule } = await open(aCampaign({ schedule: started }));
    const zone = screen.getByRole('combobox', { name: 'Time zone' });
    await expect.element(zone).toHaveValue('Paris');
    await expect.element(zone).toHaveAccessibleDescription(/^Europe\/Paris · UTC\+01:00/);
    await zone.fill('new y');
    await screen.getByRole('option', { name: /^New York America\/New York · UTC-05:00/ }).click();
    expect(schedule()).toMatchObject({ zone: 'America/New_York', start: '2026-03-03T09:00' });
    await expect.element(screen.getByText(/09:00, New York time/)).toBeVisible();
    await expect.element(screen.getByText('15:00 Paris time')).toBeVisible();
  });

  test('is chosen with the keyboard alone', async () => {
    const { screen, schedule } = await open(aCampaign({ schedule: started }));
    (screen.getByRole('combobox', { name: 'Time zone' }).element() as HTMLElement).focus();
    // Looking at the list first does not leave the old name in what is typed.
    await userEvent.keyboard('{ArrowDown}lord h');
    await expect.element(screen.getByRole('option')).toHaveTextContent('Lord Howe');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(schedule().zone).toBe('Australia/Lord_Howe');
    await expect.element(screen.getByRole('combobox')).toHaveValue('Lord Howe');
  });

  test('that does not exist is told and not taken', async () => {
    const { screen, schedule } = await open(aCampaign({ schedule: started }));
    await screen.getByRole('combobox', { name: 'Time zone' }).fill('Atlantis');
    await leave();
    await expect
      .element(screen.getByRole('alert'))
      .toHaveTextContent('No time zone is called “Atlantis”. Until then Paris stays.');
    expect(schedule().zone).toBe('Europe/Paris');
    await screen.getByRole('combobox', { name: 'Time zone' }).fill('kathmandu');
    await leave();
    expect(schedule().zone).toBe('Asia/Kathmandu');
    await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
  });
});

describe('the frequency', () => {
  test('gets the weekday or the day of its start, and every choice comes back', async () => {
    const { screen, schedule } = await open(aCampaign({ schedule: started }));
    await radio(screen, 'Frequency', 'Weekly').click();
    expect(schedule().recurrence).toEqual(aRecurrence({ frequency: 'weekly', weekdays: [2] }));
    await screen.getByLabelText('Interval').fill('2');
    await screen.getByRole('button', { name: 'Friday' }).click();
    await radio(screen, 'Frequency', 'Monthly').click();
    expect(schedule().recurrence).toMatchObject({ frequency: 'monthly', interval: 1, monthDays: [3] });
    await screen.getByRole('button', { name: 'Day 31' }).click();
    await radio(screen, 'End', 'After a number of runs').click();
    await radio(screen, 'Frequency', 'Once').click();
    expect(schedule()).toMatchObject({ recurrence: null, end: null });
    await radio(screen, 'Frequency', 'Weekly').click();
    const kept = { frequency: 'weekly', interval: 2, weekdays: [2, 5], monthDays: [3, 31], count: 10 };
    expect(schedule().recurrence).toEqual(kept);
  });

  test('is monthly on the last day, on weekdays of weeks, and in certain months, each chosen by keyboard', async () => {
    const { screen, schedule } = await open(
      aCampaign({ schedule: { ...started, start: '2026-03-31T09:00' } }),
    );
    await radio(screen, 'Frequency', 'Monthly').click();
    await radio(screen, 'Days', 'By weekday').click();
    // 31 March is the fifth Tuesday, which most people call the last.
    const monthly = aRecurrence({ frequency: 'monthly', monthDays: [31] });
    expect(schedule().recurrence).toEqual({ ...monthly, weekdays: [2], weeks: [-1] });
    const week = screen.getByRole('group', { name: 'Which in the month' });
    (week.getByRole('button', { name: 'Last' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{Home} ');
    expect(schedule().recurrence?.weeks).toEqual([1, -1]);
    await screen.getByRole('switch', { name: 'Only in certain months' }).click();
    await screen.getByRole('group', { name: 'Months' }).getByRole('button', { name: 'September' }).click();
    expect(schedule().recurrence?.months).toEqual([3, 9]);
    await expect
      .element(screen.getByText(/^On the first and last Tuesday of every March and September at 09:00/))
      .toBeVisible();
    await expect.element(screen.getByLabelText('Interval')).not.toBeInTheDocument();
    await screen.getByRole('switch', { name: 'Only in certain months' }).click();
    await radio(screen, 'Days', 'By date').click();
    expect(schedule().recurrence).toEqual({ ...monthly, weekdays: [2] });
    const days = screen.getByRole('group', { name: 'Days of the month' });
    (days.getByRole('button', { name: 'Day 31' }).element() as HTMLElement).focus();
    await userEvent.keyboard(' {ArrowRight} ');
    expect(schedule().recurrence).toEqual({ ...monthly, weekdays: [2], monthDays: [], lastDay: true });
    await expect.element(screen.getByText(/^On the last day of every month at 09:00/)).toBeVisible();
  });

  test('has further times of day, each once, and none until one is added', async () => {
    const { screen, schedule, passedOn } = await open(
      aCampaign({ schedule: { ...started, recurrence: aRecurrence() } }),
    );
    await expect.element(screen.getByRole('group', { name: 'Also at' })).not.toBeInTheDocument();
    await screen.getByRole('button', { name: 'Add a time of day' }).click();
    expect(schedule().recurrence).toEqual(aRecurrence({ times: ['13:00'] }));
    const first = screen.getByRole('group', { name: 'Time 2', exact: true });
    await expect.element(first.getByRole('spinbutton').first()).toHaveFocus();
    await userEvent.keyboard('1745');
    expect(schedule().recurrence?.times).toEqual(['17:45']);
    await screen.getByRole('button', { name: 'Add a time of day' }).click();
    await pasteInto(screen.getByRole('group', { name: 'Time 3', exact: true }), '08:00');
    // In their order for the rule, as they were written for the person.
    expect(schedule().recurrence?.times).toEqual(['08:00', '17:45']);
    expect(writtenIn(first)).toContain('17:45');
    await expect.element(screen.getByText(/^Every day at 08:00, 09:00 and 17:45, Paris time/)).toBeVisible();
    const before = passedOn.length;
    await pasteInto(screen.getByRole('group', { name: 'Time 3', exact: true }), '09:00');
    await expect
      .element(screen.getByRole('alert'))
      .toHaveTextContent('09:00 is one of its times already. Until then 08:00 stays.');
    expect(passedOn).toHaveLength(before);
    await pasteInto(screen.getByRole('group', { name: 'Time 3', exact: true }), '08:15');
    await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
    await pasteInto(screen.getByRole('group', { name: 'Start time', exact: true }), '17:45');
    await expect.element(screen.getByText('The start has this time already.')).toBeVisible();
    await screen.getByRole('button', { name: 'Remove 17:45' }).click();
    await screen.getByRole('button', { name: 'Remove 08:15' }).click();
    expect(schedule().recurrence).toEqual(aRecurrence());
    await expect.element(screen.getByRole('button', { name: 'Add a time of day' })).toHaveFocus();
  });

  test('is told in words, with what is skipped and what the clocks move', async () => {
    const recurrence = aRecurrence({ frequency: 'weekly', interval: 2, weekdays: [2] });
    const { screen } = await open(
      aCampaign({ schedule: { ...started, end: '2026-06-30T23:59', recurrence } }),
    );
    const words = screen.getByRole('region', { name: 'In words' });
    const sentence = words.getByText(
      'Every second Tuesday at 09:00, Paris time, from 3 March 2026, until 30 June 2026',
    );
    await expect.element(sentence).toHaveAttribute('aria-live', 'polite');
    await radio(screen, 'Frequency', 'Daily').click();
    await pasteInto(screen.getByRole('group', { name: 'Start date', exact: true }), '2026-03-28');
    await pasteInto(screen.getByRole('group', { name: 'Start time', exact: true }), '02:30');
    await expect.element(words.getByText('moved to 03:30: clocks go forward')).toBeVisible();
    await pasteInto(screen.getByRole('group', { name: 'Start date', exact: true }), '2026-10-25');
    await radio(screen, 'End', 'Never').click();
    await expect.element(words.getByText('the first of two: clocks go back')).toBeVisible();
    await radio(screen, 'Frequency', 'Monthly').click();
    await screen.getByRole('button', { name: 'Day 31' }).click();
    await expect
      .element(words.getByText('No launch on day 31 of November 2026: there is no such day.'))
      .toBeVisible();
  });

  test.each(['0', '367', '1.5', 'two', ''])('an interval of “%s” is told and not taken', async (typed) => {
    const { screen, schedule } = await open(
      aCampaign({ schedule: { ...started, recurrence: aRecurrence({ interval: 3 }) } }),
    );
    await screen.getByLabelText('Interval').fill(typed);
    await leave();
    await expect
      .element(screen.getByRole('alert'))
      .toHaveTextContent('Enter a whole number from 1 to 366. Until then 3 stays.');
    expect(schedule().recurrence?.interval).toBe(3);
    await screen.getByLabelText('Interval').fill('366');
    await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
    expect(schedule().recurrence?.interval).toBe(366);
  });

  test('of a channel that cannot repeat is unavailable, and says so', async () => {
    const { screen } = await open(
      aCampaign({ content: { actions: [anAction({ channel: 'direct-mail' })] }, schedule: started }),
    );
    await expect.element(radio(screen, 'Frequency', 'Daily')).toBeDisabled();
    await expect.element(radio(screen, 'Frequency', 'Once')).toBeEnabled();
    await expect
      .element(screen.getByRole('group', { name: 'Frequency', exact: true }))
      .toHaveAccessibleDescription(
        'Only email, SMS and push can repeat. This campaign uses another channel.',
      );
  });

  test('has weekdays from the first day of the week on, with arrows from day to day', async () => {
    const { screen, schedule, preferences } = await open(
      aCampaign({
        schedule: { ...started, recurrence: aRecurrence({ frequency: 'weekly', weekdays: [1] }) },
      }),
    );
    preferences.set({ firstDay: 7 });
    const days = screen.getByRole('group', { name: 'Weekdays' });
    await expect.element(days.getByRole('button').first()).toHaveAccessibleName('Sunday');
    (days.getByRole('button', { name: 'Monday' }).element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowRight} {Home} ');
    expect(schedule().recurrence?.weekdays).toEqual([1, 2, 7]);
    await expect.element(days.getByRole('button', { name: 'Sunday' })).toHaveFocus();
  });
});

describe('the end', () => {
  test('is a date, a number, or both, and comes back', async () => {
    const { screen, schedule } = await open(
      aCampaign({ schedule: { ...started, recurrence: aRecurrence() } }),
    );
    await radio(screen, 'End', 'On a date').click();
    expect(schedule().end).toBe('2026-04-02T23:59');
    await pasteInto(screen.getByRole('group', { name: 'End date', exact: true }), '2026-03-10');
    await radio(screen, 'End', 'After a number of runs').click();
    expect(schedule()).toMatchObject({ end: null, recurrence: { count: 10 } });
    await screen.getByRole('textbox', { name: 'Number of runs' }).fill('10 000');
    expect(schedule().recurrence?.count).toBe(10_000);
    await screen.getByRole('textbox', { name: 'Number of runs' }).fill('10001');
    await leave();
    await expect
      .element(screen.getByRole('alert'))
      .toHaveTextContent('Enter a whole number from 1 to 10,000. Until then 10,000 stays.');
    await radio(screen, 'End', 'On a date or after a number, whichever comes first').click();
    expect(schedule()).toMatchObject({ end: '2026-03-10T23:59', recurrence: { count: 10_000 } });
  });

  test('before which nothing would launch is explained', async () => {
    const { screen } = await open(
      aCampaign({ schedule: { ...started, end: '2026-03-02T23:59', recurrence: aRecurrence() } }),
    );
    await expect
      .element(screen.getByText('It would never launch anything. It ends before its first launch.'))
      .toBeVisible();
  });

  test('shows what is wrong with a field beside it', async () => {
    const { screen } = await open(aCampaign({ schedule: { ...started, recurrence: aRecurrence() } }), {
      problems: { 'schedule.end': 'It ends too soon.', throttle: 'Too fast.', 'schedule.start': 'Too late.' },
    });
    const inField = (field: string) => document.querySelector(`[data-field="${field}"]`)?.textContent;
    expect(inField('schedule.end')).toContain('It ends too soon.');
    expect(inField('schedule.start')).toContain('Too late.');
    expect(inField('throttle')).toContain('Too fast.');
    await expect
      .element(screen.getByRole('group', { name: 'End', exact: true }))
      .toHaveAccessibleDescription('It ends too soon.');
  });
});

describe('the launches', () => {
  test('are five, and twenty when more are asked for', async () => {
    const { screen } = await open(aCampaign({ schedule: { ...started, recurrence: aRecurrence() } }));
    const words = screen.getByRole('region', { name: 'In words' });
    const count = () => words.getByRole('listitem').elements().length;
    await expect.element(words.getByText('Tue, 3 Mar 2026, 09:00')).toBeVisible();
    expect(count()).toBe(5);
    await words.getByRole('button', { name: 'Show more' }).click();
    await expect.element(words.getByText('Sun, 22 Mar 2026, 09:00')).toBeVisible();
    expect(count()).toBe(20);
    await words.getByRole('button', { name: 'Show fewer' }).click();
    expect(count()).toBe(5);
  });

  test('leave out what a counted series has behind it', async () => {
    const recurrence = aRecurrence({ count: 5 });
    const { screen } = await open(aCampaign({ schedule: { start: '2026-03-01T09:00', recurrence } }));
    await expect
      .element(screen.getByText('2 of the 5 runs have passed by then and are left out.'))
      .toBeVisible();
  });
});

describe('delivery', () => {
  test('is throttled within bounds, and the rate comes back', async () => {
    const { screen, last } = await open(aCampaign());
    const throttle = screen.getByRole('switch', { name: 'Throttle' });
    await throttle.click();
    const rate = screen.getByLabelText('Messages per second');
    await rate.fill('2001');
    await leave();
    await expect
      .element(screen.getByRole('alert'))
      .toHaveTextContent('Enter a whole number from 1 to 2,000. Until then 100 stays.');
    expect(last()).toMatchObject({ throttle: 100 });
    await rate.fill('2000');
    await throttle.click();
    expect(last()).toMatchObject({ throttle: null });
    await throttle.click();
    expect(last()).toMatchObject({ throttle: 2_000 });
  });

  test('says why it cannot be throttled or follow the recipient', async () => {
    const { screen, passedOn } = await open(
      aCampaign({ content: { actions: [anAction({ channel: 'direct-mail' })] } }),
    );
    const throttle = screen.getByRole('switch', { name: 'Throttle' });
    await expect.element(throttle).toHaveAccessibleDescription('Only email, SMS and push can be throttled.');
    // It is unavailable, but there to be read: a click changes nothing.
    await throttle.click({ force: true });
    expect(passedOn).toEqual([]);
    await expect
      .element(screen.getByRole('switch', { name: 'Send in the recipient’s time zone' }))
      .toHaveAccessibleDescription('Only email, SMS, push, WhatsApp and LINE can follow the recipient.');
  });

  test('in the recipient’s zone needs a start', async () => {
    const { screen } = await open(aCampaign());
    await expect
      .element(screen.getByRole('switch', { name: 'Send in the recipient’s time zone' }))
      .toHaveAccessibleDescription('It needs a start at a time: choose one above.');
  });
});

describe('each type', () => {
  test('an inbound campaign has a start and an end', async () => {
    const { screen, schedule } = await open(
      aCampaign({ content: { actions: [anAction({ channel: 'web' })] } }),
    );
    await expect.element(screen.getByRole('group', { name: 'Frequency' })).not.toBeInTheDocument();
    await radio(screen, 'End', 'On a date').click();
    expect(schedule().end).toBe('2026-04-01T23:59');
    await expect
      .element(screen.getByText('Shown from its activation, until 1 April 2026, Paris time'))
      .toBeVisible();
  });

  test('calls come once or within a window, which comes back', async () => {
    const { screen, last, schedule } = await open(aCampaign({ type: 'api-triggered' }));
    await expect.element(screen.getByRole('group', { name: 'Start' })).not.toBeInTheDocument();
    await radio(screen, 'Calls', 'Open window').click();
    await radio(screen, 'Start', 'At a time').click();
    await radio(screen, 'End', 'On a date').click();
    expect(last()).toMatchObject({
      window: true,
      schedule: { start: '2026-03-03T09:00', end: '2026-04-02T23:59' },
    });
    await radio(screen, 'Calls', 'Single run').click();
    expect(last()).toMatchObject({ window: false, schedule: { start: null, end: null } });
    await radio(screen, 'Calls', 'Open window').click();
    expect(schedule()).toMatchObject({ start: '2026-03-03T09:00', end: '2026-04-02T23:59' });
  });

  test('an orchestrated campaign has a validity once it repeats', async () => {
    const { screen, last } = await open(aCampaign({ type: 'orchestrated' }));
    await expect
      .element(screen.getByText('As soon as possible, once it is published', { exact: true }))
      .toBeVisible();
    await radio(screen, 'Start', 'At a time').click();
    await radio(screen, 'Frequency', 'Daily').click();
    await radio(screen, 'Valid from', 'At a time').click();
    await pasteInto(screen.getByRole('group', { name: 'First valid date', exact: true }), '2026-03-05');
    await radio(screen, 'End of validity', 'On a date').click();
    expect(last()).toMatchObject({ validFrom: '2026-03-05T00:00', schedule: { end: '2026-04-02T23:59' } });
    await expect
      .element(
        screen.getByText(
          'Every day at 09:00, Paris time, from 3 March 2026, until 2 April 2026, leaving out what comes before 5 Mar 2026, 00:00',
        ),
      )
      .toBeVisible();
    await expect.element(screen.getByText('Thu, 5 Mar 2026, 09:00')).toBeVisible();
  });

  test('one that is locked can be read and not changed', async () => {
    const recurrence = aRecurrence({ frequency: 'weekly', weekdays: [2] });
    const { screen } = await open(aCampaign({ schedule: { ...started, recurrence } }), { isLocked: true });
    const date = screen.getByRole('group', { name: 'Start date' });
    expect(writtenIn(date)).toBe('03/03/2026');
    await expect
      .element(date.getByRole('spinbutton', { name: 'Day' }))
      .toHaveAttribute('aria-readonly', 'true');
    await expect.element(date.getByRole('button')).not.toBeInTheDocument();
    for (const each of screen.container.querySelectorAll('input, [aria-pressed]')) {
      expect(each.matches(':disabled')).toBe(true);
    }
    await expect.element(screen.getByRole('button', { name: 'Show more' })).toBeEnabled();
  });
});

describe('in French', () => {
  test('good and bad input are told as well', async () => {
    overwriteGetLocale(() => 'fr');
    const recurrence = aRecurrence({ frequency: 'monthly', monthDays: [31], interval: 2 });
    const { screen } = await open(aCampaign({ schedule: { start: '2026-03-31T02:30', recurrence } }));
    await expect
      .element(screen.getByText('Le 31, un mois sur deux à 02:30, heure de Paris, à partir du 31 mars 2026'))
      .toBeVisible();
    await screen.getByLabelText('Intervalle').fill('zéro');
    await leave();
    await expect
      .element(screen.getByRole('alert'))
      .toHaveTextContent('Saisissez un nombre entier de 1 à 366. En attendant, la valeur reste 2.');
    await screen.getByLabelText('Intervalle').fill('1');
    await expect.element(screen.getByText(/Pas de lancement le 31 en avril 2026/)).toBeVisible();
    leaveUnfinished(screen.getByRole('group', { name: 'Date de début' }));
    await expect
      .element(screen.getByRole('alert'))
      .toHaveTextContent('Saisissez une date de 1970 à 2199. En attendant, la valeur reste 31 mars 2026.');
    await screen.getByLabelText('Fuseau horaire').fill('Atlantide');
    await leave();
    await expect.element(screen.getByText(/Aucun fuseau horaire ne s’appelle «.Atlantide.»/)).toBeVisible();
  });
});
