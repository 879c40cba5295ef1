import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { readShare, writeShare } from '../../../../src/features/editor/activities/share.ts';
import { overwriteGetLocale } from '../../../../src/i18n/paraglide/runtime.js';

afterEach(() => overwriteGetLocale(() => 'en'));

test('every share that can be typed is written as it is read again, in every language', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), fc.constantFrom('en', 'fr'), (hundredths, locale) => {
      overwriteGetLocale(() => locale);
      const share = hundredths / 100;
      expect(readShare(writeShare(share))).toBe(share);
    }),
  );
});

test('a comma and a point mean the same', () => {
  expect(readShare('12,5')).toBe(12.5);
  expect(readShare(' 12.5 ')).toBe(12.5);
  expect(readShare('40,')).toBe(40);
});

test('what is no share from 0 to 100 is not read', () => {
  for (const typed of ['', '100.01', '101', '-1', '1.234', '1e1', '5 %', 'half']) {
    expect(readShare(typed)).toBeNull();
  }
});
