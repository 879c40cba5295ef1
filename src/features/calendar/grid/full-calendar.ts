import './styles-without-font.ts';
import { Calendar, type CalendarOptions } from '@fullcalendar/core';
import timeGrid from '@fullcalendar/timegrid';
import { DAYS } from '../../../domain/calendar/week.ts';
import { DAY, HOUR } from '../../../domain/time/instant.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';

/** What FullCalendar lays out: one element per day, and one across the week above them. */
export interface Contents {
  readonly days: readonly HTMLElement[];
  /** One per day, above its hours. */
  readonly headers: readonly HTMLElement[];
  readonly bars: HTMLElement;
}

/** What the grid says itself, in the language of the screen. */
export interface Words {
  readonly language: string;
  readonly bars: string;
  hour(hour: number): string;
}

const BARS = 'bars';

/**
 * The only place that knows FullCalendar: it draws the hours, the days, the band above them, and scrolls. Its cost
 * grows with its events, 250 ms for 300, so it is given eight and never another: a lane for each day, which holds that
 * day's blocks, and one across the week, which holds the bars. Its time is the wall's, so it is told that it is UTC.
 */
export class FullCalendarGrid {
  readonly #calendar: Calendar;

  /** What scrolls the hours. */
  get hours(): HTMLElement | null {
    return this.#calendar.el.querySelector('.fc-timegrid-body')?.closest('.fc-scroller') ?? null;
  }

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
        return placed(contents.days, event.start, view.activeStart);
      },
      dayHeaderContent: ({ date, view }) => {
        // A header that goes from one date to another would be taken out of its new cell by the old one.
        const holder = document.createElement('div');
        holder.append(...placed(contents.headers, date, view.activeStart).domNodes);
        return { domNodes: [holder] };
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

/** The one of seven that belongs to a day. */
function placed(elements: readonly HTMLElement[], date: Date | null, firstDate: Date) {
  const element = elements[Math.round(((date?.getTime() ?? 0) - firstDate.getTime()) / DAY)];
  return { domNodes: element === undefined ? [] : [element] };
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
