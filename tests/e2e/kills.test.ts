import { killInEach } from './support/kills/kill.ts';
import { SCENARIOS } from './support/kills/scenarios.ts';
import { expect, test } from './support/test.ts';

// tests/long kills a browser in all of it, hundreds of times.
test('a browser that is killed in the middle of a demo, a file and a bulk action leaves nothing half done', async () => {
  test.slow();
  const bulk = SCENARIOS.filter(({ name }) => name.startsWith('a bulk action'));
  const outcomes = await killInEach(bulk);
  expect(outcomes).toHaveLength(3);
  expect(outcomes.filter(({ problems }) => problems.length > 0)).toEqual([]);
});
