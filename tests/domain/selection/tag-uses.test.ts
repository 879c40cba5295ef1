import { expect, it } from 'vitest';
import { tagUses } from '../../../src/domain/selection/tag-uses.ts';
import { aRow } from './a-row.ts';

it('counts the campaigns of each tag, in force and archived, under its usual spelling', () => {
  const rows = [
    aRow({ tags: ['VIP', 'spring'], status: 'live' }),
    aRow({ tags: ['vip'], status: 'archived' }),
    aRow({ tags: ['VIP'], status: 'draft' }),
  ];
  const expected = [
    { key: 'vip', tag: 'VIP', total: 3, inForce: 1, archived: 1 },
    { key: 'spring', tag: 'spring', total: 1, inForce: 1, archived: 0 },
  ];
  expect(tagUses(rows)).toEqual(expected);
  expect(tagUses(rows.toReversed())).toEqual(expect.arrayContaining(expected));
});
