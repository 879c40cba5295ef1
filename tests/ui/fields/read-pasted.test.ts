import { expect, test } from 'vitest';
import { readPastedDate, readPastedTime } from '../../../src/ui/fields/read-pasted.ts';

test.each([
  ['2026-11-25', 'en-US', '2026-11-25'],
  [' 2026-11-25T09:00:00Z ', 'fr-FR', '2026-11-25'],
  ['11/25/2026', 'en-US', '2026-11-25'],
  ['25/11/2026', 'en-GB', '2026-11-25'],
  ['5. 3. 2026', 'fr-FR', '2026-03-05'],
  ['2026/11/25', 'fr-CA', '2026-11-25'],
  ['25/11/26', 'en-GB', null],
  ['tomorrow', 'en-GB', null],
  ['', 'en-GB', null],
])('a date in %j is read in %s as %s', (text, tag, date) => {
  expect(readPastedDate(text, tag)).toBe(date);
});

test.each([
  ['09:30', '09:30'],
  ['2026-11-25T18:45', '18:45'],
  ['9h30', '09:30'],
  ['3:05 PM', '15:05'],
  ['12:00 a.m.', '00:00'],
  ['25:00', null],
  ['10:75', null],
  ['noon', null],
])('a time in %j is %s', (text, time) => {
  expect(readPastedTime(text)).toBe(time);
});
