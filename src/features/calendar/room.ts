import type { MonthRoom } from '../../domain/calendar/arrange-month.ts';

/** What the screen has room for. */
export interface Room {
  /** The width of a day, in px. */
  readonly dayWidth: number;
  /** How many bars may lie above one another while the band is closed. */
  readonly barLines: number;
  /** How high the open band may be, in px. */
  readonly bandHeight: number;
}

/** Of the hours beside the grid, in px. */
export const AXIS_WIDTH = 52;
/** Of the contact pressure above the bars, in px. */
export const PRESSURE_HEIGHT = 24;
/** Of a bar and the space below it, in px. */
const BAR_LINE = 22;
/** In less than this, in px, a day says nothing. */
export const LEAST_DAY_WIDTH = 84;
/** In a narrower grid, in px, seven days would each say too little. */
const NARROW = AXIS_WIDTH + 7 * LEAST_DAY_WIDTH;
/** In a narrower day, in px, three names above one another in an hour could not be told apart. */
const WIDE_DAY = 125;
/** More hours in use than this, and each shows less, so that the page stays light whatever is stored. */
const BUSY_HOURS = 120;

/** Whether a week shows three days at a time; while nothing is measured it shows all. */
export function isNarrow(width: number): boolean {
  return width > 0 && width < NARROW;
}

export function roomIn({ width, height }: { width: number; height: number }, days: number): Room {
  const dayWidth = Math.max(LEAST_DAY_WIDTH, Math.floor((width - AXIS_WIDTH) / days));
  // Whole lines only, on two fifths of the height.
  const bandHeight = Math.max(2, Math.floor((height * 0.4) / BAR_LINE)) * BAR_LINE;
  return { dayWidth, barLines: isNarrow(width) || height < 420 ? 2 : 4, bandHeight };
}

/** Of a group's heading in the open band and the space below it, in px. */
const BAR_HEADING = 20;

/** How high the open band is so that its last line is whole, in px. */
export function wholeLinesIn(groups: readonly { readonly lines: number }[], { bandHeight }: Room): number {
  let top = 0;
  let whole = 0;
  for (const { lines } of groups) {
    const first = top + BAR_HEADING;
    const fitting = Math.min(lines, Math.floor((bandHeight - first) / BAR_LINE));
    if (fitting > 0) whole = first + fitting * BAR_LINE;
    if (fitting < lines) break;
    top = first + lines * BAR_LINE;
  }
  return whole;
}

/** How many rows an hour may show, "+n more" included. */
export function rowsIn({ dayWidth }: Room, hoursInUse: number): number {
  return dayWidth < WIDE_DAY || hoursInUse > BUSY_HOURS ? 2 : 3;
}

/** Of a row of a month's day, in px, and of what stands above them. */
export const MONTH_ROW = 18;
const MONTH_HEAD = 24;
const MONTH_NAMES = 24;
const MONTH_WEEKS = 6;

/** What a day of a month has room for; on a low screen the month scrolls. */
export function monthRoomIn({ height }: { height: number }): MonthRoom {
  const cell = (height - MONTH_NAMES) / MONTH_WEEKS;
  const rows = Math.max(2, Math.floor((cell - MONTH_HEAD - 2) / MONTH_ROW));
  return { rows, bars: rows > 3 ? 2 : 1 };
}
