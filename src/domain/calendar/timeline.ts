import { CHANNELS } from '../campaign/channel.ts';
import { STATUSES } from '../campaign/status.ts';
import { CAMPAIGN_TYPES } from '../campaign/type.ts';
import type { InventoryRow } from '../inventory/row.ts';
import type { Instant } from '../time/instant.ts';
import { spansOf } from './spans.ts';

/** By what the rows of a timeline stand together. */
export const GROUPINGS = ['channel', 'type', 'tag', 'audience', 'status'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What is not free to name stands in its own order, as in the legend and in filters. */
const ORDERS: Partial<Record<Grouping, readonly string[]>> = {
  channel: CHANNELS,
  type: CAMPAIGN_TYPES,
  status: STATUSES,
};

export interface TimelineGroup {
  /** The channel, type, tag, audience or status; null: they have none. */
  readonly value: string | null;
  /** By their starts. */
  readonly rows: readonly InventoryRow[];
}

/**
 * The campaigns that begin, last or run between two instants, one row each, in groups. A campaign of several channels
 * or tags stands with the first of them, so that each is there once.
 */
export function timelineOf(
  rows: readonly InventoryRow[],
  {
    from,
    to,
    grouping,
    showDrafts,
  }: { from: Instant; to: Instant; grouping: Grouping; showDrafts?: boolean },
): TimelineGroup[] {
  const { single, lasting } = spansOf(rows, showDrafts);
  const found: InventoryRow[] = [];
  single.rows.forEach((row, index) => {
    const start = single.starts[index] ?? NaN;
    if (start >= from && start < to) found.push(row);
  });
  lasting.rows.forEach((row, index) => {
    if ((lasting.starts[index] ?? NaN) < to && (lasting.ends[index] ?? NaN) >= from) found.push(row);
  });
  const groups = new Map<string | null, InventoryRow[]>();
  for (const row of found) {
    const value = valueOf(row, grouping);
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [row]);
    else group.push(row);
  }
  return [...groups]
    .map(([value, ofGroup]) => ({ value, rows: ofGroup.sort(byBeginning) }))
    .sort((one, other) => compare(one.value, other.value, ORDERS[grouping]));
}

function valueOf(
  { channels, type, tags, audience, status }: InventoryRow,
  grouping: Grouping,
): string | null {
  switch (grouping) {
    case 'channel':
      return channels[0] ?? null;
    case 'type':
      return type;
    case 'tag':
      return tags[0] ?? null;
    case 'audience':
      return audience;
    case 'status':
      return status;
  }
}

function byBeginning(one: InventoryRow, other: InventoryRow): number {
  const [a, b] = [one.start ?? 0, other.start ?? 0];
  return a - b || (one.nameKey < other.nameKey ? -1 : 1);
}

/** What has no value stands last. */
function compare(one: string | null, other: string | null, order: readonly string[] | undefined): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  if (order !== undefined) return order.indexOf(one) - order.indexOf(other);
  return one < other ? -1 : 1;
}
