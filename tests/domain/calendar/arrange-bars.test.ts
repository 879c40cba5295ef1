import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangeBars, barsOn, groupOf } from '../../../src/domain/calendar/arrange-bars.ts';
import type { Bar } from '../../../src/domain/calendar/range.ts';
import { aLasting } from './a-row.ts';

const lasting = aLasting('2026-03-02T09:00Z', null);

/** Over some days of a week; `given`: what else is known of it. */
function aBar(name: string, firstDay: number, lastDay: number, given: Partial<Bar> = {}): Bar {
  const row = { ...lasting, id: name, name, nameKey: name.toLowerCase() };
  const edges = { startsEarlier: false, endsLater: false, endless: false, recurring: false };
  return { row, firstDay, lastDay, ...edges, ...given };
}

const lines = (bars: readonly Bar[], most: number) =>
  arrangeBars(bars, 7, most).bars.map(({ row, line }) => `${row.name} ${line}`);

describe('arranging bars', () => {
  test('earlier first, then the longer, then by name; the first line that is free is taken', () => {
    const bars = [aBar('D', 3, 4), aBar('C', 0, 2), aBar('B', 0, 2), aBar('A', 0, 6)];
    expect(lines(bars, 6)).toEqual(['A 0', 'B 1', 'C 2', 'D 1']);
  });

  test('what begins comes before what ends, what ends before what runs through, what recurs last', () => {
    const through = { startsEarlier: true, endsLater: true };
    const old = aBar('Old', 0, 6, through);
    const young = aBar('Young', 0, 6, through);
    const bars = [
      aBar('Weekly', 0, 6, { recurring: true }),
      { ...old, row: { ...old.row, start: 1 } },
      { ...young, row: { ...young.row, start: 2 } },
      aBar('Ends', 0, 3, { startsEarlier: true }),
      aBar('Begins', 4, 6, { endsLater: true }),
    ];
    expect(lines(bars, 9)).toEqual(['Begins 0', 'Ends 0', 'Young 1', 'Old 2', 'Weekly 3']);
    expect(bars.map(groupOf)).toEqual(['recurring', 'through', 'through', 'edge', 'edge']);
  });

  test('what finds no line is counted, whole and on each of its days', () => {
    const bars = [aBar('A', 0, 6), aBar('B', 1, 2), aBar('C', 2, 3, { recurring: true })];
    const arranged = arrangeBars(bars, 7, 1);
    expect(arranged.bars.map((each) => each.row.name)).toEqual(['A']);
    expect(arranged.hiddenOn).toEqual([0, 1, 2, 1, 0, 0, 0]);
    expect([arranged.hidden, arranged.hiddenEdges]).toEqual([2, 1]);
  });

  test('the list of a day has everything that lies over it, in order', () => {
    const bars = [aBar('C', 2, 3), aBar('B', 1, 2), aBar('A', 0, 6)];
    expect(barsOn(bars, 2).map((each) => each.row.name)).toEqual(['A', 'B', 'C']);
    expect(barsOn(bars, 5).map((each) => each.row.name)).toEqual(['A']);
  });

  test('thousands are arranged as if all had been put in order', () => {
    const any = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }), fc.nat(50));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 300 }), fc.integer({ min: 1, max: 6 }), (given, most) => {
        const bars = given.map(([one, other, name], index) =>
          aBar(`${name} ${index}`, Math.min(one, other), Math.max(one, other)),
        );
        const arranged = arrangeBars(bars, 7, most);
        const shown = new Set(arranged.bars.map((each) => each.row.id));
        for (let day = 0; day < 7; day += 1) {
          const on = barsOn(bars, day);
          expect(arranged.hiddenOn[day]).toBe(on.filter((each) => !shown.has(each.row.id)).length);
          const taken = arranged.bars.filter((each) => each.firstDay <= day && day <= each.lastDay);
          expect(new Set(taken.map((each) => each.line)).size).toBe(taken.length);
        }
        expect(arranged.lines).toBeLessThanOrEqual(most);
      }),
      { numRuns: 100 },
    );
  });
});
