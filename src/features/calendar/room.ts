import type { Lanes } from '../../domain/calendar/arrange-day.ts';

/** What the screen has room for. */
export interface Room {
  /** The width of a day, in px. */
  readonly dayWidth: number;
  /** How many bars may lie above one another. */
  readonly barLines: number;
}

/** Of the hours beside the grid, in px. */
export const AXIS_WIDTH = 52;
/** A narrower grid scrolls sideways: in less than this a day says nothing. */
export const LEAST_DAY_WIDTH = 96;
/** Of the column in which "+n" stands, in px. */
export const MORE_WIDTH = 34;
/** Of a block in which icons, time and name lie above one another. */
const LEAST_BLOCK_WIDTH = 44;
/** Of a block in which a few letters of the name can be read. */
const GOOD_BLOCK_WIDTH = 62;
const MOST_LANES = 3;
/** More hours in use than this, and each shows less, so that the page stays light whatever is stored. */
const BUSY_HOURS = 70;

export function roomIn(width: number, height: number): Room {
  const dayWidth = Math.max(LEAST_DAY_WIDTH, Math.floor((width - AXIS_WIDTH) / 7));
  return { dayWidth, barLines: height < 420 ? 2 : height < 640 ? 4 : 6 };
}

export function lanesIn({ dayWidth }: Room, hoursInUse: number): Lanes {
  const most = hoursInUse > BUSY_HOURS ? MOST_LANES - 1 : MOST_LANES;
  return {
    alone: clamp(Math.floor(dayWidth / LEAST_BLOCK_WIDTH), most),
    besideMore: clamp(Math.floor((dayWidth - MORE_WIDTH) / GOOD_BLOCK_WIDTH), most),
  };
}

function clamp(lanes: number, most: number): number {
  return Math.max(1, Math.min(most, lanes));
}
