import { describe, expect, it } from 'vitest';
import { dateOf, dayNumber, isoWeekday, monthLength } from '../../../src/domain/time/calendar-date.ts';

const DAY = 86_400_000;

describe('calendar dates', () => {
  it('agree with the platform on every day of 1900–2299', () => {
    const wrong: string[] = [];
    for (let day = dayNumber(1900, 1, 1); day <= dayNumber(2299, 12, 31); day += 1) {
      const expected = new Date(day * DAY);
      const { year, month, day: dayOfMonth } = dateOf(day);
      const agrees =
        year === expected.getUTCFullYear() &&
        month === expected.getUTCMonth() + 1 &&
        dayOfMonth === expected.getUTCDate() &&
        isoWeekday(day) === (expected.getUTCDay() || 7) &&
        dayNumber(year, month, dayOfMonth) === day;
      if (!agrees) wrong.push(expected.toISOString());
    }
    expect(wrong).toEqual([]);
  });

  it('knows which years have a 29 February', () => {
    expect([2023, 2024, 2000, 2100].map((year) => monthLength(year, 2))).toEqual([28, 29, 29, 28]);
  });
});
