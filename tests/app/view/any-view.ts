import { GROUPINGS } from '../../../src/domain/calendar/timeline.ts';
import { SCALES, TIMELINE_WEEKS } from '../../../src/domain/calendar/scale.ts';
import fc from 'fast-check';
import { LAYOUTS } from '../../../src/domain/selection/saved-view.ts';
import { EDITOR_PARTS, PAGES, SETTINGS_PARTS, type View } from '../../../src/app/view/view.ts';
import { CHANNELS } from '../../../src/domain/campaign/channel.ts';
import { JOURNAL_EVENTS, type JournalFilter } from '../../../src/domain/journal/journal-filter.ts';
import { COLUMNS } from '../../../src/domain/selection/columns.ts';
import { PERIODS } from '../../../src/domain/reports/period.ts';
import { FIXED_VALUES, TABS, type DateRange, type Filters } from '../../../src/domain/selection/filters.ts';
import { localDateOf } from '../../../src/domain/time/local-date.ts';

/** Some of these values, each once, in any order. */
function some<Value>(values: readonly Value[]): fc.Arbitrary<Value[]> {
  return fc.shuffledSubarray([...values]);
}

/** What a person may type: any characters, but no halves of any. */
const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const someTexts = fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), {
  maxLength: 4,
});

const anyDate = fc.integer({ min: 0, max: 84_005 }).map(localDateOf);
const anyRange: fc.Arbitrary<DateRange> = fc.record({ from: fc.option(anyDate), to: fc.option(anyDate) });

const anyFilters: fc.Arbitrary<Filters> = fc.record({
  status: some(FIXED_VALUES.status ?? []),
  type: some(FIXED_VALUES.type ?? []),
  category: some(FIXED_VALUES.category ?? []),
  channel: some(FIXED_VALUES.channel ?? []),
  tag: someTexts,
  createdBy: someTexts,
  alert: some(['yes', 'no'] as const),
  overCap: some(['yes', 'no'] as const),
  draftVersion: some(['yes', 'no'] as const),
  created: anyRange,
  modified: anyRange,
});

const anyJournal: fc.Arbitrary<JournalFilter> = fc.record({
  actor: fc.option(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })),
  event: fc.option(fc.constantFrom(...JOURNAL_EVENTS)),
  from: fc.option(anyDate),
  to: fc.option(anyDate),
});

export const anyView: fc.Arbitrary<View> = fc.record({
  page: fc.constantFrom(...PAGES),
  tab: fc.constantFrom(...TABS),
  layout: fc.option(fc.constantFrom(...LAYOUTS)),
  date: fc.option(anyDate),
  scale: fc.constantFrom(...SCALES),
  weeks: fc.constantFrom(...TIMELINE_WEEKS),
  grouping: fc.constantFrom(...GROUPINGS),
  drafts: fc.boolean(),
  pressure: fc.constantFrom(null, 'loyal'),
  search: anyText,
  filters: anyFilters,
  sort: fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() }),
  saved: fc.option(fc.uuid()),
  campaign: fc.option(fc.uuid()),
  part: fc.option(fc.constantFrom(...EDITOR_PARTS, ...SETTINGS_PARTS)),
  version: fc.option(fc.constantFrom('live', 'draft')),
  field: fc.option(fc.constantFrom('schedule.start', 'actions.0', 'name')),
  journal: anyJournal,
  period: fc.constantFrom(...PERIODS),
  run: fc.option(fc.nat(4_000_000_000_000)),
  channel: fc.option(fc.constantFrom(...CHANNELS)),
});
