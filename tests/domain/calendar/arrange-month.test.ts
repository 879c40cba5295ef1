import { expect, test } from 'vitest';
import { arrangeMonth } from '../../../src/domain/calendar/arrange-month.ts';
import { rangeOf } from '../../../src/domain/calendar/range.ts';
import type { InventoryRow } from '../../../src/domain/inventory/row.ts';
import { aRecurrence } from '../../support/builders.ts';
import { aLasting, aRow, aSend } from './a-row.ts';

const MONTH = { firstDate: '2026-03-02', days: 14, zone: 'UTC', showBars: true, showRuns: true };

function arrange(rows: readonly InventoryRow[], room = { bars: 2, rows: 3 }) {
  return arrangeMonth(rangeOf(rows, MONTH), MONTH.days, room);
}
const send = (at: string, name: string) => aSend(at, { name, nameKey: name.toLowerCase() });

test('a bar is drawn anew in each of its weeks, and says where it goes on', () => {
  const [first, second] = arrange([aLasting('2026-03-06T09:00Z', '2026-03-10T09:00Z')]);
  expect(first?.bars.bars).toMatchObject([
    { firstDay: 4, lastDay: 6, startsEarlier: false, endsLater: true },
  ]);
  expect(second?.bars.bars).toMatchObject([
    { firstDay: 0, lastDay: 1, startsEarlier: true, endsLater: false },
  ]);
});

test('launches stand by time, as many as fit below the bars, and the last row counts the others', () => {
  const rows = ['C', 'A', 'B', 'D'].map((name, index) => send(`2026-03-03T0${9 - index}:00Z`, name));
  const [week] = arrange(rows);
  const day = week?.days[1];
  expect(day?.blocks.map(({ row }) => row.name)).toEqual(['D', 'B']);
  expect(day?.hidden).toBe(2);
  expect(arrange(rows.slice(0, 3))[0]?.days[1]?.hidden).toBe(0);
});

test('where not all fit, what runs rarely is kept before what runs every day', () => {
  const series = (name: string, time: string, frequency: 'daily' | 'weekly') => {
    const schedule = {
      start: `2026-03-03T${time}`,
      recurrence: aRecurrence({ frequency, weekdays: [2], count: 7 }),
    };
    return { ...aRow({ name, status: 'live', schedule, liveSince: 0 }), nameKey: name };
  };
  const rows = [
    series('every day', '08:00', 'daily'),
    series('every week', '10:00', 'weekly'),
    send('2026-03-03T18:00Z', 'once'),
  ];
  const [week] = arrange(rows, { bars: 0, rows: 3 });
  expect(week?.days[1]?.blocks.map(({ row }) => row.name)).toEqual(['every week', 'once']);
});

test('a bar that finds no line is counted with the launches of its days', () => {
  const bars = [0, 1].map(() => aLasting('2026-03-03T09:00Z', '2026-03-05T09:00Z'));
  const [week] = arrange(bars, { bars: 1, rows: 3 });
  expect(week?.days.map(({ hidden }) => hidden)).toEqual([0, 1, 1, 1, 0, 0, 0]);
});
