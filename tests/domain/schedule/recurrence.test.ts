import { describe, expect, it } from 'vitest';
import { recurrence, withChange } from '../../../src/domain/schedule/recurrence.ts';
import { aRecurrence } from './a-series.ts';

describe('a recurrence', () => {
  it.each([
    {},
    { frequency: 'weekly', weekdays: [1, 7] },
    { frequency: 'weekly', weekdays: [] },
    { frequency: 'monthly', monthDays: [1, 15, 31], interval: 366 },
    { count: 10_000 },
    { frequency: 'monthly', lastDay: true, monthDays: [] },
    { frequency: 'monthly', weeks: [1, 4, -1], weekdays: [5], months: [1, 12] },
    { frequency: 'monthly', weeks: [], months: [] },
    { times: ['00:00', '23:59'] },
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
    { lastDay: false },
    { weeks: [5] },
    { weeks: [-1, 1] },
    { weeks: [1, 1] },
    { months: [0] },
    { months: [13] },
    { months: [7, 1] },
    { months: [1], interval: 2 },
    { times: [] },
    { times: ['24:00'] },
    { times: ['9:00'] },
    { times: ['17:00', '09:00'] },
    { times: ['09:00', '09:00'] },
  ])('with %j is refused', (given) => {
    expect(recurrence.safeParse({ ...aRecurrence(), ...given }).success).toBe(false);
  });
});

describe('a rule that is changed', () => {
  const rule = aRecurrence({
    frequency: 'monthly',
    weekdays: [5],
    lastDay: true,
    months: [1],
    times: ['17:00'],
  });

  it('is written in the order of the schema, so that equal rules are the same text', () => {
    const changed = withChange({ ...rule, times: ['17:00'] }, { weeks: [-1] });
    expect(JSON.stringify(changed)).toBe(JSON.stringify(recurrence.parse(changed)));
    expect(Object.keys(changed).slice(5)).toEqual(['lastDay', 'weeks', 'months', 'times']);
  });

  it('drops what it makes no use of', () => {
    expect(withChange(rule, { lastDay: undefined, months: undefined, times: [] })).toEqual(
      aRecurrence({ frequency: 'monthly', weekdays: [5] }),
    );
    expect(withChange(rule, { frequency: 'weekly' })).toEqual(
      aRecurrence({ frequency: 'weekly', weekdays: [5], times: ['17:00'] }),
    );
  });
});
