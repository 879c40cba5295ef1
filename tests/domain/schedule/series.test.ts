import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Recurrence, Week } from '../../../src/domain/schedule/recurrence.ts';
import {
  instantsBetween,
  lastSlot,
  nextSlot,
  slotsBetween,
  slotsFrom,
  type Series,
} from '../../../src/domain/schedule/series.ts';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time/instant.ts';
import { wallTimeOf } from '../../../src/domain/time/zone.ts';
import { aRecurrence, aSeries } from './a-series.ts';
import { anySeries } from './any-series.ts';
import { take } from './take.ts';

const utc = (text: string) => Date.parse(text);

function firstSlots(series: Series, howMany: number) {
  return take(slotsFrom(series, -Infinity), howMany);
}

function firstWalls(series: Series, howMany: number) {
  return firstSlots(series, howMany).map((slot) => slot.wall);
}

describe('a series without a recurrence', () => {
  const once = aSeries({ recurrence: null });

  it('has one slot, at its start', () => {
    const slot = { at: utc('2026-01-01T08:00Z'), wall: '2026-01-01T09:00', shiftedBy: 0 };
    expect(firstSlots(once, 5)).toEqual([slot]);
    expect(lastSlot(once)).toEqual(slot);
    expect(nextSlot(once, slot.at)).toEqual(slot);
    expect(nextSlot(once, slot.at, false)).toBeNull();
  });

  it('has it also when it ends at that minute, and none when it ends before', () => {
    expect(firstWalls({ ...once, end: '2026-01-01T09:00' }, 5)).toEqual(['2026-01-01T09:00']);
    expect(firstWalls({ ...once, end: '2026-01-01T08:59' }, 5)).toEqual([]);
    expect(lastSlot({ ...once, end: '2026-01-01T08:59' })).toBeNull();
  });
});

describe('a daily series', () => {
  it('counts its interval from the start', () => {
    expect(firstWalls(aSeries({ recurrence: aRecurrence({ interval: 10 }) }), 4)).toEqual([
      '2026-01-01T09:00',
      '2026-01-11T09:00',
      '2026-01-21T09:00',
      '2026-01-31T09:00',
    ]);
  });

  it('stays at 09:00 when the clocks change', () => {
    const slots = firstSlots(aSeries({ start: '2026-03-28T09:00' }), 2);
    expect(slots.map((slot) => slot.at)).toEqual([utc('2026-03-28T08:00Z'), utc('2026-03-29T07:00Z')]);
    const autumn = firstSlots(aSeries({ start: '2026-10-24T09:00' }), 2);
    expect(autumn.map((slot) => slot.at)).toEqual([utc('2026-10-24T07:00Z'), utc('2026-10-25T08:00Z')]);
  });

  it('moves 02:30 forward by the hour that Paris skips in spring, on that day alone', () => {
    expect(firstSlots(aSeries({ start: '2026-03-28T02:30' }), 3)).toEqual([
      { at: utc('2026-03-28T01:30Z'), wall: '2026-03-28T02:30', shiftedBy: 0 },
      { at: utc('2026-03-29T01:30Z'), wall: '2026-03-29T02:30', shiftedBy: HOUR },
      { at: utc('2026-03-30T00:30Z'), wall: '2026-03-30T02:30', shiftedBy: 0 },
    ]);
    expect(wallTimeOf(utc('2026-03-29T01:30Z'), 'Europe/Paris')).toBe('2026-03-29T03:30');
  });

  it('is due once, at the first 02:30, when Paris has two in autumn', () => {
    const series = aSeries({ start: '2026-10-24T02:30' });
    expect(slotsBetween(series, utc('2026-10-24T22:00Z'), utc('2026-10-25T23:00Z'))).toEqual([
      { at: utc('2026-10-25T00:30Z'), wall: '2026-10-25T02:30', shiftedBy: 0 },
    ]);
  });

  it('moves 02:15 by the half hour that Lord Howe skips', () => {
    const series = aSeries({ start: '2026-10-03T02:15', zone: 'Australia/Lord_Howe' });
    expect(firstSlots(series, 3)).toEqual([
      { at: utc('2026-10-02T15:45Z'), wall: '2026-10-03T02:15', shiftedBy: 0 },
      { at: utc('2026-10-03T15:45Z'), wall: '2026-10-04T02:15', shiftedBy: 30 * MINUTE },
      { at: utc('2026-10-04T15:15Z'), wall: '2026-10-05T02:15', shiftedBy: 0 },
    ]);
  });

  it('is found from an instant between the wall time asked for and the one it moved to', () => {
    // 23:45 of 3 November 2018 exists in São Paulo, 00:15 of the 4th moves to 01:15.
    const series = aSeries({ start: '2018-11-01T00:15', zone: 'America/Sao_Paulo' });
    expect(nextSlot(series, utc('2018-11-04T03:05Z'))).toEqual({
      at: utc('2018-11-04T03:15Z'),
      wall: '2018-11-04T00:15',
      shiftedBy: HOUR,
    });
  });
});

