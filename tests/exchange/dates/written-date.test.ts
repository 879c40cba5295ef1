import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DATE_ORDERS,
  fits,
  isEitherWay,
  readRange,
  readTime,
  readWritten,
  resolveDate,
  type DateOrder,
} from '../../../src/exchange/dates/written-date.ts';
import { wallMilliseconds, wallTimeFrom } from '../../../src/domain/time/wall-time.ts';
import { MINUTE } from '../../../src/domain/time/instant.ts';

function wallOf(
  text: string,
  order: DateOrder = 'day-month-year',
  year: number | null = null,
): string | null {
  const date = readWritten(text);
  if (date === null) return null;
  const resolved = resolveDate(date, { order, year, zone: 'Europe/Paris' }, '09:00');
  return 'wall' in resolved ? resolved.wall : resolved.fault;
}

describe('a date', () => {
  it.each([
    ['2027-03-05', '2027-03-05T09:00'],
    ['2027-03-05T18:30', '2027-03-05T18:30'],
    ['2027-03-05 18:30:59', '2027-03-05T18:30'],
    ['2027/3/5 7:05', '2027-03-05T07:05'],
    ['20270305', '2027-03-05T09:00'],
    ['2027-09-05T15:43:05+00:00', '2027-09-05T17:43'],
    ['2027-09-05T15:43:05Z', '2027-09-05T17:43'],
    ['2027-09-05T15:43:05.000Z', '2027-09-05T17:43'],
    ['2027-01-04T08:12:45.123456Z', '2027-01-04T09:12'],
    ['2027-09-05 15:43 -0400', '2027-09-05T21:43'],
    ['2027-03-04 10:15 AM', '2027-03-04T10:15'],
    ['1804172400', '2027-03-04T16:00'],
    ['1804172400000', '2027-03-04T16:00'],
    ['05/03/2027', '2027-03-05T09:00'],
    ['5.3.27 7:05', '2027-03-05T07:05'],
    ['05-03-2027', '2027-03-05T09:00'],
    ['05/03/27', '2027-03-05T09:00'],
    ['05/03/2027 18h30', '2027-03-05T18:30'],
    ['05/03/2027 18h', '2027-03-05T18:00'],
    ['05/03/2027 à 18 h 30', '2027-03-05T18:30'],
    ['05/03/2027, 6:30 PM', '2027-03-05T18:30'],
    ['05/03/2027 12:00 a.m.', '2027-03-05T00:00'],
    ['05/03/2027 12 pm', '2027-03-05T12:00'],
    ['01.03.2027', '2027-03-01T09:00'],
    ['01.03.2027 um 14:00 Uhr', '2027-03-01T14:00'],
    ['5 mars 2027', '2027-03-05T09:00'],
    ['3 avr. 2027', '2027-04-03T09:00'],
    ['1er juillet 2027', '2027-07-01T09:00'],
    ['1er août 2027 à 9h', '2027-08-01T09:00'],
    ['jeudi 4 février 2027', '2027-02-04T09:00'],
    ['mar. 2 mars 2027 10:00', '2027-03-02T10:00'],
    ['lun. 1 févr. 2027', '2027-02-01T09:00'],
    ['Tue, 2 Mar 2027 10:00', '2027-03-02T10:00'],
    ['Wednesday, March 3rd, 2027 at 5 pm', '2027-03-03T17:00'],
    ['Jun 01, 2027 09:46 pm', '2027-06-01T21:46'],
    ['March 5, 2027', '2027-03-05T09:00'],
    ['Mar 5 2027', '2027-03-05T09:00'],
    ['1-Jun-2027', '2027-06-01T09:00'],
    ['2027 March 5', '2027-03-05T09:00'],
    ["5 Mar '27", '2027-03-05T09:00'],
    ['10:00 05/03/2027', '2027-03-05T10:00'],
    ['5\u00a0mars\u202f2027', '2027-03-05T09:00'],
    ['46388', '2027-01-01T09:00'],
    ['46453.375', '2027-03-07T09:00'],
    ['46453,75', '2027-03-07T18:00'],
  ])('%s', (text, wall) => {
    expect(wallOf(text)).toBe(wall);
  });

  it.each([
    ['03/04/2027 10:00', '2027-03-04T10:00'],
    ['12/25/2026 9 AM', '2026-12-25T09:00'],
    ['12/26/2026 9:30 PM', '2026-12-26T21:30'],
  ])('%s, month first', (text, wall) => {
    expect(wallOf(text, 'month-day-year')).toBe(wall);
  });

  it('without a year takes the one that is said', () => {
    expect(wallOf('30-Apr', 'day-month-year', 2027)).toBe('2027-04-30T09:00');
    expect(wallOf('12 mai 18h', 'day-month-year', 2028)).toBe('2028-05-12T18:00');
    expect(wallOf('Apr 30', 'day-month-year', 2027)).toBe('2027-04-30T09:00');
    expect(wallOf('30/04', 'day-month-year', 2027)).toBe('2027-04-30T09:00');
    expect(wallOf('30-Apr')).toBe('no-year');
  });

  it.each(['soon', '', 'Q3', 'not a date', 'week 12', '12', '1.5', '2027', 'March 2027', '12345', 'x 5 y'])(
    '%s is none',
    (text) => {
      expect(readWritten(text)).toBeNull();
    },
  );

  it.each([
    '31/02/2027',
    '05/13/2027',
    '05/03/2027 25:00',
    '05/03/2027 13:00 pm',
    '2500-01-01',
    '30 Feb 2027',
  ])('there is no %s', (text) => {
    expect(wallOf(text)).toBe('no-such-date');
  });

  it('can be meant either way where both numbers are months', () => {
    const either = (text: string) => isEitherWay(readWritten(text)!);
    expect(either('03/04/2027')).toBe(true);
    expect(either('03/03/2027')).toBe(false);
    expect(either('13/04/2027')).toBe(false);
    expect(either('03.04.2027')).toBe(false);
    expect(either('2027-03-04')).toBe(false);
    expect(either('3 avr. 2027')).toBe(false);
    expect(fits(readWritten('13/04/2027')!, 'month-day-year')).toBe(false);
  });

  it('written in any way that is not in doubt is the same date again', () => {
    const anyWall = fc
      .integer({ min: 0, max: wallMilliseconds('2099-12-31T23:59') / MINUTE })
      .map((minutes) => wallTimeFrom(minutes * MINUTE));
    const styles: Record<string, (at: Date) => string> = {
      iso: (at) => at.toISOString().slice(0, 16),
      spaced: (at) => at.toISOString().slice(0, 16).replace('T', ' '),
      french: (at) => at.toLocaleString('fr-FR', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }),
      full: (at) => at.toLocaleString('fr-FR', { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' }),
      short: (at) => at.toLocaleString('fr-FR', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }),
      american: (at) =>
        at.toLocaleString('en-US', { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' }),
      medium: (at) =>
        at.toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }),
      british: (at) => at.toLocaleString('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' }),
      numbers: (at) => at.toLocaleString('fr-FR', { timeZone: 'UTC' }),
      header: (at) => at.toUTCString().replace(' GMT', ''),
    };
    fc.assert(
      fc.property(anyWall, fc.constantFrom(...Object.keys(styles)), (wall, style) => {
        expect(wallOf(styles[style]!(new Date(`${wall}Z`)))).toBe(wall);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is whatever text, never an accident', () => {
    const anyText = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[0-9a-z/.:, -]{0,30}$/),
      fc.stringMatching(/^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}([T ]\d{1,2}:\d\d)?$/),
    );
    fc.assert(
      fc.property(anyText, fc.constantFrom(...DATE_ORDERS), (text, order) => {
        const wall = wallOf(text, order, 2027);
        if (wall?.startsWith('no-') === false) expect(wall).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
        readRange(text);
        readTime(text);
      }),
    );
  });
});

