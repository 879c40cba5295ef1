import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyHistory, live, Tally } from './any-history.ts';

it('whatever people, undo and the clock do to a campaign, nothing that took place is denied', () => {
  const tally = new Tally();
  fc.assert(
    fc.property(anyHistory, (history) => live(history, tally)),
    { numRuns: 60 },
  );
  console.info(tally.told);
  expect(tally.commands).toBeGreaterThan(900);
  for (const count of [tally.done, tally.undone, tally.undosRefused, tally.clock, tally.runs]) {
    expect(count).toBeGreaterThan(0);
  }
});
