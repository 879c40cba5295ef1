import type { Bar, Block } from './week.ts';

/** The order in which a person reads what happens at the same time. */

export function byTime(one: Block, other: Block): number {
  return one.at - other.at || compareText(one.row.nameKey, other.row.nameKey) || byId(one, other);
}

/** Earlier first, then the longer, then by name. */
export function byStart(one: Bar, other: Bar): number {
  return (
    one.firstDay - other.firstDay ||
    other.lastDay - one.lastDay ||
    compareText(one.row.nameKey, other.row.nameKey) ||
    byId(one, other)
  );
}

function byId(one: Bar | Block, other: Bar | Block): number {
  return compareText(one.row.id, other.row.id);
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The first few in order, without sorting the thousands that nobody sees. */
export function firstOf<Value>(
  values: readonly Value[],
  limit: number,
  compare: (one: Value, other: Value) => number,
): Value[] {
  if (values.length <= 4 * limit) return values.toSorted(compare).slice(0, limit);
  const first: Value[] = [];
  for (const value of values) {
    const last = first[limit - 1];
    if (last !== undefined && compare(value, last) >= 0) continue;
    const place = first.findIndex((each) => compare(value, each) < 0);
    first.splice(place === -1 ? first.length : place, 0, value);
    if (first.length > limit) first.length = limit;
  }
  return first;
}
