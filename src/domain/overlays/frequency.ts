/** How often a series may repeat. What repeats by the minute is no calendar. */
export const FREQUENCIES = ['yearly', 'monthly', 'weekly', 'daily', 'hourly'] as const;
