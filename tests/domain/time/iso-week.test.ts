import { expect, test } from 'vitest';
import { isoWeek } from '../../../src/domain/time/local-date.ts';

test.each([
  ['2026-01-05', 2],
  ['2025-12-29', 1],
  ['2026-11-23', 48],
  ['2026-12-28', 53],
  ['2027-01-04', 1],
  ['2024-12-30', 1],
])('the week of Monday %s is number %i', (monday, number) => {
  expect(isoWeek(monday)).toBe(number);
});
