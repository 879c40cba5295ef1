import type { Plan } from '../../domain/runs/plan.ts';
import { finalRun, nextRun, previousRun } from '../../domain/runs/runs.ts';
import { toRRule } from '../../domain/schedule/rule.ts';
import { nextSlot, type Series, type Slot } from '../../domain/schedule/series.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { wallMilliseconds } from '../../domain/time/wall-time.ts';
import { instantOf, wallTimeOf } from '../../domain/time/zone.ts';
import { localTime, utcTime } from './calendar-lines.ts';
import type { ZoneChange } from './zone-changes.ts';

/**
 * The lines that say when a recurring plan runs, before an instant; none if it never does. They give the very runs of
 * the plan: where Almanac and RFC 5545 differ, single dates make up for it. `changes` are those of the zone's clocks.
 *
 * Of a time that does not exist, or exists twice, readers make different things: it is named as a date of its own, and
 * the other time that some take it for is taken out. A first run at the activation itself stands beside the minute that
 * the rule begins with, which is taken out as well.
 */
export function runLines(plan: Plan, until: Instant, changes: readonly ZoneChange[]): string[] {
  const { series } = plan;
  const first = nextRun(plan, Number.NEGATIVE_INFINITY);
  if (series === null || first === null || first >= until) return [];
  const last = until === Infinity ? finalRun(plan) : previousRun(plan, until - 1);
  const begin = beginning(series, first);
  if (begin === null || (last !== null && begin.at > last)) return datesOnly(plan, first, last ?? first);
  const start = `TZID=${series.zone}:${localTime(wallMilliseconds(begin.wall))}`;
  const isOffSlot = begin.at < first;
  const doubtful = doubtfulSlots(series, changes).filter(
    ({ at }) => at >= first && at < until && at <= (last ?? Infinity),
  );
  return [
    `DTSTART;${start}`,
    `RRULE:${ruleUntil(series, last)}`,
    ...(isOffSlot ? [`EXDATE;${start}`] : []),
    ...doubtful.map(({ takenFor }) => `EXDATE:${utcTime(takenFor)}`),
    ...(isOffSlot ? [dateLine(first)] : []),
    ...doubtful.map(({ at }) => dateLine(at)),
  ];
}

/** The slot with which the rule can begin: the one that the first run stands for, or the next whose time exists. */
function beginning(series: Series, first: Instant): Slot | null {
  const own = nextSlot(series, first);
  let slot = own?.at === first ? own : nextSlot(series, instantOf(series.start, series.zone));
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

/** A few runs, none of which a rule could begin with. */
function datesOnly(plan: Plan, first: Instant, last: Instant): string[] {
  const rest: Instant[] = [];
  for (let at = nextRun(plan, first + 1); at !== null && at <= last; at = nextRun(plan, at + 1))
    rest.push(at);
  return [`DTSTART:${utcTime(first)}`, ...rest.map(dateLine)];
}

/** One line each: of several dates on a line some readers take the first. */
function dateLine(at: Instant): string {
  return `RDATE:${utcTime(at)}`;
}
