import type { Block } from '../../../domain/calendar/range.ts';
import type { ShownRange } from '../shown-range.svelte.ts';

/** The block that an element of the page is, or is part of; null: none. */
export function blockOf({ cells }: Pick<ShownRange, 'cells'>, target: EventTarget | null): Block | null {
  const [kind, id, at] = keyOf(target)?.split(' ') ?? [];
  if (kind !== 'block') return null;
  for (const { blocks } of cells) {
    const found = blocks.find((each) => each.row.id === id && each.at === Number(at));
    if (found !== undefined) return found;
  }
  return null;
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
