import { moved, stopAt, type Move, type Place, type Stop } from './moves.ts';
import type { ShownRange } from './shown-range.svelte.ts';

/** Until somebody has been in the grid, Tab leads to what stands nearest to this morning. */
const MORNING = 9 * 60;

/** The grid is one stop for Tab: one thing in it can have the focus, and the arrows choose which. */
export class GridFocus {
  readonly #shown: ShownRange;
  #place: Place;
  /** Something that is on its way to a place, and gets the focus when it is there. */
  #expected: string | null = null;

  constructor(shown: ShownRange) {
    this.#shown = shown;
    const day = Math.max(0, shown.dates.indexOf(shown.today));
    this.#place = $state.raw<Place>({ key: null, day, height: MORNING });
  }

  readonly #stops = $derived.by(() => this.#shown.stops);
  readonly #current = $derived.by(() => stopAt(this.#stops, this.#place));

  /** The key of what Tab leads to; null in an empty shown. */
  get key(): string | null {
    return this.#current?.key ?? null;
  }

  /** The day whose bare hours can have the focus, where Tab leads to the bars above them or nowhere; else null. */
  get bareDay(): number | null {
    const isInHours = this.#current !== null && this.#current.height >= 0;
    return isInHours ? null : this.#place.day;
  }

  /** Somebody went there by pointer or by Tab. */
  settle(key: string): void {
    const stop = this.#stops.find((each) => each.key === key);
    if (stop !== undefined) this.#remember(stop);
  }

  /** What has the focus is about to be somewhere else. */
  expect(key: string): void {
    this.#expected = key;
  }

  /** Whether what was expected is there now. It is then what Tab leads to. */
  arrived(): boolean {
    const expected = this.#expected;
    const stop = this.#stops.find((each) => each.key === expected);
    if (stop === undefined) return false;
    this.#expected = null;
    this.#place = { key: stop.key, day: stop.firstDay, height: stop.height };
    return true;
  }

  /** Answers whether there was anywhere to go. */
  move(move: Move): boolean {
    this.#expected = null;
    const from = this.#current;
    if (from === null) return false;
    const below = this.#shown.scale === 'month' ? 7 : null;
    const to = moved(this.#stops, from, { day: this.#dayIn(from), below }, move);
    if (to === null) return false;
    this.#remember(to);
    return true;
  }

  /** A bar lies over several days: the focus stays on the day on which it came to it. */
  #remember(stop: Stop): void {
    this.#place = { key: stop.key, day: this.#dayIn(stop), height: stop.height };
  }

  #dayIn({ firstDay, lastDay }: Stop): number {
    return Math.max(firstDay, Math.min(lastDay, this.#place.day));
  }
}
