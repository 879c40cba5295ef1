/** The first few of something, and how many there are in all. */
export interface Listed<Item> {
  readonly listed: readonly Item[];
  readonly count: number;
}

/** How many are listed: enough to see what it is about. */
export const MOST_LISTED = 20;

export function listed<Item>(items: readonly Item[]): Listed<Item> {
  return { listed: items.slice(0, MOST_LISTED), count: items.length };
}
