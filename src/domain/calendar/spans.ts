import { traitsOf, type Status } from '../campaign/status.ts';
import type { InventoryRow } from '../inventory/row.ts';

/**
 * The rows that a calendar could show, with their times side by side: a week is found among a hundred thousand by
 * reading numbers in a line, where reading as many objects would take longer than a frame.
 */
export interface Spans {
  readonly single: Times;
  readonly lasting: Times;
}

interface Times {
  readonly rows: readonly InventoryRow[];
  readonly starts: Float64Array;
  /** Infinity: nothing ends it. */
  readonly ends: Float64Array;
  /** 1: its runs are computed from a plan. */
  readonly recurring: Uint8Array;
}

/** A selection stays the same while weeks pass by. */
const kept = {
  some: new WeakMap<readonly InventoryRow[], Spans>(),
  all: new WeakMap<readonly InventoryRow[], Spans>(),
};

/** Drafts are left out unless they are asked for, and so is what nothing places in time. */
export function spansOf(rows: readonly InventoryRow[], withDrafts = false): Spans {
  const known = withDrafts ? kept.all : kept.some;
  let spans = known.get(rows);
  if (spans === undefined) {
    spans = computeSpans(rows, (status) => withDrafts || traitsOf(status).onCalendar);
    known.set(rows, spans);
  }
  return spans;
}

function computeSpans(rows: readonly InventoryRow[], isShown: (status: Status) => boolean): Spans {
  const single: InventoryRow[] = [];
  const lasting: InventoryRow[] = [];
  for (const row of rows) {
    if (row.start === null || !isShown(row.status)) continue;
    if (row.lasting) lasting.push(row);
    else single.push(row);
  }
  return { single: timesOf(single), lasting: timesOf(lasting) };
}

function timesOf(rows: readonly InventoryRow[]): Times {
  const starts = new Float64Array(rows.length);
  const ends = new Float64Array(rows.length);
  const recurring = new Uint8Array(rows.length);
  rows.forEach((row, index) => {
    starts[index] = row.start ?? NaN;
    ends[index] = row.end ?? Infinity;
    recurring[index] = (row.plan ?? row.proposed)?.recurring === true ? 1 : 0;
  });
  return { rows, starts, ends, recurring };
}
