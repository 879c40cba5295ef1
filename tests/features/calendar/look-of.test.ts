import { expect, test } from 'vitest';
import { hasMovableEnd } from '../../../src/features/calendar/look-of.ts';

const END = { end: 1, lasting: true };

test.each([
  ['action', 'live', true],
  ['action', 'scheduled', true],
  ['action', 'completed', false],
  ['api-triggered', 'live', true],
  ['orchestrated', 'scheduled', true],
  ['orchestrated', 'draft', true],
  // No version takes the place of one that runs.
  ['orchestrated', 'live', false],
  ['orchestrated', 'closed', false],
] as const)('the end of an %s campaign that is %s can be taken hold of: %s', (type, status, can) => {
  expect(hasMovableEnd({ type, status, ...END })).toBe(can);
});
