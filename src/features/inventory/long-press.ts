import { on } from 'svelte/events';
import { after } from '../../app/system.ts';

/** So long, in ms, a finger rests until it means more than a tap, */
const LONG = 450;
/** and so far, in px, it may stray. */
const STRAY = 10;

/**
 * Calls back with what a finger rests on, for as long as the element lives. The tap that would follow is none, and the browser's own
 * menu stays away.
 */
export function longPress(element: HTMLElement, onLong: (target: Element) => void): void {
  let begun: { readonly x: number; readonly y: number; readonly cancel: () => void } | null = null;
  let wasLong = false;

  function end(): void {
    begun?.cancel();
    begun = null;
  }

  function begin({ pointerType, isPrimary, target, clientX: x, clientY: y }: PointerEvent): void {
    end();
    wasLong = false;
    if (pointerType !== 'touch' || !isPrimary || !(target instanceof Element)) return;
    const cancel = after(LONG, () => {
      wasLong = true;
      onLong(target);
    });
    begun = { x, y, cancel };
  }

  function swallow(event: Event): void {
    if (!wasLong) return;
    wasLong = false;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  on(element, 'pointerdown', begin);
  on(element, 'pointermove', ({ clientX, clientY }) => {
    if (begun !== null && Math.hypot(clientX - begun.x, clientY - begun.y) > STRAY) end();
  });
  on(element, 'pointerup', end);
  on(element, 'pointercancel', end);
  on(element, 'contextmenu', (event) => {
    if (begun !== null || wasLong) event.preventDefault();
  });
  on(element, 'click', swallow, { capture: true });
}
