/**
 * Keyboard focus in the inventory's grid, as the APG has it: one tab stop, arrows within. A stop is a widget of a
 * cell, or the cell itself where it has none; each carries `data-stop`, each row `data-row` with its index.
 */

export function stopsOf(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('[data-stop]')];
}

/** What a stop is for, where others may come and go beside it: a mark appears, and the menu is still the menu. */
export function purposeOf({ dataset }: HTMLElement): string | null {
  return dataset['opens'] ?? null;
}

export interface GridMove {
  /** Rows from the one in focus; infinite for the first or last. */
  readonly rows: number;
  /** The stop to focus in the row, counted from its first. */
  readonly stop: number;
}

/** Where a key leads from a stop; null if the grid leaves it alone. `page` is how many rows are in sight. */
export function moveOf(event: KeyboardEvent, stop: number, stopCount: number, page: number): GridMove | null {
  const whole = event.ctrlKey || event.metaKey;
  const last = stopCount - 1;
  switch (event.key) {
    case 'ArrowDown':
      return { rows: 1, stop };
    case 'ArrowUp':
      return { rows: -1, stop };
    case 'ArrowRight':
      return { rows: 0, stop: Math.min(last, stop + 1) };
    case 'ArrowLeft':
      return { rows: 0, stop: Math.max(0, stop - 1) };
    case 'PageDown':
      return { rows: page, stop };
    case 'PageUp':
      return { rows: -page, stop };
    case 'Home':
      return { rows: whole ? Number.NEGATIVE_INFINITY : 0, stop: 0 };
    case 'End':
      return { rows: whole ? Infinity : 0, stop: last };
    default:
      return null;
  }
}