describe('the day that Apia never had, 30 December 2011', () => {
  const apia = aSeries({ start: '2011-12-29T09:00', zone: 'Pacific/Apia' });

  it('is due once on the 31st when both days ask for that instant', () => {
    expect(instantsBetween(apia, utc('2011-12-30T00:00Z'), utc('2012-01-01T00:00Z'))).toEqual([
      utc('2011-12-30T19:00Z'),
      utc('2011-12-31T19:00Z'),
    ]);
    expect(firstWalls(apia, 3)).toEqual(['2011-12-29T09:00', '2011-12-31T09:00', '2012-01-01T09:00']);
    expect(firstSlots(apia, 3).map((slot) => slot.shiftedBy)).toEqual([0, 0, 0]);
  });

  it('moves on to the 31st by a day when the 31st does not ask', () => {
    const fridays = { ...apia, recurrence: aRecurrence({ frequency: 'weekly', weekdays: [5] }) };
    expect(firstSlots(fridays, 1)).toEqual([
      { at: utc('2011-12-30T19:00Z'), wall: '2011-12-30T09:00', shiftedBy: DAY },
    ]);
    expect(nextSlot(fridays, utc('2011-12-30T19:00Z'))?.wall).toBe('2011-12-30T09:00');
  });

  it('moves on also when it is the last of a count', () => {
    const two = { ...apia, recurrence: aRecurrence({ count: 2 }) };
    expect(firstWalls(two, 5)).toEqual(['2011-12-29T09:00', '2011-12-30T09:00']);
    expect(lastSlot(two)?.at).toBe(utc('2011-12-30T19:00Z'));
  });

  it('gives the same last slot as the walk when it is the end date', () => {
    const ending = { ...apia, end: '2011-12-30T10:00' };
    expect(lastSlot(ending)).toEqual(firstSlots(ending, 9).at(-1));
  });
});

describe('a weekly series', () => {
  it('is due on its weekdays, from the start on', () => {
    // 1 January 2026 is a Thursday.
    const series = aSeries({ recurrence: aRecurrence({ frequency: 'weekly', weekdays: [1, 4, 7] }) });
    expect(firstWalls(series, 4)).toEqual([
      '2026-01-01T09:00',
      '2026-01-04T09:00',
      '2026-01-05T09:00',
      '2026-01-08T09:00',
    ]);
  });

  it('counts its interval in weeks from the Monday of the first', () => {
    const rule = aRecurrence({ frequency: 'weekly', interval: 2, weekdays: [2, 7] });
    // The Tuesday of the first week is past: the Sunday is its first slot, and the next week is left out.
    expect(firstWalls(aSeries({ recurrence: rule }), 3)).toEqual([
      '2026-01-04T09:00',
      '2026-01-13T09:00',
      '2026-01-18T09:00',
    ]);
  });

  it('counts its runs from the first that matches', () => {
    const rule = aRecurrence({ frequency: 'weekly', weekdays: [2, 7], count: 4 });
    const series = aSeries({ recurrence: rule });
    expect(firstWalls(series, 10)).toEqual([
      '2026-01-04T09:00',
      '2026-01-06T09:00',
      '2026-01-11T09:00',
      '2026-01-13T09:00',
    ]);
    expect(lastSlot(series)?.wall).toBe('2026-01-13T09:00');
    expect(nextSlot(series, utc('2026-01-13T08:00Z'), false)).toBeNull();
  });

  it('without weekdays has no slot', () => {
    const series = aSeries({ recurrence: aRecurrence({ frequency: 'weekly', count: 3 }) });
    expect(firstSlots(series, 1)).toEqual([]);
    expect(lastSlot(series)).toBeNull();
  });
});

