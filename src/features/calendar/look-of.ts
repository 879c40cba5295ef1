import type { ColourBy } from '../../app/view/preferences.svelte.ts';
import type { InventoryRow } from '../../domain/inventory/row.ts';
import { STATUS_DRAWINGS } from '../../look/drawings.ts';
import { hueOf } from '../../look/hues.ts';

/** The classes by which a campaign on the calendar bears its hue and the drawing of its status. */
export function classesOf(row: Pick<InventoryRow, 'channels' | 'type' | 'status'>, by: ColourBy): string {
  return `hue-${hueOf(row, by)} drawn-${STATUS_DRAWINGS[row.status]}`;
}
