import type { InventoryRow } from '../../../domain/inventory/row.ts';
import type { Grid } from '../grid-context.ts';
import type { Held } from '../moving/moving.svelte.ts';

/** What an element of the page is, or is part of, as far as it can be taken up; null: nothing that can. */
export function heldOf({ rowOf }: Pick<Grid, 'rowOf'>, target: EventTarget | null): Held | null {
  const [kind, id = '', at] = keyOf(target)?.split(' ') ?? [];
  const row = rowOf(id);
  if (row === undefined) return null;
  if (kind === 'draft') return { row, from: null };
  if (kind === 'block') return { row, from: Number(at) };
  const isEnd = target instanceof Element && target.closest('[data-end]') !== null;
  return isEnd ? endOf(row) : null;
}

/** The end of what lasts. */
export function endOf(row: InventoryRow): Held {
  return { row, from: row.end, edge: 'end' };
}

/** The campaign of the bar that an element is, or is part of; null: none. */
export function barOf(target: EventTarget | null): string | null {
  const [kind, id = null] = keyOf(target)?.split(' ') ?? [];
  return kind === 'bar' ? id : null;
}

/** The key of the stop that an element belongs to. */
export function keyOf(target: EventTarget | null): string | null {
  return target instanceof Element
    ? (target.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null)
    : null;
}
