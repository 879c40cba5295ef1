import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextEntry } from '../../../src/domain/calendar/next-entry.ts';
import { rangeOf, type Range } from '../../../src/domain/calendar/range.ts';
import { STATUSES } from '../../../src/domain/campaign/status.ts';
import type { InventoryRow } from '../../../src/domain/inventory/row.ts';
import { DAY, HOUR } from '../../../src/domain/time/instant.ts';
import { addDays, localDateAt, startOfDate, startOfWeek } from '../../../src/domain/time/local-date.ts';
import { wallTimeOf } from '../../../src/domain/time/zone.ts';
import { aRecurrence, NOW } from '../../support/builders.ts';
import { aLasting, aRow, aSend } from './a-row.ts';

const ZONE = 'Europe/Paris';
const MONDAY = '2026-03-02';
const OPTIONS = { firstDate: MONDAY, days: 7, zone: ZONE, showBars: true, showRuns: true };

/** Where everything stands: "Tue 14: Name". */
function places({ cells }: Range): string[] {
  const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  return cells.flatMap(({ day, hour, blocks }) =>
    blocks.map(({ row }) => `${days[day] ?? day.toString()} ${hour}: ${row.name}`),
  );
}

describe('blocks', () => {
  test('a single send stands in the hour that the wall of the displayed zone shows', () => {
    const rows = [aSend('2026-03-03T13:45Z', { name: 'News' })];
    expect(places(rangeOf(rows, OPTIONS))).toEqual(['Tue 14: News']);
    expect(places(rangeOf(rows, { ...OPTIONS, zone: 'Pacific/Auckland' }))).toEqual(['Wed 2: News']);
  });

  test.each(['draft', 'in-review'] as const)(
    'a series that is %s shows every date it would have',
    (status) => {
      const recurrence = aRecurrence({ frequency: 'weekly', weekdays: [2, 4] });
      const row = aRow({ status, name: 'News', schedule: { start: '2026-02-24T09:00', recurrence } });
      const week = rangeOf([row], { ...OPTIONS, showDrafts: true });
      expect(places(week)).toEqual(['Tue 9: News', 'Thu 9: News']);
      expect(week.bars).toMatchObject([{ firstDay: 0, lastDay: 6, startsEarlier: true, endless: true }]);
      const next = { ...OPTIONS, showDrafts: true };
      expect(nextEntry([row], startOfDate('2026-03-09', ZONE), next)).toBe(Date.parse('2026-03-10T08:00Z'));
    },
  );

  test('the week holds its first instant and not the first of the next', () => {
    const rows = [
      aSend('2026-03-01T22:59Z', { name: 'Too early' }),
      aSend('2026-03-01T23:00Z', { name: 'First' }),
      aSend('2026-03-08T22:59Z', { name: 'Last' }),
      aSend('2026-03-08T23:00Z', { name: 'Too late' }),
    ];
    expect(places(rangeOf(rows, OPTIONS))).toEqual(['Mon 0: First', 'Sun 23: Last']);
  });

  test('without a start time it stands at its first activation', () => {
    const row = aRow({ status: 'live' });
    expect(rangeOf([row], OPTIONS).cells).toEqual([]);
    const week = rangeOf([row], { ...OPTIONS, firstDate: '2026-02-23' });
    expect(week.cells).toMatchObject([
      { day: 6, hour: 10, blocks: [{ row, at: NOW - DAY, recurring: false }] },
    ]);
  });

  test.each(STATUSES)('%s is shown unless it is a draft', (status) => {
    const row = aSend('2026-03-04T09:00Z', { status, name: status });
    expect(places(rangeOf([row], OPTIONS))).toEqual(status === 'draft' ? [] : [`Wed 10: ${status}`]);
  });

  test('something that lasts less than a day, within one day, is a block', () => {
    const rows = [aLasting('2026-03-04T09:00Z', '2026-03-04T20:00Z', { name: 'Flash' })];
    const week = rangeOf(rows, OPTIONS);
    expect(places(week)).toEqual(['Wed 10: Flash']);
    expect(week.bars).toEqual([]);
  });

  test('a recurring campaign has a bar, and a block for each run of the week', () => {
    const row = aRow({
      name: 'Daily',
      status: 'live',
      schedule: {
        start: '2026-02-20T09:00',
        end: '2026-03-06T12:00',
        recurrence: aRecurrence({ interval: 2 }),
      },
    });
    const week = rangeOf([row], OPTIONS);
    expect(places(week)).toEqual(['Mon 9: Daily', 'Wed 9: Daily', 'Fri 9: Daily']);
    expect(week.cells.flatMap((each) => each.blocks).every((each) => each.recurring)).toBe(true);
    expect(week.bars).toMatchObject([{ firstDay: 0, lastDay: 4, startsEarlier: true, endsLater: false }]);
    expect(places(rangeOf([row], { ...OPTIONS, showRuns: false }))).toEqual([]);
    expect(rangeOf([row], { ...OPTIONS, showBars: false }).bars).toEqual([]);
  });

  test('a stopped campaign shows no runs after its stop', () => {
    const row = aRow({
      name: 'Daily',
      status: 'stopped',
      schedule: { start: '2026-02-20T07:30', recurrence: aRecurrence() },
    });
    expect(places(rangeOf([row], OPTIONS))).toEqual(['Mon 7: Daily']);
  });
});

