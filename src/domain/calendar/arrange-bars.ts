import { byRank, firstOf } from './order.ts';
import type { Bar } from './range.ts';

export interface PlacedBar extends Bar {
  /** From 0, the topmost. */
  readonly line: number;
}

export interface ArrangedBars {
  /** In the order in which they found their lines. */
  readonly bars: readonly PlacedBar[];
  readonly lines: number;
  /** How many found no line, and how many of those begin or end in the range. */
  readonly hidden: number;
  readonly hiddenEdges: number;
  /** For each day of the range, how many bars it has beyond those that are seen. */
  readonly hiddenOn: readonly number[];
}

/** What the open band shows under headings: what begins or ends, what runs through, what recurs. */
export const BAR_GROUPS = ['edge', 'through', 'recurring'] as const;
export type BarGroup = (typeof BAR_GROUPS)[number];

export function groupOf({ startsEarlier, endsLater, recurring }: Bar): BarGroup {
  if (recurring) return 'recurring';
  return startsEarlier && endsLater ? 'through' : 'edge';
}

/**
 * Puts bars on as few lines as they need, and on no more than `most`; the first that fits is taken. What begins in the
 * range comes first, then what ends in it, then the latest begun; recurring campaigns, whose runs stand below, last.
 */
export function arrangeBars(bars: readonly Bar[], days: number, most = Infinity): ArrangedBars {
  const ends: number[][] = [];
  const hiddenOn = Array.from({ length: days }, () => 0);
  for (const bar of bars) count(hiddenOn, bar, 1);
  const placed = candidatesOf(bars, days, most).flatMap((bar) => {
    let line = ends.findIndex((taken) => isFree(taken, bar));
    if (line === -1) line = ends.length;
    if (line >= most) return [];
    (ends[line] ??= []).push(bar.firstDay, bar.lastDay);
    count(hiddenOn, bar, -1);
    return [{ ...bar, line }];
  });
  const edges = (each: readonly Bar[]) => each.filter((bar) => groupOf(bar) === 'edge').length;
  return {
    bars: placed,
    lines: ends.length,
    hidden: bars.length - placed.length,
    hiddenEdges: edges(bars) - edges(placed),
    hiddenOn,
  };
}

/** `taken`: the first and the last day of each bar on the line, one after the other. */
function isFree(taken: readonly number[], { firstDay, lastDay }: Bar): boolean {
  for (let index = 0; index < taken.length; index += 2) {
    if ((taken[index] ?? 0) <= lastDay && firstDay <= (taken[index + 1] ?? 0)) return false;
  }
  return true;
}

/** Of the bars over the same days, no more than `most` can be seen; the others need not be put in order. */
function candidatesOf(bars: readonly Bar[], days: number, most: number): Bar[] {
  if (bars.length <= most) return bars.toSorted(byRank);
  const groups = new Map<number, Bar[]>();
  for (const bar of bars) {
    const key = bar.firstDay * days + bar.lastDay;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [bar]);
    else group.push(bar);
  }
  return [...groups.values()].flatMap((group) => firstOf(group, most, byRank)).sort(byRank);
}

function count(days: number[], { firstDay, lastDay }: Bar, by: number): void {
  for (let day = firstDay; day <= lastDay; day += 1) days[day] = (days[day] ?? 0) + by;
}

/** Everything that lies over a day, in order. */
export function barsOn(bars: readonly Bar[], day: number): Bar[] {
  return bars.filter((bar) => bar.firstDay <= day && day <= bar.lastDay).sort(byRank);
}
