import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangeDay } from '../../../src/domain/calendar/arrange-day.ts';
import { weekOf } from '../../../src/domain/calendar/week.ts';
import type { InventoryRow } from '../../../src/domain/inventory/row.ts';
import { MINUTE } from '../../../src/domain/time/instant.ts';
import { aSend } from './a-row.ts';

const DATE = '2026-03-02';
const LANES = { alone: 2, besideMore: 1 };

function at(time: string, name: string): InventoryRow {
  return aSend(`${DATE}T${time}Z`, { name, nameKey: name.toLowerCase() });
}

function arrange(rows: readonly InventoryRow[], lanes = LANES, date = DATE, zone = 'UTC') {
  const { cells } = weekOf(rows, { firstDate: date, zone, showBars: true, showRuns: true });
  const day = arrangeDay(
    cells.filter((cell) => cell.day === 0),
    { date, zone, lanes },
  );
  return {
    blocks: day.blocks.map(({ row, lane, lanes: of }) => `${row.name} ${lane + 1}/${of}`),
    more: day.more.map(({ cell, hidden }) => `${cell.hour}: ${hidden}`),
    day,
  };
}

describe('arranging a day', () => {
  test('what does not overlap has the whole width', () => {
    const { blocks, more } = arrange([at('09:00', 'A'), at('10:00', 'B')]);
    expect(blocks).toEqual(['A 1/1', 'B 1/1']);
    expect(more).toEqual([]);
  });

  test('what overlaps stands side by side, by time and then by name', () => {
    expect(arrange([at('09:30', 'C'), at('09:00', 'B')]).blocks).toEqual(['B 1/2', 'C 2/2']);
    expect(arrange([at('09:00', 'B'), at('09:00', 'A')]).blocks).toEqual(['A 1/2', 'B 2/2']);
  });

  test('a lane is used again once it is free', () => {
    const { blocks } = arrange([at('09:00', 'A'), at('09:30', 'B'), at('10:00', 'C')]);
    expect(blocks).toEqual(['A 1/2', 'B 2/2', 'C 1/2']);
  });

  test('the first few are seen and the others are counted by hour', () => {
    const rows = ['A', 'B', 'C', 'D', 'E'].map((name) => at('09:00', name));
    const { blocks, more } = arrange(rows, { alone: 3, besideMore: 2 });
    expect(blocks).toEqual(['A 1/2', 'B 2/2']);
    expect(more).toEqual(['9: 3']);
  });

  test('an hour whose room the hour before takes is counted whole', () => {
    const { blocks, more } = arrange([at('09:45', 'A'), at('10:00', 'B'), at('10:15', 'C')]);
    expect(blocks).toEqual(['A 1/1']);
    expect(more).toEqual(['10: 2']);
  });

  test('in the hour that clocks repeat both stand at their wall time', () => {
    const rows = [
      aSend('2026-10-25T00:15Z', { name: 'First' }),
      aSend('2026-10-25T01:00Z', { name: 'Second' }),
    ];
    const { day } = arrange(rows, LANES, '2026-10-25', 'Europe/Paris');
    expect(day.blocks.map(({ row, minute, lane }) => [row.name, minute, lane])).toEqual([
      ['Second', 120, 0],
      ['First', 135, 1],
    ]);
  });

  test('nothing is lost, nothing is shown twice, nothing overlaps, however much there is', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 1439 }), { maxLength: 200 });
    const lanes = fc.record({
      alone: fc.integer({ min: 1, max: 4 }),
      besideMore: fc.integer({ min: 1, max: 3 }),
    });
    const midnight = Date.parse(`${DATE}T00:00Z`);
    fc.assert(
      fc.property(minutes, lanes, (starts, room) => {
        const send = at('00:00', 'X');
        const rows = starts.map((minute, index) => ({
          ...send,
          id: `${index}`,
          start: midnight + minute * MINUTE,
        }));
        const { day } = arrange(rows, { ...room, besideMore: Math.min(room.alone, room.besideMore) });
        const hidden = day.more.reduce((sum, each) => sum + each.hidden, 0);
        expect(day.blocks.length + hidden).toBe(rows.length);
        expect(new Set(day.blocks.map((each) => each.row.id)).size).toBe(day.blocks.length);
        for (const one of day.blocks) {
          expect(one.lane).toBeLessThan(one.lanes);
          expect(one.lanes).toBeLessThanOrEqual(room.alone);
          for (const other of day.blocks) {
            if (one === other || Math.abs(one.minute - other.minute) >= 60) continue;
            expect([one.lane, one.lanes]).not.toEqual([other.lane, one.lanes]);
            expect(other.lanes).toBe(one.lanes);
          }
        }
        // Whoever stands in an hour with "n more" leaves it its room.
        for (const { cell } of day.more) {
          const beside = day.blocks.filter(
            ({ minute }) => minute < (cell.hour + 1) * 60 && minute > cell.hour * 60 - 1,
          );
          expect(beside.every((each) => each.besideMore)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
