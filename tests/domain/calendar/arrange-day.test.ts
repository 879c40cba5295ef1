import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangeDay } from '../../../src/domain/calendar/arrange-day.ts';
import { rangeOf } from '../../../src/domain/calendar/range.ts';
import type { InventoryRow } from '../../../src/domain/inventory/row.ts';
import { MINUTE } from '../../../src/domain/time/instant.ts';
import { aRecurrence } from '../../support/builders.ts';
import { aRow, aSend } from './a-row.ts';

const DATE = '2026-03-02';

function at(time: string, name: string): InventoryRow {
  return aSend(`${DATE}T${time}Z`, { name, nameKey: name.toLowerCase() });
}

function arrange(rows: readonly InventoryRow[], most = 3, date = DATE, zone = 'UTC') {
  const { cells } = rangeOf(rows, { firstDate: date, days: 1, zone, showBars: true, showRuns: true });
  const day = arrangeDay(cells, { date, zone, most });
  return {
    blocks: day.blocks.map(({ row, top, height }) => `${row.name} ${top}+${height}`),
    more: day.more.map(({ cell, hidden, top }) => `${cell.hour}: ${hidden.length} at ${top}`),
    day,
  };
}

describe('arranging a day', () => {
  test('what begins alone in its hour stands at its minute for an hour', () => {
    expect(arrange([at('09:15', 'A'), at('11:00', 'B')]).blocks).toEqual(['A 555+60', 'B 660+60']);
  });

  test('the next hour’s block cuts it short, but never below half an hour', () => {
    expect(arrange([at('09:20', 'A'), at('10:00', 'B')]).blocks).toEqual(['A 560+40', 'B 600+60']);
    expect(arrange([at('09:50', 'A'), at('10:00', 'B')]).blocks).toEqual(['A 570+30', 'B 600+60']);
    expect(arrange([at('23:50', 'A')]).blocks).toEqual(['A 1410+30']);
  });

  test('several that begin in one clock hour share it as equal rows, by time and then by name', () => {
    expect(arrange([at('09:30', 'C'), at('09:00', 'B')]).blocks).toEqual(['B 540+30', 'C 570+30']);
    expect(arrange([at('09:00', 'C'), at('09:00', 'B'), at('09:00', 'A')]).blocks).toEqual([
      'A 540+20',
      'B 560+20',
      'C 580+20',
    ]);
  });

  test('of more than fit, the last row says how many', () => {
    const { blocks, more } = arrange(['A', 'B', 'C', 'D', 'E'].map((name) => at('09:00', name)));
    expect(blocks).toEqual(['A 540+20', 'B 560+20']);
    expect(more).toEqual(['9: 3 at 580']);
  });

  test('single sends are kept before the runs of a series', () => {
    const series = aRow({
      name: 'Daily',
      status: 'live',
      liveSince: Date.parse('2026-03-01T00:00Z'),
      schedule: { start: '2026-03-01T09:00', zone: 'UTC', recurrence: aRecurrence() },
    });
    const { blocks, more } = arrange([series, at('09:30', 'A'), at('09:45', 'B')], 2);
    expect(blocks).toEqual(['A 540+30']);
    expect(more).toEqual(['9: 2 at 570']);
  });

  test('in the hour that clocks repeat both stand in the order of the wall', () => {
    const rows = [
      aSend('2026-10-25T00:15Z', { name: 'First' }),
      aSend('2026-10-25T01:00Z', { name: 'Second' }),
    ];
    const { day } = arrange(rows, 3, '2026-10-25', 'Europe/Paris');
    expect(day.blocks.map(({ row, minute }) => [row.name, minute])).toEqual([
      ['Second', 120],
      ['First', 135],
    ]);
  });

  test('nothing is lost, nothing is shown twice, nothing overlaps, however much there is', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 1439 }), { maxLength: 200 });
    const midnight = Date.parse(`${DATE}T00:00Z`);
    const send = at('00:00', 'X');
    fc.assert(
      fc.property(minutes, fc.integer({ min: 2, max: 3 }), (starts, most) => {
        const rows = starts.map((minute, id) => ({
          ...send,
          id: `${id}`,
          start: midnight + minute * MINUTE,
        }));
        const { day } = arrange(rows, most);
        const hidden = day.more.flatMap((each) => each.hidden);
        const ids = [...day.blocks, ...hidden].map((each) => each.row.id);
        expect(ids).toHaveLength(rows.length);
        expect(new Set(ids).size).toBe(rows.length);
        const places = [...day.blocks, ...day.more].toSorted((one, other) => one.top - other.top);
        places.forEach(({ top, height }, index) => {
          expect(height).toBeGreaterThanOrEqual(60 / 3);
          expect(top + height).toBeLessThanOrEqual((places[index + 1]?.top ?? 1440) + 1e-9);
        });
        for (const { minute, top } of day.blocks) expect(Math.floor(minute / 60)).toBe(Math.floor(top / 60));
      }),
      { numRuns: 200 },
    );
  });
});
