import { expect, it } from 'vitest';
import { datedFileName } from '../../src/exchange/file-name.ts';

it.each([
  ['Spring', 'almanac-spring-2026-11-24.json'],
  ['Été à l’atelier : “2026”', 'almanac-ete-a-l-atelier-2026-2026-11-24.json'],
  ['../..\\', 'almanac-2026-11-24.json'],
])('%s', (name, expected) => {
  expect(datedFileName(name, '2026-11-24', 'json')).toBe(expected);
});
