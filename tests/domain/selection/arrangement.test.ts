import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InventoryRow } from '../../../src/domain/inventory/row.ts';
import { Arrangement, keepInPlace } from '../../../src/domain/selection/arrangement.ts';
import { COLUMNS } from '../../../src/domain/selection/columns.ts';
import { select } from '../../../src/domain/selection/select.ts';
import { NO_FILTERS } from '../../../src/domain/selection/filters.ts';
import { NEWEST_FIRST, orderOf, sortRows } from '../../../src/domain/selection/sort.ts';
import { HOUR } from '../../../src/domain/time/instant.ts';
import { aMark, NOW } from '../../support/builders.ts';
import { aQuery, aRow, namesOf } from './a-row.ts';
import { anyFilters, anyRows } from './any-rows.ts';

/** What becomes of one row, told by where it stands. */
const anyStep = fc.record({
  kind: fc.constantFrom('change', 'come', 'go', 'come back', 'nothing'),
  at: fc.nat(24),
  like: fc.nat(24),
});

test('rows that change, come and go one after another stand and count as if all were sorted and selected anew', () => {
  fc.assert(
    fc.property(
      anyRows.filter((rows) => rows.length > 0),
      fc.array(fc.array(anyStep, { maxLength: 4 }), { maxLength: 12 }),
      fc.constantFrom(...COLUMNS),
      fc.boolean(),
      anyFilters,
      fc.constantFrom('', 's', 'sale'),
      (given, changes, column, descending, filters, search) => {
        const arrangement = new Arrangement();
        const sort = { column, descending };
        const query = aQuery({ filters, search });
        let fresh = given.length;
        let now = NOW;
        let rows = new Map(given.map((row, index) => [String(index), { ...row, id: String(index) }]));
        for (const steps of [[], ...changes]) {
          rows = new Map(rows);
          for (const { kind, at, like } of steps) {
            const id = [...rows.keys()][at % Math.max(1, rows.size)];
            const row = { ...given[like % given.length]!, id: id ?? '' };
            if (kind === 'come') rows.set(String(fresh), { ...row, id: String(fresh++) });
            if (id !== undefined && kind !== 'come' && kind !== 'nothing') {
              if (kind !== 'change') rows.delete(id);
              if (kind !== 'go') rows.set(id, row);
            }
          }
          const all = [...rows.values()];
          const arranged = arrangement.sort(all, sort, now, null);
          const anew = sortRows(all, sort, now);
          expect(arranged.rows.map(({ id }) => id)).toEqual(anew.map(({ id }) => id));
          expect(arrangement.select(arranged, query)).toEqual(select(anew, query));
          now += HOUR;
        }
      },
    ),
  );
});

test('another sort or another query is answered anew', () => {
  const rows = ['b', 'a'].map((name, index) => aRow({ id: name, name, modified: aMark(NOW - index) }));
  const arrangement = new Arrangement();
  const found = (descending: boolean, search: string) => {
    const arranged = arrangement.sort(rows, { column: 'name', descending }, NOW, null);
    return namesOf(arrangement.select(arranged, aQuery({ search })).rows);
  };
  expect(found(false, '')).toEqual(['a', 'b']);
  expect(found(true, '')).toEqual(['b', 'a']);
  expect(found(true, 'a')).toEqual(['a']);
});

const rows = ['One', 'Two', 'Three'].map((name, index) =>
  aRow({ id: name, name, status: 'draft', modified: aMark(NOW - index - 1) }),
);
const query = aQuery({ filters: { ...NO_FILTERS, status: ['draft'] } });
const [one, two, three] = rows as [InventoryRow, InventoryRow, InventoryRow];
const newestFirst = (all: readonly InventoryRow[]) => ({
  rows: sortRows(all, NEWEST_FIRST, NOW),
  order: orderOf(all, NEWEST_FIRST, NOW),
});
const found = (all: readonly InventoryRow[]) => select(newestFirst(all).rows, query);
const keeping = (all: readonly InventoryRow[], ...kept: InventoryRow[]) =>
  keepInPlace(
    (id) => all.find((row) => row.id === id),
    newestFirst(all).order,
    found(all),
    new Map(kept.map((row) => [row.id, row])),
    query,
  );

test('a row that the filters hide stays between its neighbours, as it is now, and is told apart', () => {
  const now = { ...two, status: 'in-review', modifiedAt: NOW } as const;
  const listed = keeping([one, now, three], two);
  expect(listed.rows).toEqual([one, now, three]);
  expect([...listed.hidden]).toEqual([two.id]);
});

test('a row that is still found stays where it was, however it sorts now', () => {
  const now = { ...three, modifiedAt: NOW };
  expect(namesOf(found([one, two, now]).rows)).toEqual(['Three', 'One', 'Two']);
  const listed = keeping([one, two, now], three);
  expect(namesOf(listed.rows)).toEqual(['One', 'Two', 'Three']);
  expect(listed.hidden.size).toBe(0);
});

test('others come and go around it', () => {
  const now = { ...two, status: 'live' } as const;
  const fresh = aRow({ id: 'Four', name: 'Four', status: 'draft', modified: aMark(NOW) });
  expect(namesOf(keeping([now, three, fresh], two).rows)).toEqual(['Four', 'Two', 'Three']);
});

test('what the list did not show is not put into it, and what is gone is gone', () => {
  const elsewhere = { ...two, status: 'live' } as const;
  expect(namesOf(keeping([one, elsewhere, three], elsewhere).rows)).toEqual(['One', 'Three']);
  expect(namesOf(keeping([one, three], two).rows)).toEqual(['One', 'Three']);
});

test('what the list did not show and what is found now is shown', () => {
  const elsewhere = { ...two, status: 'live' } as const;
  expect(namesOf(keeping([one, two, three], elsewhere).rows)).toEqual(['One', 'Two', 'Three']);
});
