import { createContext } from 'svelte';
import type { InventoryRow } from '../../domain/inventory/row.ts';
import type { GridFocus } from './grid-focus.svelte.ts';
import type { Moving } from './moving/moving.svelte.ts';
import type { Creating } from './creating/creating.svelte.ts';
import type { ShownPressure } from './pressure/shown-pressure.svelte.ts';
import type { ShownOverlays } from './overlays/shown-overlays.svelte.ts';
import type { ShownRange } from './shown-range.svelte.ts';

/** Which list "+n more" opens: of one hour, or with null of a whole day. */
export interface MoreOf {
  readonly day: number;
  readonly hour: number | null;
}

/** What everything in the grid shares. */
export interface Grid {
  readonly shown: ShownRange;
  readonly focus: GridFocus;
  readonly moving: Moving;
  readonly creating: Creating;
  /** Null: none is shown, or what works them out is still to come. */
  readonly overlays: ShownOverlays | null;
  /** Null: it is not asked for, or what counts it is still to come. */
  readonly pressure: ShownPressure | null;
  /** How a campaign of a copy differs from its original, in words; empty: it does not, or it is no copy. */
  readonly marked: (id: string) => string;
  rowOf(id: string): InventoryRow | undefined;
  openMore(of: MoreOf, anchor: HTMLElement): void;
}

export const [getGrid, setGrid] = createContext<Grid>();
