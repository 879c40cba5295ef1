import { on } from 'svelte/events';
import type { HourLanes } from '../grid/hour-lanes.ts';
import type { Creating } from './creating.svelte.ts';

/** A click does not move further than this, in px. */
const NEAR = 5;

interface Options {
  readonly lanes: HourLanes;
  readonly creating: Creating;
}

/** Lets a click or a tap on a bare slot begin a campaign there. Answers how to end that. */
export function chooseSlots(element: HTMLElement, { lanes, creating }: Options): () => void {
  /** Where a click began; null: it only closes what is open above the page. */
  let from: { readonly x: number; readonly y: number } | null = null;

  const slotUnder = ({ target, clientX, clientY }: MouseEvent) =>
    target instanceof Element && target.closest('button') === null ? lanes.at(clientX, clientY) : null;

  function down({ clientX: x, clientY: y }: PointerEvent) {
    // Not by the focus, which goes there a moment after it is seen.
    const above = document.querySelectorAll('[role="dialog"], [role="menu"], [role="listbox"]');
    from = [...above].some((each) => each.checkVisibility()) ? null : { x, y };
  }

  function point(event: PointerEvent) {
    const isIdle = event.pointerType === 'mouse' && event.buttons === 0;
    creating.point(isIdle ? slotUnder(event) : null);
  }

  function click(event: MouseEvent) {
    if (from === null || Math.hypot(event.clientX - from.x, event.clientY - from.y) > NEAR) return;
    const under = slotUnder(event);
    const slot = under === null ? null : creating.slotAt(under);
    if (slot === null) return;
    creating.point(null);
    creating.begin(creating.wallTimeOf(slot));
  }

  const ends = [
    on(element, 'pointerdown', down, { capture: true }),
    on(element, 'pointermove', point),
    on(element, 'pointerleave', () => creating.point(null)),
    on(element, 'click', click),
  ];
  return () => {
    for (const end of ends) end();
  };
}
