import { createSubscriber } from 'svelte/reactivity';
import { on } from 'svelte/events';

/** Whether a pointer is down, or its click has yet to arrive. */
let isPressed = false;

const follow = createSubscriber((update) => {
  const set = (isDown: boolean) => {
    isPressed = isDown;
    update();
  };
  const press = () => set(true);
  // The click follows the release within the same task, before anything is drawn.
  const release = () => requestAnimationFrame(() => set(false));
  const ends = [
    on(window, 'pointerdown', press, { capture: true }),
    on(window, 'pointerup', release, { capture: true }),
    on(window, 'pointercancel', release, { capture: true }),
  ];
  return () => {
    ends.forEach((end) => end());
    isPressed = false;
  };
});

/**
 * What changes between presses only. A field is often left by pressing what stands below it; a text that appears then
 * moves that away before the release, and the click is lost.
 */
export function heldWhilePressed<Value>(get: () => Value): () => Value {
  let last: { readonly value: Value } | null = null;
  return () => {
    follow();
    const value = get();
    if (last === null || !isPressed) last = { value };
    return last.value;
  };
}
