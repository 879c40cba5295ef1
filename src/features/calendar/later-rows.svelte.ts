import { untrack } from 'svelte';
import type { Selection } from '../../app/inventory/selection.svelte.ts';
import { after, stopwatch } from '../../app/system.ts';
import type { InventoryRow } from '../../domain/inventory/row.ts';

/** So many ms after the last letter the calendar follows; and after so many at most while letters keep coming. */
const PAUSE = 60;
const MOST = 120;

/**
 * What the calendar shows of the selection: the same, a moment later where somebody searches or filters. The list
 * answers each letter first, and what a newer letter has overtaken is never drawn. What happens to campaigns is shown
 * at once. It belongs to the component that makes it.
 */
export class LaterRows {
  #rows = $state.raw<readonly InventoryRow[]>([]);

  constructor(selection: Selection) {
    this.#rows = untrack(() => selection.rows);
    let query = untrack(() => selection.query);
    let waitsSince: number | null = null;
    let cancel: () => void = () => undefined;

    const follow = () => {
      cancel();
      waitsSince = null;
      ({ query } = selection);
      this.#rows = selection.rows;
    };
    // Time is outside of Svelte.
    $effect.pre(() => {
      const isAsked = selection.query !== query;
      if (selection.rows === untrack(() => this.#rows)) return;
      if (!isAsked) {
        untrack(follow);
        return;
      }
      const now = stopwatch();
      waitsSince ??= now;
      cancel();
      cancel = after(Math.min(PAUSE, Math.max(0, waitsSince + MOST - now)), () => untrack(follow));
    });
    $effect(() => () => cancel());
  }

  get rows(): readonly InventoryRow[] {
    return this.#rows;
  }
}
