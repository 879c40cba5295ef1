import { m } from '../../../i18n/paraglide/messages.js';
import { firstDayIn, languageTag } from '../../../i18n/region.ts';

/** A day to choose, named in full. */
interface DayChoice {
  readonly day: number;
  readonly label: string;
  readonly name: string;
}

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
  return Array.from({ length: 31 }, (_, index) => {
    const label = (index + 1).toString();
    return { day: index + 1, label, name: m.schedule_month_day({ day: label }) };
  });
}
