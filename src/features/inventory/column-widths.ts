import type { Column } from '../../domain/selection/columns.ts';

/** Widths in px; the name takes what is left. */
const WIDTHS: Record<Exclude<Column, 'name'>, number> = {
  status: 176,
  type: 120,
  category: 120,
  channels: 128,
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
};
const NAME = 224;
const ACTIONS = 44;

export function gridTemplate(columns: readonly Column[]): string {
  const tracks = columns.map((each) => (each === 'name' ? `minmax(${NAME}px, 1fr)` : `${WIDTHS[each]}px`));
  return [...tracks, `${ACTIONS}px`].join(' ');
}

/** Below this width, in px, the list scrolls sideways. */
export function leastWidth(columns: readonly Column[]): number {
  return columns.reduce((sum, each) => sum + (each === 'name' ? NAME : WIDTHS[each]), ACTIONS);
}
