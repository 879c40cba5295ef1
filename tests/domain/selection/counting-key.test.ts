import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countingKey } from '../../../src/domain/selection/counting-key.ts';

const sorted = (texts: readonly string[]) =>
  [...texts].sort((one, other) => (countingKey(one) < countingKey(other) ? -1 : 1));

it('sorts numbers in names as people count', () => {
  const texts = ['promo', 'promo 1', 'promo 2', 'promo 10', 'promo 10 b', 'promo 100', 'promo b'];
  expect(sorted(texts.toReversed())).toEqual(texts);
});

it('any two whole numbers are told apart by their worth', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), fc.bigInt({ min: 0n, max: 10n ** 40n }), (a, b) => {
      const [one, other] = [countingKey(`n ${a} x`), countingKey(`n 00${b} x`)];
      expect(one < other).toBe(a < b);
      expect(one === other).toBe(a === b);
    }),
  );
});
