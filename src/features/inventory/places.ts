/**
 * Which row of the list each place shows. Places are taken in turn, so that a row keeps its own while the list is
 * scrolled: what has the focus or is pointed at must not be moved about.
 *
 * @param range from and up to but not including, of at most `count` rows
 * @param count how many places there are
 * @param away a row beyond the range that stays mounted; null: none. Who would take its place gets one more.
 * @returns by place, the index of its row; -1 where it has none
 */
export function placesOf(
  range: { readonly first: number; readonly end: number },
  count: number,
  away: number | null,
): number[] {
  const places = new Array<number>(count).fill(-1);
  if (away !== null) places[away % count] = away;
  for (let index = range.first; index < range.end; index += 1) {
    places[places[index % count] === away ? count : index % count] = index;
  }
  return places;
}
