import { tick, untrack } from 'svelte';
import type { Place, Places } from '../../../app/view/places.ts';
import type { GridFocus } from '../grid-focus.svelte.ts';
import { keyOf } from './entry-of.ts';

/** In frames. */
const SOON = 20;

/** Whoever comes back to the calendar finds the focus where it was. */
export async function comeBack(
  left: Place<string>,
  { places, focus, focusCurrent }: { places: Places } & Pick<Held, 'focus' | 'focusCurrent'>,
): Promise<void> {
  await tick();
  if (left.focus === null || !places.getsFocusBack('calendar')) return;
  focus.settle(left.focus);
  await tick();
  // FullCalendar hides what it has not measured yet, and what is hidden takes no focus.
  for (let frame = 0; frame < SOON && places.getsFocusBack('calendar'); frame += 1) {
    focusCurrent();
    await new Promise(requestAnimationFrame);
  }
}

interface Held {
  /** What holds the entries, once it is there. */
  readonly host: () => HTMLElement | undefined;
  /** Reads all that decides which entries there are. */
  readonly entries: () => unknown;
  readonly focus: GridFocus;
  /** Gives the focus to what Tab leads to. */
  readonly focusCurrent: () => void;
}

/**
 * Keeps the focus where a person would look for it while what is shown changes: with its campaign, or else with what
 * took its place, never at the top of the page. It belongs to the component that calls it.
 */
export function holdFocus({ host, entries, focus, focusCurrent }: Held): void {
  let hadFocus = false;
  // The focus is outside of Svelte: it is seen before the page changes, for what has it may go.
  $effect.pre(() => {
    entries();
    hadFocus = untrack(host)?.contains(document.activeElement) ?? false;
  });
  $effect(() => {
    entries();
    const hasArrived = focus.arrived();
    if (!hadFocus) return;
    void tick().then(() => {
      const { activeElement } = document;
      const key = keyOf(activeElement);
      // Elements are taken over by what stands in the same place, so the one with the focus may be another's now.
      const isElsewhere = activeElement === document.body || (key !== null && key !== focus.key);
      if (hasArrived || isElsewhere) focusCurrent();
    });
  });
}