describe('a monthly series', () => {
  it('skips the 31st in shorter months', () => {
    const series = aSeries({ recurrence: aRecurrence({ frequency: 'monthly', monthDays: [31] }) });
    expect(firstWalls(series, 4)).toEqual([
      '2026-01-31T09:00',
      '2026-03-31T09:00',
      '2026-05-31T09:00',
      '2026-07-31T09:00',
    ]);
  });

  it('does not count the days it skips', () => {
    const rule = aRecurrence({ frequency: 'monthly', monthDays: [30, 31], count: 4 });
    expect(firstWalls(aSeries({ recurrence: rule }), 9)).toEqual([
      '2026-01-30T09:00',
      '2026-01-31T09:00',
      '2026-03-30T09:00',
      '2026-03-31T09:00',
    ]);
  });

  it('does not count days before its start', () => {
    const rule = aRecurrence({ frequency: 'monthly', interval: 2, monthDays: [5, 20], count: 3 });
    const series = aSeries({ start: '2026-01-10T09:00', recurrence: rule });
    expect(firstWalls(series, 9)).toEqual(['2026-01-20T09:00', '2026-03-05T09:00', '2026-03-20T09:00']);
    expect(lastSlot(series)?.wall).toBe('2026-03-20T09:00');
  });

  it('finds 29 February across eight years, as 2100 is no leap year', () => {
    const rule = aRecurrence({ frequency: 'monthly', interval: 12, monthDays: [29] });
    const series = aSeries({ start: '2092-02-01T09:00', recurrence: rule });
    expect(firstWalls(series, 3)).toEqual(['2092-02-29T09:00', '2096-02-29T09:00', '2104-02-29T09:00']);
  });

  it.each([
    ['the 31st of every April', { interval: 12, monthDays: [31] }],
    ['the 31st of every April, five times', { interval: 12, monthDays: [31], count: 5 }],
    ['no day', { monthDays: [] }],
  ])('ends without a slot for %s', (_, given) => {
    const rule = aRecurrence({ frequency: 'monthly', ...given });
    const series = aSeries({ start: '2026-04-01T09:00', recurrence: rule });
    expect(firstSlots(series, 1)).toEqual([]);
    expect(nextSlot(series, utc('2030-01-01T00:00Z'))).toBeNull();
    expect(lastSlot({ ...series, end: '2190-01-01T00:00' })).toBeNull();
  });
});

describe('a monthly series on its last day', () => {
  const last = (more: Partial<Recurrence> = {}) =>
    aRecurrence({ frequency: 'monthly', lastDay: true, ...more });

  it('follows the length of the months, leap years too', () => {
    expect(firstWalls(aSeries({ recurrence: last() }), 4)).toEqual([
      '2026-01-31T09:00',
      '2026-02-28T09:00',
      '2026-03-31T09:00',
      '2026-04-30T09:00',
    ]);
    const february = aSeries({ start: '2096-01-01T09:00', recurrence: last({ months: [2] }) });
    // 2100 is no leap year.
    expect(firstWalls(february, 5).map((wall) => wall.slice(0, 10))).toEqual([
      '2096-02-29',
      '2097-02-28',
      '2098-02-28',
      '2099-02-28',
      '2100-02-28',
    ]);
  });

  it('comes once where that is one of its days', () => {
    const rule = last({ monthDays: [28, 31], count: 5 });
    const series = aSeries({ recurrence: rule });
    expect(firstWalls(series, 9).map((wall) => wall.slice(5, 10))).toEqual([
      '01-28',
      '01-31',
      '02-28',
      '03-28',
      '03-31',
    ]);
    expect(lastSlot(series)?.wall).toBe('2026-03-31T09:00');
  });
});

