import type { Marks } from '../../../app/what-if/marks.svelte.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { dayAndTimeOf } from '../describe.ts';
import type { ShownRange } from '../shown-range.svelte.ts';
import './marks.css';

/** What the calendar of a copy says of the campaigns that differ from its original, and how they are marked. */
export class ShownMarks {
  readonly #marks: Marks;
  readonly #shown: ShownRange;

  constructor(marks: Marks, shown: ShownRange) {
    this.#marks = marks;
    this.#shown = shown;
  }

  /** How a campaign differs, in words; empty: it does not. */
  of(id: string): string {
    const mark = this.#marks.all.get(id);
    if (mark === undefined) return '';
    const { kind, from, isMovedHere } = mark;
    if (from !== null) {
      const date = dayAndTimeOf(from, this.#shown.zone);
      return isMovedHere ? m.whatif_mark_moved({ date }) : m.whatif_mark_there({ date });
    }
    return kind === 'new' ? m.whatif_mark_new() : m.whatif_mark_changed();
  }
}
