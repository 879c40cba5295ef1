import type { Plan } from '../../domain/runs/plan.ts';
import { finalRun, nextRun, previousRun } from '../../domain/runs/runs.ts';
import { toRRule } from '../../domain/schedule/rule.ts';
import { nextSlot, type Series, type Slot } from '../../domain/schedule/series.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { wallMilliseconds } from '../../domain/time/wall-time.ts';
import { wallTimeOf } from '../../domain/time/zone.ts';
import { localTime, utcTime } from './calendar-lines.ts';
import type { ZoneChange } from './zone-changes.ts';

/** When a plan runs: by a rule, and at instants of their own. */
export interface CalendarRuns {
  /** The lines of the rule; empty: there is none. */
  readonly rule: readonly string[];
  readonly singles: readonly Instant[];
}

/**
 * The very runs of a recurring plan before an instant. Where Almanac and RFC 5545 differ, single runs make up for it, each
 * to be an event of its own, for many readers know no dates beside a rule: a first run at the activation itself, which is
 * no time of the rule, and what follows. `changes` are those of the zone's clocks: of a time that does not exist, or exists
 * twice, readers make different things, so it stands alone, and the other time that some take it for is taken out.
 */
export function runsIn(plan: Plan, until: Instant, changes: readonly ZoneChange[]): CalendarRuns {
  const { series } = plan;
  const first = nextRun(plan, Number.NEGATIVE_INFINITY);
  if (series === null || first === null || first >= until) return { rule: [], singles: [] };
  const last = until === Infinity ? finalRun(plan) : previousRun(plan, until - 1);
  const begin = beginning(series, first);
  if (begin === null || (last !== null && begin.at > last)) {
    return { rule: [], singles: runsUpTo(plan, first, last ?? first) };
  }
  const start = `TZID=${series.zone}:${localTime(wallMilliseconds(begin.wall))}`;
  const doubtful = doubtfulSlots(series, changes).filter(
    ({ at }) => at >= first && at < until && at <= (last ?? Infinity),
  );
  return {
    rule: [
      `DTSTART;${start}`,
      `RRULE:${ruleUntil(series, last)}`,
      ...doubtful.map(({ takenFor }) => `EXDATE:${utcTime(takenFor)}`),
    ],
    singles: [...(nextSlot(series, first)?.at === first ? [] : [first]), ...doubtful.map(({ at }) => at)],
  };
}

/** The first slot from the first run on whose time exists. */
function beginning(series: Series, first: Instant): Slot | null {
  let slot = nextSlot(series, first);
  while (slot !== null && slot.shiftedBy > 0) slot = nextSlot(series, slot.at, false);
  return slot;
}

/** Readers do not count a time that does not exist, so a rule ends at a time and never after a number. */
function ruleUntil(series: Series, last: Instant | null): string {
  const { recurrence, zone } = series;
  return toRRule({
    ...series,
    recurrence: recurrence === null ? null : { ...recurrence, count: null },
    end: last === null ? null : wallTimeOf(last, zone),
  });
}

interface Doubtful {
  readonly at: Instant;
  /** What some readers take it for. */
  readonly takenFor: Instant;
}

/** Slots at times that a clock change skips or repeats. */
function doubtfulSlots(series: Series, changes: readonly ZoneChange[]): Doubtful[] {
  return changes.flatMap(({ at: change, before, after }) => {
    const from = Math.min(change, change + after - before);
    const slot = nextSlot(series, from);
    if (slot === null || slot.at >= from + Math.abs(after - before)) return [];
    const isRepeated = after < before;
    if (!isRepeated && slot.shiftedBy === 0) return [];
    return [{ at: slot.at, takenFor: isRepeated ? slot.at + before - after : slot.at - slot.shiftedBy }];
  });
}

function runsUpTo(plan: Plan, first: Instant, last: Instant): Instant[] {
  const runs: Instant[] = [];
  for (let at: Instant | null = first; at !== null && at <= last; at = nextRun(plan, at + 1)) runs.push(at);
  return runs;
}