describe('a monthly series on weekdays of certain weeks', () => {
  const on = (weeks: Week[], weekdays: number[], more: Partial<Recurrence> = {}) =>
    aRecurrence({ frequency: 'monthly', weeks, weekdays, ...more });
  const dates = (series: Series, howMany: number) =>
    firstWalls(series, howMany).map((wall) => wall.slice(5, 10));

  it('finds the last Friday in months of four and of five', () => {
    // January and May 2026 have five Fridays.
    const series = aSeries({ recurrence: on([-1], [5]) });
    expect(dates(series, 5)).toEqual(['01-30', '02-27', '03-27', '04-24', '05-29']);
  });

  it('finds the first to the fourth, from the 1st to the 28th', () => {
    // 1 January 2026 is a Thursday, 28 January a Wednesday.
    expect(dates(aSeries({ recurrence: on([1], [4]) }), 3)).toEqual(['01-01', '02-05', '03-05']);
    expect(dates(aSeries({ recurrence: on([4], [3]) }), 3)).toEqual(['01-28', '02-25', '03-25']);
    expect(dates(aSeries({ recurrence: on([2], [2]) }), 3)).toEqual(['01-13', '02-10', '03-10']);
  });

  it('has one slot where the fourth is the last', () => {
    // Of January's five Fridays the fourth is not the last; of February's four it is.
    expect(dates(aSeries({ recurrence: on([4, -1], [5]) }), 5)).toEqual([
      '01-23',
      '01-30',
      '02-27',
      '03-27',
      '04-24',
    ]);
    const counted = aSeries({ recurrence: on([4, -1], [5], { count: 3 }) });
    expect(lastSlot(counted)?.wall).toBe('2026-02-27T09:00');
  });

  it('sorts several weekdays of several weeks by their dates', () => {
    expect(dates(aSeries({ recurrence: on([1, 2], [1, 5]) }), 5)).toEqual([
      '01-02',
      '01-05',
      '01-09',
      '01-12',
      '02-02',
    ]);
  });

  it('ends with its last run, and not a minute before', () => {
    const series = aSeries({ recurrence: on([-1], [5]), end: '2026-02-27T09:00' });
    expect(lastSlot(series)?.wall).toBe('2026-02-27T09:00');
    expect(lastSlot({ ...series, end: '2026-02-27T08:59' })?.wall).toBe('2026-01-30T09:00');
  });

  it('comes in the chosen months alone, every year', () => {
    const series = aSeries({
      start: '2026-02-01T09:00',
      recurrence: on([-1], [5], { months: [1, 7], count: 3 }),
    });
    expect(firstWalls(series, 9)).toEqual(['2026-07-31T09:00', '2027-01-29T09:00', '2027-07-30T09:00']);
    expect(lastSlot(series)?.wall).toBe('2027-07-30T09:00');
  });

  it.each([{ weeks: [] }, { weekdays: [] }, { months: [] }])('has no slot with %j', (given) => {
    const series = aSeries({ recurrence: { ...on([1], [1]), ...given } });
    expect(firstSlots(series, 1)).toEqual([]);
    expect(lastSlot({ ...series, end: '2190-01-01T00:00' })).toBeNull();
  });
});