describe('bars', () => {
  const bar = (from: string, to: string | null, zone = ZONE) =>
    rangeOf([aLasting(from, to)], { ...OPTIONS, zone }).bars[0];

  test('from the day of its start to the day of its end', () => {
    const shown = { firstDay: 1, lastDay: 3, startsEarlier: false, endsLater: false, endless: false };
    expect(bar('2026-03-03T09:00Z', '2026-03-05T09:00Z')).toMatchObject(shown);
  });

  test('it says when it began before the week or goes on after it', () => {
    const across = { firstDay: 0, lastDay: 6, startsEarlier: true, endsLater: true };
    expect(bar('2026-02-01T09:00Z', '2026-04-01T09:00Z')).toMatchObject({ ...across, endless: false });
    expect(bar('2026-02-01T09:00Z', null)).toMatchObject({ ...across, endless: true });
  });

  test('it is gone from the week after its end and not yet there before its start', () => {
    expect(bar('2026-02-01T09:00Z', '2026-03-01T22:59Z')).toBeUndefined();
    expect(bar('2026-03-08T23:00Z', null)).toBeUndefined();
  });

  test('whether it lasts more than a day depends on the displayed zone', () => {
    expect(bar('2026-03-04T22:00Z', '2026-03-05T02:00Z')).toMatchObject({ firstDay: 2, lastDay: 3 });
    expect(bar('2026-03-04T22:00Z', '2026-03-05T02:00Z', 'America/New_York')).toBeUndefined();
  });
});

