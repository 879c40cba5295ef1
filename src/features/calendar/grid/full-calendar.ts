import './styles-without-font.ts';
import { Calendar, type CalendarOptions } from '@fullcalendar/core';
import timeGrid from '@fullcalendar/timegrid';
import { DAY, HOUR } from '../../../domain/time/instant.ts';

/** What FullCalendar lays out: one element per day, and one across the days above them. */
export interface Contents {
  readonly days: readonly HTMLElement[];
  /** One per day, above its hours. */
  readonly heads: readonly HTMLElement[];
  readonly bars: HTMLElement;
}

/** What the grid says itself, in the language of the screen. */
export interface Words {
  readonly direction: 'ltr' | 'rtl';
  readonly bars: string;
  readonly hour: (hour: number) => string;
}

const BARS = 'bars';
/** It never learns which days are shown: those stand in its columns, and change there. */
const FIRST = Date.UTC(2001, 0, 1);

/**
 * The only place that knows FullCalendar: it draws the hours, the columns, the band above them, and scrolls. What it
 * takes to render grows with its events, so it is given one for each column, which holds all that is on that day, and
 * one across them, which holds the bars. It is rendered once: its dates are always the same few, of which nothing is
 * shown. docs/decisions/0014 has the figures.
 */
export class FullCalendarGrid {
  readonly #calendar: Calendar;

  /** What scrolls the hours. */
  get hours(): HTMLElement | null {
    return this.#calendar.el.querySelector('.fc-timegrid-body')?.closest('.fc-scroller') ?? null;
  }

  constructor(host: HTMLElement, contents: Contents) {
    const { length } = contents.days;
    const indexOf = (date: Date | null) => Math.round(((date?.getTime() ?? 0) - FIRST) / DAY);
    this.#calendar = new Calendar(host, {
      ...APPEARANCE,
      initialDate: FIRST,
      views: { days: { type: 'timeGrid', duration: { days: length }, dateAlignment: 'day' } },
      events: [
        { id: BARS, allDay: true, start: FIRST, end: FIRST + length * DAY },
        { id: 'day', daysOfWeek: [0, 1, 2, 3, 4, 5, 6], startTime: '00:00', endTime: '24:00' },
      ],
      eventContent: ({ event }) =>
        only(event.id === BARS ? contents.bars : contents.days[indexOf(event.start)]),
      dayHeaderContent: ({ date }) => only(contents.heads[indexOf(date)]),
    });
    this.#calendar.render();
    // It names its columns by its own dates; what stands in them has the names.
    for (const head of contents.heads) head.closest('a')?.removeAttribute('aria-label');
    for (const cell of host.querySelectorAll('[data-date]')) cell.removeAttribute('data-date');
  }

  speak({ direction, bars, hour }: Words): void {
    this.#calendar.batchRendering(() => {
      this.#calendar.setOption('direction', direction);
      this.#calendar.setOption('allDayContent', bars);
      this.#calendar.setOption('slotLabelContent', ({ time }) => hour(time.milliseconds / HOUR));
    });
  }

  /** Brings an hour of the day to the top of what is seen. */
  scrollTo(minute: number): void {
    this.#calendar.scrollToTime({ minutes: Math.max(0, minute) });
  }

  /** Room was made or taken away around it. */
  resize(): void {
    this.#calendar.updateSize();
  }

  destroy(): void {
    this.#calendar.destroy();
  }
}

function only(element: HTMLElement | undefined) {
  return { domNodes: element === undefined ? [] : [element] };
}

const APPEARANCE: CalendarOptions = {
  plugins: [timeGrid],
  initialView: 'days',
  timeZone: 'UTC',
  headerToolbar: false,
  height: '100%',
  slotDuration: '01:00',
  slotLabelInterval: '01:00',
  scrollTimeReset: false,
  eventInteractive: false,
  editable: false,
};
