import type { MonthWeek } from '../../domain/calendar/arrange-month.ts';
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

const A_WEEK = 7;
/** The bars lie this far above midnight, so that a block's neighbour is a block wherever there is one. */
const BARS_HEIGHT = -10_000;

export const blockKey = (id: string, at: number) => `block ${id} ${at}`;
/** In a month a bar is drawn anew in each of its weeks. */
export const barKey = (id: string, week = 0) => `bar ${id} ${week}`;
/** Of a draft that stands nowhere yet. */
export const trayKey = (id: string) => `draft ${id}`;
export const moreKey = (day: number, hour: number | null) => `more ${day} ${hour ?? 'day'}`;

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

/** The same of a month, whose weeks lie below one another. */
export function monthStops(weeks: readonly MonthWeek[]): Stop[] {
  return weeks.flatMap(({ bars, days }, week) => {
    const first = week * A_WEEK;
    return days.flatMap((arranged, ofWeek) => {
      const day = first + ofWeek;
      const at = (key: string, height: number): Stop => ({ key, firstDay: day, lastDay: day, height });
      const ofBars = bars.bars
        .filter((bar) => bar.firstDay === ofWeek)
        .map((bar) => ({
          ...at(barKey(bar.row.id, week), BARS_HEIGHT + bar.line),
          lastDay: first + bar.lastDay,
        }));
      const timed = arranged.blocks.map((block, row) => at(blockKey(block.row.id, block.at), row));
      const more = arranged.hidden > 0 ? [at(moreKey(day, null), timed.length)] : [];
      return [...ofBars, ...timed, ...more];
    });
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

/**
 * Where a move leads; null where there is nothing further. `below`: how many days on the day below lies; null: up and
 * down lead no further than the day.
 */
export function moved(
  stops: readonly Stop[],
  from: Stop,
  { day, below }: { day: number; below: number | null },
  move: Move,
): Stop | null {
  const down = onDay(stops, day);
  const position = down.indexOf(from);
  switch (move) {
    case 'up':
      return down[position - 1] ?? further(stops, day, below === null ? null : -below);
    case 'down':
      return down[position + 1] ?? further(stops, day, below);
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

/** The first of the next day that has anything, in steps of so many days; going up, its last. */
function further(stops: readonly Stop[], from: number, step: number | null): Stop | null {
  if (step === null) return null;
  const last = stops.at(-1)?.lastDay ?? 0;
  for (let day = from + step; day >= 0 && day <= last; day += step) {
    const found = onDay(stops, day).at(step > 0 ? 0 : -1);
    if (found !== undefined) return found;
  }
  return null;
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
