import { expect, it } from 'vitest';
import { isExportDue } from '../../../src/exchange/sandbox/export-due.ts';
import { DAY } from '../../../src/domain/time/instant.ts';
import { NOW } from '../../support/builders.ts';

it.each([
  [0, 0, false],
  [0, 100, false],
  [1, 14, false],
  [1, 15, true],
  [200, 1, false],
  [201, 1, true],
])('after %i changes in %i days: %s', (changes, days, isDue) => {
  expect(isExportDue(changes, NOW - days * DAY, NOW)).toBe(isDue);
});
