import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/exchange/csv.ts';

/** What another program reads, cut at any separator that a spreadsheet may take. */
function cells(text: string, delimiter = ','): string[][] {
  return Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter, skipEmptyLines: true }).data;
}

describe('a table as CSV', () => {
  it('has a mark, a header, commas and CRLF', () => {
    expect(csvText(['Name', 'Priority'], [['Été', 3]], ',')).toBe('\uFEFFName,Priority\r\nÉté,3\r\n');
  });

  it('quotes what would end a cell, and doubles quotes', () => {
    expect(csvText(['a'], [['x,y'], ['x "y"'], ['x\ny'], [' x'], ['x;y']], ',')).toBe(
      '\uFEFFa\r\n"x,y"\r\n"x ""y"""\r\n"x\ny"\r\n" x"\r\n"x;y"\r\n',
    );
  });

  it('leaves an empty cell for null, and numbers as they are', () => {
    expect(csvText(['a', 'b', 'c'], [[null, -5, 0.25]], ',')).toBe('\uFEFFa,b,c\r\n,-5,0.25\r\n');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '  =1',
    '\u200B=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
  ])('keeps %j from being run', (text) => {
    expect(cells(csvText(['a'], [[text]], ','))[1]?.[0]).toMatch(/^'/);
  });

  it.each([
    ['semicolon', 'sale;=1+1', ';'],
    ['semicolon and blank', 'sale; =1+1', ';'],
    ['tab', 'sale\t=1+1', '\t'],
    ['line break', 'sale\n=1+1', ';'],
  ])('keeps what a %s could cut off from being run', (_name, text, delimiter) => {
    const rows = cells(csvText(['a', 'b'], [['x', text]], ','), delimiter);
    expect(rows.flat().filter((each) => /^\s*=/.test(each))).toEqual([]);
  });

  it('leaves other texts alone', () => {
    expect(cells(csvText(['a'], [['Spring – 2 for 1 + gift'], ["l'été = soldes"], ['5 - 3']], ','))).toEqual([
      ['a'],
      ['Spring – 2 for 1 + gift'],
      ["l'été = soldes"],
      ['5 - 3'],
    ]);
  });

  it('is read back by another program as it was, but for apostrophes before formulas', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((each) => each !== '');
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const read = cells(csvText(['a', 'b'], rows, ',')).slice(1);
        expect(read.map((row) => row.map((cell) => cell.replaceAll("'", '')))).toEqual(
          rows.map((row) => row.map((cell) => cell.replaceAll("'", ''))),
        );
        for (const cell of read.flat()) expect(cell).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u);
      }),
    );
  });
});
