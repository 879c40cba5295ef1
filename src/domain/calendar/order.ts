import type { Bar, Block } from './range.ts';

/** The order in which a person reads what happens at the same time. */

export function byTime(one: Block, other: Block): number {
  return one.at - other.at || compareText(one.row.nameKey, other.row.nameKey) || byId(one, other);
}

/** Single sends before the runs of recurring campaigns, and then by time: what is kept where not all can be seen. */
export function bySending(one: Block, other: Block): number {
  return Number(one.recurring) - Number(other.recurring) || byTime(one, other);
}

/**
 * The same, and of recurring campaigns those first that run less often: what runs every day needs no reminder.
 *
 * @param runs how often each campaign runs in what is shown
 */
export function byRarity(runs: ReadonlyMap<string, number>): (one: Block, other: Block) => number {
  const count = ({ row, recurring }: Block) => (recurring ? (runs.get(row.id) ?? 0) : 0);
  return (one, other) => count(one) - count(other) || byTime(one, other);
}

/**
 * What begins in the range by its first day, then what ends in it, then the latest begun; recurring campaigns last. Of
 * two that are alike the longer comes first, then the name decides.
 */
export function byRank(one: Bar, other: Bar): number {
  return (
    Number(one.recurring) - Number(other.recurring) ||
    edgeOf(one) - edgeOf(other) ||
    one.firstDay - other.firstDay ||
    (other.row.start ?? 0) - (one.row.start ?? 0) ||
    other.lastDay - one.lastDay ||
    compareText(one.row.nameKey, other.row.nameKey) ||
    byId(one, other)
  );
}

function edgeOf({ startsEarlier, endsLater }: Bar): number {
  if (!startsEarlier) return 0;
  return endsLater ? 2 : 1;
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
