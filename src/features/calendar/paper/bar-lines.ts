import type { PlacedBar } from '../../../domain/calendar/arrange-bars.ts';

/** Some days beside one another on a line: a bar, or nothing. */
export interface Stretch {
  readonly bar: PlacedBar | null;
  readonly days: number;
}

/** Lines of bars as rows of a table: what lies on each, from the first day to the last. */
export function linesOf(bars: readonly PlacedBar[], days: number): Stretch[][] {
  const lines: PlacedBar[][] = [];
  for (const bar of bars) (lines[bar.line] ??= []).push(bar);
  return lines.map((line) => {
    const stretches: Stretch[] = [];
    let day = 0;
    for (const bar of line.toSorted((one, other) => one.firstDay - other.firstDay)) {
      if (bar.firstDay > day) stretches.push({ bar: null, days: bar.firstDay - day });
      stretches.push({ bar, days: bar.lastDay - bar.firstDay + 1 });
      day = bar.lastDay + 1;
    }
    if (day < days) stretches.push({ bar: null, days: days - day });
    return stretches;
  });
}
