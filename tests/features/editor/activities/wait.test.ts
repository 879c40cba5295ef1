import { expect, test } from 'vitest';
import { mostOf, readAmount, unitOf } from '../../../../src/features/editor/activities/wait.ts';

test('a wait is written in the largest unit that fits it', () => {
  expect([1, 59, 60, 90, 120, 1440, 1500, 2880].map(unitOf)).toEqual([
    'minutes',
    'minutes',
    'hours',
    'minutes',
    'hours',
    'days',
    'hours',
    'days',
  ]);
});

test('it lasts a year at most', () => {
  expect([mostOf('minutes'), mostOf('hours'), mostOf('days')]).toEqual([525_600, 8_760, 365]);
});

test('only whole numbers from one to the most are read', () => {
  expect(readAmount(' 365 ', 'days')).toBe(365);
  expect(readAmount('1', 'minutes')).toBe(1);
  for (const typed of ['', '0', '366', '-1', '1.5', '1,5', '1e3', 'two', '9'.repeat(30)]) {
    expect(readAmount(typed, 'days')).toBeNull();
  }
});
