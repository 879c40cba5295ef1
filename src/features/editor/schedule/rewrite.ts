import type {
  ActionContent,
  ApiContent,
  Content,
  OrchestratedContent,
  Schedule,
} from '../../../domain/campaign/content.ts';
import type { Recurrence } from '../../../domain/schedule/recurrence.ts';
import { isoWeekday } from '../../../domain/time/calendar-date.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { addDays, dayOf, localDateAt, type LocalDate } from '../../../domain/time/local-date.ts';
import type { Remembered } from './remembered.ts';

/** How a content reads once a choice of its schedule is made. What a choice hides is cleared, and remembered. */

const FIRST_THROTTLE = 100;
const FIRST_COUNT = 10;
/** Days after its start at which an end is first proposed. */
const FIRST_LENGTH = 30;

export type Frequency = Recurrence['frequency'];
export type Ending = 'never' | 'date' | 'count' | 'both';

export function withSchedule(content: Content, change: Partial<Schedule>): Content {
  return { ...content, schedule: { ...content.schedule, ...change } };
}

export function withRecurrence(content: Content, change: Partial<Recurrence>): Content {
  const { recurrence } = content.schedule;
  return recurrence === null ? content : withSchedule(content, { recurrence: { ...recurrence, ...change } });
}

/** At a time: the one it had, or tomorrow at nine. */
export function startAtTime(content: Content, remembered: Remembered, now: Instant): Content {
  const { start, zone } = content.schedule;
  const proposed = `${addDays(localDateAt(now, zone), 1)}T09:00`;
  const started = withSchedule(content, { start: start ?? remembered.start ?? proposed });
  return 'inRecipientZone' in started
    ? { ...started, inRecipientZone: started.inRecipientZone || remembered.inRecipientZone }
    : started;
}

/** Without a time of its own it has none to keep in the recipients' zones. */
export function startAtActivation(content: Content, remembered: Remembered): Content {
  remembered.start = content.schedule.start;
  const started = withSchedule(content, { start: null });
  if (!('inRecipientZone' in started)) return started;
  remembered.inRecipientZone = started.inRecipientZone;
  return { ...started, inRecipientZone: false };
}

/** Null: once. A series gets the day of its start where no day was chosen before. */
export function repeat(
  content: Content,
  remembered: Remembered,
  frequency: Frequency | null,
  now: Instant,
): Content {
  const { recurrence } = content.schedule;
  if (frequency === null) return once(content, remembered);
  const before = recurrence ?? remembered.series?.recurrence ?? null;
  if (before !== null) remembered.intervals[before.frequency] = before.interval;
  const day = firstDate(content, now);
  const { weekdays = [], monthDays = [], count = null } = before ?? {};
  const next: Recurrence = {
    frequency,
    interval: remembered.intervals[frequency] ?? 1,
    weekdays: frequency === 'weekly' && weekdays.length === 0 ? [isoWeekday(dayOf(day))] : weekdays,
    monthDays: frequency === 'monthly' && monthDays.length === 0 ? [Number(day.slice(8))] : monthDays,
    count,
  };
  if (recurrence !== null) return withSchedule(content, { recurrence: next });
  const { series } = remembered;
  return withValidFrom(
    withSchedule(content, { recurrence: next, end: series?.end ?? null }),
    series?.validFrom ?? null,
  );
}

function once(content: Content, remembered: Remembered): Content {
  const { recurrence, end } = content.schedule;
  if (recurrence === null) return content;
  const validFrom = 'validFrom' in content ? content.validFrom : null;
  remembered.series = { recurrence, end, validFrom };
  return withValidFrom(withSchedule(content, { recurrence: null, end: null }), null);
}

function withValidFrom(content: Content, validFrom: Schedule['start']): Content {
  return 'validFrom' in content ? { ...content, validFrom } : content;
}

export function endingOf({ end, recurrence }: Schedule): Ending {
  const isCounted = recurrence?.count != null;
  if (end === null) return isCounted ? 'count' : 'never';
  return isCounted ? 'both' : 'date';
}

export function endBy(content: Content, remembered: Remembered, ending: Ending, now: Instant): Content {
  const { end, recurrence } = content.schedule;
  remembered.end = end ?? remembered.end;
  remembered.count = recurrence?.count ?? remembered.count;
  const hasDate = ending === 'date' || ending === 'both';
  const hasCount = ending === 'count' || ending === 'both';
  const proposed = `${addDays(firstDate(content, now), FIRST_LENGTH)}T23:59`;
  const dated = withSchedule(content, { end: hasDate ? (remembered.end ?? proposed) : null });
  return withRecurrence(dated, { count: hasCount ? (remembered.count ?? FIRST_COUNT) : null });
}

/** An open window for calls, or a single run, which has neither start nor end. */
export function openWindow(content: Content, remembered: Remembered, window: boolean): Content {
  if (!('window' in content) || content.window === window) return content;
  const { start, end } = content.schedule;
  if (!window) remembered.window = { start, end };
  const ends = window ? (remembered.window ?? { start, end }) : { start: null, end: null };
  return withSchedule({ ...content, window }, ends);
}

export function limitValidity(
  content: OrchestratedContent,
  remembered: Remembered,
  isLimited: boolean,
  now: Instant,
): OrchestratedContent {
  remembered.validFrom = content.validFrom ?? remembered.validFrom;
  const proposed = `${firstDate(content, now)}T00:00`;
  return { ...content, validFrom: isLimited ? (remembered.validFrom ?? proposed) : null };
}

/** Messages per second, or null without a limit. */
export function throttleBy(
  { throttle }: ActionContent | ApiContent,
  remembered: Remembered,
  isThrottled: boolean,
): number | null {
  remembered.throttle = throttle ?? remembered.throttle;
  return isThrottled ? (remembered.throttle ?? FIRST_THROTTLE) : null;
}

/** The date of the start, else today's in the schedule's zone. */
function firstDate({ schedule: { start, zone } }: Content, now: Instant): LocalDate {
  return start?.slice(0, 10) ?? localDateAt(now, zone);
}
