import { expect, test } from 'vitest';
import { keepInPlace } from '../../../src/domain/selection/keep-in-place.ts';
import { select } from '../../../src/domain/selection/select.ts';
import { NEWEST_FIRST, sortRows } from '../../../src/domain/selection/sort.ts';
import type { InventoryRow } from '../../../src/domain/inventory/row.ts';
import { NO_FILTERS } from '../../../src/domain/selection/filters.ts';
import { aMark, NOW } from '../../support/builders.ts';
import { aQuery, aRow, namesOf } from './a-row.ts';

const rows = ['One', 'Two', 'Three'].map((name, index) =>
  aRow({ id: name, name, status: 'draft', modified: aMark(NOW - index - 1) }),
);
const query = aQuery({ filters: { ...NO_FILTERS, status: ['draft'] } });
const arrange = (all: readonly InventoryRow[]) => select(sortRows(all, NEWEST_FIRST, NOW), query).rows;
const [one, two, three] = rows as [InventoryRow, InventoryRow, InventoryRow];
const keeping = (all: readonly InventoryRow[], ...kept: InventoryRow[]) =>
  keepInPlace(all, new Map(kept.map((row) => [row.id, row])), arrange);

test('a row that the filters hide stays between its neighbours, as it is now, and is told apart', () => {
  const now = { ...two, status: 'in-review', modifiedAt: NOW } as const;
  const listed = keeping([one, now, three], two);
  expect(listed.rows).toEqual([one, now, three]);
  expect([...listed.hidden]).toEqual([two.id]);
});

test('a row that is still found stays where it was, however it sorts now', () => {
  const now = { ...three, modifiedAt: NOW };
  expect(namesOf(arrange([one, two, now]))).toEqual(['Three', 'One', 'Two']);
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
