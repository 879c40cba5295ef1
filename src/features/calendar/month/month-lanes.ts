import { scroll, type Box, type Lanes, type Point } from '../grid/hour-lanes.ts';

/** The days of a month as they lie on screen. A day has no height in time: what is moved keeps its time of day. */
export class MonthLanes implements Lanes {
  readonly #host: HTMLElement;
  readonly hasHours = false;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  at(x: number, y: number): Point | null {
    const day = this.#days().findIndex((each) => {
      const { left, right, top, bottom } = each.getBoundingClientRect();
      return x >= left && x < right && y >= top && y < bottom;
    });
    return day === -1 ? null : { day, minute: 0 };
  }

  near(x: number, y: number): Point {
    const under = this.at(x, y);
    if (under !== null) return under;
    let nearest = { day: 0, distance: Infinity };
    this.#days().forEach((each, day) => {
      const { left, right, top, bottom } = each.getBoundingClientRect();
      const distance = Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
      if (distance < nearest.distance) nearest = { day, distance };
    });
    return { day: nearest.day, minute: 0 };
  }

  seen(): Box {
    return this.#host.getBoundingClientRect();
  }

  scrollBy(x: number, y: number): boolean {
    return scroll(this.#host, x, y);
  }

  #days(): HTMLElement[] {
    return [...this.#host.querySelectorAll<HTMLElement>('[data-day]')];
  }
}
