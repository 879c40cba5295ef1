/** Rows mounted beyond the edges, so that a quick scroll rarely shows blank. */
const OVERSCAN = 2;

/** The indexes, from and up to but not including, of the rows that a scroll position shows. */
export function visibleRange(
  scrollTop: number,
  height: number,
  rowHeight: number,
  count: number,
): { first: number; end: number } {
  const first = Math.max(0, Math.min(count, Math.floor(scrollTop / rowHeight)) - OVERSCAN);
  const end = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + OVERSCAN);
  return { first, end: Math.max(first, end) };
}

/** The most rows that are ever mounted in a list so high. */
export function mostVisible(height: number, rowHeight: number): number {
  return Math.max(1, Math.ceil(height / rowHeight) + 1 + 2 * OVERSCAN);
}
