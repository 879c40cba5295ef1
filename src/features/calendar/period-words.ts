import type { Scale } from '../../domain/calendar/scale.ts';
import { DAY } from '../../domain/time/instant.ts';
import { dayOf, type LocalDate } from '../../domain/time/local-date.ts';
import { formatDate, formatRange, type Style } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';

export const SCALE_LABELS: Record<Scale, () => string> = {
  day: m.calendar_scale_day,
  week: m.calendar_scale_week,
  month: m.calendar_scale_month,
  timeline: m.calendar_scale_timeline,
};

interface Shown {
  readonly scale: Scale;
  readonly date: LocalDate;
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
}

/** The days that are shown, in words: as long as there is room for. */
export function periodWords(
  { scale, date, firstDate, lastDate }: Shown,
  { day, days }: { day: Style; days: Style } = { day: 'longDay', days: 'fullDate' },
): string {
  if (scale === 'month') return formatDate(date, 'month');
  if (firstDate === lastDate) return formatDate(firstDate, day);
  return formatRange(dayOf(firstDate) * DAY, dayOf(lastDate) * DAY, 'UTC', days);
}
