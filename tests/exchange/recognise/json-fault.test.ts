import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonFault } from '../../../src/exchange/shapes/json-fault.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

it('says where a text stops being JSON', () => {
  expect(jsonFault('{"a": [1, 2, }')).toBe(13);
  expect(jsonFault('{"a": 1')).toBe(7);
  expect(jsonFault('{"a" 1}')).toBe(5);
  expect(jsonFault('[1] x')).toBe(4);
  expect(jsonFault('{"a": nil}')).toBe(6);
  expect(jsonFault('['.repeat(100_000))).toBe(100_000);
});

it('finds one in every text that is none, and none in any other', () => {
  const spoilt = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', '"', 'x'))
    .map(
      ([text, at, put]) =>
        text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1),
    );
  fc.assert(
    fc.property(fc.oneof(fc.json(), spoilt, fc.string()), (text) => {
      expect(jsonFault(text) === null).toBe(isJson(text));
    }),
  );
});
