import fc from 'fast-check';
import type { Recurrence } from '../../../src/domain/schedule/recurrence.ts';
import type { Series } from '../../../src/domain/schedule/series.ts';

/** Arbitrary rules and series for properties; they have slots unless their end forbids it. */

function daysUpTo(last: number) {
  return fc
    .uniqueArray(fc.integer({ min: 1, max: last }), { minLength: 1, maxLength: 5 })
    .map((days) => days.sort((one, other) => one - other));
}

const anyCount = fc.option(fc.integer({ min: 1, max: 60 }));

export const anyRecurrence: fc.Arbitrary<Recurrence> = fc
  .record({
    frequency: fc.constantFrom('daily', 'weekly', 'monthly'),
    interval: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 40 })),
    weekdays: daysUpTo(7),
    monthDays: daysUpTo(31),
    count: anyCount,
  })
  // The 31st of every twelfth month from April never comes: the series tests have that case by name.
  .filter(({ frequency, interval, monthDays }) => {
    return frequency !== 'monthly' || interval % 12 !== 0 || (monthDays[0] ?? 31) <= 28;
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

export function anySeries(hours = { min: 0, max: 23 }): fc.Arbitrary<Series> {
  return fc.record({
    start: anyWallTime(hours),
    zone: anyZone,
    recurrence: anyRecurrence,
    end: fc.option(anyWallTime({ min: 0, max: 23 })),
  });
}
