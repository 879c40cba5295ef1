import type { ShownRange } from './shown-range.svelte.ts';

/** Something in the grid that can have the focus. */
export interface Stop {
  readonly key: string;
  readonly firstDay: number;
  /** Inclusive. */
  readonly lastDay: number;
  /** Down the grid: minutes since midnight of where a block is drawn, negative for the bars above them. */
  readonly height: number;
}

/** Where the focus is or was; it remembers the place for when what stood there is gone. */
export interface Place {
  readonly key: string | null;
  readonly day: number;
  readonly height: number;
}

export type Move = 'up' | 'down' | 'left' | 'right' | 'first' | 'last' | 'range-first' | 'range-last';

/** The bars lie this far above midnight, so that a block's neighbour is a block wherever there is one. */
const BARS_HEIGHT = -10_000;

export const blockKey = (id: string, at: number) => `block ${id} ${at}`;
export const barKey = (id: string) => `bar ${id}`;
export const moreKey = (day: number, hour: number) => `more ${day} ${hour}`;

/** Everything that can have the focus, down each day and day after day; a bar stands with its first day. */
export function stopsOf({ seenBars, days }: Pick<ShownRange, 'seenBars' | 'days'>): Stop[] {
  const bars = seenBars.map((bar, index) => ({ bar, height: BARS_HEIGHT + index }));
  return days.flatMap((arranged, day) => {
    const barStops = bars
      .filter(({ bar }) => bar.firstDay === day)
      .map(({ bar, height }) => ({ key: barKey(bar.row.id), firstDay: day, lastDay: bar.lastDay, height }));
    const at = (key: string, height: number): Stop => ({ key, firstDay: day, lastDay: day, height });
    const timed = [
      ...arranged.blocks.map((each) => at(blockKey(each.row.id, each.at), each.top)),
      ...arranged.more.map(({ cell: { hour }, top }) => at(moreKey(day, hour), top)),
    ].sort((one, other) => one.height - other.height);
    return [...barStops, ...timed];
  });
}

/** The stop at a place, else the campaign that stood there, else what is nearest to it; null in an empty shown. */
export function stopAt(stops: readonly Stop[], place: Place): Stop | null {
  const { key } = place;
  if (key === null) return nearest(stops, place);
  const same = stops.filter((each) => campaignIn(each.key) === campaignIn(key));
  return stops.find((each) => each.key === key) ?? nearest(same, place) ?? nearest(stops, place);
}

/** Its blocks all bear its id. */
function campaignIn(key: string): string {
  return key.split(' ', 2).join(' ');
}

/** Where a move leads; null where there is nothing further. */
export function moved(stops: readonly Stop[], from: Stop, day: number, move: Move): Stop | null {
  const down = onDay(stops, day);
  const position = down.indexOf(from);
  switch (move) {
    case 'up':
      return down[position - 1] ?? null;
    case 'down':
      return down[position + 1] ?? null;
    case 'first':
      return down[0] ?? null;
    case 'last':
      return down.at(-1) ?? null;
    case 'range-first':
      return stops[0] ?? null;
    case 'range-last':
      return stops.at(-1) ?? null;
    case 'left':
      return nearestBeside(stops, from, -1);
    case 'right':
      return nearestBeside(stops, from, 1);
  }
}

function onDay(stops: readonly Stop[], day: number): Stop[] {
  return stops
    .filter((each) => each.firstDay <= day && day <= each.lastDay)
    .sort((one, other) => one.height - other.height);
}

/** On the next day that has anything, whatever lies nearest to the same height. */
function nearestBeside(stops: readonly Stop[], from: Stop, direction: -1 | 1): Stop | null {
  const edge = direction === 1 ? from.lastDay : from.firstDay;
  const last = stops.at(-1)?.lastDay ?? 0;
  for (let day = edge + direction; day >= 0 && day <= last; day += direction) {
    const found = nearest(onDay(stops, day), { day, height: from.height });
    if (found !== null) return found;
  }
  return null;
}

function nearest(stops: readonly Stop[], { day, height }: Omit<Place, 'key'>): Stop | null {
  const distance = (each: Stop): number => {
    const days = Math.max(0, each.firstDay - day, day - each.lastDay);
    return days * 100_000 + Math.abs(each.height - height);
  };
  return stops.reduce<Stop | null>(
    (best, each) => (best === null || distance(each) < distance(best) ? each : best),
    null,
  );
}
