import { TIMELINE_WEEKS, SCALES, type Scale, type TimelineWeeks } from '../calendar/scale.ts';
import { GROUPINGS, type Grouping } from '../calendar/timeline.ts';
import { mark } from '../campaign/campaign.ts';
import { CHANNELS } from '../campaign/channel.ts';
import { CATEGORIES } from '../campaign/content.ts';
import { STATUSES } from '../campaign/status.ts';
import { CAMPAIGN_TYPES } from '../campaign/type.ts';
import { z } from '../schema.ts';
import { isLocalDate } from '../time/local-date.ts';
import { COLUMNS, type Column } from './columns.ts';
import { TABS, type Filters, type Tab } from './filters.ts';
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
