import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyHistory, live, Tally } from '../domain/lifecycle/any-history.ts';

it('100,000 commands of people, undo and the clock deny nothing that took place', () => {
  const tally = new Tally();
  fc.assert(
    fc.property(anyHistory, (history) => live(history, tally)),
    { numRuns: 6_000 },
  );
  console.info(tally.told);
  expect(tally.commands).toBeGreaterThan(100_000);
});
