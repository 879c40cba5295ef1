import type { InventoryRow } from '../inventory/row.ts';
import { nextShownRun } from '../inventory/row-runs.ts';
import type { Instant } from '../time/instant.ts';
import type { RangeOptions } from './range.ts';
import { spansOf } from './spans.ts';

/** When something next begins in the calendar, at an instant or later; null if nothing is planned. */
export function nextEntry(
  rows: readonly InventoryRow[],
  from: Instant,
  { showBars, showRuns, showDrafts }: Pick<RangeOptions, 'showBars' | 'showRuns' | 'showDrafts'>,
): Instant | null {
  const { single, lasting } = spansOf(rows, showDrafts);
  let next = Infinity;
  for (const start of single.starts) if (start >= from && start < next) next = start;
  lasting.rows.forEach((row, index) => {
    const start = lasting.starts[index] ?? NaN;
    const recurs = lasting.recurring[index] === 1;
    if ((showBars || !recurs) && start >= from && start < next) next = start;
    if (!recurs || !showRuns || start >= next) return;
    const run = nextShownRun(row, from);
    if (run !== null && run < next) next = run;
  });
  return next === Infinity ? null : next;
}
