import { TIMELINE_WEEKS, SCALES, type Scale, type TimelineWeeks } from '../calendar/scale.ts';
import { GROUPINGS, type Grouping } from '../calendar/timeline.ts';
import { mark } from '../campaign/campaign.ts';
import { CHANNELS } from '../campaign/channel.ts';
import { CATEGORIES } from '../campaign/content.ts';
import { isRemoved, type References } from '../campaign/reference.ts';
import { STATUSES } from '../campaign/status.ts';
import { CAMPAIGN_TYPES } from '../campaign/type.ts';
import type { InventoryRow } from '../inventory/row.ts';
import { z } from '../schema.ts';
import { isLocalDate } from '../time/local-date.ts';
import { COLUMNS, type Column } from './columns.ts';
import { FACETS, TABS, type Filters, type Tab } from './filters.ts';
import type { Sort } from './sort.ts';

/** What stands on the campaigns' page: the list, the calendar, or both side by side. */
export const LAYOUTS = ['list', 'calendar', 'both'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** The longest search that an address holds. */
export const LONGEST_SEARCH = 500;
const LONGEST_TEXT = 255;

/** How the campaigns' page is set, apart from the day and the campaign that it happens to show. */
export interface Look {
  readonly tab: Tab;
  /** Null: as the width of the window suggests. */
  readonly layout: Layout | null;
  readonly scale: Scale;
  readonly weeks: TimelineWeeks;
  readonly grouping: Grouping;
  readonly drafts: boolean;
  /** Whose contact pressure it shows, by id; null: that of the fullest. */
  readonly pressure: string | null;
  readonly search: string;
  readonly filters: Filters;
  readonly sort: Sort;
  readonly columns: readonly Column[];
}

const text = z.string().min(1).max(LONGEST_TEXT);
const date = z.string().refine(isLocalDate).nullable();
const range = z.object({ from: date, to: date });
const yesOrNo = z.array(z.enum(['yes', 'no']));

const look: z.ZodType<Look> = z.object({
  tab: z.enum(TABS),
  layout: z.enum(LAYOUTS).nullable(),
  scale: z.enum(SCALES),
  weeks: z.literal([...TIMELINE_WEEKS]),
  grouping: z.enum(GROUPINGS),
  drafts: z.boolean(),
  pressure: text.nullable(),
  search: z.string().max(LONGEST_SEARCH),
  filters: z.object({
    status: z.array(z.enum(STATUSES)),
    type: z.array(z.enum(CAMPAIGN_TYPES)),
    category: z.array(z.enum(CATEGORIES)),
    channel: z.array(z.enum(CHANNELS)),
    tag: z.array(text),
    createdBy: z.array(text),
    alert: yesOrNo,
    overCap: yesOrNo,
    draftVersion: yesOrNo,
    created: range,
    modified: range,
  }),
  sort: z.object({ column: z.enum(COLUMNS), descending: z.boolean() }),
  columns: z.array(z.enum(COLUMNS)).min(1),
});

/** A look of the campaigns' page that is kept in the sandbox under a name. Source: product.md, 5. */
export const savedView = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(LONGEST_TEXT),
  created: mark,
  /** Views stand in the order of these; they need not be whole. */
  place: z.number(),
  /** It is what a person finds who opens the sandbox without an address. */
  opensFirst: z.boolean(),
  look,
});
export type SavedView = z.infer<typeof savedView>;

/** In the order in which people have put them. */
export function byPlace(one: SavedView, other: SavedView): number {
  return one.place - other.place || (one.id < other.id ? -1 : 1);
}

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
