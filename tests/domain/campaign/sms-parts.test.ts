import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smsPartsOf } from '../../../src/domain/campaign/sms-parts.ts';

const sizeOf = (text: string) => {
  const { alphabet, characters, parts, room } = smsPartsOf(text);
  return { alphabet, characters, parts, room };
};

test('no text needs no part', () => {
  expect(sizeOf('')).toEqual({ alphabet: 'gsm', characters: 0, parts: 0, room: 160 });
});

test.each([
  [160, 1, 160],
  [161, 2, 153],
  [306, 2, 153],
  [307, 3, 153],
])('%i signs of the GSM alphabet go in %i parts of %i', (length, parts, room) => {
  expect(sizeOf('é'.repeat(length))).toEqual({ alphabet: 'gsm', characters: length, parts, room });
});

test.each([
  [70, 1, 70],
  [71, 2, 67],
  [134, 2, 67],
  [135, 3, 67],
])('%i signs of which one is beyond it go in %i parts of %i', (length, parts, room) => {
  const text = `ê${'a'.repeat(length - 1)}`;
  expect(sizeOf(text)).toEqual({ alphabet: 'unicode', characters: length, parts, room });
});

test('every letter, digit and accent of the alphabet counts as one', () => {
  const text = 'AZaz09 @£$¥èéùìòÇØøÅåÄÖÑÜ§¿äöñüà¡Éß\r\n';
  expect(sizeOf(text)).toMatchObject({ alphabet: 'gsm', characters: text.length });
});

test('signs of the extension count as two and are not cut in two', () => {
  expect(sizeOf('€'.repeat(80))).toMatchObject({ characters: 160, parts: 1 });
  // Each part of 153 has room for 76 of them.
  expect(sizeOf('€'.repeat(152))).toMatchObject({ characters: 304, parts: 2 });
  expect(sizeOf('€'.repeat(153))).toMatchObject({ characters: 306, parts: 3 });
});

test('an emoji counts as two and is not cut in two', () => {
  expect(sizeOf('🎉'.repeat(35))).toMatchObject({ characters: 70, parts: 1 });
  expect(sizeOf('🎉'.repeat(67))).toMatchObject({ characters: 134, parts: 3 });
});

test('names what makes the text Unicode, each once', () => {
  expect(smsPartsOf('Fête à l’aube, ê 🎉').beyond).toEqual(['ê', '’', '🎉']);
  expect(smsPartsOf('{Price}: 10 €').beyond).toEqual([]);
});

test('the parts hold the text, and one less would not', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
      const { characters, parts, room } = smsPartsOf(text);
      expect(characters).toBeLessThanOrEqual(parts * room);
      // A part ends early by one character at most.
      expect((parts - 1) * (room - 1)).toBeLessThanOrEqual(characters);
    }),
  );
});
