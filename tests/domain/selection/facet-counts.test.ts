import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FACETS, FIXED_VALUES, TABS, type Facet } from '../../../src/domain/selection/filters.ts';
import { facetCounts, select } from '../../../src/domain/selection/select.ts';
import { aQuery, aRow } from './a-row.ts';
import { anyFilters, anyRows } from './any-rows.ts';

const VALUES: Record<Facet, readonly string[]> = {
  ...(FIXED_VALUES as Record<Facet, readonly string[]>),
  tag: ['vip', 'été', 'spring', 'nothing'],
  createdBy: ['Ann', 'Bob', 'Élodie', 'Nobody'],
};

it('each value counts what choosing it alone, under all other filters, would find', () => {
  const anyQuery = fc.record({
    tab: fc.constantFrom(...TABS),
    search: fc.constantFrom('', 'spring', 'ete', 'sale spring', 'nowhere'),
    filters: anyFilters,
  });
  fc.assert(
    fc.property(anyRows, anyQuery, (rows, asked) => {
      const query = aQuery(asked);
      const counts = facetCounts(rows, query);
      for (const facet of FACETS) {
        for (const value of VALUES[facet]) {
          const alone = { ...query, filters: { ...query.filters, [facet]: [value] } };
          expect(counts[facet].get(value) ?? 0, `${facet}: ${value}`).toBe(select(rows, alone).rows.length);
        }
      }
    }),
  );
});

it('counts stay while more values of the same filter are chosen', () => {
  const rows = [aRow({ status: 'live' }), aRow({ status: 'draft' }), aRow({ status: 'draft', name: 'b' })];
  const counts = (status: ('live' | 'draft')[]) => facetCounts(rows, aQuery({ filters: { status } })).status;
  expect(counts(['live'])).toEqual(counts([]));
  expect(counts(['live', 'draft'])).toEqual(
    new Map([
      ['live', 1],
      ['draft', 2],
    ]),
  );
});

it('a row with several values counts once for each', () => {
  const rows = [aRow({ tags: ['A', 'b'] }), aRow({ tags: ['a'] })];
  expect(facetCounts(rows, aQuery()).tag).toEqual(
    new Map([
      ['a', 2],
      ['b', 1],
    ]),
  );
});
