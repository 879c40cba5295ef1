import { DAY, HOUR, MINUTE } from '../time/instant.ts';
import { dayOf, type LocalDate } from '../time/local-date.ts';
import { offsetAt } from '../time/zone.ts';
import { byTime, firstOf } from './order.ts';
import type { Block, Cell } from './week.ts';

/** How many blocks stand side by side where they all fit, and where "n more" takes its part of the width. */
export interface Lanes {
  readonly alone: number;
  readonly besideMore: number;
}

/** A block in its place within a day. */
export interface PlacedBlock extends Block {
  /** Minutes since midnight on the wall. */
  readonly minute: number;
  /** From 0; `lanes` share the width. */
  readonly lane: number;
  readonly lanes: number;
  /** "n more" stands somewhere beside it. */
  readonly besideMore: boolean;
}

/** What an hour holds beyond the blocks that are seen. */
export interface More {
  readonly cell: Cell;
  readonly hidden: number;
}

export interface ArrangedDay {
  /** In order of time. */
  readonly blocks: readonly PlacedBlock[];
  readonly more: readonly More[];
}

/** Something placed is drawn as an hour. */
const LENGTH = HOUR / MINUTE;

interface Candidate {
  readonly block: Block;
  readonly minute: number;
  readonly cell: Cell;
}

/**
 * Puts a day's blocks side by side where they overlap. An hour shows its first few; what finds no room, and everything
 * after those few, is counted by hour.
 */
export function arrangeDay(
  cells: readonly Cell[],
  { date, zone, lanes }: { date: LocalDate; zone: string; lanes: Lanes },
): ArrangedDay {
  const midnight = dayOf(date) * DAY;
  const minuteOf = ({ at }: Block) => Math.floor((at + offsetAt(at, zone) - midnight) / MINUTE);
  const candidates = cells.flatMap((cell) =>
    firstOf(cell.blocks, lanes.alone + 1, byTime)
      .map((block) => ({ block, cell, minute: minuteOf(block) }))
      // In an hour that clocks repeat, the second half past two stands beside the first.
      .sort((one, other) => one.minute - other.minute),
  );
  const shown = clustersOf(candidates).flatMap((cluster) => placeCluster(cluster, lanes));
  const shownByCell = new Map<Cell, number>();
  for (const { cell } of shown) shownByCell.set(cell, (shownByCell.get(cell) ?? 0) + 1);
  const more = cells.flatMap((cell) => {
    const hidden = cell.blocks.length - (shownByCell.get(cell) ?? 0);
    return hidden > 0 ? [{ cell, hidden }] : [];
  });
  return { blocks: shown.map((each) => each.placed), more };
}

/** Candidates that overlap one another, directly or through others between them. */
function clustersOf(candidates: readonly Candidate[]): Candidate[][] {
  const clusters: Candidate[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate.minute < end) clusters.at(-1)?.push(candidate);
    else clusters.push([candidate]);
    end = candidate.minute + LENGTH;
  }
  return clusters;
}

function placeCluster(cluster: readonly Candidate[], { alone, besideMore }: Lanes) {
  const all = placeIn(cluster, Infinity);
  const used = Math.max(...all.map((each) => each.lane)) + 1;
  // The candidates of an hour are one more than can be seen, so nothing beyond them is overlooked here.
  const fits = used <= alone;
  const placed = fits ? all : placeIn(cluster, besideMore);
  const lanes = fits ? used : besideMore;
  return placed.map(({ candidate: { block, minute, cell }, lane }) => ({
    cell,
    placed: { ...block, minute, lane, lanes, besideMore: !fits },
  }));
}

/** Gives each the first lane that is free by then; those that find none are left out. */
function placeIn(cluster: readonly Candidate[], most: number) {
  const ends: number[] = [];
  return cluster.flatMap((candidate) => {
    let lane = ends.findIndex((end) => end <= candidate.minute);
    if (lane === -1) lane = ends.length;
    if (lane >= most) return [];
    ends[lane] = candidate.minute + LENGTH;
    return [{ candidate, lane }];
  });
}
