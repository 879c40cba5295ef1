import { expect, it } from 'vitest';
import { partOf } from '../../../src/features/alerts/part-of.ts';

it.each([
  ['archived', 'dates'],
  ['failure', 'journal'],
])('%s is told under %s', (field, part) => {
  expect(partOf(field)).toBe(part);
});
