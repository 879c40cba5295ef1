import { dateOf, type CalendarDate } from '../domain/time/calendar-date.ts';
import { DAY, SECOND, type Instant } from '../domain/time/instant.ts';
import { wallDateOf, wallMilliseconds, type WallTime } from '../domain/time/wall-time.ts';
import { offsetsOf, startOfDay, wallTimeOf } from '../domain/time/zone.ts';

/** The day that demo data is made on. Everything in it is told in days before or after, which this turns into dates. */
export class DemoDay {
  /** The first instant of the day: the data does not depend on the hour at which it is made. */
  readonly now: Instant;
  readonly zone: string;
  /** As a day number. */
  readonly number: number;
  readonly #dates = new Map<number, string>();

  constructor(now: Instant, zone: string) {
    this.now = startOfDay(now, zone);
    this.zone = zone;
    this.number = Math.floor(wallMilliseconds(wallTimeOf(this.now, zone)) / DAY);
  }

  date(day: number): CalendarDate {
    return dateOf(this.number + day);
  }

  wallTime(day: number, time: string): WallTime {
    let date = this.#dates.get(day);
    if (date === undefined) {
      date = wallDateOf(this.number + day);
      this.#dates.set(day, date);
    }
    return `${date}T${time}`;
  }

  /** The instant of a time of day in the zone of the day. */
  instant(day: number, secondOfDay: number): Instant {
    return offsetsOf(this.zone).instantAt((this.number + day) * DAY + secondOfDay * SECOND);
  }
}
