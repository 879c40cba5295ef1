import type { Recurrence } from '../../domain/schedule/recurrence.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Cells } from '../sheet/field.ts';

/** One campaign as a file tells of it: texts by what they tell, and what texts cannot say. */
export interface FileRow {
  /** The row of the spreadsheet, or the place in the file's list, from 1 on. */
  readonly number: number;
  readonly cells: Cells;
  readonly recurrence?: Recurrence;
  /** An API-triggered one answers calls from its start to its end. */
  readonly window?: boolean;
  readonly throttle?: number;
  readonly inRecipientZone?: boolean;
  /** When it was in force, where the file tells so apart from its schedule. */
  readonly lived?: { readonly from: Instant | null; readonly to: Instant | null };
  /** There was another version in the making, which the file does not hold. */
  readonly hasDraftVersion?: boolean;
  /** What the file says and a campaign has no place for. */
  readonly leftOut?: readonly Remainder[];
}

export interface Remainder {
  /** The heading of the column, or the path of the field. */
  readonly field: string;
  readonly text: string;
}
