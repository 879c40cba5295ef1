import { expect, test } from 'vitest';
import { placesOf } from '../../../src/features/inventory/places.ts';

const COUNT = 5;
const placeOf = (places: ReturnType<typeof placesOf>, row: number) =>
  places.find(({ index }) => index === row)?.place;

test('a row keeps its place while the list is scrolled', () => {
  const before = placesOf({ first: 0, end: 4 }, COUNT, null);
  const after = placesOf({ first: 3, end: 7 }, COUNT, null);
  expect(placeOf(after, 3)).toBe(placeOf(before, 3));
});

test('a row that was scrolled away keeps its place as well', () => {
  const before = placesOf({ first: 0, end: 5 }, COUNT, null);
  const after = placesOf({ first: 5, end: 9 }, COUNT, 2);
  expect(placeOf(after, 2)).toBe(placeOf(before, 2));
});

test('rows come in their order, each with a place of its own, whatever is scrolled away', () => {
  for (let first = 0; first < 12; first += 1) {
    for (let away = 0; away < 24; away += 1) {
      if (away >= first && away < first + COUNT) continue;
      const places = placesOf({ first, end: first + COUNT }, COUNT, away);
      const rows = places.map(({ index }) => index);
      const expected = [away, ...Array.from({ length: COUNT }, (_, row) => first + row)];
      expect(rows).toEqual(expected.toSorted((one, other) => one - other));
      expect(new Set(places.map(({ place }) => place)).size).toBe(COUNT + 1);
    }
  }
});
