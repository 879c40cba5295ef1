import type { InventoryRow } from '../inventory/row.ts';
import type { FullnessOf } from '../pressure/fullest.ts';
import type { CountOf } from '../reports/counts.ts';
import type { Instant } from '../time/instant.ts';
import { changesBetween, type RowChanges } from './row-changes.ts';
import { select, selectAgain, type Query, type Selected } from './select.ts';
import { followsTime, orderOf, sortRows, withRows, type Order, type Sort } from './sort.ts';

/** A list in which some rows stay where they were, whatever has become of them. */
export interface Listed {
  readonly rows: readonly InventoryRow[];
  /** Ids of those among them that the query does not find any more. */
  readonly hidden: ReadonlySet<string>;
}

/** All rows in their order, and what has become of them since they were last put in order. */
export interface Arranged {
  readonly rows: readonly InventoryRow[];
  readonly order: Order;
  readonly since: readonly InventoryRow[] | null;
  readonly changes: RowChanges | null;
}

interface Last {
  readonly given: readonly InventoryRow[];
  readonly sort: Sort;
  readonly arranged: Arranged;
}

/**
 * Sorts and selects rows, and remembers what came of it: where only a few rows have changed since, those alone are
 * put in their places, so that one action among a hundred thousand campaigns costs no sorting of all of them. The
 * answers are those of `sortRows` and `select`.
 */
export class Arrangement {
  #last: Last | null = null;
  #selected: { readonly from: readonly InventoryRow[]; readonly query: Query; readonly is: Selected } | null =
    null;

  /** Rows are compared by identity: a changed row is another object. */
  sort(
    rows: readonly InventoryRow[],
    sort: Sort,
    now: Instant,
    countOf: CountOf | null,
    fullnessOf: FullnessOf | null = null,
  ): Arranged {
    const order = orderOf(rows, sort, now, countOf, fullnessOf);
    const last = this.#last;
    const isSame = last?.sort.column === sort.column && last.sort.descending === sort.descending;
    const changes = last !== null && isSame && !followsTime(sort) ? changesBetween(last.given, rows) : null;
    const arranged =
      last === null || changes === null
        ? { rows: sortRows(rows, sort, now, countOf, fullnessOf), order, since: null, changes: null }
        : { rows: withRows(last.arranged.rows, changes, order), order, since: last.arranged.rows, changes };
    this.#last = { given: rows, sort, arranged };
    return arranged;
  }

  select({ rows, order, since, changes }: Arranged, query: Query): Selected {
    const last = this.#selected;
    const is =
      last !== null && changes !== null && last.from === since && last.query === query
        ? selectAgain(last.is, changes, query, order)
        : select(rows, query);
    this.#selected = { from: rows, query, is };
    return is;
  }
}

/**
 * Lists what a query finds so that the kept rows, given by id as they stood before, hold their places: each stands
 * where it stood before, and as it is now. What is gone from the rows is gone.
 */
export function keepInPlace(
  rowOf: (id: string) => InventoryRow | undefined,
  order: Order,
  { rows: found }: Selected,
  kept: ReadonlyMap<string, InventoryRow>,
  query: Query,
): Listed {
  const present = [...kept.keys()].flatMap((id) => rowOf(id) ?? []);
  const isFound = new Set(select(present, query).rows);
  const shown = select(
    present.flatMap(({ id }) => kept.get(id) ?? []),
    query,
  ).rows;
  const stays = new Set(shown.map(({ id }) => id));
  const gone = new Set([...isFound].filter(({ id }) => stays.has(id)));
  const asBefore = new Set(shown);
  const rows = withRows(found, { gone, come: shown }, order).map((row) =>
    asBefore.has(row) ? (rowOf(row.id) ?? row) : row,
  );
  return { rows, hidden: new Set(present.filter((row) => !isFound.has(row)).map(({ id }) => id)) };
}
