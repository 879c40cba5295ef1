import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slotsFrom } from '../../../src/domain/schedule/series.ts';
import { shiftSchedule, shiftWall } from '../../../src/domain/schedule/shift-schedule.ts';
import { aRecurrence, aSchedule } from '../../support/builders.ts';
import { anyRecurrence } from './any-series.ts';
import { take } from './take.ts';

const START = '2026-03-02T09:00';

const wallsOf = (given: Parameters<typeof aSchedule>[0], howMany: number) =>
  take(slotsFrom({ ...aSchedule(given), start: given?.start ?? START, end: null }, -Infinity), howMany).map(
    ({ wall }) => wall,
  );

describe('a schedule shifted by days', () => {
  it('takes its end along, and keeps its times of day', () => {
    const given = aSchedule({ start: START, end: '2026-03-09T18:00' });
    expect(shiftSchedule(given, START, 14)).toEqual({
      ...given,
      start: '2026-03-16T09:00',
      end: '2026-03-23T18:00',
    });
  });

  it('takes all weekdays of a series along', () => {
    const recurrence = aRecurrence({ frequency: 'weekly', weekdays: [1, 3, 7] });
    const later = shiftSchedule(aSchedule({ start: START, recurrence }), START, 1);
    expect(later?.recurrence?.weekdays).toEqual([1, 2, 4]);
    expect(later?.start).toBe('2026-03-03T09:00');
  });

  it('refuses a series that would fall apart: past the end of a month, or every other week across two', () => {
    const monthly = aRecurrence({ frequency: 'monthly', monthDays: [28] });
    expect(shiftSchedule(aSchedule({ start: START, recurrence: monthly }), START, 3)).toBeNull();
    const fortnightly = aRecurrence({ frequency: 'weekly', interval: 2, weekdays: [1, 6] });
    expect(shiftSchedule(aSchedule({ start: START, recurrence: fortnightly }), START, 2)).toBeNull();
    expect(shiftSchedule(aSchedule({ start: START, recurrence: fortnightly }), START, 7)).not.toBeNull();
  });

  it('refuses what no calendar has', () => {
    expect(shiftSchedule(aSchedule({ start: '2199-12-30T09:00' }), START, 2)).toBeNull();
    expect(shiftSchedule(aSchedule({ start: '1970-01-02T09:00' }), START, -2)).toBeNull();
  });

  it('launches on the same days so much later, or is refused', () => {
    fc.assert(
      fc.property(anyRecurrence, fc.integer({ min: -60, max: 60 }), (recurrence, days) => {
        const shifted = shiftSchedule(aSchedule({ start: START, recurrence }), START, days);
        if (shifted === null) return;
        const before = wallsOf({ start: START, recurrence }, 20);
        expect(wallsOf(shifted, 20)).toEqual(before.map((wall) => shiftWall(wall, days)));
      }),
    );
  });

  it('never refuses whole weeks of what is daily or weekly', () => {
    fc.assert(
      fc.property(anyRecurrence, fc.integer({ min: -8, max: 8 }), (recurrence, weeks) => {
        fc.pre(recurrence.frequency !== 'monthly');
        expect(shiftSchedule(aSchedule({ start: START, recurrence }), START, weeks * 7)).not.toBeNull();
      }),
    );
  });
});
