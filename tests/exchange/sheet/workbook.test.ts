import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/exchange/sheet/workbook.ts';
import { aSheetFile, aWorkbook } from '../sheet-file.ts';

const sheetOf = (rows: string) =>
  `<x:worksheet xmlns:x="urn:x"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
const read = (rows: string, parts: Record<string, string> = {}) =>
  readWorkbook(aWorkbook({ 'xl/worksheets/sheet1.xml': sheetOf(rows), ...parts }));

describe('a workbook', () => {
  it('gives texts, dates and times, and keeps the numbers of its rows', () => {
    expect(readWorkbook(aSheetFile('plan.xlsx'))).toEqual([
      {
        name: 'Plan 2027',
        rows: [
          { number: 1, cells: ['Plan 2027'] },
          { number: 3, cells: ['Campaign', 'Channel', 'Audience', 'Launch', 'Status'] },
          { number: 4, cells: ['Opening weekend', 'Email', 'Members', '2027-03-07T09:00', 'Planned'] },
          { number: 6, cells: ['Store texts', 'SMS', 'Members', '2027-03-14T18:00', 'Idea'] },
        ],
      },
    ]);
  });

  it('may write its tags with a prefix, its texts in place and its cells without addresses', () => {
    const rows =
      '<x:row><x:c t="inlineStr"><x:is><x:r><x:t>Big </x:t></x:r><x:r><x:t>sale &amp; more</x:t></x:r></x:is></x:c>' +
      '<x:c t="str"><x:v>b</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c t="e"><x:v>#N/A</x:v></x:c><x:c><x:v>12.5</x:v></x:c></x:row>';
    expect(read(rows)).toMatchObject([
      { rows: [{ number: 1, cells: ['Big sale & more', 'b', 'true', '', '12.5'] }] },
    ]);
  });

  it('may count its days from 1904, and have formats of its own', () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-40C]dd\\ mmmm\\ yyyy"/><numFmt numFmtId="165" formatCode="h:mm"/>' +
      '<numFmt numFmtId="166" formatCode="0.00&quot; days&quot;"/></numFmts>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>';
    const rows =
      '<x:row r="7"><x:c r="A7" s="1"><x:v>46388</x:v></x:c><x:c r="B7" s="2"><x:v>0.75</x:v></x:c><x:c r="C7" s="3"><x:v>3.5</x:v></x:c></x:row>';
    expect(read(rows, { 'xl/styles.xml': styles })).toMatchObject([
      { rows: [{ number: 7, cells: ['2027-01-01', '18:00', '3.5'] }] },
    ]);
    const workbook =
      '<workbook xmlns:r="urn:r"><workbookPr date1904="1"/><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>';
    const in1904 = read(rows, { 'xl/styles.xml': styles, 'xl/workbook.xml': workbook });
    expect(in1904).toMatchObject([{ rows: [{ cells: ['2031-01-02', '18:00', '3.5'] }] }]);
  });

  it('costs no more than it holds, wherever its cells say they stand', () => {
    expect(read('<x:row r="1048576"><x:c r="A1048576"><x:v>1</x:v></x:c></x:row>')).toMatchObject([
      { rows: [{ number: 1_048_576, cells: ['1'] }] },
    ]);
    expect(read('<x:row r="1"><x:c r="XFD1"/></x:row>')).toBe('no-rows');
    expect(read('<x:row r="1"><x:c r="XFD1"><x:v>1</x:v></x:c></x:row>')).toBe('too-many-columns');
    expect(read('<x:row><x:c><x:v>1</x:v></x:c></x:row>'.repeat(10_200))).toBe('too-many-rows');
    expect(read(' '.repeat(61_000_000))).toBe('too-large');
  });
});
