import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { raceAll } from '../app/commands/any-race.ts';
import { CASES } from '../domain/lifecycle/some-campaigns.ts';

test.each([2, 4])('%i tabs act on one campaign at once, in every status and shape', async (tabs) => {
  const counts = await raceAll(
    CASES.map(({ campaign }) => campaign),
    tabs,
  );
  console.log(`${tabs.toString()} tabs: ${JSON.stringify(counts)}`);
  expect(counts.refused).toBeGreaterThan(counts.races / 2);
});
