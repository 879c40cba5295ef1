import type { PlacedBar } from '../../../domain/calendar/arrange-bars.ts';
import type { PlacedBlock } from '../../../domain/calendar/arrange-day.ts';
import { barKey, blockKey } from '../moves.ts';
import type { ShownRange } from '../shown-range.svelte.ts';

/** The block that an element of the page is, or is part of; null: none. */
export function blockOf({ days }: Pick<ShownRange, 'days'>, target: EventTarget | null): PlacedBlock | null {
  const key = keyOf(target);
  if (key === null) return null;
  for (const { blocks } of days) {
    const found = blocks.find((each) => blockKey(each.row.id, each.at) === key);
    if (found !== undefined) return found;
  }
  return null;
}

/** The same of bars. */
export function barOf(
  { seenBars }: Pick<ShownRange, 'seenBars'>,
  target: EventTarget | null,
): PlacedBar | null {
  const key = keyOf(target);
  return seenBars.find((each) => barKey(each.row.id) === key) ?? null;
}

/** The key of the stop that an element belongs to. */
export function keyOf(target: EventTarget | null): string | null {
  return target instanceof Element
    ? (target.closest<HTMLElement>('[data-key]')?.dataset['key'] ?? null)
    : null;
}
