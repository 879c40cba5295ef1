import { untrack } from 'svelte';
import type { Days } from '../../domain/calendar/scale.ts';
import { PressureIndex } from '../../domain/pressure/pressure-index.ts';
import type { SandboxDays } from '../../domain/pressure/settings.ts';
import { addDays, dayOf } from '../../domain/time/local-date.ts';
import type { Workspace } from '../sandboxes/workspace.svelte.ts';
import { breathe } from '../system.ts';

/** So many days before and after those asked for are counted with them, so that going on a few weeks finds them counted. */
const MARGIN = 8 * 7;
/** So many campaigns are counted in less than a frame's patience of 50 ms. */
const PART = 500;

/** The messages of some days, counted for one who looks at them, and kept as campaigns, audiences and time have it. */
export class CountedDays {
  readonly #workspace: Workspace;
  /** What counts, once it has counted all campaigns. */
  #index = $state.raw<PressureIndex | null>(null);
  /** Tells one counting from the next, which calls it off. */
  #counting = 0;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** As all that it counts is now; null while it has not counted yet. */
  readonly current = $derived.by((): { readonly index: PressureIndex } | null => {
    const index = this.#index;
    const { rows, references } = this.#workspace.inventory;
    if (index?.references !== references) return null;
    index.moveTo(this.#workspace.time.now);
    index.follow(rows);
    // Another object each time, for the index itself stays the same one.
    return { index };
  });

  /** Sees to it that some days are counted. To be called again when they, the sandbox's days or the audiences change. */
  look({ firstDate, count }: Days, days: SandboxDays | null): void {
    const { references, isLoaded } = this.#workspace.inventory;
    if (days === null || !isLoaded) return;
    const known = untrack(() => this.#index);
    const first = dayOf(firstDate);
    const isKnown =
      known?.references === references &&
      known.days.zone === days.zone &&
      known.days.firstDay === days.firstDay &&
      known.range.firstDay <= first &&
      first + count - 1 <= known.range.lastDay;
    if (isKnown) return;
    const index = new PressureIndex({
      days,
      firstDate: addDays(firstDate, -MARGIN),
      count: count + 2 * MARGIN,
      references,
      now: untrack(() => this.#workspace.time.now),
    });
    void this.#count(index);
  }

  async #count(index: PressureIndex): Promise<void> {
    this.#counting += 1;
    const counting = this.#counting;
    const { rows } = this.#workspace.inventory;
    for (let start = 0; start < rows.length; start += PART) {
      for (const row of rows.slice(start, start + PART)) index.replace(row.id, row);
      await breathe();
      if (this.#counting !== counting) return;
    }
    this.#index = index;
  }
}