describe('weeks in which clocks change', () => {
  test('in March a run at an hour that does not exist stands an hour later', () => {
    const row = aRow({
      name: 'Night',
      status: 'live',
      schedule: { start: '2026-03-20T02:30', recurrence: aRecurrence() },
    });
    const week = rangeOf([row], { ...OPTIONS, firstDate: '2026-03-23' });
    expect(places(week)).toEqual([
      ...['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].map((day) => `${day} 2: Night`),
      'Sun 3: Night',
    ]);
  });

  test('in October both hours past two stand in the same hour of the wall', () => {
    const rows = [
      aSend('2026-10-25T00:30Z', { name: 'First' }),
      aSend('2026-10-25T01:30Z', { name: 'Second' }),
    ];
    const week = rangeOf(rows, { ...OPTIONS, firstDate: '2026-10-19' });
    expect(places(week)).toEqual(['Sun 2: First', 'Sun 2: Second']);
  });

  test('in both weeks the evening of Sunday is still in and Monday is not', () => {
    for (const [first, inside, outside] of [
      ['2026-03-23', '2026-03-29T21:59Z', '2026-03-29T22:00Z'],
      ['2026-10-19', '2026-10-25T22:59Z', '2026-10-25T23:00Z'],
    ] as const) {
      const rows = [aSend(inside, { name: 'In' }), aSend(outside, { name: 'Out' })];
      expect(places(rangeOf(rows, { ...OPTIONS, firstDate: first }))).toEqual(['Sun 23: In']);
    }
  });
});

const ZONES = [
  'UTC',
  'Europe/Paris',
  'America/St_Johns',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Asia/Beirut',
  'America/Havana',
  'Africa/Cairo',
  'Atlantic/Azores',
];

test.each(ZONES)(
  'in %s every hour of three years is in one week, in the cell that its wall time names',
  (zone) => {
    const from = Date.parse('2025-01-01T00:00Z');
    const send = aSend('2025-01-01T00:00Z');
    const rowsByWeek = new Map<string, InventoryRow[]>();
    for (let at = from; at < from + 3 * 365 * DAY; at += HOUR) {
      const week = startOfWeek(localDateAt(at, zone), 1);
      rowsByWeek.set(week, [...(rowsByWeek.get(week) ?? []), { ...send, start: at }]);
    }
    for (const [firstDate, rows] of rowsByWeek) {
      const { cells } = rangeOf(rows, { ...OPTIONS, firstDate, zone });
      const shown = cells.flatMap(({ day, hour, blocks }) =>
        blocks.map(({ at }) => ({
          at,
          cell: `${addDays(firstDate, day)}T${hour.toString().padStart(2, '0')}`,
        })),
      );
      expect(shown).toHaveLength(rows.length);
      const misplaced = shown.filter(({ at, cell }) => wallTimeOf(at, zone).slice(0, 13) !== cell);
      expect(misplaced).toEqual([]);
    }
  },
);

test('neighbouring weeks share everything out between them, whatever it is', () => {
  const row = fc
    .record({
      start: fc.integer({ min: -60 * 24, max: 60 * 24 }),
      length: fc.option(fc.integer({ min: 0, max: 40 * 24 })),
      lasting: fc.boolean(),
    })
    .map(({ start, length, lasting }) => ({
      ...aSend('2026-03-02T09:00Z'),
      start: NOW + start * HOUR,
      lasting,
      end: lasting && length !== null ? NOW + (start + length) * HOUR : null,
    }));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), fc.constantFrom(...ZONES), (rows, zone) => {
      const weeks = Array.from({ length: 24 }, (_, index) =>
        rangeOf(rows, { ...OPTIONS, firstDate: addDays(MONDAY, (index - 12) * 7), zone }),
      );
      for (const each of rows) {
        const blocks = weeks.flatMap(({ cells }) =>
          cells.flatMap((cell) => cell.blocks.filter((block) => block.row === each)),
        );
        const bars = weeks.flatMap(({ bars: found }) => found.filter((found) => found.row === each));
        // A block once, or a bar in every week that it touches, never both.
        expect(blocks.length === 1 ? bars.length === 0 : blocks.length === 0 && bars.length > 0).toBe(true);
        bars.forEach((bar, index) => {
          expect(bar.startsEarlier).toBe(index > 0);
          expect(bar.firstDay).toBeLessThanOrEqual(bar.lastDay);
          if (index < bars.length - 1) expect(bar).toMatchObject({ endsLater: true, lastDay: 6 });
        });
      }
    }),
    { numRuns: 60 },
  );
});

describe('what comes next', () => {
  const all = { showBars: true, showRuns: true };
  const from = startOfDate('2026-03-09', ZONE);

  test('the earliest start or run from an instant on', () => {
    const daily = aRow({
      status: 'live',
      schedule: { start: '2026-02-20T09:00', recurrence: aRecurrence({ interval: 30 }) },
    });
    const later = aSend('2026-04-01T09:00Z');
    expect(nextEntry([later, daily], from, all)).toBe(Date.parse('2026-03-22T08:00Z'));
    expect(nextEntry([later, daily], from, { ...all, showRuns: false })).toBe(later.start);
  });

  test('nothing, where all is over or a draft', () => {
    expect(nextEntry([aSend('2026-03-01T09:00Z')], from, all)).toBeNull();
    expect(nextEntry([aSend('2026-04-01T09:00Z', { status: 'draft' })], from, all)).toBeNull();
  });
});
