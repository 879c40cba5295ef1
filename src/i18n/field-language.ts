import type { LocalDate } from '../domain/time/local-date.ts';
import { m } from './paraglide/messages.js';
import { countsToTwelve, firstDayIn, languageTag } from './region.ts';

/** How date and time fields speak to a person who begins weeks on `firstDay`; null: as the region has it. */
export function fieldLanguage(firstDay: number | null, today: LocalDate) {
  const tag = languageTag();
  return {
    tag,
    hours: countsToTwelve(tag) ? (12 as const) : (24 as const),
    firstDay: firstDay ?? firstDayIn(tag),
    today,
    words: {
      year: m.fields_year(),
      month: m.fields_month(),
      day: m.fields_day(),
      hour: m.fields_hour(),
      minute: m.fields_minute(),
      dayPeriod: m.fields_day_period(),
      empty: m.fields_empty(),
      openCalendar: m.fields_open_calendar(),
      previousMonth: m.fields_previous_month(),
      nextMonth: m.fields_next_month(),
    },
  };
}
