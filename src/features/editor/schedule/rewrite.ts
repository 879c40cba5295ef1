import type {
  ActionContent,
  ApiContent,
  Content,
  OrchestratedContent,
  Schedule,
} from '../../../domain/campaign/content.ts';
import {
  missingIn,
  WEEKS,
  withChange,
  type Recurrence,
  type RecurrenceChange,
  type Week,
} from '../../../domain/schedule/recurrence.ts';
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

export function withRecurrence(content: Content, change: RecurrenceChange): Content {
  const { recurrence } = content.schedule;
  return recurrence === null
    ? content
    : withSchedule(content, { recurrence: withChange(recurrence, change) });
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
  if (before !== null) remember(remembered, before);
  const { lastDay, weeks, months } = remembered.monthly;
  const rule: Recurrence = {
    frequency,
    interval: months !== undefined && frequency === 'monthly' ? 1 : (remembered.intervals[frequency] ?? 1),
    weekdays: before?.weekdays ?? [],
    monthDays: before?.monthDays ?? [],
    count: before?.count ?? null,
  };
  const extras = { lastDay, weeks, months, times: before?.times };
  const next = withADay(withChange(rule, extras), firstDate(content, now));
  if (recurrence !== null) return withSchedule(content, { recurrence: next });
  const { series } = remembered;
  return withValidFrom(
    withSchedule(content, { recurrence: next, end: series?.end ?? null }),
    series?.validFrom ?? null,
  );
}

function remember(remembered: Remembered, rule: Recurrence): void {
  const { frequency, interval, lastDay, weeks, months } = rule;
  // Chosen months have no interval: the one from before stays known.
  if (months === undefined) remembered.intervals[frequency] = interval;
  if (frequency === 'monthly') {
    remembered.monthly = { lastDay, weeks, months };
    remembered.weeks = weeks ?? remembered.weeks;
    remembered.months = months ?? remembered.months;
  }
}

/** Where no day is chosen yet, the one of a date. */
function withADay(rule: Recurrence, date: LocalDate): Recurrence {
  if (missingIn(rule) !== 'day') return rule;
  const weekdays = rule.weekdays.length > 0 ? rule.weekdays : [isoWeekday(dayOf(date))];
  if (rule.frequency === 'weekly') return withChange(rule, { weekdays });
  const day = Number(date.slice(8));
  return rule.weeks === undefined
    ? withChange(rule, { monthDays: [day] })
    : withChange(rule, { weekdays, weeks: rule.weeks.length > 0 ? rule.weeks : [weekOf(day)] });
}

/** The fifth is the last one, and most people mean that. */
function weekOf(day: number): Week {
  return WEEKS[Math.ceil(day / 7) - 1] ?? -1;
}

/** On weekdays of certain weeks, or on days of the month. */
export function byWeekday(
  content: Content,
  remembered: Remembered,
  isByWeekday: boolean,
  now: Instant,
): Content {
  const { recurrence } = content.schedule;
  if (recurrence === null) return content;
  remember(remembered, recurrence);
  const weeks = isByWeekday ? (recurrence.weeks ?? remembered.weeks ?? []) : undefined;
  return withSchedule(content, {
    recurrence: withADay(withChange(recurrence, { weeks }), firstDate(content, now)),
  });
}

/** In certain months alone, at first that of the start; those come every year. */
export function inMonths(content: Content, remembered: Remembered, isChosen: boolean, now: Instant): Content {
  const { recurrence } = content.schedule;
  if (recurrence === null) return content;
  remember(remembered, recurrence);
  if (!isChosen) {
    return withRecurrence(content, { months: undefined, interval: remembered.intervals.monthly ?? 1 });
  }
  const month = Number(firstDate(content, now).slice(5, 7));
  return withRecurrence(content, { months: recurrence.months ?? remembered.months ?? [month], interval: 1 });
}

/** Four hours after the latest time of a day that has room for it, else the first hour that is free. */
export function anotherTime({ start, recurrence }: Schedule): string {
  const taken = [...(start === null ? [] : [start.slice(11)]), ...(recurrence?.times ?? [])].sort();
  const [hour = 8, minute = 0] = taken.at(-1)?.split(':').map(Number) ?? [];
  const times = Array.from({ length: 24 }, (_, index) =>
    [index, minute].map((part) => part.toString().padStart(2, '0')).join(':'),
  );
  const free = (time: string | undefined) => time !== undefined && !taken.includes(time);
  return [times[hour + 4], ...times].find(free) ?? '00:00';
}

function once(content: Content, remembered: Remembered): Content {
  const { recurrence, end } = content.schedule;
  if (recurrence === null) return content;
  const validFrom = 'validFrom' in content ? content.validFrom : null;
  remember(remembered, recurrence);
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
