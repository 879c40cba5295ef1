import { isOverCap } from '../alerts/over-cap.ts';
import { CHANNELS, type Channel } from '../campaign/channel.ts';
import { CATEGORIES, type Category } from '../campaign/content.ts';
import { STATUSES, statusesWith, traitsOf, type Status } from '../campaign/status.ts';
import { CAMPAIGN_TYPES, type CampaignType } from '../campaign/type.ts';
import type { InventoryRow } from '../inventory/row.ts';

/** A tab of the inventory. */
export const TABS = ['all', ...CAMPAIGN_TYPES] as const;
export type Tab = (typeof TABS)[number];

/** Filters that keep chosen values; an empty choice keeps everything. */
export interface Choices {
  readonly status: readonly Status[];
  readonly type: readonly CampaignType[];
  readonly category: readonly Category[];
  readonly channel: readonly Channel[];
  /** In lower case. */
  readonly tag: readonly string[];
  readonly createdBy: readonly string[];
  /** Yes or no, as the row has an alert. */
  readonly alert: readonly ('yes' | 'no')[];
  /** As runs to come of it are over a cap. */
  readonly overCap: readonly ('yes' | 'no')[];
  readonly draftVersion: readonly ('yes' | 'no')[];
}
export type Facet = keyof Choices;

/** Calendar dates, both inclusive, `YYYY-MM-DD` in the displayed zone; null is open. */
export interface DateRange {
  readonly from: string | null;
  readonly to: string | null;
}

export interface Filters extends Choices {
  readonly created: DateRange;
  readonly modified: DateRange;
}

/** What a row counts as, for each facet. */
export const FACET_VALUES: {
  [Key in Facet]: (row: InventoryRow) => Choices[Key][number] | readonly Choices[Key][number][] | null;
} = {
  status: (row) => row.status,
  type: (row) => row.type,
  category: (row) => row.category,
  channel: (row) => row.channels,
  tag: (row) => row.tagKeys,
  createdBy: (row) => row.createdBy,
  alert: (row) => (row.alerts.length > 0 ? 'yes' : 'no'),
  overCap: (row) => (isOverCap(row) ? 'yes' : 'no'),
  draftVersion: (row) => (row.hasDraft ? 'yes' : 'no'),
};
export const FACETS = Object.keys(FACET_VALUES) as Facet[];

/** The values that a facet can have whatever is stored; tags and people come from the rows. */
export const FIXED_VALUES: { [Key in Facet]: readonly Choices[Key][number][] | null } = {
  status: STATUSES,
  type: CAMPAIGN_TYPES,
  category: CATEGORIES,
  channel: CHANNELS,
  tag: null,
  createdBy: null,
  alert: ['yes', 'no'],
  overCap: ['yes', 'no'],
  draftVersion: ['yes', 'no'],
};

const OPEN: DateRange = { from: null, to: null };

export const NO_FILTERS: Filters = {
  status: [],
  type: [],
  category: [],
  channel: [],
  tag: [],
  createdBy: [],
  alert: [],
  overCap: [],
  draftVersion: [],
  created: OPEN,
  modified: OPEN,
};

/** What a tab shows at first: work in hand. The rest comes back when the filter is removed. */
export function defaultFilters(tab: Tab): Filters {
  const first = statusesWith('shownAtFirst');
  // The tab of all types leaves out what only one of them has.
  const ofTab = tab === 'all' ? CAMPAIGN_TYPES : [tab];
  const status = first.filter((each) => ofTab.every((type) => traitsOf(each).types.includes(type)));
  return { ...NO_FILTERS, status };
}
