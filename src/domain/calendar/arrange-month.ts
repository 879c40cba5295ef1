import { arrangeBars, type ArrangedBars } from './arrange-bars.ts';
import { byRarity, byTime, firstOf } from './order.ts';
import type { Bar, Block, Cell, Range } from './range.ts';

/** A day of a month: the launches that fit, and how much more it holds, bars included. */
export interface MonthDay {
  /** In order of time. */
  readonly blocks: readonly Block[];
  readonly hidden: number;
}

export interface MonthWeek {
  /** Days count from the first of the week. */
  readonly bars: ArrangedBars;
  readonly days: readonly MonthDay[];
}

/** What a day has room for. */
export interface MonthRoom {
  /** Lines of bars at the top of a week. */
  readonly bars: number;
  /** Rows of a day, those of the bars and "n more" included. */
  readonly rows: number;
}

const A_WEEK = 7;

/**
 * Lays some whole weeks out: in each, bars on their lines, and below them the launches of every day. Single sends are
 * kept before the runs of a series, and rare runs before frequent ones; where not all fit, the last row says how many more there are.
 */
export function arrangeMonth({ bars, cells }: Range, count: number, room: MonthRoom): MonthWeek[] {
  const byDay = Array.from({ length: count }, (): Cell[] => []);
  const runs = new Map<string, number>();
  for (const cell of cells) {
    byDay[cell.day]?.push(cell);
    for (const { row } of cell.blocks) runs.set(row.id, (runs.get(row.id) ?? 0) + 1);
  }
  const byWorth = byRarity(runs);
  return Array.from({ length: Math.ceil(count / A_WEEK) }, (_, week) => {
    const first = week * A_WEEK;
    const arranged = arrangeBars(
      bars.flatMap((bar) => within(bar, first) ?? []),
      A_WEEK,
      room.bars,
    );
    const days = byDay.slice(first, first + A_WEEK).map((ofDay, day): MonthDay => {
      const blocks = ofDay.flatMap((cell) => cell.blocks);
      const hiddenBars = arranged.hiddenOn[day] ?? 0;
      const left = Math.max(0, room.rows - arranged.lines);
      const isWhole = hiddenBars === 0 && blocks.length <= left;
      const seen = firstOf(blocks, isWhole ? blocks.length : Math.max(0, left - 1), byWorth).sort(byTime);
      return { blocks: seen, hidden: hiddenBars + blocks.length - seen.length };
    });
    return { bars: arranged, days };
  });
}

/** The part of a bar that lies in the week beginning on a day; null: none. */
function within(bar: Bar, first: number): Bar | null {
  const last = first + A_WEEK - 1;
  if (bar.firstDay > last || bar.lastDay < first) return null;
  return {
    ...bar,
    firstDay: Math.max(bar.firstDay, first) - first,
    lastDay: Math.min(bar.lastDay, last) - first,
    startsEarlier: bar.startsEarlier || bar.firstDay < first,
    endsLater: bar.endsLater || bar.lastDay > last,
  };
}
