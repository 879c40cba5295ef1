import { describe, expect, test } from 'vitest';
import { daysAround, isAmong, neighbourOf } from '../../../src/domain/calendar/scale.ts';

const OPTIONS = { firstDay: 1, isNarrow: false, timelineWeeks: 13 } as const;

describe('the days that a scale shows', () => {
  test.each([
    ['day', '2026-11-25', '2026-11-25', 1],
    ['week', '2026-11-25', '2026-11-23', 7],
    ['month', '2026-11-25', '2026-10-26', 42],
    ['timeline', '2026-11-25', '2026-11-23', 91],
  ] as const)('%s around %s begins on %s and has %i days', (scale, date, firstDate, count) => {
    expect(daysAround(scale, date, OPTIONS)).toEqual({ firstDate, count });
  });

  test('on a narrow screen a week is three days from the date on', () => {
    const narrow = { ...OPTIONS, isNarrow: true };
    expect(daysAround('week', '2026-11-25', narrow)).toEqual({ firstDate: '2026-11-25', count: 3 });
    expect(neighbourOf('week', '2026-11-25', 1, narrow)).toBe('2026-11-28');
  });

  test('the arrows lead to what lies before and after, over the ends of years', () => {
    expect(neighbourOf('day', '2026-12-31', 1, OPTIONS)).toBe('2027-01-01');
    expect(neighbourOf('week', '2026-11-25', -1, OPTIONS)).toBe('2026-11-16');
    expect(neighbourOf('month', '2026-12-31', 1, OPTIONS)).toBe('2027-01-01');
    expect(neighbourOf('month', '2026-03-31', -1, OPTIONS)).toBe('2026-02-01');
    expect(neighbourOf('timeline', '2026-11-25', 1, OPTIONS)).toBe('2027-02-22');
  });

  test('a date is among its days, and the day after them is not', () => {
    const week = { firstDate: '2026-11-23', count: 7 };
    expect(
      ['2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30'].map((each) => isAmong(week, each)),
    ).toEqual([false, true, true, false]);
  });
});
