import { expect, it } from 'vitest';
import { LARGEST, readSize } from '../../../src/domain/campaign/read-size.ts';

it.each([
  ['0', 0],
  [' 12000 ', 12_000],
  ['12,000', 12_000],
  ['12.000', 12_000],
  ['1 234 567', 1_234_567],
  ['1\u202f234\u202f567', 1_234_567],
  ['1000000000', LARGEST],
  ['1000000001', null],
  ['1.5', null],
  ['12,00', null],
  ['-1', null],
  ['1e3', null],
  ['many', null],
  ['', null],
])('“%s” is read as %s', (text, size) => {
  expect(readSize(text)).toBe(size);
});
