import { DAY, MINUTE } from '../../../domain/time/instant.ts';

/** A point of the grid: a day of the week, and how far down it, in minutes since midnight. */
export interface Point {
  readonly day: number;
  readonly minute: number;
}

/** Days as they lie on screen, however a scale lays them out. */
export interface Lanes {
  /** What lies under a position of the screen; null outside what is seen. */
  at(x: number, y: number): Point | null;
  /** The same, or what lies nearest to it. */
  near(x: number, y: number): Point;
  /** Scrolls on where a position is near an edge of what is seen. Answers whether it did. */
  scrollTowards(x: number, y: number): boolean;
}

/** What scrolls the hours, and what scrolls the days. */
export interface Scrollers {
  readonly hours: HTMLElement | null;
  readonly days: HTMLElement | null;
}

/** This near to an edge, in px, what is dragged makes the hours scroll, by so much a frame. */
const EDGE = 36;
const SPEED = 8;

/** The hours of some days side by side. */
export class HourLanes implements Lanes {
  readonly #lanes: readonly HTMLElement[];

  readonly #scrollers: () => Scrollers;

  constructor(lanes: readonly HTMLElement[], scrollers: () => Scrollers) {
    this.#lanes = lanes;
    this.#scrollers = scrollers;
  }

  /** What lies under a position of the screen; null outside the hours that are seen. */
  at(x: number, y: number): Point | null {
    const { hours, days } = this.#scrollers();
    const seen = [hours, days].every((each) => each !== null && holds(each.getBoundingClientRect(), x, y));
    const day = this.#lanes.findIndex((lane) => holds(lane.getBoundingClientRect(), x, y));
    return seen && day !== -1 ? { day, minute: this.#minuteIn(day, y) } : null;
  }

  /** The same, or what lies nearest to it. */
  near(x: number, y: number): Point {
    const ends = this.#lanes.map((lane) => lane.getBoundingClientRect().right);
    const found = ends.findIndex((right) => x < right);
    const day = found === -1 ? ends.length - 1 : found;
    return { day, minute: this.#minuteIn(day, y) };
  }

  /** Scrolls on where a position is near an edge of what is seen. Answers whether it did. */
  scrollTowards(x: number, y: number): boolean {
    const { hours, days } = this.#scrollers();
    const before = [hours?.scrollTop, days?.scrollLeft];
    if (hours !== null) {
      const { top, bottom } = hours.getBoundingClientRect();
      hours.scrollTop += pull(y, top, bottom);
    }
    if (days !== null) {
      const { left, right } = days.getBoundingClientRect();
      days.scrollLeft += pull(x, left, right);
    }
    return hours?.scrollTop !== before[0] || days?.scrollLeft !== before[1];
  }

  #minuteIn(day: number, y: number): number {
    const { top = 0, height = 0 } = this.#lanes[day]?.getBoundingClientRect() ?? {};
    return height === 0 ? 0 : ((y - top) / height) * (DAY / MINUTE);
  }
}

function holds({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x < right && y >= top && y < bottom;
}

function pull(position: number, start: number, end: number): number {
  if (position < start + EDGE) return -SPEED;
  return position > end - EDGE ? SPEED : 0;
}
