import { FACETS, type Facet, type Filters } from '../../domain/selection/filters.ts';

/** One value that a filter keeps, as a chip that can be removed. */
export type Chip =
  | { readonly kind: 'value'; readonly facet: Facet; readonly value: string }
  | {
      readonly kind: 'dates';
      readonly field: 'created' | 'modified';
      readonly from: string | null;
      readonly to: string | null;
    };

export function filterChips(filters: Filters): Chip[] {
  const values = FACETS.flatMap((facet) =>
    filters[facet].map((value): Chip => ({ kind: 'value', facet, value })),
  );
  const dates = (['created', 'modified'] as const).flatMap((field): Chip[] => {
    const { from, to } = filters[field];
    return from === null && to === null ? [] : [{ kind: 'dates', field, from, to }];
  });
  return [...values, ...dates];
}

/** The filters without what a chip stands for. */
export function withoutChip(filters: Filters, chip: Chip): Filters {
  if (chip.kind === 'dates') return { ...filters, [chip.field]: { from: null, to: null } };
  return withToggled(filters, chip.facet, chip.value, false);
}

/** The filters with a value of a facet kept or no longer kept. */
export function withToggled(filters: Filters, facet: Facet, value: string, kept: boolean): Filters {
  const others = (filters[facet] as readonly string[]).filter((each) => each !== value);
  return { ...filters, [facet]: kept ? [...others, value] : others };
}

/** Whether it keeps drafts, which a calendar shows only where that is asked for. */
export function isForDrafts(chip: Chip): boolean {
  return chip.kind === 'value' && chip.facet === 'status' && chip.value === 'draft';
}
