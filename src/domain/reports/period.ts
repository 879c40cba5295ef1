import { DAY, type Instant } from '../time/instant.ts';

/** All of a campaign's life, or what was under way in the 24 hours up to now. */
export const PERIODS = ['all', '24h'] as const;
export type Period = (typeof PERIODS)[number];

/** Minus infinity for all of it. */
export function beginningOf(period: Period, now: Instant): Instant {
  return period === 'all' ? Number.NEGATIVE_INFINITY : now - DAY;
}
