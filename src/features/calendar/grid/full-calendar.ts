import './styles-without-font.ts';
import { Calendar, type CalendarOptions } from '@fullcalendar/core';
import timeGrid from '@fullcalendar/timegrid';
import { DAYS } from '../../../domain/calendar/week.ts';
import { DAY, HOUR } from '../../../domain/time/instant.ts';
import { localDateOf, type LocalDate } from '../../../domain/time/local-date.ts';

/** What FullCalendar lays out: one element per day, and one across the week above them. */
export interface Contents {
  readonly days: readonly HTMLElement[];
  readonly bars: HTMLElement;
}

/** What the grid says itself, in the language of the screen. */
export interface Words {
  readonly language: string;
  readonly bars: string;
  hour(hour: number): string;
  day(date: LocalDate): string;
}

const BARS = 'bars';

/**
 * The only place that knows FullCalendar: it draws the hours, the days, the band above them, and scrolls. Its cost
 * grows with its events, 250 ms for 300, so it is given eight and never another: a lane for each day, which holds that
 * day's blocks, and one across the week, which holds the bars. Its time is the wall's, so it is told that it is UTC.
 */
export class FullCalendarGrid {
  readonly #calendar: Calendar;

  constructor(host: HTMLElement, contents: Contents, firstDate: LocalDate) {
    this.#calendar = new Calendar(host, {
      ...APPEARANCE,
      initialDate: firstDate,
      events: [
        // Longer than any year that Almanac knows, and every day of them.
        { id: BARS, allDay: true, start: '1969-01-01', end: '2201-01-01' },
        { id: 'day', daysOfWeek: [0, 1, 2, 3, 4, 5, 6], startTime: '00:00', endTime: '24:00' },
      ],
      eventContent: ({ event, view }) => {
        if (event.id === BARS) return { domNodes: [contents.bars] };
        const day = Math.round(((event.start?.getTime() ?? 0) - view.activeStart.getTime()) / DAY);
        const lane = contents.days[day];
        return { domNodes: lane === undefined ? [] : [lane] };
      },
    });
    this.#calendar.render();
  }

  show(firstDate: LocalDate, today: LocalDate): void {
    const { el } = this.#calendar;
    el.classList.add('moving');
    this.#calendar.batchRendering(() => {
      if (this.#calendar.getOption('now') !== today) this.#calendar.setOption('now', today);
      this.#calendar.gotoDate(firstDate);
    });
    el.classList.remove('moving');
  }

  speak(words: Words): void {
    this.#calendar.batchRendering(() => {
      this.#calendar.setOption('locale', words.language);
      this.#calendar.setOption('allDayContent', words.bars);
      this.#calendar.setOption('slotLabelContent', ({ time }) => words.hour(time.milliseconds / HOUR));
      this.#calendar.setOption('dayHeaderContent', ({ date }) =>
        words.day(localDateOf(date.getTime() / DAY)),
      );
    });
  }

  /** Room was made or taken away around it. */
  resize(): void {
    this.#calendar.updateSize();
  }

  destroy(): void {
    this.#calendar.destroy();
  }
}

const APPEARANCE: CalendarOptions = {
  plugins: [timeGrid],
  initialView: 'week',
  // It begins on the date that it is given, whichever weekday that is.
  views: { week: { type: 'timeGrid', duration: { days: DAYS }, dateAlignment: 'day' } },
  timeZone: 'UTC',
  headerToolbar: false,
  height: '100%',
  slotDuration: '01:00',
  slotLabelInterval: '01:00',
  scrollTime: '06:45',
  scrollTimeReset: false,
  eventInteractive: false,
  editable: false,
};
