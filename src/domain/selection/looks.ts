import { isRemoved, type References } from '../campaign/reference.ts';
import type { InventoryRow } from '../inventory/row.ts';
import { FACETS } from './filters.ts';
import type { Look, SavedView } from './saved-view.ts';

/** The look without the order in which values of a filter were chosen, as text: equal where two looks show the same. */
export function lookKey({ filters, sort, ...look }: Look): string {
  const { tab, layout, scale, weeks, grouping, drafts, pressure, search, columns } = look;
  const chosen = FACETS.map((facet) => [...filters[facet]].sort());
  const dates = [filters.created, filters.modified].map(({ from, to }) => [from, to]);
  const set = [tab, layout, scale, weeks, grouping, drafts, pressure, search.trim(), columns];
  return JSON.stringify([...set, chosen, dates, sort.column, sort.descending]);
}

/**
 * The places that have to change for a view to stand elsewhere among the others: its own, halfway between its new
 * neighbours, or all of them where nothing lies halfway any more.
 */
export function placesAfterMove(
  sorted: readonly SavedView[],
  id: string,
  to: number,
): ReadonlyMap<string, number> {
  const moved = sorted.find((each) => each.id === id);
  const others = sorted.filter((each) => each.id !== id);
  if (moved === undefined) return new Map();
  const before = others[to - 1];
  const after = others[to];
  const place =
    before === undefined
      ? (after?.place ?? 1) - 1
      : after === undefined
        ? before.place + 1
        : (before.place + after.place) / 2;
  if (place > (before?.place ?? -Infinity) && place < (after?.place ?? Infinity))
    return new Map([[id, place]]);
  return new Map(others.toSpliced(to, 0, moved).map((each, index) => [each.id, index]));
}

/** What a view filters by and the sandbox does not know any more. */
export interface Gone {
  readonly what: 'tag' | 'person' | 'audience';
  /** A tag's key, a name, an id. */
  readonly value: string;
}

/** What of it a sandbox does not know: no campaign bears the tag or was created by the person, the audience is removed. */
export function goneFrom(
  { filters, pressure }: Look,
  rows: readonly InventoryRow[],
  references: References,
): Gone[] {
  const gone: Gone[] = [];
  for (const value of filters.tag)
    if (!rows.some(({ tagKeys }) => tagKeys.includes(value))) gone.push({ what: 'tag', value });
  for (const value of filters.createdBy)
    if (!rows.some(({ createdBy }) => createdBy === value)) gone.push({ what: 'person', value });
  const audience = pressure === null ? undefined : references.get(pressure);
  if (pressure !== null && (audience === undefined || isRemoved(audience)))
    gone.push({ what: 'audience', value: pressure });
  return gone;
}

/** The look without what is gone. */
export function withoutGone(look: Look, gone: readonly Gone[]): Look {
  const isGone = (what: Gone['what'], value: string) =>
    gone.some((each) => each.what === what && each.value === value);
  return {
    ...look,
    pressure: look.pressure !== null && isGone('audience', look.pressure) ? null : look.pressure,
    filters: {
      ...look.filters,
      tag: look.filters.tag.filter((each) => !isGone('tag', each)),
      createdBy: look.filters.createdBy.filter((each) => !isGone('person', each)),
    },
  };
}

/** The look with a tag under its new name, as a rename or a merge has it. */
export function withTagRenamed(look: Look, tag: string, to: string): Look {
  const [from, key] = [tag.toLowerCase(), to.toLowerCase()];
  if (!look.filters.tag.includes(from)) return look;
  const tags = look.filters.tag.map((each) => (each === from ? key : each));
  return { ...look, filters: { ...look.filters, tag: [...new Set(tags)] } };
}
