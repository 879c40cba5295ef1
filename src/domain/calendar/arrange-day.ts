import { DAY, HOUR, MINUTE } from '../time/instant.ts';
import { dayOf, type LocalDate } from '../time/local-date.ts';
import { offsetAt } from '../time/zone.ts';
import { bySending, byTime, firstOf } from './order.ts';
import type { Block, Cell } from './range.ts';

/** A block in its place within a day. Times and lengths are minutes of the wall since midnight. */
export interface PlacedBlock extends Block {
  /** When it begins. */
  readonly minute: number;
  /** Where it is drawn, and how high. */
  readonly top: number;
  readonly height: number;
  /** With how many others its hour is shared, itself included: 1 is alone. */
  readonly rows: number;
}

/** What an hour holds beyond the blocks that are seen. */
export interface More {
  readonly cell: Cell;
  readonly hidden: readonly Block[];
  readonly top: number;
  readonly height: number;
}

export interface ArrangedDay {
  /** In order of time. */
  readonly blocks: readonly PlacedBlock[];
  readonly more: readonly More[];
}

const AN_HOUR = HOUR / MINUTE;
/** What is lower cannot be read. */
const LEAST = AN_HOUR / 2;
const A_DAY = DAY / MINUTE;

/**
 * Gives a day's blocks the whole width of the day. One that begins alone in its clock hour stands at its minute for an
 * hour, or until the next hour's; several share the clock hour as rows of equal height, by time. An hour shows at most
 * `most` rows; where it holds more, the last row says how many, and single sends are kept before runs of a series.
 */
export function arrangeDay(
  cells: readonly Cell[],
  { date, zone, most }: { date: LocalDate; zone: string; most: number },
): ArrangedDay {
  const midnight = dayOf(date) * DAY;
  const minuteOf = ({ at }: Block) => Math.floor((at + offsetAt(at, zone) - midnight) / MINUTE);
  const blocks: PlacedBlock[] = [];
  const more: More[] = [];
  cells.forEach((cell, index) => {
    const from = cell.hour * AN_HOUR;
    const [first] = cell.blocks;
    if (cell.blocks.length === 1 && first !== undefined) {
      const minute = minuteOf(first);
      const until = beginOf(cells[index + 1], minuteOf);
      const top = Math.min(minute, Math.max(from, until - LEAST));
      blocks.push({ ...first, minute, top, height: Math.min(AN_HOUR, until - top), rows: 1 });
      return;
    }
    const isWhole = cell.blocks.length <= most;
    const rows = isWhole ? cell.blocks.length : most;
    const height = AN_HOUR / rows;
    const seen = firstOf(cell.blocks, isWhole ? rows : rows - 1, bySending).sort(
      // In an hour that clocks repeat, the wall decides before the instant does.
      (one, other) => minuteOf(one) - minuteOf(other) || byTime(one, other),
    );
    seen.forEach((block, row) =>
      blocks.push({ ...block, minute: minuteOf(block), top: from + row * height, height, rows }),
    );
    if (isWhole) return;
    const kept = new Set(seen);
    const hidden = cell.blocks.filter((block) => !kept.has(block));
    more.push({ cell, hidden, top: from + (rows - 1) * height, height });
  });
  return { blocks, more };
}

/** Where an hour's first block is drawn; the end of the day where there is none. */
function beginOf(cell: Cell | undefined, minuteOf: (block: Block) => number): number {
  if (cell === undefined) return A_DAY;
  const [first] = cell.blocks;
  const from = cell.hour * AN_HOUR;
  if (first === undefined || cell.blocks.length > 1) return from;
  // It may itself be drawn earlier than its minute, but never before the half of its hour.
  return Math.min(minuteOf(first), from + LEAST);
}
