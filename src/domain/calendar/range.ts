import type { InventoryRow } from '../inventory/row.ts';
import { shownRuns } from '../inventory/row-runs.ts';
import { DAY, HOUR, type Instant } from '../time/instant.ts';
import { addDays, dayOf, startOfDate, type LocalDate } from '../time/local-date.ts';
import { offsetsOf } from '../time/zone.ts';
import { spansOf } from './spans.ts';

/** A campaign that lasts more than one day, drawn across the days. Days count from the first of the range. */
export interface Bar {
  readonly row: InventoryRow;
  readonly firstDay: number;
  /** Inclusive. */
  readonly lastDay: number;
  readonly startsEarlier: boolean;
  /** It goes on beyond the range; `endless` says that nothing ends it. */
  readonly endsLater: boolean;
  readonly endless: boolean;
  /** Its runs are computed from a plan, and stand in the hours below it. */
  readonly recurring: boolean;
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

export interface Range {
  /** In no order. */
  readonly bars: readonly Bar[];
  /** In order of time. */
  readonly cells: readonly Cell[];
}

export interface RangeOptions {
  readonly firstDate: LocalDate;
  readonly days: number;
  readonly zone: string;
  readonly showBars: boolean;
  /** The runs of recurring campaigns. */
  readonly showRuns: boolean;
  readonly showDrafts?: boolean;
}

const HOURS_A_DAY = 24;

/** What some days in a row show of the given campaigns. Drafts are shown only when asked for, whatever the filter keeps. */
export function rangeOf(
  rows: readonly InventoryRow[],
  { firstDate, days, zone, showBars, showRuns, showDrafts }: RangeOptions,
): Range {
  const midnight = dayOf(firstDate) * DAY;
  const from = startOfDate(firstDate, zone);
  const to = startOfDate(addDays(firstDate, days), zone);
  const offsets = offsetsOf(zone);
  /** Milliseconds on the wall since the range began. */
  const wall = (at: Instant) => at + offsets.at(at) - midnight;
  const bounds = { from, to, days, wall };
  const { single, lasting } = spansOf(rows, showDrafts);
  const bars: Bar[] = [];
  const cells: (Block[] | undefined)[] = Array.from({ length: days * HOURS_A_DAY });
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
    const recurring = lasting.recurring[index] === 1;
    const bar = barOf(row, { start, end, recurring }, bounds);
    if (bar !== null && showBars) bars.push(bar);
    if (!recurring) {
      if (bar === null) add(row, start, false);
    } else if (showRuns) {
      for (const at of shownRuns(row, from, to)) add(row, at, true);
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
  readonly days: number;
  readonly wall: (at: Instant) => number;
}

/** Null: it begins and ends on the same day. */
function barOf(
  row: InventoryRow,
  { start, end, recurring }: { start: Instant; end: Instant; recurring: boolean },
  { from, to, days, wall }: Bounds,
): Bar | null {
  const startsEarlier = start < from;
  const endsLater = end >= to;
  const firstDay = startsEarlier ? 0 : Math.floor(wall(start) / DAY);
  const lastDay = endsLater ? days - 1 : Math.floor(wall(end) / DAY);
  const isWithinOneDay = !startsEarlier && !endsLater && firstDay === lastDay;
  if (isWithinOneDay) return null;
  return { row, firstDay, lastDay, startsEarlier, endsLater, endless: end === Infinity, recurring };
}
