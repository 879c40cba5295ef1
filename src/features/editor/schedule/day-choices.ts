import { m } from '../../../i18n/paraglide/messages.js';
import { firstDayIn, languageTag } from '../../../i18n/region.ts';

/** A day to choose, named in full. */
interface DayChoice {
  readonly day: number;
  readonly label: string;
  readonly name: string;
  /** Takes the room of so many, where its label needs it. */
  readonly span?: number;
}

/** Stands for the last day of a month, whichever that is: after the 31st. */
export const LAST_DAY = 32;

/** ISO weekdays in the order of the week; `firstDay` null: as the region has it. */
export function weekdayChoices(firstDay: number | null): DayChoice[] {
  const first = firstDay ?? firstDayIn(languageTag());
  const named = (weekday: 'short' | 'long') => {
    const format = new Intl.DateTimeFormat(languageTag(), { weekday, timeZone: 'UTC' });
    // 1 January 2024 was a Monday.
    return (day: number) => format.format(Date.UTC(2024, 0, day));
  };
  const [short, long] = [named('short'), named('long')];
  return Array.from({ length: 7 }, (_, index) => {
    const day = ((first - 1 + index) % 7) + 1;
    return { day, label: short(day), name: long(day) };
  });
}

export function monthDayChoices(): DayChoice[] {
  const days = Array.from({ length: 31 }, (_, index): DayChoice => {
    const label = (index + 1).toString();
    return { day: index + 1, label, name: m.schedule_month_day({ day: label }) };
  });
  const last = m.schedule_last_day();
  return [...days, { day: LAST_DAY, label: last, name: last, span: 4 }];
}

/** Weeks by their place in `WEEKS`. */
export function weekChoices(): DayChoice[] {
  const labels = [
    [m.schedule_week_1(), m.schedule_week_1_name()],
    [m.schedule_week_2(), m.schedule_week_2_name()],
    [m.schedule_week_3(), m.schedule_week_3_name()],
    [m.schedule_week_4(), m.schedule_week_4_name()],
    [m.schedule_week_last(), m.schedule_week_last()],
  ] as const;
  return labels.map(([label, name], day) => ({ day, label, name, ...(day === 4 ? { span: 2 } : {}) }));
}

export function monthChoices(): DayChoice[] {
  const named = (month: 'short' | 'long') => {
    const format = new Intl.DateTimeFormat(languageTag(), { month, timeZone: 'UTC' });
    return (number: number) => format.format(Date.UTC(2024, number - 1, 1));
  };
  const [short, long] = [named('short'), named('long')];
  return Array.from({ length: 12 }, (_, index) => {
    return { day: index + 1, label: short(index + 1), name: long(index + 1) };
  });
}
