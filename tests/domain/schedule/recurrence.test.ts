import { describe, expect, it } from 'vitest';
import { recurrence } from '../../../src/domain/schedule/recurrence.ts';
import { aRecurrence } from './a-series.ts';

describe('a recurrence', () => {
  it.each([
    {},
    { frequency: 'weekly', weekdays: [1, 7] },
    { frequency: 'weekly', weekdays: [] },
    { frequency: 'monthly', monthDays: [1, 15, 31], interval: 366 },
    { count: 10_000 },
  ] as const)('with %j is accepted and kept as it is', (given) => {
    const rule = { ...aRecurrence(), ...given };
    expect(recurrence.parse(rule)).toEqual(rule);
  });

  it.each([
    { frequency: 'yearly' },
    { interval: 0 },
    { interval: 367 },
    { interval: 1.5 },
    { weekdays: [0] },
    { weekdays: [8] },
    { weekdays: [3, 1] },
    { weekdays: [1, 1] },
    { monthDays: [32] },
    { monthDays: [-1] },
    { monthDays: [15, 1] },
    { count: 0 },
    { count: 10_001 },
    { count: undefined },
  ])('with %j is refused', (given) => {
    expect(recurrence.safeParse({ ...aRecurrence(), ...given }).success).toBe(false);
  });
});
