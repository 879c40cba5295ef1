import type { Box } from '../grid/hour-lanes.ts';

/** This near to an edge, in px, what is dragged makes the days scroll. */
const EDGE = 36;
/** So fast, in px a second. */
const SPEED = 480;
/** A frame that took longer, in ms, scrolls no further. */
const LONGEST_FRAME = 50;
/** Further towards an edge than where it began beside it, in px: it is meant. */
const MEANT = 8;
/** So long at the side, in ms, until what lies beyond is shown, and then the next. */
const TURN = 700;

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Pull {
  /** In px. */
  readonly x: number;
  readonly y: number;
  /** To what lies before or after. */
  readonly turn: -1 | 0 | 1;
}

/**
 * Where a drag near the edges of what is seen leads: it scrolls by time rather than by frames, and at the sides it waits
 * and turns to the days beyond. A drag that began beside an edge heeds it only once it has been elsewhere or gone on
 * towards it: whoever moves sideways along the lower edge keeps the time.
 */
export class EdgeScroll {
  readonly #from: Point;
  /** Edges that were left, or gone on towards. */
  readonly #heeded = new Set<keyof Box>();
  #atSide = 0;

  constructor(from: Point) {
    this.#from = from;
  }

  towards({ x, y }: Point, seen: Box, elapsed: number): Pull {
    const by = (SPEED * Math.min(elapsed, LONGEST_FRAME)) / 1000;
    const isAt = (edge: keyof Box, depth: number, moved: number): boolean => {
      const isNear = depth < EDGE;
      if (!isNear || moved >= MEANT) this.#heeded.add(edge);
      return isNear && this.#heeded.has(edge);
    };
    const left = isAt('left', x - seen.left, this.#from.x - x);
    const right = isAt('right', seen.right - x, x - this.#from.x);
    const top = isAt('top', y - seen.top, this.#from.y - y);
    const bottom = isAt('bottom', seen.bottom - y, y - this.#from.y);
    const side = Number(right) - Number(left);
    this.#atSide = side === 0 ? 0 : this.#atSide + elapsed;
    const isTime = this.#atSide >= TURN;
    if (isTime) this.#atSide = 0;
    return {
      x: side * by,
      y: (Number(bottom) - Number(top)) * by,
      turn: isTime ? (side as -1 | 1) : 0,
    };
  }
}
