import { expect, it } from 'vitest';
import { HOUR } from '../../../src/domain/time/instant.ts';
import { byDay } from '../../../src/features/journal/by-day.ts';
import { anEntry } from '../../domain/journal/an-entry.ts';
import { NOW } from '../../support/builders.ts';

const entries = [
  anEntry({ number: 3, at: NOW }),
  anEntry({ number: 2, at: NOW - 10 * HOUR }),
  anEntry({ number: 1, at: NOW - 10 * HOUR - 1 }),
];
const numbersByDay = (zone: string) =>
  byDay(entries, zone).map(({ date, entries: ofDay }) => [date, ofDay.map(({ number }) => number)]);

it('parts entries by the days of the zone, in their order', () => {
  expect(numbersByDay('Europe/Paris')).toEqual([
    ['2026-03-02', [3, 2]],
    ['2026-03-01', [1]],
  ]);
  expect(numbersByDay('UTC')).toEqual([
    ['2026-03-02', [3]],
    ['2026-03-01', [2, 1]],
  ]);
});

it('has no days without entries', () => {
  expect(byDay([], 'UTC')).toEqual([]);
});
