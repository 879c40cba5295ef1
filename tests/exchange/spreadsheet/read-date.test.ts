import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATE_ORDERS, guessOrder, readDate } from '../../../src/exchange/spreadsheet/read-date.ts';

describe('a date', () => {
  it.each([
    ['2026-03-05', 'day-month-year', '2026-03-05T09:00'],
    ['2026-03-05T18:30', 'month-day-year', '2026-03-05T18:30'],
    ['2026-03-05 18:30:59', 'day-month-year', '2026-03-05T18:30'],
    ['05/03/2026', 'day-month-year', '2026-03-05T09:00'],
    ['05/03/2026', 'month-day-year', '2026-05-03T09:00'],
    ['5.3.26 7:05', 'day-month-year', '2026-03-05T07:05'],
    ['05/03/2026 18h30', 'day-month-year', '2026-03-05T18:30'],
    ['05/03/2026 18h', 'day-month-year', '2026-03-05T18:00'],
    ['3/5/2026, 6:30 PM', 'month-day-year', '2026-03-05T18:30'],
    ['3/5/2026 12:00 a.m.', 'month-day-year', '2026-03-05T00:00'],
  ] as const)('%s, %s', (text, order, wall) => {
    expect(readDate(text, order, '09:00')).toEqual({ wall });
  });

  it.each([
    ['soon', 'not-a-date'],
    ['', 'not-a-date'],
    ['05/03', 'not-a-date'],
    ['2026-03-05Z', 'not-a-date'],
    ['31/02/2026', 'no-such-date'],
    ['05/13/2026', 'no-such-date'],
    ['05/03/2026 25:00', 'no-such-date'],
    ['05/03/2026 13:00 pm', 'no-such-date'],
    ['05/03/2500', 'no-such-date'],
    ['05/03/126', 'no-such-date'],
  ] as const)('%s is none', (text, fault) => {
    expect(readDate(text, 'day-month-year', '09:00')).toEqual({ fault });
  });

  it('is whatever text, never an accident', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...DATE_ORDERS), (text, order) => {
        const read = readDate(text, order, '09:00');
        if ('wall' in read) expect(read.wall).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
      }),
    );
  });
});

describe('the order of a column', () => {
  it('is the one in which every date can be read', () => {
    expect(guessOrder(['01/02/2026', '', '13/02/2026'])).toBe('day-month-year');
    expect(guessOrder(['01/02/2026', '02/13/2026'])).toBe('month-day-year');
    expect(guessOrder(['2026-02-13'])).toBe('day-month-year');
  });

  it('is nobody’s guess where none fits all, or nothing is there', () => {
    expect(guessOrder(['13/02/2026', '02/13/2026'])).toBeNull();
    expect(guessOrder(['', ' '])).toBeNull();
  });
});
