import { expect, test } from 'vitest';
import { z } from 'zod';
import { Random } from '../../src/demo/random.ts';

function take(random: Random, count: number): number[] {
  return Array.from({ length: count }, () => random.fraction());
}

test('the same seeds give the same numbers', () => {
  expect(take(new Random(1, 2, 3), 100)).toEqual(take(new Random(1, 2, 3), 100));
});

test('each seed makes a difference', () => {
  const firsts = [new Random(1, 2, 3), new Random(2, 2, 3), new Random(1, 3, 3), new Random(1, 2, 4)];
  expect(new Set(firsts.map((each) => each.fraction())).size).toBe(4);
});

test('numbers spread evenly', () => {
  const fractions = take(new Random(1, 2, 3), 10_000);
  const tenths = Array.from(
    { length: 10 },
    (_, tenth) => fractions.filter((each) => Math.floor(each * 10) === tenth).length,
  );
  for (const count of tenths) expect(Math.abs(count - 1_000)).toBeLessThan(150);
});

test('whole numbers reach both ends and no further', () => {
  const random = new Random(1, 2, 3);
  const drawn = Array.from({ length: 1_000 }, () => random.between(-1, 2));
  expect([...new Set(drawn)].sort((one, other) => one - other)).toEqual([-1, 0, 1, 2]);
});

test('ids have the form of version 4', () => {
  const random = new Random(1, 2, 3);
  const ids = Array.from({ length: 1_000 }, () => random.uuid());
  for (const id of ids) expect(z.uuidv4().safeParse(id).success).toBe(true);
  expect(new Set(ids).size).toBe(1_000);
});
