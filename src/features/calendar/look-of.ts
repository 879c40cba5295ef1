import type { ColourBy } from '../../app/view/preferences.svelte.ts';
import type { InventoryRow } from '../../domain/inventory/row.ts';
import { rowFor } from '../../domain/lifecycle/table.ts';
import { STATUS_DRAWINGS } from '../../look/drawings.ts';
import { hueOf } from '../../look/hues.ts';
import { traitsOf } from '../../domain/campaign/status.ts';

/** The classes by which a campaign on the calendar bears its hue and the drawing of its status. */
export function classesOf(row: Pick<InventoryRow, 'channels' | 'type' | 'status'>, by: ColourBy): string {
  return `hue-${hueOf(row, by)} drawn-${STATUS_DRAWINGS[row.status]}`;
}

/** The keys that move it: M and R where it has not started, E where it has an end. */
export function keysOf({ type, status, end, lasting }: InventoryRow, isBar: boolean): string | undefined {
  const waits = status === 'scheduled' || traitsOf(status).isEditable;
  const keys = [
    waits && !isBar ? 'M' : '',
    waits ? 'R' : '',
    isBar && hasMovableEnd({ type, status, end, lasting }) ? 'E' : '',
  ];
  return keys.filter((each) => each !== '').join(' ') || undefined;
}

/** Whether the end of a bar may be taken hold of: what is over keeps its own, and so does what no version can replace. */
export function hasMovableEnd({
  type,
  status,
  end,
  lasting,
}: Pick<InventoryRow, 'type' | 'status' | 'end' | 'lasting'>): boolean {
  if (!lasting || end === null) return false;
  return (['reschedule', 'modify'] as const).some((event) => rowFor(event, type, status) !== undefined);
}