describe('a time of day', () => {
  it.each([
    ['9:00', '09:00'],
    ['09:30:15', '09:30'],
    ['9 AM', '09:00'],
    ['9.30 pm', null],
    ['18h', '18:00'],
    ['18 h 30', '18:30'],
    ['0.375', '09:00'],
    ['25:00', null],
    ['soon', null],
  ])('%s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });
});

describe('a range', () => {
  it.each([
    ['12–15 mars 2027', '2027-03-12', '2027-03-15'],
    ['12-15 March 2027', '2027-03-12', '2027-03-15'],
    ['du 12 au 15 mars 2027', '2027-03-12', '2027-03-15'],
    ['1 March to 3 April 2027', '2027-03-01', '2027-04-03'],
    ['2027-03-01 → 2027-03-05', '2027-03-01', '2027-03-05'],
    ['01/03/2027 - 15/03/2027', '2027-03-01', '2027-03-15'],
  ])('%s', (text, from, to) => {
    const sense = { order: 'day-month-year', year: null, zone: 'UTC' } as const;
    const range = readRange(text);
    expect(range?.map((each) => resolveDate(each, sense, '00:00'))).toEqual([
      { wall: `${from}T00:00` },
      { wall: `${to}T00:00` },
    ]);
  });

  it.each(['2027-03-05', '1-Jun-2027', 'soon to come', '05-03-2027'])('%s is none', (text) => {
    expect(readRange(text)).toBeNull();
  });
});
