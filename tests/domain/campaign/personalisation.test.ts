import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  callPathsIn,
  PERSONAL_FIELDS,
  personalise,
  piecesOf,
  tokenOf,
  unknownFieldsIn,
  type PersonalField,
} from '../../../src/domain/campaign/personalisation.ts';

const NAMES = Object.fromEntries(PERSONAL_FIELDS.map((field) => [field, `<${field}>`])) as Record<
  PersonalField,
  string
>;

test('fields give way to what they say of a person', () => {
  expect(personalise('Dear {{firstName}} {{lastName}}, see you in {{ city }}!', NAMES)).toBe(
    'Dear <firstName> <lastName>, see you in <city>!',
  );
});

test('what is no field stays as it is written, and is named once', () => {
  const text = '{{frstName}} and {{firstName}}, {{}} {{frstName}} {{constructor}}';
  expect(personalise(text, NAMES)).toBe('{{frstName}} and <firstName>, {{}} {{frstName}} {{constructor}}');
  expect(unknownFieldsIn(text, true)).toEqual(['frstName', '', 'constructor']);
});

test('what a call brings along is known where there is a call', () => {
  const text =
    '{{context.order.number}} {{ context.order.number }} {{context.shop}} {{context.}} {{context.1}}';
  expect(callPathsIn(text)).toEqual([['order', 'number'], ['shop']]);
  expect(unknownFieldsIn(text, true)).toEqual(['context.', 'context.1']);
  expect(unknownFieldsIn(text, false)).toEqual([
    'context.order.number',
    'context.shop',
    'context.',
    'context.1',
  ]);
  expect(personalise(text, NAMES)).toBe(text);
});

test('braces that make no token are text', () => {
  const text = 'a {firstName} {{first\nName}} }} {{ {{firstName';
  expect(unknownFieldsIn(text, true)).toEqual([]);
  expect(personalise(text, NAMES)).toBe(text);
});

test('a value that looks like a token is not read again', () => {
  expect(personalise('{{city}}', { ...NAMES, city: '{{firstName}}' })).toBe('{{firstName}}');
});

const written = fc.array(
  fc.oneof(
    fc.string(),
    fc.constantFrom('{{', '}}', '{', '}', '\n', ' '),
    fc.constantFrom(...PERSONAL_FIELDS).map(tokenOf),
  ),
);

test('the pieces, put together, are the text', () => {
  fc.assert(
    fc.property(written, (parts) => {
      const text = parts.join('');
      const pieces = piecesOf(text);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      expect(pieces.every((piece) => piece.text !== '')).toBe(true);
    }),
  );
});

test('every field is read back from its own token', () => {
  for (const field of PERSONAL_FIELDS) {
    expect(piecesOf(tokenOf(field))).toEqual([{ kind: 'field', text: `{{${field}}}`, field }]);
  }
});
