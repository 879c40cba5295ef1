import { mark } from '../campaign/campaign.ts';
import { z } from '../schema.ts';
import { isLocalDate } from '../time/local-date.ts';
import { wallTime } from '../time/wall-time.ts';
import { FREQUENCIES } from './frequency.ts';

/** So many entries one overlay holds, and so many overlays a sandbox: enough for a team, and quick to read again. */
export const MOST_ENTRIES = 10_000;
export const MOST_OVERLAYS = 20;
export const LONGEST_TITLE = 255;
/** Of one series: times that it has besides, or leaves out. */
export const MOST_EXCEPTIONS = 5_000;
/** Of a zone that the file itself defines: two a year until 2199. */
export const MOST_CHANGES = 600;

const localDate = z.string().refine(isLocalDate, { message: 'Expected a real date, as 2026-03-29' });
const numbers = z.array(z.int().min(-366).max(366)).max(400);

/** What a series repeats by: RRULE of RFC 5545. A number of times is told by the last of them. */
const rule = z.object({
  frequency: z.enum(FREQUENCIES),
  interval: z.int().min(1).max(10_000),
  /** The last minute on the series' wall that it may fall on; null: it goes on. */
  until: wallTime.nullable(),
  months: numbers,
  weeks: numbers,
  yearDays: numbers,
  monthDays: numbers,
  /** ISO weekdays; `nth`: which of its month or year, from the end where negative; 0: each. */
  weekdays: z.array(z.object({ day: z.int().min(1).max(7), nth: z.int().min(-53).max(53) })).max(400),
  hours: numbers,
  minutes: numbers,
  positions: numbers,
  weekStart: z.int().min(1).max(7),
});
export type Rule = z.infer<typeof rule>;

const wall = z.union([localDate, wallTime]);

/** One thing that an overlay shows, once or repeatedly. */
const entry = z.object({
  /** Empty: the file gives it none. */
  title: z.string().max(LONGEST_TITLE),
  /** A date: it takes whole days, the same wherever one is. */
  start: wall,
  /** In days, or in minutes. */
  length: z.int().min(0).max(60_000_000),
  /** In which the start is written; null: on whatever wall is shown. */
  zone: z.string().min(1).max(255).nullable(),
  /** Null: it is there once. */
  repeats: z
    .object({
      rules: z.array(rule).max(20),
      also: z.array(wall).max(MOST_EXCEPTIONS),
      except: z.array(wall).max(MOST_EXCEPTIONS),
    })
    .nullable(),
});
export type OverlayEntry = z.infer<typeof entry>;

/** A zone as a file defines it, where no zone of the browser has its name. */
const definedZone = z.object({
  name: z.string().min(1).max(255),
  /** From UTC, in milliseconds, before the first change. */
  offset: z.int(),
  changes: z.array(z.object({ at: z.int(), offset: z.int() })).max(MOST_CHANGES),
});
export type DefinedZone = z.infer<typeof definedZone>;

/** An outside calendar, shown behind the campaigns. It counts for nothing else. */
export const calendarOverlay = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(255),
  /** Whether the calendar shows it now. */
  shown: z.boolean(),
  created: mark,
  /** The name of the file that it came from. */
  file: z.string().max(255),
  zones: z.array(definedZone).max(200),
  entries: z.array(entry).max(MOST_ENTRIES),
});
export type CalendarOverlay = z.infer<typeof calendarOverlay>;

/** What a file gives an overlay. */
export type OverlayContents = Pick<CalendarOverlay, 'zones' | 'entries'>;

/** In the order in which they were added. */
export function byAge(one: CalendarOverlay, other: CalendarOverlay): number {
  return one.created.at - other.created.at || (one.id < other.id ? -1 : 1);
}

export function isWholeDays({ start }: Pick<OverlayEntry, 'start'>): boolean {
  return start.length === 10;
}
