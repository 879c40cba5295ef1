import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schedule } from '../../../src/domain/campaign/content.ts';
import { moveSchedule } from '../../../src/domain/schedule/move-schedule.ts';
import { daysNamed } from '../../../src/domain/schedule/recurrence.ts';
import { slotsFrom } from '../../../src/domain/schedule/series.ts';
import { addDays } from '../../../src/domain/time/local-date.ts';
import { instantOf } from '../../../src/domain/time/zone.ts';
import { aRecurrence, aSchedule } from '../../support/builders.ts';
import { anyRule, anySchedule } from './any-schedule.ts';
import { take } from './take.ts';

function slotsOf(schedule: Schedule, howMany = 30) {
  const series = { ...schedule, start: schedule.start ?? '', end: null };
  return take(slotsFrom(series, -Infinity), howMany);
}

const wallsOf = (schedule: Schedule, howMany?: number) => slotsOf(schedule, howMany).map(({ wall }) => wall);

const weekly = (weekdays: number[], interval = 1) => aRecurrence({ frequency: 'weekly', weekdays, interval });
const monthly = (monthDays: number[], interval = 1) =>
  aRecurrence({ frequency: 'monthly', monthDays, interval });

function moved(given: Partial<Schedule>, from: string, to: string): Schedule | null {
  return moveSchedule(aSchedule({ start: '2026-03-02T09:00', ...given }), from, to);
}

describe('a schedule that is moved', () => {
  it('starts elsewhere when it launches once', () => {
    expect(moved({}, '2026-03-02T09:00', '2026-03-05T14:30')?.start).toBe('2026-03-05T14:30');
  });

  it('begins a day later when it launches daily, and keeps its end', () => {
    const given = { recurrence: aRecurrence({ interval: 2, count: 4 }), end: '2026-03-31T23:59' };
    const later = moved(given, '2026-03-04T09:00', '2026-03-05T10:00');
    expect(later).toEqual(aSchedule({ ...given, start: '2026-03-03T10:00' }));
  });

  it('exchanges the one weekday that was moved, and its time for all', () => {
    const later = moved({ recurrence: weekly([1, 3]) }, '2026-03-11T09:00', '2026-03-13T11:00');
    expect(later?.recurrence?.weekdays).toEqual([1, 5]);
    expect(wallsOf(later ?? aSchedule(), 3)).toEqual([
      '2026-03-02T11:00',
      '2026-03-06T11:00',
      '2026-03-09T11:00',
    ]);
  });

  it('moves from month to month whole', () => {
    const given = { start: '2026-03-31T09:00', recurrence: monthly([31]) };
    const earlier = moved(given, '2026-03-31T09:00', '2026-03-28T09:00');
    expect(earlier?.recurrence?.monthDays).toEqual([28]);
    expect(wallsOf(earlier ?? aSchedule(), 2)).toEqual(['2026-03-28T09:00', '2026-04-28T09:00']);
  });

  it('keeps the last Friday a last one while that can be, and else becomes a week of its own', () => {
    const last = aRecurrence({ frequency: 'monthly', weekdays: [5], weeks: [-1] });
    const given = { start: '2026-03-27T09:00', recurrence: last };
    const thursday = moved(given, '2026-03-27T09:00', '2026-03-26T09:00');
    expect(thursday?.recurrence).toEqual({ ...last, weekdays: [4] });
    const third = moved(given, '2026-03-27T09:00', '2026-03-20T09:00');
    expect(third?.recurrence).toEqual({ ...last, weeks: [3] });
    // 29 May is the fifth Friday, and becomes the last one again.
    const back = moved(
      { ...given, recurrence: { ...last, weeks: [1, 3] } },
      '2026-05-15T09:00',
      '2026-05-29T09:00',
    );
    expect(back?.recurrence?.weeks).toEqual([1, -1]);
  });

  it('takes the last day to a day of its own, unless that is a last one too', () => {
    const last = aRecurrence({ frequency: 'monthly', monthDays: [15], lastDay: true });
    const given = { start: '2026-03-15T09:00', recurrence: last };
    const plain = aRecurrence({ frequency: 'monthly', monthDays: [15, 20] });
    expect(moved(given, '2026-03-31T09:00', '2026-03-20T09:00')?.recurrence).toEqual(plain);
    expect(moved(given, '2026-03-31T09:00', '2026-04-30T09:00')?.recurrence).toEqual(last);
    expect(moved(given, '2026-04-15T09:00', '2026-04-16T09:00')?.recurrence).toEqual({
      ...last,
      monthDays: [16],
    });
  });

  it('takes its month along', () => {
    const january = aRecurrence({ frequency: 'monthly', monthDays: [31], months: [1, 7] });
    const later = moved(
      { start: '2027-01-31T09:00', recurrence: january },
      '2027-01-31T09:00',
      '2027-02-02T09:00',
    );
    expect(later?.recurrence).toEqual({ ...january, monthDays: [2], months: [2, 7] });
    expect(wallsOf(later ?? aSchedule(), 2)).toEqual(['2027-02-02T09:00', '2027-07-02T09:00']);
  });

  it('moves one of several times of day, and leaves the others', () => {
    const recurrence = aRecurrence({ times: ['13:00', '17:00'] });
    expect(moved({ recurrence }, '2026-03-04T17:00', '2026-03-04T12:00')).toEqual(
      aSchedule({ start: '2026-03-02T09:00', recurrence: { ...recurrence, times: ['12:00', '13:00'] } }),
    );
    expect(moved({ recurrence }, '2026-03-04T09:00', '2026-03-04T08:00')).toEqual(
      aSchedule({ start: '2026-03-02T08:00', recurrence }),
    );
    // One that meets another becomes one with it.
    expect(moved({ recurrence }, '2026-03-04T17:00', '2026-03-04T13:00')?.recurrence?.times).toEqual([
      '13:00',
    ]);
    // Before the start there is nothing, not even on its own day.
    expect(moved({ recurrence }, '2026-03-02T17:00', '2026-03-02T08:00')).toBeNull();
  });

  it('knows a time by what was asked for where clocks moved it', () => {
    const recurrence = aRecurrence({ times: ['02:30'] });
    const later = moved({ start: '2026-03-27T09:00', recurrence }, '2026-03-29T03:30', '2026-03-29T05:00');
    expect(later).toEqual(
      aSchedule({ start: '2026-03-27T09:00', recurrence: { ...recurrence, times: ['05:00'] } }),
    );
  });

  it('cannot leave its rhythm', () => {
    // Every second week: the week between has no launch.
    expect(moved({ recurrence: weekly([1, 3], 2) }, '2026-03-04T09:00', '2026-03-11T09:00')).toBeNull();
  });

  it('keeps the day when only the time moves', () => {
    const later = moved({ recurrence: weekly([1, 3]) }, '2026-03-04T09:00', '2026-03-04T17:45');
    expect(later).toEqual(aSchedule({ start: '2026-03-02T17:45', recurrence: weekly([1, 3]) }));
  });
});

