import fc from 'fast-check';
import { WEEKS, withChange, type Recurrence } from '../../../src/domain/schedule/recurrence.ts';
import type { Series } from '../../../src/domain/schedule/series.ts';

/** Arbitrary rules and series for properties; they have slots unless their end forbids it. */

function daysUpTo(last: number) {
  return fc
    .uniqueArray(fc.integer({ min: 1, max: last }), { minLength: 1, maxLength: 5 })
    .map((days) => days.sort((one, other) => one - other));
}

const anyCount = fc.option(fc.integer({ min: 1, max: 60 }));

const anyWeeks = fc
  .uniqueArray(fc.constantFrom(...WEEKS), { minLength: 1 })
  .map((weeks) => WEEKS.filter((each) => weeks.includes(each)));

/** What a rule may do without, more often absent than not. */
export const anyExtras = fc.record({
  lastDay: fc.option(fc.constant(true as const), { freq: 2, nil: undefined }),
  weeks: fc.option(anyWeeks, { freq: 1, nil: undefined }),
  months: fc.option(daysUpTo(12), { freq: 1, nil: undefined }),
});

/** About when clocks change, and when they do not. */
const anyTimes = fc
  .subarray(['00:30', '01:45', '02:30', '03:30', '13:15', '23:45'], { minLength: 1 })
  .map((times) => [...times]);

export const anyRecurrence: fc.Arbitrary<Recurrence> = fc
  .tuple(
    fc.record({
      frequency: fc.constantFrom('daily', 'weekly', 'monthly'),
      interval: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 40 })),
      weekdays: daysUpTo(7),
      monthDays: daysUpTo(31),
      count: anyCount,
    }),
    anyExtras,
    fc.option(anyTimes, { freq: 1, nil: undefined }),
  )
  .map(([plain, { months, ...extras }, times]) =>
    withChange(plain, { ...extras, months, times, interval: months === undefined ? plain.interval : 1 }),
  )
  // The 31st of every twelfth month from April never comes: the series tests have that case by name.
  .filter(({ frequency, interval, monthDays, lastDay, weeks, months }) => {
    if (frequency !== 'monthly' || lastDay !== undefined || weeks !== undefined) return true;
    return (interval % 12 !== 0 && months === undefined) || (monthDays[0] ?? 31) <= 28;
  });

/** Zones whose clocks change about twice a year, by various amounts and at various hours. */
export const anyZone = fc.constantFrom(
  'Europe/Paris',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Antarctica/Troll',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'UTC',
);

const twoDigits = (value: number) => value.toString().padStart(2, '0');

function anyWallTime(hours: { min: number; max: number }) {
  return fc
    .record({
      year: fc.integer({ min: 2009, max: 2030 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      hour: fc.integer(hours),
      minute: fc.constantFrom(0, 15, 30, 45),
    })
    .map(({ year, month, day, hour, minute }) => {
      return `${year.toString()}-${twoDigits(month)}-${twoDigits(day)}T${twoDigits(hour)}:${twoDigits(minute)}`;
    });
}

/** Further times of day within the same hours, at the minute of the start, as one rule of RFC 5545 can say them. */
export function anySeries(hours = { min: 0, max: 23 }): fc.Arbitrary<Series> {
  const anyHours = fc.uniqueArray(fc.integer(hours), { maxLength: 3 });
  return fc
    .record({
      start: anyWallTime(hours),
      zone: anyZone,
      recurrence: anyRecurrence,
      end: fc.option(anyWallTime({ min: 0, max: 23 })),
      hours: fc.oneof({ weight: 2, arbitrary: fc.constant<number[]>([]) }, anyHours),
    })
    .map(({ hours: more, ...series }) => {
      const times = more.map((hour) => `${twoDigits(hour)}:${series.start.slice(14)}`).sort();
      return { ...series, recurrence: withChange(series.recurrence, { times }) };
    });
}
