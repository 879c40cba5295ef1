import { expect, test } from 'vitest';
import { placesOf } from '../../../src/features/inventory/places.ts';

test('a row keeps its place while the list is scrolled', () => {
  const before = placesOf({ first: 0, end: 4 }, 5, null);
  const after = placesOf({ first: 3, end: 7 }, 5, null);
  expect(before).toEqual([0, 1, 2, 3, -1]);
  expect(after).toEqual([5, 6, -1, 3, 4]);
});

test('a row that was scrolled away keeps its place, and who would take it gets another', () => {
  const places = placesOf({ first: 5, end: 9 }, 5, 2);
  expect(places).toEqual([5, 6, 2, 8, -1, 7]);
  expect(places.indexOf(2)).toBe(placesOf({ first: 0, end: 5 }, 5, null).indexOf(2));
});

test('every row of the range has one place, whatever is scrolled away', () => {
  for (let first = 0; first < 12; first += 1) {
    for (let away = 0; away < first; away += 1) {
      const shown = placesOf({ first, end: first + 5 }, 5, away).filter((row) => row >= 0);
      expect(shown.toSorted((one, other) => one - other)).toEqual(
        [away, 0, 1, 2, 3, 4].map((each, at) => (at === 0 ? each : each + first)),
      );
    }
  }
});
