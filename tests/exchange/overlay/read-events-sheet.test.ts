import { describe, expect, test } from 'vitest';
import { aWorkbook, bytesOf } from '../sheet-file.ts';
import { faultOf, shownOf } from './a-calendar.ts';

const JULY = { firstDate: '2027-07-12', days: 7, zone: 'Europe/Paris' };

describe('a sheet of events', () => {
  test.each([
    ['in English, ISO', 'Name,Start,End\nFête,2027-07-14,\nSales,2027-07-10,2027-07-13\n'],
    [
      'in French, day first, with semicolons',
      'Nom;Début;Fin\nFête;14/07/2027;\nSales;10/07/2027;13/07/2027\n',
    ],
    [
      'of campaigns, below a title',
      'Plan 2027,,,\n,,,\nCampaign,Channel,Launch,End\nFête,Email,2027-07-14,\nSales,SMS,2027-07-10,2027-07-13\n',
    ],
    [
      'of campaigns, in French',
      'Campagne;Canal;Date de lancement;Fin\nFête;E-mail;14/07/2027;\nSales;SMS;10/07/2027;13/07/2027\n',
    ],
    ['without headings', 'Fête,14/07/2027\nSales,10/07/2027,13/07/2027\n'],
    [
      'with the month first, which one of them shows',
      'Event,From,To\nFête,7/14/2027,\nSales,7/10/2027,7/13/2027\n',
    ],
    [
      'with columns elsewhere',
      'Country,End,Start,Name\nFR,,2027-07-14,Fête\nFR,2027-07-13,2027-07-10,Sales\n',
    ],
  ])('%s', (_how, text) => {
    expect(shownOf(text, JULY)).toEqual(['0-1 Sales', '2-2 Fête']);
  });

  test('may be a workbook, with a title above the headings and dates as it keeps them', () => {
    const cell = (text: string) => `<c t="str"><v>${text}</v></c>`;
    const rows = [
      cell('Summer 2027'),
      cell('Name') + cell('Start') + cell('End'),
      `${cell('Sales')}<c s="1"><v>46578</v></c><c s="1"><v>46581</v></c>`,
      `${cell('Fête')}<c s="1"><v>46582</v></c>`,
    ];
    const sheet = rows.map((each) => `<row>${each}</row>`).join('');
    const file = aWorkbook({
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    });
    expect(shownOf(file, JULY)).toEqual(['0-1 Sales', '2-2 Fête']);
    const others = `<worksheet><sheetData><row>${cell('a')}${cell('b')}</row></sheetData></worksheet>`;
    expect(faultOf(aWorkbook({ 'xl/worksheets/sheet1.xml': others }))).toMatchObject({ code: 'no-columns' });
    expect(faultOf(bytesOf('PK\u0003\u0004 and no more'))).toMatchObject({ code: 'damaged' });
  });

  test('has times on whatever wall is shown; an end that is a day is all of it', () => {
    const text =
      'name,start,end\nShop,2027-07-14 09:00,2027-07-14 12:30\nNight,2027-07-14 18:00,2027-07-14\nDot,2027-07-14 8:00,\n';
    expect(shownOf(text, JULY)).toEqual([
      '2027-07-14T06:00Z/0 Dot',
      '2027-07-14T07:00Z/210 Shop',
      '2027-07-14T16:00Z/360 Night',
    ]);
  });

  test('may write months in words, and instants', () => {
    const text = 'name;start;end\nFête;14 juillet 2027;\nCall;2027-07-15T09:00:00Z;2027-07-15T09:30:00Z\n';
    expect(shownOf(text, JULY)).toEqual(['2-2 Fête', '2027-07-15T09:00Z/30 Call']);
  });

  test('is read in the encoding of older spreadsheets', () => {
    const bytes = Uint8Array.from('Nom;Début\nFête;14/07/2027\n', (letter) => letter.charCodeAt(0));
    expect(shownOf(bytes, JULY)).toEqual(['2-2 Fête']);
  });

  test.each([
    ['no columns that could be it', 'a,b\nc,d\n', { code: 'no-columns', line: 1 }],
    ['nothing', '', { code: 'nothing', line: null }],
    ['headings alone', 'name,start\n', { code: 'nothing', line: null }],
    ['a row without a name', 'name,start\nA,2027-07-14\n\n,2027-07-15\n', { code: 'missing-name', line: 4 }],
    ['a row without a start', 'name,start\nA,\n', { code: 'missing-start', line: 2, text: 'A' }],
    ['no date', 'name,start\nA,2027-07-14\nB,soon\n', { code: 'bad-date', line: 3, text: 'soon' }],
    ['an end before', 'name,start,end\nA,2027-07-14,2027-07-01\n', { code: 'end-before-start', line: 2 }],
    ['no text', '\u0001\u0002\0\0', { code: 'not-text', line: null }],
  ])('with %s names the row', (_what, text, fault) => {
    expect(faultOf(text)).toMatchObject(fault);
  });
});
