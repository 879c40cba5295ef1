import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { failEverywhere } from './any-fault.ts';
import { SCENARIOS } from './scenarios.ts';

// tests/long lets every request fail in every way.
test('a storage that fails in the middle of anything leaves all of it or nothing, and is named', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const { faults, named } = await failEverywhere(SCENARIOS, 9);
  expect(faults).toBeGreaterThan(100);
  expect(named).toBeGreaterThan(90);
});

// Two databases change hands here: the one that the list names must be there, whatever fails after the list has changed.
test('a sandbox whose replacing fails on the way is there, and whoever waits is told', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const replaced = SCENARIOS.filter(({ name }) => name === 'a sandbox replaced');
  const { faults } = await failEverywhere(replaced, 4);
  expect(faults).toBeGreaterThan(20);
});
