import type { InventoryRow } from '../inventory/row.ts';
import { addDays, startOfDate } from '../time/local-date.ts';
import { eachCode, facetColumns } from './facet-columns.ts';
import { FACETS, FACET_VALUES, type DateRange, type Facet, type Filters, type Tab } from './filters.ts';
import { fold } from './fold.ts';
import type { RowChanges } from './row-changes.ts';
import { withRows, type Order } from './sort.ts';

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

/** What `select` answers after a few rows have changed, by what it answered before; `order` is that of its rows. */
export function selectAgain(before: Selected, changes: RowChanges, query: Query, order: Order): Selected {
  const less = select([...changes.gone], query);
  const more = select(changes.come, query);
  const count = (tab: Tab) => before.tabCounts[tab] - less.tabCounts[tab] + more.tabCounts[tab];
  return {
    rows: withRows(before.rows, { gone: new Set(less.rows), come: more.rows }, order),
    tabCounts: {
      all: count('all'),
      action: count('action'),
      'api-triggered': count('api-triggered'),
      orchestrated: count('orchestrated'),
    },
    total: before.total - less.total + more.total,
    hidden: before.hidden - less.hidden + more.hidden,
  };
}

export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** For each value of each facet, how many rows it would keep under all the other filters. */
export function facetCounts(rows: readonly InventoryRow[], query: Query): FacetCounts {
  const columns = [...facetColumns(rows)];
  /** By row, how many facets refuse it, and the last that does. What something else refuses counts nowhere. */
  const refusals = new Uint8Array(rows.length);
  const refusedBy = new Uint8Array(rows.length);
  const passes = otherTests(rows, query);
  columns.forEach(([facet, column], place) => {
    const chosen = new Set<string>(query.filters[facet]);
    if (chosen.size === 0) return;
    const isChosen = column.values.map((value) => chosen.has(value));
    for (let row = 0; row < rows.length; row += 1) {
      let kept = 0;
      eachCode(column, row, (code) => (kept += isChosen[code] === true ? 1 : 0));
      if (kept > 0) continue;
      refusals[row] = (refusals[row] ?? 0) + 1;
      refusedBy[row] = place;
    }
  });
  return Object.fromEntries(
    columns.map(([facet, column], place) => {
      const counts = new Uint32Array(column.values.length);
      const add = (code: number) => (counts[code] = (counts[code] ?? 0) + 1);
      for (let row = 0; row < rows.length; row += 1) {
        if (passes[row] !== 1) continue;
        const isCounted = refusals[row] === 0 || (refusals[row] === 1 && refusedBy[row] === place);
        if (isCounted) eachCode(column, row, add);
      }
      const entries = column.values.map((value, code) => [value, counts[code] ?? 0] as const);
      return [facet, new Map(entries.filter(([, count]) => count > 0))];
    }),
  ) as unknown as FacetCounts;
}

/** By row, 1 where tab, search and dates keep it. */
function otherTests(rows: readonly InventoryRow[], query: Query): Uint8Array {
  const { tab } = query;
  const dates = dateTests(query);
  const searched = search(rows, query.search);
  const found = searched === rows ? null : new Set(searched);
  return Uint8Array.from(rows, (row) => {
    const isHere = (tab === 'all' || row.type === tab) && (found === null || found.has(row));
    return isHere && dates.every((test) => test(row)) ? 1 : 0;
  });
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
