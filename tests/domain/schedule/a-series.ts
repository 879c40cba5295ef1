import type { Recurrence } from '../../../src/domain/schedule/recurrence.ts';
import type { Series } from '../../../src/domain/schedule/series.ts';

/** A daily rule without end, but for what the test says. */
export function aRecurrence(given: Partial<Recurrence> = {}): Recurrence {
  return { frequency: 'daily', interval: 1, weekdays: [], monthDays: [], count: null, ...given };
}

/** Every day at 09:00 in Paris from 1 January 2026, but for what the test says. */
export function aSeries(given: Partial<Series> = {}): Series {
  return { start: '2026-01-01T09:00', zone: 'Europe/Paris', recurrence: aRecurrence(), end: null, ...given };
}
