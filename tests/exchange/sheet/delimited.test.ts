import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { recordsOf, readDelimited, SEPARATORS } from '../../../src/exchange/sheet/delimited.ts';

const rowsOf = (text: string) => {
  const read = readDelimited(text);
  return typeof read === 'string' ? read : read.sheet.rows.map(({ number, cells }) => [number, ...cells]);
};

describe('a table', () => {
  it('keeps the numbers of its rows, whatever stands between them', () => {
    expect(rowsOf('Name,Start\r\n\r\n,\r\nA,"x\r\ny"\r\nB')).toEqual([
      [1, 'Name', 'Start'],
      [4, 'A', 'x\r\ny'],
      [5, 'B'],
    ]);
  });

  it('may say its separator, in a line that is not counted', () => {
    expect(rowsOf('sep=|\nA|B,C')).toEqual([[1, 'A', 'B,C']]);
  });

  it('is cut by what cuts most of its rows alike', () => {
    expect(rowsOf('Name,Tags\nA,x;y;z\nB,x;y\nC,x;y;z')).toMatchObject([
      [1, 'Name', 'Tags'],
      {},
      {},
      [4, 'C', 'x;y;z'],
    ]);
    expect(rowsOf('Nom;Prix\nA;1,50\nB;2,50')).toMatchObject([{}, [2, 'A', '1,50'], {}]);
  });

  it('is read as spreadsheets do where its quotes are wrong', () => {
    expect(rowsOf('a, "b, c"\n"d"e,f')).toEqual([
      [1, 'a', 'b, c'],
      [2, 'de', 'f'],
    ]);
    expect(rowsOf('Name,Start\n"A,1\nB,2')).toEqual([
      [1, 'Name', 'Start'],
      [2, '"A', '1'],
      [3, 'B', '2'],
    ]);
  });

  it('is what every other program reads, where it is written by the rules', () => {
    const anyCell = fc.oneof(fc.stringMatching(/^[ab"',;|\t\r\n]{0,6}$/), fc.string());
    const anyTable = fc.array(fc.array(anyCell, { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(anyTable, fc.constantFrom(...SEPARATORS), (table, delimiter) => {
        const text = Papa.unparse(table, { delimiter, quotes: true });
        expect([...recordsOf(text, delimiter)]).toEqual(table);
      }),
    );
  });

  it.each(['"\n', '","', '"a""b', '""', ' "', '\n', ',', '"a'])(
    'of a million %j takes no longer than any other',
    (text) => {
      expect(readDelimited(text.repeat(1_000_000))).toBeDefined();
    },
  );
});
