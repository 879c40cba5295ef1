import { scroll, type Box, type Lanes, type Point } from '../grid/hour-lanes.ts';

/** The days of a timeline, from one side to the other. What is moved along it keeps its time of day. */
export class TimelineLanes implements Lanes {
  readonly #host: HTMLElement;
  readonly #track: () => HTMLElement | null;
  readonly #days: () => number;

  readonly hasHours = false;

  constructor(host: HTMLElement, track: () => HTMLElement | null, days: () => number) {
    this.#host = host;
    this.#track = track;
    this.#days = days;
  }

  at(x: number, y: number): Point | null {
    const { left, right, top, bottom } = this.seen();
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

  /** Below their heads, beside the names. */
  seen(): Box {
    const { left = 0, right = 0, bottom: top = 0 } = this.#track()?.getBoundingClientRect() ?? {};
    return { left, right, top, bottom: this.#host.getBoundingClientRect().bottom };
  }

  scrollBy(x: number, y: number): boolean {
    return scroll(this.#host, x, y);
  }
}
