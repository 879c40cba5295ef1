import { expect, test, vi } from 'vitest';
import { failEverywhere } from '../app/faults/any-fault.ts';
import { SCENARIOS } from '../app/faults/scenarios.ts';

const HOUR = 3_600_000;

test('the same in a browser’s own database', { timeout: HOUR }, async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const tally = await failEverywhere(SCENARIOS);
  console.info(`${SCENARIOS.length.toString()} scenarios in a browser: ${JSON.stringify(tally)}`);
  expect(tally.faults).toBeGreaterThan(1_000);
});
