import type { Occurrence } from './occurrences.ts';

/** Something on a line, or beside others that last at the same time. */
export interface Placed {
  readonly occurrence: Occurrence;
  /** From 0: the topmost line, or the first place at the start of a line of text. */
  readonly place: number;
  /** Of those that it shares its time with. */
  readonly places: number;
}

/** Puts what lies over days on as few lines as it needs. */
export function onLines(occurrences: readonly Occurrence[]): Placed[] {
  return placed(
    occurrences,
    ({ firstDay }) => firstDay,
    ({ lastDay }) => lastDay + 1,
  );
}

/** Puts what lasts at the same time side by side. */
export function sideBySide(occurrences: readonly Occurrence[]): Placed[] {
  return placed(
    occurrences,
    ({ start }) => start,
    ({ start, end }) => Math.max(end, start + 1),
  );
}

function placed(
  occurrences: readonly Occurrence[],
  begin: (each: Occurrence) => number,
  end: (each: Occurrence) => number,
): Placed[] {
  const sorted = occurrences.toSorted((one, other) => begin(one) - begin(other) || end(other) - end(one));
  const found: Placed[] = [];
  /** Those that hang together, and when the last of each place ends. */
  let group: { occurrence: Occurrence; place: number }[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const each of group) found.push({ ...each, places: ends.length });
    [group, ends] = [[], []];
  };
  for (const occurrence of sorted) {
    const at = begin(occurrence);
    if (ends.every((each) => each <= at)) close();
    const free = ends.findIndex((each) => each <= at);
    const place = free === -1 ? ends.length : free;
    ends[place] = end(occurrence);
    group.push({ occurrence, place });
  }
  close();
  return found;
}

/** A stretch of a line of time: one occurrence, or several too close to be told apart. */
export interface Stretch {
  /** From 0, where the range begins, to 1. */
  readonly from: number;
  readonly to: number;
  readonly occurrences: readonly Occurrence[];
  /** How much is free after it. */
  readonly room: number;
}

/** Marks along a line of time, never more of them than can be told apart; `share`: where an instant lies. */
export function stretchesOf(
  occurrences: readonly Occurrence[],
  share: (at: number) => number,
  closest: number,
): Stretch[] {
  const stretches: { from: number; to: number; occurrences: Occurrence[] }[] = [];
  for (const occurrence of occurrences.toSorted((one, other) => one.start - other.start)) {
    const from = Math.max(0, share(occurrence.start));
    const to = Math.min(1, Math.max(share(occurrence.end), from));
    const last = stretches.at(-1);
    // Days that follow each other touch, and are still two.
    const isClose = last !== undefined && (from < last.to - 1e-9 || from - last.from < closest);
    if (last !== undefined && isClose) {
      last.to = Math.max(last.to, to);
      last.occurrences.push(occurrence);
    } else stretches.push({ from, to, occurrences: [occurrence] });
  }
  return stretches.map((each, index) => ({ ...each, room: (stretches[index + 1]?.from ?? 1) - each.to }));
}
