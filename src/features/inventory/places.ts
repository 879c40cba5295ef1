/** A row of the list, and what shows it: one element after another row's. */
export interface RowPlace {
  readonly index: number;
  readonly place: number;
}

/**
 * Which element shows which row. They are taken in turn, so that a row keeps its own while the list is scrolled: what
 * has the focus or is pointed at must not be moved about.
 *
 * @param range from and up to but not including, of at most `count` rows
 * @param count how many places there are
 * @param away a row beyond the range that stays mounted; null: none. Who would take its place gets one more.
 * @returns in the order of the list, as it is read out
 */
export function placesOf(
  range: { readonly first: number; readonly end: number },
  count: number,
  away: number | null,
): RowPlace[] {
  const taken = away === null ? null : away % count;
  const places: RowPlace[] = [];
  for (let index = range.first; index < range.end; index += 1) {
    const place = index % count;
    places.push({ index, place: place === taken ? count : place });
  }
  if (away === null || taken === null) return places;
  const kept = { index: away, place: taken };
  return away < range.first ? [kept, ...places] : [...places, kept];
}