describe('a series with several times a day', () => {
  const at = (times: string[], more: Partial<Recurrence> = {}) => aRecurrence({ times, ...more });

  it('leaves out what comes before its start on that day', () => {
    const series = aSeries({ start: '2026-01-01T12:00', recurrence: at(['08:30', '12:00', '17:00']) });
    expect(firstWalls(series, 4)).toEqual([
      '2026-01-01T12:00',
      '2026-01-01T17:00',
      '2026-01-02T08:30',
      '2026-01-02T12:00',
    ]);
    // Its day does not match: on the first that does, all times count.
    const mondays = {
      ...series,
      recurrence: at(['08:30'], { frequency: 'weekly', weekdays: [1] }),
    };
    expect(firstWalls(mondays, 2)).toEqual(['2026-01-05T08:30', '2026-01-05T12:00']);
  });

  it.each([
    [1, '2026-01-01T12:00'],
    [2, '2026-01-01T17:00'],
    [3, '2026-01-02T08:30'],
    [4, '2026-01-02T12:00'],
    [5, '2026-01-02T17:00'],
    [6, '2026-01-03T08:30'],
  ])('counts each of them: %i end with %s', (count, last) => {
    const series = aSeries({ start: '2026-01-01T12:00', recurrence: at(['08:30', '17:00'], { count }) });
    expect(firstWalls(series, 99)).toHaveLength(count);
    expect(firstWalls(series, 99).at(-1)).toBe(last);
    expect(lastSlot(series)?.wall).toBe(last);
    expect(nextSlot(series, lastSlot(series)?.at ?? 0, false)).toBeNull();
  });

  it('counts from the first day that matches, all its times', () => {
    const rule = at(['08:30'], { frequency: 'monthly', monthDays: [5], count: 3 });
    const series = aSeries({ start: '2026-01-01T12:00', recurrence: rule });
    expect(firstWalls(series, 9)).toEqual(['2026-01-05T08:30', '2026-01-05T12:00', '2026-02-05T08:30']);
  });

  it('ends between two of a day', () => {
    const series = aSeries({ recurrence: at(['17:00']), end: '2026-01-02T16:59' });
    expect(lastSlot(series)?.wall).toBe('2026-01-02T09:00');
    expect(firstWalls(series, 9)).toHaveLength(3);
    expect(lastSlot({ ...series, end: '2026-01-02T17:00' })?.wall).toBe('2026-01-02T17:00');
  });

  it('keeps the order of the clock where one moves past another', () => {
    // Paris skips 02:00 to 03:00 on 29 March: 02:45 is due at 03:45.
    const series = aSeries({ start: '2026-03-29T02:45', recurrence: at(['03:15']) });
    expect(firstSlots(series, 3)).toEqual([
      { at: utc('2026-03-29T01:15Z'), wall: '2026-03-29T03:15', shiftedBy: 0 },
      { at: utc('2026-03-29T01:45Z'), wall: '2026-03-29T02:45', shiftedBy: HOUR },
      { at: utc('2026-03-30T00:45Z'), wall: '2026-03-30T02:45', shiftedBy: 0 },
    ]);
    // The later of the two is the last, though its time of day is the earlier one.
    expect(lastSlot({ ...series, end: '2026-03-29T23:59' })?.wall).toBe('2026-03-29T02:45');
    expect(lastSlot({ ...series, end: '2026-03-29T03:44' })?.wall).toBe('2026-03-29T03:15');
  });

  it('is due once where one moves onto another, which stands', () => {
    const series = aSeries({ start: '2026-03-29T02:30', recurrence: at(['03:30'], { count: 3 }) });
    expect(firstSlots(series, 9)).toEqual([
      { at: utc('2026-03-29T01:30Z'), wall: '2026-03-29T03:30', shiftedBy: 0 },
      { at: utc('2026-03-30T00:30Z'), wall: '2026-03-30T02:30', shiftedBy: 0 },
    ]);
  });

  it('is due at the first of each time that clocks show twice', () => {
    const series = aSeries({ start: '2026-10-25T02:15', recurrence: at(['02:45']) });
    expect(firstSlots(series, 2).map((slot) => slot.at)).toEqual([
      utc('2026-10-25T00:15Z'),
      utc('2026-10-25T00:45Z'),
    ]);
  });

  it('joins what moves past midnight to the next day', () => {
    // Nuuk went from 23:00 of 30 March 2024 to midnight: 23:30 came at 00:30, after 00:15.
    const series = aSeries({
      start: '2024-03-30T23:30',
      zone: 'America/Nuuk',
      recurrence: at(['00:15', '00:45']),
    });
    expect(firstSlots(series, 4).map(({ wall, shiftedBy }) => [wall, shiftedBy])).toEqual([
      ['2024-03-31T00:15', 0],
      ['2024-03-30T23:30', HOUR],
      ['2024-03-31T00:45', 0],
      ['2024-03-31T23:30', 0],
    ]);
    const [, second] = firstSlots(series, 2);
    expect(nextSlot(series, second?.at ?? 0)).toEqual(second);
    expect(lastSlot({ ...series, end: '2024-03-31T00:40' })).toEqual(second);
    // A Saturday alone keeps what moved into Sunday.
    const saturdays = at(['12:00'], { frequency: 'weekly', weekdays: [6] });
    const alone = { ...series, start: '2024-03-30T23:30', recurrence: saturdays };
    expect(firstSlots(alone, 2).map(({ wall, shiftedBy }) => [wall, shiftedBy])).toEqual([
      ['2024-03-30T23:30', HOUR],
      ['2024-04-06T12:00', 0],
    ]);
  });

  it('has its times once where one is that of the start', () => {
    const series = aSeries({ recurrence: at(['09:00', '17:00'], { count: 3 }) });
    expect(firstWalls(series, 9)).toEqual(['2026-01-01T09:00', '2026-01-01T17:00', '2026-01-02T09:00']);
  });
});

