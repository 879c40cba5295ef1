import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changesTags, replaceTag } from '../../../src/domain/campaign/replace-tag.ts';

it.each([
  ['renamed', ['spring', 'vip'], 'vip', 'top', ['spring', 'top']],
  ['written otherwise', ['VIP', 'spring'], 'vip', 'Vip', ['Vip', 'spring']],
  ['merged into one that is there', ['vip', 'Top', 'spring'], 'vip', 'Top', ['Top', 'spring']],
  ['merged into one written otherwise', ['vip', 'top'], 'vip', 'Top', ['Top']],
  ['deleted', ['spring', 'VIP'], 'vip', null, ['spring']],
  ['not there', ['spring'], 'vip', 'top', ['spring']],
])('a tag is %s', (_, tags, tag, to, expected) => {
  expect(replaceTag(tags, tag, to)).toEqual(expected);
  expect(changesTags(tags, tag, to)).toBe(expected.join() !== tags.join());
});

it('whatever the tags, the one replaced is gone, each is there once, and the others stay', () => {
  const name = fc.constantFrom('a', 'A', 'b', 'B', 'c');
  const tags = fc.uniqueArray(name, { selector: (each) => each.toLowerCase() });
  fc.assert(
    fc.property(tags, name, fc.option(name), (before, tag, to) => {
      const after = replaceTag(before, tag, to).map((each) => each.toLowerCase());
      const keys = before.map((each) => each.toLowerCase());
      const expected = new Set(keys.filter((each) => each !== tag.toLowerCase()));
      if (to !== null && keys.includes(tag.toLowerCase())) expected.add(to.toLowerCase());
      expect(after.toSorted()).toEqual([...expected].sort());
    }),
  );
});
