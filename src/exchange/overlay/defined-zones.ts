import { expandRule, untilAfter } from '../../domain/overlays/expand-rule.ts';
import { MOST_CHANGES, type DefinedZone } from '../../domain/overlays/overlay.ts';
import { LAST_DAY, wallTimeFrom } from '../../domain/time/wall-time.ts';
import { DAY } from '../../domain/time/instant.ts';
import type { Part } from './calendar-parts.ts';
import { offsetOf, ruleOf, textOf, timeOf, timesOf } from './calendar-values.ts';

/** A zone as VTIMEZONE defines it: when its clocks change, and to what. Null: it has no name, or never begins. */
export function definedZone(part: Part): DefinedZone | null {
  const [named] = part.lines.get('TZID') ?? [];
  const name = named === undefined ? '' : textOf(named).slice(0, 255);
  const observances = part.parts.filter(({ name: kind }) => kind === 'STANDARD' || kind === 'DAYLIGHT');
  const changes = observances.flatMap(changesOf).sort((one, other) => one.at - other.at);
  const [first] = changes;
  if (name === '' || first === undefined) return null;
  // What came before 1970 is told by the last of it.
  const past = changes.filter(({ at }) => at < 0).at(-1);
  return {
    name,
    offset: past?.offset ?? first.before,
    changes: changes
      .filter(({ at }) => at >= 0)
      .slice(0, MOST_CHANGES)
      .map(({ at, offset }) => ({ at, offset })),
  };
}

function changesOf(part: Part): { at: number; offset: number; before: number }[] {
  const self = { number: part.number, text: part.name };
  const before = offsetOf(part.lines.get('TZOFFSETFROM')?.[0], self);
  const offset = offsetOf(part.lines.get('TZOFFSETTO')?.[0], self);
  const [start] = part.lines.get('DTSTART') ?? [];
  if (start === undefined) return [];
  const { wall } = timeOf(start);
  const walls = new Set([wall]);
  for (const line of part.lines.get('RRULE') ?? []) {
    const { rule, count, until } = ruleOf(line);
    const endless = { ...rule, until: null };
    const last =
      count === null
        ? until === null
          ? null
          : until.wall + (until.isUtc ? before : 0)
        : untilAfter(endless, wall, count);
    const to = last === null ? (LAST_DAY + 1) * DAY : last + 1;
    for (const each of expandRule(endless, wall, wall, to)) walls.add(each);
  }
  for (const line of part.lines.get('RDATE') ?? []) for (const each of timesOf(line)) walls.add(each.wall);
  return [...walls].map((each) => ({ at: each - before, offset, before }));
}

/** A wall time as it is kept; null: outside of the years that Almanac knows. */
export function keptWall(wall: number, isDate: boolean): string | null {
  if (wall < 0 || wall >= (LAST_DAY + 1) * DAY) return null;
  const text = wallTimeFrom(wall);
  return isDate ? text.slice(0, 10) : text;
}
