import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { failEverywhere } from '../app/faults/any-fault.ts';
import { SCENARIOS } from '../app/faults/scenarios.ts';

test('every request of everything that writes fails in every way: all of it or nothing, and a named fault', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const tally = await failEverywhere(SCENARIOS);
  console.info(`${SCENARIOS.length.toString()} scenarios: ${JSON.stringify(tally)}`);
  expect(tally.faults).toBeGreaterThan(1_000);
});
