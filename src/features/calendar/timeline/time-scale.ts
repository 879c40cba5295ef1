import { DAY, type Instant } from '../../../domain/time/instant.ts';
import { addDays, dayOf, type LocalDate } from '../../../domain/time/local-date.ts';
import { offsetsOf } from '../../../domain/time/zone.ts';

/** Where instants lie across a timeline, as a share of its width from 0 to 1; outside that, beyond its edges. */
export function timeScale(firstDate: LocalDate, days: number, zone: string): (at: Instant) => number {
  const offsets = offsetsOf(zone);
  const midnight = dayOf(firstDate) * DAY;
  return (at) => (at + offsets.at(at) - midnight) / (days * DAY);
}

/** An SVG path of one upright stroke for each share, in a box of 1000 by 24. */
export function strokes(shares: readonly number[]): string {
  return shares.map((share) => `M${(share * 1000).toFixed(2)} 7v10`).join('');
}

/** The first day of each week of a timeline. */
export function weeksOf(firstDate: LocalDate, days: number): LocalDate[] {
  return Array.from({ length: days / 7 }, (_, week) => addDays(firstDate, week * 7));
}

/** Each month that begins a week or the timeline, and how many weeks it has. */
export function monthsOf(weeks: readonly LocalDate[]): { date: LocalDate; weeks: number }[] {
  const months = Map.groupBy(weeks, (date) => date.slice(0, 7));
  return [...months.values()].flatMap(([date, ...others]) =>
    date === undefined ? [] : [{ date, weeks: 1 + others.length }],
  );
}
