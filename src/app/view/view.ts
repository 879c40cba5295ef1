import { CHANNELS, type Channel } from '../../domain/campaign/channel.ts';
import { JOURNAL_EVENTS, WHOLE_JOURNAL, type JournalFilter } from '../../domain/journal/journal-filter.ts';
import { PERIODS, type Period } from '../../domain/reports/period.ts';
import { COLUMNS, type Column } from '../../domain/selection/columns.ts';
import {
  defaultFilters,
  FACETS,
  FIXED_VALUES,
  NO_FILTERS,
  TABS,
  type DateRange,
  type Facet,
  type Filters,
  type Tab,
} from '../../domain/selection/filters.ts';
import { LAYOUTS, LONGEST_SEARCH, type Layout } from '../../domain/selection/saved-view.ts';
import { NEWEST_FIRST, type Sort } from '../../domain/selection/sort.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { SCALES, TIMELINE_WEEKS, type Scale, type TimelineWeeks } from '../../domain/calendar/scale.ts';
import { GROUPINGS, type Grouping } from '../../domain/calendar/timeline.ts';
import { isLocalDate, type LocalDate } from '../../domain/time/local-date.ts';

export const PAGES = [
  'campaigns',
  'campaign',
  'report',
  'import',
  'approvals',
  'packages',
  'journal',
  'what-if',
  'settings',
  'help',
] as const;
export type PageName = (typeof PAGES)[number];
/** Names that pages had in addresses copied before. */
const FORMER_PAGES: ReadonlyMap<string, PageName> = new Map([['spreadsheet', 'import']]);

/** The parts of pages that have some; the first is the one shown where the address names none. */
export const EDITOR_PARTS = ['properties', 'actions', 'audience', 'schedule', 'review'] as const;
export type EditorPart = (typeof EDITOR_PARTS)[number];
export const SETTINGS_PARTS = [
  'general',
  'approval',
  'pressure',
  'references',
  'tags',
  'sandboxes',
  'storage',
] as const;
export type SettingsPart = (typeof SETTINGS_PARTS)[number];
const PARTS = [...EDITOR_PARTS, ...SETTINGS_PARTS] as const;
export type Part = (typeof PARTS)[number];

/** Which version of a campaign its page shows: the one in force, or the draft version beside it. */
const VERSIONS = ['live', 'draft'] as const;
export type ShownVersion = (typeof VERSIONS)[number];

/** All that the address says of what a person sees. */
export interface View {
  readonly page: PageName;
  readonly tab: Tab;
  /** Null: as the width of the window suggests. */
  readonly layout: Layout | null;
  /** How many days the calendar shows at a time. */
  readonly scale: Scale;
  /** How many weeks lie across the timeline, and by what its rows stand together. */
  readonly weeks: TimelineWeeks;
  readonly grouping: Grouping;
  /** Drafts are shown too: those with a date as outlines, the others beside the calendar. */
  readonly drafts: boolean;
  /** Whose contact pressure it shows, by id; null: that of the fullest. */
  readonly pressure: string | null;
  /** A day of those that it shows; null: today. */
  readonly date: LocalDate | null;
  readonly search: string;
  readonly filters: Filters;
  readonly sort: Sort;
  /** The saved view that was chosen last, by id, whatever has been changed since; null: none. */
  readonly saved: string | null;
  /** The campaign whose details are open. */
  readonly campaign: string | null;
  /** Of the page; null: its first. */
  readonly part: Part | null;
  /** Null: the draft version where there is one. */
  readonly version: ShownVersion | null;
  /** A field to lead to, as alerts name it. */
  readonly field: string | null;
  /** What of the journal is shown. */
  readonly journal: JournalFilter;
  /** Of a report: which time it is about, */
  readonly period: Period;
  /** which launch; null: all of them, */
  readonly run: Instant | null;
  /** and which channel; null: the whole campaign. */
  readonly channel: Channel | null;
}

