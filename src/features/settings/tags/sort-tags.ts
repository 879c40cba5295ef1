import type { TagUse } from '../../../domain/selection/tag-uses.ts';
import { compareNames } from '../../../i18n/compare-names.ts';

/** The columns by which tags are sorted. */
export const TAG_COLUMNS = ['tag', 'total', 'inForce'] as const;
export type TagColumn = (typeof TAG_COLUMNS)[number];

export interface TagSort {
  readonly column: TagColumn;
  readonly descending: boolean;
}

/** Another column begins with what is looked for there: the first names, the largest counts. */
export function sortedBy(sort: TagSort, column: TagColumn): TagSort {
  if (column === sort.column) return { column, descending: !sort.descending };
  return { column, descending: column !== 'tag' };
}

/** Tags in order; those that count the same by name. */
export function sortTags(uses: readonly TagUse[], { column, descending }: TagSort): TagUse[] {
  const direction = descending ? -1 : 1;
  return [...uses].sort((one, other) => {
    const byName = compareNames(one.tag, other.tag);
    if (column === 'tag') return direction * byName;
    return direction * (one[column] - other[column]) || byName;
  });
}
