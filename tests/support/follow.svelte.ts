import { flushSync } from 'svelte';

/** Reads something as a screen does: again whenever it says that it has changed. */
export function follow<Value>(read: () => Value): { readonly values: Value[]; stop: () => void } {
  const values: Value[] = [];
  const stop = $effect.root(() => {
    $effect(() => {
      values.push(read());
    });
  });
  flushSync();
  return { values, stop };
}
