import { expect, it } from 'vitest';
import { sortedBy, sortTags, type TagSort } from '../../../src/features/settings/tags/sort-tags.ts';

const USES = [
  { key: 'b', tag: 'b', total: 2, inForce: 0, archived: 0 },
  { key: 'é', tag: 'É', total: 5, inForce: 1, archived: 0 },
  { key: 'a', tag: 'a', total: 2, inForce: 1, archived: 0 },
];
const order = (sort: TagSort) => sortTags(USES, sort).map(({ tag }) => tag);

it('sorts by name as the language has it, and by counts, those alike by name', () => {
  expect(order({ column: 'tag', descending: false })).toEqual(['a', 'b', 'É']);
  expect(order({ column: 'tag', descending: true })).toEqual(['É', 'b', 'a']);
  expect(order({ column: 'total', descending: true })).toEqual(['É', 'a', 'b']);
  expect(order({ column: 'total', descending: false })).toEqual(['a', 'b', 'É']);
  expect(order({ column: 'inForce', descending: true })).toEqual(['a', 'É', 'b']);
});

it('the same column turns, another begins with its first names or largest counts', () => {
  const byTag = { column: 'tag', descending: false } as const;
  expect(sortedBy(byTag, 'tag')).toEqual({ column: 'tag', descending: true });
  expect(sortedBy(byTag, 'total')).toEqual({ column: 'total', descending: true });
  expect(sortedBy({ column: 'total', descending: true }, 'tag')).toEqual(byTag);
});
