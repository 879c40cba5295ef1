import type { InventoryRow } from '../inventory/row.ts';
import { runsOfRow } from '../inventory/row-runs.ts';
import { DAY, HOUR, type Instant } from '../time/instant.ts';
import { addDays, dayOf, startOfDate, type LocalDate } from '../time/local-date.ts';
import { offsetsOf } from '../time/zone.ts';
import { spansOf } from './spans.ts';

/** A campaign that lasts more than one day, across the top of the grid. Days count from the first of the week. */
export interface Bar {
  readonly row: InventoryRow;
  readonly firstDay: number;
  /** Inclusive. */
  readonly lastDay: number;
  readonly startsEarlier: boolean;
  /** It goes on beyond the week; `endless` says that nothing ends it. */
  readonly endsLater: boolean;
  readonly endless: boolean;
}

/** Something at one instant, drawn as an hour whatever it really takes. */
export interface Block {
  readonly row: InventoryRow;
  readonly at: Instant;
  /** A run of a recurring campaign, rather than the start of one that sends once. */
  readonly recurring: boolean;
}

/** The blocks that begin within one hour of one day, in no order: an hour may hold thousands, and few are seen. */
export interface Cell {
  readonly day: number;
  readonly hour: number;
  readonly blocks: readonly Block[];
}

export interface Week {
  /** In no order. */
  readonly bars: readonly Bar[];
  /** In order of time. */
  readonly cells: readonly Cell[];
}

export interface WeekOptions {
  readonly firstDate: LocalDate;
  readonly zone: string;
  readonly showBars: boolean;
  /** The runs of recurring campaigns. */
  readonly showRuns: boolean;
}

export const DAYS = 7;
const HOURS_A_DAY = 24;

/** What a week shows of the given campaigns. Drafts are never shown, whatever the filter keeps. */
export function weekOf(
  rows: readonly InventoryRow[],
  { firstDate, zone, showBars, showRuns }: WeekOptions,
): Week {
  const monday = dayOf(firstDate) * DAY;
  const from = startOfDate(firstDate, zone);
  const to = startOfDate(addDays(firstDate, DAYS), zone);
  const offsets = offsetsOf(zone);
  /** Milliseconds on the wall since the week began. */
  const wall = (at: Instant) => at + offsets.at(at) - monday;
  const bounds = { from, to, wall };
  const { single, lasting } = spansOf(rows);
  const bars: Bar[] = [];
  const cells: (Block[] | undefined)[] = Array.from({ length: DAYS * HOURS_A_DAY });
  const add = (row: InventoryRow, at: Instant, recurring: boolean) => {
    const cell = Math.floor(wall(at) / HOUR);
    const block = { row, at, recurring };
    const blocks = cells[cell];
    if (blocks === undefined) cells[cell] = [block];
    else blocks.push(block);
  };

  single.rows.forEach((row, index) => {
    const start = single.starts[index] ?? NaN;
    if (start >= from && start < to) add(row, start, false);
  });
  lasting.rows.forEach((row, index) => {
    const start = lasting.starts[index] ?? NaN;
    const end = lasting.ends[index] ?? NaN;
    if (start >= to || end < from) return;
    const bar = barOf(row, start, end, bounds);
    if (bar !== null && showBars) bars.push(bar);
    if (lasting.recurring[index] !== 1) {
      if (bar === null) add(row, start, false);
    } else if (showRuns) {
      for (const at of runsOfRow(row, from, to)) add(row, at, true);
    }
  });
  return {
    bars,
    cells: cells.flatMap((blocks, index) => (blocks === undefined ? [] : [cellAt(index, blocks)])),
  };
}

function cellAt(index: number, blocks: Block[]): Cell {
  return { day: Math.floor(index / HOURS_A_DAY), hour: index % HOURS_A_DAY, blocks };
}

interface Bounds {
  readonly from: Instant;
  readonly to: Instant;
  readonly wall: (at: Instant) => number;
}

/** Null: it begins and ends on the same day. */
function barOf(row: InventoryRow, start: Instant, end: Instant, bounds: Bounds): Bar | null {
  const { from, to, wall } = bounds;
  const startsEarlier = start < from;
  const endsLater = end >= to;
  const firstDay = startsEarlier ? 0 : Math.floor(wall(start) / DAY);
  const lastDay = endsLater ? DAYS - 1 : Math.floor(wall(end) / DAY);
  const isWithinOneDay = !startsEarlier && !endsLater && firstDay === lastDay;
  if (isWithinOneDay) return null;
  return { row, firstDay, lastDay, startsEarlier, endsLater, endless: end === Infinity };
}
