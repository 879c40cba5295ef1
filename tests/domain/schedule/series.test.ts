import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
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
        // Apia lost a day: where two slots fell on one instant, there is one less.
        const fewest = series.zone === 'Pacific/Apia' ? 1 : 0;
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
