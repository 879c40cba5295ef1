import fc from 'fast-check';
import type { Schedule } from '../../../src/domain/campaign/content.ts';
import { withChange, type Recurrence } from '../../../src/domain/schedule/recurrence.ts';
import { addDays } from '../../../src/domain/time/local-date.ts';
import type { WallTime } from '../../../src/domain/time/wall-time.ts';
import { anyExtras } from './any-series.ts';

/** Any schedule that a person can enter, in zones whose clocks differ in how and when they change. */

/** Days on which the clocks of each zone change, or changed; most people enter days to come. */
const CHANGES: Record<string, readonly string[]> = {
  'Africa/Casablanca': ['2026-02-15', '2026-03-22', '2027-02-07', '2018-06-17'],
  'America/New_York': ['2026-03-08', '2026-11-01', '2027-03-14'],
  'Asia/Kathmandu': ['1986-01-01'],
  'Australia/Lord_Howe': ['2026-04-05', '2026-10-04', '2027-04-04'],
  'Europe/Paris': ['2026-03-29', '2026-10-25', '2027-03-28'],
  'Pacific/Apia': ['2011-12-30', '2020-09-27', '2021-04-04'],
  UTC: ['2026-12-31'],
};

const ZONES = Object.keys(CHANGES);

const anyTimeOfDay = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 3 }) }, fc.integer({ min: 0, max: 23 })),
    fc.oneof(fc.constantFrom(0, 15, 30, 59), fc.integer({ min: 0, max: 59 })),
  )
  .map((parts) => parts.map((part) => part.toString().padStart(2, '0')).join(':'));

const anyDate = fc
  .tuple(
    fc.integer({ min: 1970, max: 2199 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => [year, month, day].map((part) => part.toString().padStart(2, '0')).join('-'));

/** A wall time, most often within days or months of a clock change. */
export function anyWall(zone: string): fc.Arbitrary<WallTime> {
  const near = fc
    .tuple(
      fc.constantFrom(...(CHANGES[zone] ?? [])),
      fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -90, max: 90 })),
    )
    .map(([date, days]) => addDays(date, days));
  return fc
    .tuple(fc.oneof({ weight: 5, arbitrary: near }, anyDate), anyTimeOfDay)
    .map(([date, time]) => `${date}T${time}`);
}

function anyDays(last: number) {
  return fc
    .uniqueArray(fc.integer({ min: 1, max: last }), { maxLength: last })
    .map((days) => days.sort((one, other) => one - other));
}

const anyPlainRule = fc.record({
  frequency: fc.constantFrom('daily', 'weekly', 'monthly'),
  interval: fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 3 }) },
    fc.integer({ min: 1, max: 366 }),
  ),
  weekdays: fc.oneof(anyDays(7), fc.constantFrom<number[]>([1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6, 7])),
  monthDays: fc.oneof(anyDays(31), fc.constantFrom<number[]>([29], [30], [31], [1, 31])),
  count: fc.option(fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 10_000 }))),
});

export const anyMoreTimes = fc
  .uniqueArray(anyTimeOfDay, { minLength: 1, maxLength: 4 })
  .map((times) => times.sort());

/** Any rule, with times of day beside that of the start in every third. */
export const anyRule: fc.Arbitrary<Recurrence> = fc
  .tuple(anyPlainRule, anyExtras, fc.option(anyMoreTimes, { freq: 1, nil: undefined }))
  .map(([rule, extras, times]) =>
    withChange(rule, { ...extras, times, interval: extras.months === undefined ? rule.interval : 1 }),
  );

export function anySchedule(rule: fc.Arbitrary<Recurrence | null> = anyRule): fc.Arbitrary<Schedule> {
  return fc.constantFrom(...ZONES).chain((zone) =>
    fc.record({
      zone: fc.constant(zone),
      start: fc.option(anyWall(zone), { freq: 6 }),
      end: fc.option(
        fc.oneof(
          anyWall(zone),
          anyWall(zone).map((wall) => `${wall.slice(0, 10)}T23:59`),
        ),
      ),
      recurrence: rule,
    }),
  );
}
