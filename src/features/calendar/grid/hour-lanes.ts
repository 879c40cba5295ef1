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
  /** Whether a height in them is a time of day. */
  readonly hasHours: boolean;
  /** What is seen of them. */
  seen(): Box;
  /** Answers whether that scrolled them. */
  scrollBy(x: number, y: number): boolean;
}

export type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** What scrolls the hours, and what scrolls the days. */
export interface Scrollers {
  readonly hours: HTMLElement | null;
  readonly days: HTMLElement | null;
}

/** The hours of some days side by side. */
export class HourLanes implements Lanes {
  readonly #lanes: readonly HTMLElement[];

  readonly #scrollers: () => Scrollers;
  readonly hasHours = true;

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

  seen(): Box {
    const { hours, days } = this.#scrollers();
    const { top = 0, bottom = 0 } = hours?.getBoundingClientRect() ?? {};
    const { left = 0, right = 0 } = days?.getBoundingClientRect() ?? {};
    return { left, right, top, bottom };
  }

  scrollBy(x: number, y: number): boolean {
    const { hours, days } = this.#scrollers();
    return [scroll(hours, 0, y), scroll(days, x, 0)].includes(true);
  }

  #minuteIn(day: number, y: number): number {
    const { top = 0, height = 0 } = this.#lanes[day]?.getBoundingClientRect() ?? {};
    return height === 0 ? 0 : ((y - top) / height) * (DAY / MINUTE);
  }
}

function holds({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x < right && y >= top && y < bottom;
}

/** Answers whether it went anywhere. */
export function scroll(element: HTMLElement | null, x: number, y: number): boolean {
  if (element === null || (x === 0 && y === 0)) return false;
  const { scrollLeft, scrollTop } = element;
  element.scrollBy({ left: x, top: y, behavior: 'instant' });
  return element.scrollLeft !== scrollLeft || element.scrollTop !== scrollTop;
}