describe('any schedule, whatever is moved', () => {
  /** One of its first slots, and a time some days away. */
  const anyMove = anySchedule(fc.option(anyRule, { freq: 8 }))
    .filter((schedule) => schedule.start !== null && slotsOf(schedule, 1).length > 0)
    .chain((schedule) => {
      const walls = wallsOf(schedule, 6);
      return fc.tuple(
        fc.constant(schedule),
        fc.constantFrom(...walls),
        fc.integer({ min: -40, max: 40 }),
        fc.constantFrom(null, '00:00', '02:30', '09:15', '23:59'),
      );
    })
    .map(([schedule, from, days, time]) => ({
      schedule,
      from,
      to: `${addDays(from.slice(0, 10), days)}T${time ?? from.slice(11)}`,
    }))
    .filter(({ to }) => to >= '1970-06' && to < '2199-06');

  it('has a slot at the target or cannot be moved there', () => {
    let met = 0;
    fc.assert(
      fc.property(anyMove, ({ schedule, from, to }) => {
        const result = moveSchedule(schedule, from, to);
        if (result === null) return;
        met += 1;
        const at = instantOf(to, schedule.zone);
        const series = { ...result, start: result.start ?? '', end: null };
        expect(slotsFrom(series, at).next().value?.at).toBe(at);
      }),
      { numRuns: 500 },
    );
    expect(met).toBeGreaterThan(100);
  });

  it('keeps how often it launches, its pace, its zone and its end', () => {
    fc.assert(
      fc.property(anyMove, ({ schedule, from, to }) => {
        const result = moveSchedule(schedule, from, to);
        if (result === null) return;
        const kept = ({ zone, end, recurrence }: Schedule) => [
          zone,
          end,
          recurrence?.frequency,
          recurrence?.interval,
          recurrence?.count,
        ];
        expect(kept(result)).toEqual(kept(schedule));
      }),
      { numRuns: 300 },
    );
  });

  /**
   * Not so where two of its days became one, nor where one of several came to lie on the day of the start: moved from
   * there, it takes the start along.
   */
  it('has the same slots again once it is moved back, unless two of its days met', () => {
    const daysOf = ({ recurrence }: Schedule) => (recurrence === null ? 1 : daysNamed(recurrence));
    const timesOf = ({ start, recurrence }: Schedule) =>
      new Set([start?.slice(11), ...(recurrence?.times ?? [])]).size;
    fc.assert(
      fc.property(anyMove, ({ schedule, from, to }) => {
        const result = moveSchedule(schedule, from, to);
        if (result === null || daysOf(result) !== daysOf(schedule)) return;
        // The last day becomes a day of its own, a weekday moves in all of its weeks, and months may meet.
        const { lastDay, weeks, months } = schedule.recurrence ?? {};
        fc.pre(lastDay === undefined && weeks === undefined && months === undefined);
        fc.pre(timesOf(result) === timesOf(schedule));
        const day = (wall: string | null) => wall?.slice(0, 10);
        fc.pre(daysOf(schedule) === 1 || day(from) === day(schedule.start) || day(to) !== day(result.start));
        const back = moveSchedule(result, to, from);
        expect(back).not.toBeNull();
        expect(wallsOf(back ?? result)).toEqual(wallsOf(schedule));
      }),
      { numRuns: 300 },
    );
  });
});
