import { expect, test, vi } from 'vitest';
import { failEverywhere } from './any-fault.ts';
import { SCENARIOS } from './scenarios.ts';

// tests/long does all of it.
test('a browser’s own database that fails leaves all or nothing, and is named', async () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const { faults } = await failEverywhere(
    SCENARIOS.filter(({ name }) => ['a tag renamed', 'a sandbox made', 'a sandbox replaced'].includes(name)),
    19,
  );
  expect(faults).toBeGreaterThan(10);
});
