import type { Lanes, Point } from '../grid/hour-lanes.ts';

/** The days of a timeline, from one side to the other. What is moved along it keeps its time of day. */
export class TimelineLanes implements Lanes {
  readonly #track: () => HTMLElement | null;
  readonly #days: () => number;

  constructor(track: () => HTMLElement | null, days: () => number) {
    this.#track = track;
    this.#days = days;
  }

  at(x: number, y: number): Point | null {
    const { left = 0, right = 0, top = 0, bottom = 0 } = this.#track()?.getBoundingClientRect() ?? {};
    return x >= left && x < right && y >= top && y < bottom ? this.near(x) : null;
  }

  near(x: number): Point {
    const track = this.#track();
    const { left = 0, right = 0, width = 0 } = track?.getBoundingClientRect() ?? {};
    const isReversed = track !== null && getComputedStyle(track).direction === 'rtl';
    const share = width === 0 ? 0 : (isReversed ? right - x : x - left) / width;
    const day = Math.floor(share * this.#days());
    return { day: Math.max(0, Math.min(this.#days() - 1, day)), minute: 0 };
  }

  scrollTowards(): boolean {
    return false;
  }
}
