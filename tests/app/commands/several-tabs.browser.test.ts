import { it } from 'vitest';
import { expectEachTransitionOnce } from './several-tabs.ts';

// tests/long does the same with 10,000 transitions.
it.each([2, 4])('%i tabs apply 1,000 due transitions, each of them once', { timeout: 60_000 }, (tabs) =>
  expectEachTransitionOnce(tabs, 500),
);
