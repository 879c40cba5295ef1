import { expect, it } from 'vitest';
import { tagSpellings } from '../../../src/domain/selection/tag-spellings.ts';
import { aRow } from './a-row.ts';

it('tags are written as the first row does that bears them, and unknown ones as they are kept', () => {
  const rows = [aRow({ tags: ['Été'] }), aRow({ tags: ['Black Friday', 'été'] }), aRow()];
  expect([...tagSpellings(rows, ['black friday', 'été', 'gone'])]).toEqual([
    ['black friday', 'Black Friday'],
    ['été', 'Été'],
    ['gone', 'gone'],
  ]);
});