describe('the end of a series', () => {
  it('is inclusive', () => {
    const series = aSeries({ end: '2026-01-03T09:00' });
    expect(firstWalls(series, 9)).toEqual(['2026-01-01T09:00', '2026-01-02T09:00', '2026-01-03T09:00']);
    expect(lastSlot(series)?.wall).toBe('2026-01-03T09:00');
    expect(lastSlot({ ...series, end: '2026-01-03T08:59' })?.wall).toBe('2026-01-02T09:00');
  });

  it('is an instant: a slot that moved past it is not due', () => {
    const series = aSeries({ start: '2026-03-28T02:30', end: '2026-03-29T03:00' });
    expect(firstWalls(series, 9)).toEqual(['2026-03-28T02:30']);
    expect(lastSlot(series)?.wall).toBe('2026-03-28T02:30');
  });

  it('is absent when neither a date nor a count says so', () => {
    expect(lastSlot(aSeries())).toBeNull();
  });

  it('comes at the last day that a wall time can name', () => {
    expect(firstWalls(aSeries({ start: '2199-12-30T09:00' }), 9)).toHaveLength(2);
    const counted = aSeries({ start: '2199-12-30T09:00', recurrence: aRecurrence({ count: 9 }) });
    expect(lastSlot(counted)?.wall).toBe('2199-12-31T09:00');
  });
});

describe('instants that lie far away', () => {
  it('are answered like any other', () => {
    expect(nextSlot(aSeries(), Infinity)).toBeNull();
    expect(nextSlot(aSeries(), 8_640_000_000_000_000)).toBeNull();
    expect(nextSlot(aSeries(), -8_640_000_000_000_000)?.wall).toBe('2026-01-01T09:00');
    expect(slotsBetween(aSeries({ end: '2026-01-05T00:00' }), -Infinity, Infinity)).toHaveLength(4);
  });
});

describe('slots of any series', () => {
  const anyInstant = fc.integer({ min: Date.UTC(2009, 0, 1), max: Date.UTC(2035, 0, 1) });

  it('strictly increase, and there are as many as counted', () => {
    fc.assert(
      fc.property(anySeries(), (series) => {
        const slots = firstSlots(series, 80);
        const ordered = slots.every(
          (slot, index) => index === 0 || slot.at > (slots[index - 1]?.at ?? slot.at),
        );
        expect(ordered).toBe(true);
        // Longer intervals would reach beyond 2199, where wall times end.
        const count =
          series.recurrence !== null && series.recurrence.interval <= 12 ? series.recurrence.count : null;
        // Where two slots fall on one instant, there is one less: on the day that Apia lost, and where a skipped hour
        // moves onto another of the day's times, which takes two of them.
        const merged = series.recurrence?.times === undefined ? 0 : Math.floor((count ?? 0) / 2);
        const fewest = merged + (series.zone === 'Pacific/Apia' ? 1 : 0);
        if (count !== null && series.end === null) {
          expect(slots.length).toBeLessThanOrEqual(count);
          expect(slots.length).toBeGreaterThanOrEqual(count - fewest);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of two spans that touch are the slots of both together', () => {
    const anySpans = fc.tuple(anyInstant, fc.nat(400 * DAY), fc.nat(400 * DAY));
    fc.assert(
      fc.property(anySeries(), anySpans, (series, [first, length, furtherLength]) => {
        const middle = first + length;
        const last = middle + furtherLength;
        const halves = [...slotsBetween(series, first, middle), ...slotsBetween(series, middle, last)];
        expect(halves).toEqual(slotsBetween(series, first, last));
        expect(instantsBetween(series, first, last)).toEqual(halves.map(({ at }) => at));
      }),
      { numRuns: 300 },
    );
  });

  it('are the same whether walked from the start or found from within', () => {
    fc.assert(
      fc.property(anySeries(), anyInstant, (series, from) => {
        const walked = take(slotsFrom(series, -Infinity), 2_000);
        const found = take(slotsFrom(series, from), 50);
        const expected = walked.filter((slot) => slot.at >= from).slice(0, found.length);
        expect(found.slice(0, expected.length)).toEqual(expected);
        if (walked.length < 2_000) expect(found).toHaveLength(Math.min(50, expected.length));
      }),
      { numRuns: 300 },
    );
  });

  it('begin with the next slot and stop with the last', () => {
    fc.assert(
      fc.property(anySeries(), anyInstant, (series, from) => {
        const [first, second] = take(slotsFrom(series, from), 2);
        expect(nextSlot(series, from)).toEqual(first ?? null);
        expect(nextSlot(series, first?.at ?? from, false)).toEqual(second ?? null);
        const last = lastSlot(series);
        if (last !== null) {
          expect([...slotsFrom(series, last.at)]).toEqual([last]);
        } else if (series.end !== null) {
          expect(nextSlot(series, -Infinity)).toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });
});
