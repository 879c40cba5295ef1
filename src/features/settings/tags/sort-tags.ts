import type { TagUse } from '../../../domain/selection/tag-uses.ts';

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
export function sortTags(
  uses: readonly TagUse[],
  { column, descending }: TagSort,
  language: string,
): TagUse[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const direction = descending ? -1 : 1;
  return [...uses].sort((one, other) => {
    const byName = compare(one.tag, other.tag);
    if (column === 'tag') return direction * byName;
    return direction * (one[column] - other[column]) || byName;
  });
}
