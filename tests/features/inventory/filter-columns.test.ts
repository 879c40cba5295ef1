import { expect, test } from 'vitest';
import { FACETS } from '../../../src/domain/selection/filters.ts';
import { inColumns } from '../../../src/features/inventory/filter-columns.ts';

const GROUPS = [...FACETS, 'created', 'modified'] as const;

test.each([1, 2, 3])('in %i columns every group stands once, in its order', (count) => {
  const columns = inColumns(GROUPS, count);
  expect(columns).toHaveLength(count);
  expect(columns.flat()).toEqual(GROUPS);
});

test('no column is much longer than another', () => {
  expect(inColumns(GROUPS, 3)).toEqual([
    ['status', 'type', 'category'],
    ['channel', 'tag', 'createdBy'],
    ['alert', 'overCap', 'draftVersion', 'created', 'modified'],
  ]);
});
