import 'fake-indexeddb/auto';
import { it } from 'vitest';
import { expectEachTransitionOnce } from '../app/commands/several-tabs.ts';

it.each([2, 4])('%i tabs apply 10,000 due transitions, each of them once', (tabs) =>
  expectEachTransitionOnce(tabs, 5_000),
);
