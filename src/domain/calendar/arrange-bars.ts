import { byStart, firstOf } from './order.ts';
import { DAYS, type Bar } from './week.ts';

export interface PlacedBar extends Bar {
  /** From 0, the topmost. */
  readonly line: number;
}

export interface ArrangedBars {
  /** In order of their starts. */
  readonly bars: readonly PlacedBar[];
  readonly lines: number;
  /** For each day of the week, how many bars it has beyond those that are seen. */
  readonly hidden: readonly number[];
}

/** Puts bars on as few lines as they need, and on no more than `most`. */
export function arrangeBars(bars: readonly Bar[], most: number): ArrangedBars {
  const ends: number[] = [];
  const hidden = Array.from({ length: DAYS }, () => 0);
  for (const bar of bars) count(hidden, bar, 1);
  const placed = candidatesOf(bars, most).flatMap((bar) => {
    let line = ends.findIndex((end) => end < bar.firstDay);
    if (line === -1) line = ends.length;
    if (line >= most) return [];
    ends[line] = bar.lastDay;
    count(hidden, bar, -1);
    return [{ ...bar, line }];
  });
  return { bars: placed, lines: ends.length, hidden };
}

/** Of the bars over the same days, no more than `most` can be seen; the others need not be put in order. */
function candidatesOf(bars: readonly Bar[], most: number): Bar[] {
  const groups = new Map<number, Bar[]>();
  for (const bar of bars) {
    const key = bar.firstDay * DAYS + bar.lastDay;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [bar]);
    else group.push(bar);
  }
  return [...groups.values()].flatMap((group) => firstOf(group, most, byStart)).sort(byStart);
}

function count(days: number[], { firstDay, lastDay }: Bar, by: number): void {
  for (let day = firstDay; day <= lastDay; day += 1) days[day] = (days[day] ?? 0) + by;
}

/** Everything that a day shows across its top, in order. */
export function barsOn(bars: readonly Bar[], day: number): Bar[] {
  return bars.filter((bar) => bar.firstDay <= day && day <= bar.lastDay).sort(byStart);
}
