import type { JournalEntry } from '../../domain/ports/repository.ts';
import { localDateAt, type LocalDate } from '../../domain/time/local-date.ts';

export interface JournalDay {
  readonly date: LocalDate;
  readonly entries: readonly JournalEntry[];
}

/** Entries in the order of their instants, by the days of a zone. */
export function byDay(entries: readonly JournalEntry[], zone: string): JournalDay[] {
  const days = new Map<LocalDate, JournalEntry[]>();
  for (const entry of entries) {
    const date = localDateAt(entry.at, zone);
    const day = days.get(date);
    if (day === undefined) days.set(date, [entry]);
    else day.push(entry);
  }
  return [...days].map(([date, ofDay]) => ({ date, entries: ofDay }));
}
