import type { InventoryRow } from '../inventory/row.ts';
import { addDays, startOfDate } from '../time/local-date.ts';
import { FACETS, FACET_VALUES, type DateRange, type Facet, type Filters, type Tab } from './filters.ts';
import { fold } from './fold.ts';

export interface Query {
  readonly tab: Tab;
  readonly search: string;
  readonly filters: Filters;
  /** The zone in which the dates of the filters are meant. */
  readonly zone: string;
}

export interface Selected {
  readonly rows: readonly InventoryRow[];
  /** For each tab, how many rows the same search and filters find there. */
  readonly tabCounts: Readonly<Record<Tab, number>>;
  /** Rows of the tab, whatever the filters. */
  readonly total: number;
  /** Rows of the tab that the search finds and the filters hide. */
  readonly hidden: number;
}

type Test = (row: InventoryRow) => boolean;

/** Keeps the rows that a query finds, in the order in which they come. */
export function select(rows: readonly InventoryRow[], query: Query): Selected {
  const { tab } = query;
  const found: InventoryRow[] = [];
  const tabCounts = { all: 0, action: 0, 'api-triggered': 0, orchestrated: 0 };
  let total = 0;
  let hidden = 0;
  const tests = [...facetTests(query.filters).values(), ...dateTests(query)];
  if (tab === 'all') total = rows.length;
  else for (const row of rows) if (row.type === tab) total += 1;
  for (const row of search(rows, query.search)) {
    const here = tab === 'all' || row.type === tab;
    if (!tests.every((test) => test(row))) {
      if (here) hidden += 1;
      continue;
    }
    tabCounts.all += 1;
    tabCounts[row.type] += 1;
    if (here) found.push(row);
  }
  return { rows: found, tabCounts, total, hidden };
}

export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** For each value of each facet, how many rows it would keep under all the other filters. */
export function facetCounts(rows: readonly InventoryRow[], query: Query): FacetCounts {
  const { tab } = query;
  const facets = [...facetTests(query.filters)];
  const dates = dateTests(query);
  const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map<string, number>()])) as Record<
    Facet,
    Map<string, number>
  >;
  const count = (facet: Facet, row: InventoryRow) => {
    const values = FACET_VALUES[facet](row);
    if (values === null) return;
    const map = counts[facet];
    if (typeof values === 'string') map.set(values, (map.get(values) ?? 0) + 1);
    else for (const value of values) map.set(value, (map.get(value) ?? 0) + 1);
  };
  for (const row of search(rows, query.search)) {
    if (tab !== 'all' && row.type !== tab) continue;
    if (!dates.every((test) => test(row))) continue;
    const failed = facets.filter(([, test]) => !test(row));
    const [first] = failed;
    if (first === undefined) for (const facet of FACETS) count(facet, row);
    else if (failed.length === 1) count(first[0], row);
  }
  return counts;
}

interface Found {
  readonly text: string;
  readonly rows: readonly InventoryRow[];
}

/** What was found among the same rows for each text that the last one goes on from. */
const trails = new WeakMap<readonly InventoryRow[], Found[]>();

/**
 * Keeps the rows in whose name, description or a tag every word stands. A search that goes on with the one before,
 * as it does with every letter typed, looks only where that one found something, and a letter taken back costs nothing.
 */
function search(rows: readonly InventoryRow[], words: string): readonly InventoryRow[] {
  const text = fold(words).trimStart();
  if (text === '') return rows;
  const trail = trails.get(rows) ?? [];
  trails.set(rows, trail);
  while (!text.startsWith(trail.at(-1)?.text ?? '')) trail.pop();
  const last = trail.at(-1);
  if (last?.text === text) return last.rows;
  const found = (last?.rows ?? rows).filter(searchTest(text));
  trail.push({ text, rows: found });
  return found;
}

function searchTest(text: string): Test {
  const words = text.split(/\s+/).filter((each) => each !== '');
  const [word = ''] = words;
  if (words.length === 1) return ({ searchable }) => searchable.includes(word);
  return ({ searchable }) => words.every((each) => searchable.includes(each));
}

function facetTests(filters: Filters): Map<Facet, Test> {
  const tests = new Map<Facet, Test>();
  for (const facet of FACETS) {
    const chosen = new Set<string>(filters[facet]);
    if (chosen.size === 0) continue;
    const valuesOf: (row: InventoryRow) => string | readonly string[] | null = FACET_VALUES[facet];
    tests.set(facet, (row) => {
      const values = valuesOf(row);
      if (values === null) return false;
      return typeof values === 'string' ? chosen.has(values) : values.some((each) => chosen.has(each));
    });
  }
  return tests;
}

function dateTests({ filters, zone }: Query): Test[] {
  const test = ({ from, to }: DateRange, of: (row: InventoryRow) => number): Test[] => {
    if (from === null && to === null) return [];
    const least = from === null ? Number.NEGATIVE_INFINITY : startOfDate(from, zone);
    const limit = to === null ? Infinity : startOfDate(addDays(to, 1), zone);
    return [(row) => of(row) >= least && of(row) < limit];
  };
  return [
    ...test(filters.created, (row) => row.createdAt),
    ...test(filters.modified, (row) => row.modifiedAt),
  ];
}
