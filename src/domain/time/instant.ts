/** An absolute time: epoch milliseconds. */
export type Instant = number;

/** Durations in milliseconds. A DAY is 24 hours, which is not always what a wall clock calls a day. */
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
