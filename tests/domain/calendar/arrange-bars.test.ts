import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangeBars, barsOn } from '../../../src/domain/calendar/arrange-bars.ts';
import type { Bar } from '../../../src/domain/calendar/week.ts';
import { aLasting } from './a-row.ts';

const lasting = aLasting('2026-03-02T09:00Z', null);

function aBar(name: string, firstDay: number, lastDay: number): Bar {
  const row = { ...lasting, id: name, name, nameKey: name.toLowerCase() };
  return { row, firstDay, lastDay, startsEarlier: false, endsLater: false, endless: false };
}

const lines = (bars: readonly Bar[], most: number) =>
  arrangeBars(bars, most).bars.map(({ row, line }) => `${row.name} ${line}`);

describe('arranging bars', () => {
  test('earlier first, then the longer, then by name; a line is used again once it is free', () => {
    const bars = [aBar('D', 3, 4), aBar('C', 0, 2), aBar('B', 0, 2), aBar('A', 0, 6)];
    expect(lines(bars, 6)).toEqual(['A 0', 'B 1', 'C 2', 'D 1']);
  });

  test('what finds no line is counted on each of its days', () => {
    const { bars, hidden } = arrangeBars([aBar('A', 0, 6), aBar('B', 1, 2), aBar('C', 2, 3)], 1);
    expect(bars.map((each) => each.row.name)).toEqual(['A']);
    expect(hidden).toEqual([0, 1, 2, 1, 0, 0, 0]);
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
        const arranged = arrangeBars(bars, most);
        const shown = new Set(arranged.bars.map((each) => each.row.id));
        for (let day = 0; day < 7; day += 1) {
          const on = barsOn(bars, day);
          expect(arranged.hidden[day]).toBe(on.filter((each) => !shown.has(each.row.id)).length);
          const taken = arranged.bars.filter((each) => each.firstDay <= day && day <= each.lastDay);
          expect(new Set(taken.map((each) => each.line)).size).toBe(taken.length);
        }
        expect(arranged.lines).toBeLessThanOrEqual(most);
      }),
      { numRuns: 100 },
    );
  });
});
