import type { Column } from '../../domain/selection/columns.ts';

/** Widths in px; the name takes what is left, and gives way on a narrow screen. */
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
  delivered: 104,
  opens: 104,
  clicks: 104,
};
const NAME = 'min(224px, 46vw)';
const ACTIONS = 44;

export function gridTemplate(columns: readonly Column[]): string {
  const tracks = columns.map((each) => (each === 'name' ? `minmax(${NAME}, 1fr)` : `${WIDTHS[each]}px`));
  return [...tracks, `${ACTIONS}px`].join(' ');
}

/** Below this width, as CSS writes it, the list scrolls sideways. */
export function leastWidth(columns: readonly Column[]): string {
  const others = columns.reduce((sum, each) => sum + (each === 'name' ? 0 : WIDTHS[each]), ACTIONS);
  return `calc(${NAME} + ${others}px)`;
}