export const FIRST_VIEW: View = {
  page: 'campaigns',
  tab: 'all',
  layout: null,
  scale: 'week',
  weeks: 13,
  grouping: 'channel',
  drafts: false,
  pressure: null,
  date: null,
  search: '',
  filters: defaultFilters('all'),
  sort: NEWEST_FIRST,
  saved: null,
  campaign: null,
  part: null,
  version: null,
  field: null,
  journal: WHOLE_JOURNAL,
  period: 'all',
  run: null,
  channel: null,
};

/** How the address calls each facet. */
const PARAMETERS: Record<Facet, string> = {
  status: 'status',
  type: 'type',
  category: 'category',
  channel: 'channel',
  tag: 'tag',
  createdBy: 'by',
  alert: 'alert',
  overCap: 'cap',
  draftVersion: 'draft',
};
/** In place of a status: the filter was removed, rather than never touched. */
const ANY = 'any';
/** Of what is hidden at first. */
const SHOWN = 'shown';

/** Reads an address after its `#`. Whatever cannot be read is ignored, as if it were not there. */
export function parseView(hash: string): View {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const written = [...new URLSearchParams(search)].filter(([, value]) => value !== '');
  const parameters = new URLSearchParams(written);
  const one = (name: string) => parameters.get(name);
  const tab = oneOf(TABS, one('tab')) ?? FIRST_VIEW.tab;
  // Addresses copied before there were other scales name a day of the week.
  const date = one('date') ?? one('week');
  return {
    page: oneOf(PAGES, path) ?? FORMER_PAGES.get(path) ?? FIRST_VIEW.page,
    tab,
    layout: oneOf(LAYOUTS, one('view')),
    scale: oneOf(SCALES, one('scale')) ?? FIRST_VIEW.scale,
    weeks: TIMELINE_WEEKS.find((each) => String(each) === one('weeks')) ?? FIRST_VIEW.weeks,
    grouping: oneOf(GROUPINGS, one('group')) ?? FIRST_VIEW.grouping,
    drafts: one('drafts') === SHOWN,
    pressure: one('pressure')?.slice(0, 255) ?? null,
    date: date !== null && isLocalDate(date) ? date : null,
    search: (one('q') ?? '').slice(0, LONGEST_SEARCH),
    filters: parseFilters(parameters, tab),
    sort: parseSort(one('sort')),
    saved: one('saved')?.slice(0, 255) ?? null,
    campaign: one('campaign'),
    part: oneOf(PARTS, one('part')),
    version: oneOf(VERSIONS, one('version')),
    field: one('field')?.slice(0, 255) ?? null,
    journal: {
      actor: one('actor')?.slice(0, 255) ?? null,
      event: oneOf(JOURNAL_EVENTS, one('event')),
      ...parseRange(one('days')),
    },
    period: oneOf(PERIODS, one('period')) ?? FIRST_VIEW.period,
    run: parseInstant(one('run')),
    channel: oneOf(CHANNELS, one('via')),
  };
}

function parseFilters(parameters: URLSearchParams, tab: Tab): Filters {
  const chosen = Object.fromEntries(
    FACETS.map((facet) => {
      const fixed: readonly string[] | null = FIXED_VALUES[facet];
      const values = [...new Set(parameters.getAll(PARAMETERS[facet]))];
      return [facet, fixed === null ? values : values.filter((each) => fixed.includes(each))];
    }),
  ) as unknown as Pick<Filters, Facet>;
  const isTouched = chosen.status.length > 0 || parameters.get(PARAMETERS.status) === ANY;
  return {
    ...NO_FILTERS,
    ...chosen,
    status: isTouched ? chosen.status : defaultFilters(tab).status,
    created: parseRange(parameters.get('created')),
    modified: parseRange(parameters.get('modified')),
  };
}

function parseRange(text: string | null): DateRange {
  const [from = '', to = ''] = (text ?? '').split('..', 2);
  return { from: isLocalDate(from) ? from : null, to: isLocalDate(to) ? to : null };
}

function parseSort(text: string | null): Sort {
  const column = oneOf(COLUMNS, (text ?? '').replace(/^-/, ''));
  return column === null ? NEWEST_FIRST : { column, descending: (text ?? '').startsWith('-') };
}

