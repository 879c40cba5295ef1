import { FIXED_VALUES, type Facet } from '../../domain/selection/filters.ts';

export type FilterGroup = Facet | 'created' | 'modified';

/** What has no fixed values is as long as a list that scrolls, with the field above it. */
const LINES_OF_FREE = 8;
const LINES_OF_DATES = 5;
const HEAD = 1;

function linesOf(group: FilterGroup): number {
  if (group === 'created' || group === 'modified') return LINES_OF_DATES + HEAD;
  return (FIXED_VALUES[group]?.length ?? LINES_OF_FREE) + HEAD;
}

/**
 * The groups in their order, in columns of about the same height. Columns of CSS would be laid out anew, all of them, with
 * every count that changes.
 */
export function inColumns(groups: readonly FilterGroup[], count: number): FilterGroup[][] {
  const all = groups.reduce((sum, group) => sum + linesOf(group), 0);
  const columns: FilterGroup[][] = Array.from({ length: count }, () => []);
  let above = 0;
  for (const group of groups) {
    const middle = above + linesOf(group) / 2;
    columns[Math.min(count - 1, Math.floor((middle / all) * count))]?.push(group);
    above += linesOf(group);
  }
  return columns.filter((column) => column.length > 0);
}
