import type { Column } from '../../domain/selection/columns.ts';

/** Widths in px; the name takes what is left. */
const WIDTHS: Record<Exclude<Column, 'name'>, number> = {
  status: 176,
  type: 120,
  category: 120,
  channels: 152,
  tags: 176,
  start: 176,
  end: 176,
  lastRun: 176,
  nextRun: 176,
  createdAt: 176,
  createdBy: 136,
  modifiedAt: 176,
  modifiedBy: 136,
  activatedAt: 176,
  deletedOn: 176,
  priority: 88,
  audience: 176,
  pressure: 136,
  delivered: 104,
  opens: 104,
  clicks: 104,
};
/** What narrower ones have to do with; a status has its longest word and both marks in any case. */
const NARROW: Partial<Record<Column, number>> = {
  type: 112,
  channels: 124,
  tags: 112,
  start: 144,
  end: 144,
  lastRun: 144,
  nextRun: 144,
  createdAt: 144,
  modifiedAt: 144,
  activatedAt: 144,
  deletedOn: 144,
  audience: 136,
};
const NAME = 224;
const NARROW_NAME = 196;
/** For the boxes that tick rows. */
export const LANE = 40;
const ACTIONS = 44;

/** Whether the columns have less room than they would like to have. */
export function areNarrow(columns: readonly Column[], width: number): boolean {
  return width < sum(columns, (each) => (each === 'name' ? NAME : WIDTHS[each]));
}

export function gridTemplate(columns: readonly Column[], isNarrow: boolean): string {
  const tracks = columns.map((each) =>
    each === 'name'
      ? `minmax(${NARROW_NAME}px, 1fr)`
      : `${(isNarrow ? NARROW[each] : undefined) ?? WIDTHS[each]}px`,
  );
  return [`${LANE}px`, ...tracks, `${ACTIONS}px`].join(' ');
}

/** In less, in px, they do not fit: the list scrolls sideways. */
export function leastWidth(columns: readonly Column[]): number {
  return sum(columns, (each) => (each === 'name' ? NARROW_NAME : (NARROW[each] ?? WIDTHS[each])));
}

function sum(columns: readonly Column[], widthOf: (column: Column) => number): number {
  return columns.reduce((total, each) => total + widthOf(each), LANE + ACTIONS);
}