/** As ISO 8601 writes an instant in UTC; no other spelling is read. */
function parseInstant(text: string | null): Instant | null {
  const instant = Date.parse(text ?? '');
  return Number.isNaN(instant) || new Date(instant).toISOString() !== text ? null : instant;
}

function oneOf<Value extends string>(values: readonly Value[], text: string | null): Value | null {
  return values.find((each) => each === text) ?? null;
}

/** Writes an address, without its `#`. What is as at first is left out. */
export function formatView(view: View): string {
  const {
    tab,
    layout,
    scale,
    weeks,
    grouping,
    drafts,
    pressure,
    date,
    search,
    filters,
    sort,
    campaign,
    part,
    version,
    field,
    journal,
  } = view;
  const { saved, period, run, channel } = view;
  const parameters = new URLSearchParams();
  const add = (name: string, value: string | null) => {
    if (value !== null && value !== '') parameters.append(name, value);
  };
  if (tab !== FIRST_VIEW.tab) add('tab', tab);
  add('view', layout);
  add('scale', scale === FIRST_VIEW.scale ? null : scale);
  add('weeks', weeks === FIRST_VIEW.weeks ? null : String(weeks));
  add('group', grouping === FIRST_VIEW.grouping ? null : grouping);
  add('drafts', drafts ? SHOWN : null);
  add('pressure', pressure);
  add('date', date);
  add('q', search);
  for (const facet of FACETS) {
    if (facet === 'status' && isSameChoice(filters.status, defaultFilters(tab).status)) continue;
    if (facet === 'status' && filters.status.length === 0) add(PARAMETERS.status, ANY);
    for (const value of filters[facet]) add(PARAMETERS[facet], value);
  }
  add('created', formatRange(filters.created));
  add('modified', formatRange(filters.modified));
  if (!isSameSort(sort, NEWEST_FIRST))
    add('sort', `${sort.descending ? '-' : ''}${sort.column satisfies Column}`);
  add('saved', saved);
  add('campaign', campaign);
  add('part', part);
  add('version', version);
  add('field', field);
  add('actor', journal.actor);
  add('event', journal.event);
  add('days', formatRange(journal));
  if (period !== FIRST_VIEW.period) add('period', period);
  add('run', run === null ? null : new Date(run).toISOString());
  add('via', channel);
  const query = parameters.toString();
  return `/${view.page}${query === '' ? '' : `?${query}`}`;
}

function formatRange({ from, to }: DateRange): string | null {
  return from === null && to === null ? null : `${from ?? ''}..${to ?? ''}`;
}

function isSameSort(one: Sort, other: Sort): boolean {
  return one.column === other.column && one.descending === other.descending;
}

export function isSameChoice(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}

/** Where a link to a page leads: what only mattered on the page before is left behind. */
export function toPage(page: PageName): Partial<View> {
  return {
    page,
    campaign: null,
    part: null,
    version: null,
    field: null,
    period: FIRST_VIEW.period,
    run: null,
    channel: null,
  };
}

/** Where a link to a campaign's report leads. */
export function toReport(campaign: string, period: Period): Partial<View> {
  return { ...toPage('report'), campaign, period };
}

/** From this width in px on, list and calendar have room side by side. */
const WIDE = 1200;

/** What the campaigns' page shows: as the address says, else as the width of the window suggests. */
export function layoutFor({ layout }: View, width: number = WIDE): Layout {
  return layout ?? (width >= WIDE ? 'both' : 'list');
}

export function showsCalendar(view: View, width?: number): boolean {
  return view.page === 'campaigns' && layoutFor(view, width) !== 'list';
}

/** Another tab keeps search and filters; a status filter that was the old tab's default becomes the new one's. */
export function withTab(view: View, tab: Tab): View {
  const wasDefault = isSameChoice(view.filters.status, defaultFilters(view.tab).status);
  const status = wasDefault ? defaultFilters(tab).status : view.filters.status;
  return { ...view, tab, filters: { ...view.filters, status } };
}
