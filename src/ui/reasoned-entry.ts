import type { Component } from 'svelte';

/** A menu entry that stays in sight and in reach when it is unavailable, and says why. */
export interface ReasonedEntry {
  readonly value: string;
  readonly label: string;
  /** Why it is unavailable; null if it is not. */
  readonly reason: string | null;
  readonly isDangerous: boolean;
  readonly icon?: Component<{ size?: number | string; 'aria-hidden'?: boolean | 'true' }>;
  /** Entries of one group stand together; a line parts it from the next. */
  readonly group?: number;
}

/** Where the focus goes when a menu opens: by a key to an entry, by the pointer to none. */
export type MenuStart = 'first' | 'last' | null;

/** A button that is pressed by a key, or by what speaks for one, makes a click without a pointer. */
export function startOf(click: MouseEvent): MenuStart {
  return click.detail === 0 ? 'first' : null;
}
