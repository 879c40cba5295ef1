import { afterEach, describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '../../src/i18n/paraglide/runtime.js';
import type { Recurrence, Week } from '../../src/domain/schedule/recurrence.ts';
import {
  callWords,
  launchWords,
  recurrenceWords,
  ruleWords,
  shownWords,
} from '../../src/i18n/schedule-words.ts';
import { aRecurrence, aSchedule } from '../support/builders.ts';

afterEach(() => overwriteGetLocale(() => 'en'));

/** What a function says in English and in French. */
function inBoth(words: () => string): string[] {
  return (['en', 'fr'] as const).map((locale) => {
    overwriteGetLocale(() => locale);
    return words();
  });
}

const weekly = (weekdays: number[], interval = 1) => aRecurrence({ frequency: 'weekly', weekdays, interval });
const monthly = (monthDays: number[], interval = 1) =>
  aRecurrence({ frequency: 'monthly', monthDays, interval });
/** Of weeks, unless there are month days. */
const nth = (weeks: Week[], more: Partial<Recurrence> = {}) =>
  aRecurrence({ frequency: 'monthly', ...(more.monthDays === undefined ? { weeks } : {}), ...more });

describe('recurrenceWords', () => {
  it.each([
    [aRecurrence(), 'Every day', 'Tous les jours'],
    [aRecurrence({ interval: 2 }), 'Every second day', 'Un jour sur deux'],
    [aRecurrence({ interval: 10 }), 'Every 10 days', 'Tous les 10 jours'],
    [weekly([2]), 'Every Tuesday', 'Tous les mardis'],
    [weekly([1, 3, 5]), 'Every Monday, Wednesday and Friday', 'Tous les lundis, mercredis et vendredis'],
    [weekly([1, 2, 3, 4, 5]), 'Every weekday', 'Du lundi au vendredi'],
    [weekly([1, 2, 3, 4, 5, 6, 7]), 'Every day', 'Tous les jours'],
    [weekly([2], 2), 'Every second Tuesday', 'Un mardi sur deux'],
    [
      weekly([1, 5], 2),
      'Every second week on Monday and Friday',
      'Une semaine sur deux, les lundis et vendredis',
    ],
    [weekly([7], 3), 'Every 3 weeks on Sunday', 'Toutes les 3 semaines, le dimanche'],
    [
      weekly([6, 7], 3),
      'Every 3 weeks on Saturday and Sunday',
      'Toutes les 3 semaines, les samedis et dimanches',
    ],
    [weekly([]), 'Every week, no day chosen yet', 'Chaque semaine, aucun jour choisi'],
    [monthly([1]), 'On the 1st of every month', 'Le 1er de chaque mois'],
    [monthly([2, 23, 31]), 'On the 2nd, 23rd and 31st of every month', 'Le 2, le 23 et le 31 de chaque mois'],
    [monthly([15], 2), 'On the 15th of every second month', 'Le 15, un mois sur deux'],
    [monthly([15], 3), 'On the 15th, every 3 months', 'Le 15, tous les 3 mois'],
    [monthly([]), 'Every month, no day chosen yet', 'Chaque mois, aucun jour choisi'],
    [
      nth([], { monthDays: [], lastDay: true }),
      'On the last day of every month',
      'Le dernier jour de chaque mois',
    ],
    [
      nth([], { monthDays: [1, 15], lastDay: true, interval: 2 }),
      'On the 1st, 15th and last day of every second month',
      'Le 1er, le 15 et le dernier jour, un mois sur deux',
    ],
    [nth([-1], { weekdays: [5] }), 'On the last Friday of every month', 'Le dernier vendredi de chaque mois'],
    [
      nth([1, 3], { weekdays: [2], interval: 3 }),
      'On the first and third Tuesday, every 3 months',
      'Le premier et le troisième mardi, tous les 3 mois',
    ],
    [
      nth([2, 4], { weekdays: [1, 7] }),
      'On the second Monday, second Sunday, fourth Monday and fourth Sunday of every month',
      'Le deuxième lundi, le deuxième dimanche, le quatrième lundi et le quatrième dimanche de chaque mois',
    ],
    [
      nth([-1], { weekdays: [5], months: [1, 7] }),
      'On the last Friday of every January and July',
      'Chaque année en janvier et en juillet, le dernier vendredi',
    ],
    [
      nth([], { monthDays: [1], months: [4, 8, 10] }),
      'On the 1st of every April, August and October',
      'Chaque année en avril, en août et en octobre, le 1er',
    ],
    [nth([]), 'Every month, no day chosen yet', 'Chaque mois, aucun jour choisi'],
    [
      nth([1], { weekdays: [1], months: [] }),
      'On the first Monday, no month chosen yet',
      'Le premier lundi, aucun mois choisi',
    ],
  ])('%j', (recurrence, english, french) => {
    expect(inBoth(() => recurrenceWords(recurrence))).toEqual([english, french]);
  });
});

describe('launchWords', () => {
  it('says rule, time, zone and end', () => {
    const schedule = aSchedule({
      start: '2026-11-03T09:00',
      end: '2027-06-30T23:59',
      recurrence: weekly([2], 2),
    });
    expect(inBoth(() => launchWords(schedule))).toEqual([
      'Every second Tuesday at 09:00, Paris time, until 30 June 2027',
      'Un mardi sur deux à 09:00, heure de Paris, jusqu’au 30 juin 2027',
    ]);
  });

  it('says how often, and an end at a time of day', () => {
    const recurrence = aRecurrence({ count: 10 });
    expect(inBoth(() => launchWords(aSchedule({ start: '2026-11-03T09:00', recurrence })))).toEqual([
      'Every day at 09:00, Paris time, 10 times',
      'Tous les jours à 09:00, heure de Paris, 10 fois',
    ]);
    const ends = aSchedule({ start: '2026-11-03T09:00', end: '2026-12-01T18:00', recurrence: aRecurrence() });
    expect(launchWords(ends)).toContain('jusqu’au 1er déc. 2026, 18:00');
  });

  it('says several times a day, and from which of them on', () => {
    const recurrence = nth([-1], { weekdays: [5], months: [1, 7], times: ['17:00'] });
    const schedule = aSchedule({ start: '2026-11-03T09:00', recurrence });
    expect(inBoth(() => launchWords(schedule))).toEqual([
      'On the last Friday of every January and July at 09:00 and 17:00, Paris time',
      'Chaque année en janvier et en juillet, le dernier vendredi à 09:00 et 17:00, heure de Paris',
    ]);
    const daily = aSchedule({
      start: '2026-11-03T12:00',
      recurrence: aRecurrence({ times: ['08:00', '12:00'] }),
    });
    expect(inBoth(() => launchWords(daily, { first: '2026-11-03T12:00' }))).toEqual([
      'Every day at 08:00 and 12:00, Paris time, from 3 Nov 2026, 12:00',
      'Tous les jours à 08:00 et 12:00, heure de Paris, à partir du 3 nov. 2026, 12:00',
    ]);
    expect(launchWords(daily, { first: '2026-11-03T08:00' })).toContain('à partir du 3 novembre 2026');
    expect(inBoth(() => launchWords({ ...daily, start: null }))).toEqual([
      'Every day at the time of its activation and at 08:00 and 12:00, Paris time',
      'Tous les jours à l’heure de son activation et à 08:00 et 12:00, heure de Paris',
    ]);
    expect(inBoth(() => ruleWords(aRecurrence({ times: ['08:00', '17:00'] })))).toEqual([
      'Every day, also at 08:00 and 17:00',
      'Tous les jours, aussi à 08:00 et 17:00',
    ]);
    expect(ruleWords(aRecurrence())).toBe('Tous les jours');
  });

  it('says a single send and one without a time', () => {
    const [english, french] = inBoth(() => launchWords(aSchedule({ start: '2026-11-03T09:00' })));
    // Engines differ in the comma after the weekday.
    expect(english).toMatch(/^Once, on Tuesday,? 3 November 2026 at 09:00, Paris time$/);
    expect(french).toBe('Une fois, le mardi 3 novembre 2026 à 09:00, heure de Paris');
    expect(inBoth(() => launchWords(aSchedule()))).toEqual(['At activation', 'À l’activation']);
    expect(inBoth(() => launchWords(aSchedule(), { byPublication: true }))).toEqual([
      'As soon as possible, once it is published',
      'Dès que possible, une fois publiée',
    ]);
    expect(inBoth(() => launchWords(aSchedule({ recurrence: aRecurrence() })))[0]).toBe(
      'Every day at the time of its activation, Paris time',
    );
  });

  it('says the recipients’ zones', () => {
    const words = () => launchWords(aSchedule({ start: '2026-11-03T09:00' }), { inRecipientZone: true });
    expect(inBoth(words)[0]).toMatch(/at 09:00, in each recipient’s time zone$/);
  });
});

describe('shownWords and callWords', () => {
  it('say from when until when', () => {
    const schedule = aSchedule({ start: '2026-11-03T09:00', end: '2026-11-30T23:59' });
    expect(inBoth(() => shownWords(schedule))[0]).toBe(
      'Shown from 3 Nov 2026, 09:00, until 30 November 2026, Paris time',
    );
    expect(inBoth(() => shownWords(aSchedule()))).toEqual([
      'Shown from its activation, without an end',
      'Affichée dès son activation, sans fin',
    ]);
    expect(inBoth(() => callWords(schedule, true))[1]).toBe(
      'Ouverte aux appels à partir du 3 nov. 2026, 09:00, jusqu’au 30 novembre 2026, heure de Paris',
    );
    expect(inBoth(() => callWords(aSchedule(), true))[0]).toBe(
      'Open to calls from its activation, without an end',
    );
    expect(inBoth(() => callWords(schedule, false))[0]).toContain('Single run');
  });
});
