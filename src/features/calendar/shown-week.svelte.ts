import type { Almanac } from '../../app/context.ts';
import { arrangeBars, type ArrangedBars } from '../../domain/calendar/arrange-bars.ts';
import { arrangeDay, type ArrangedDay } from '../../domain/calendar/arrange-day.ts';
import { nextEntry } from '../../domain/calendar/next-entry.ts';
import { DAYS, weekOf, type Cell } from '../../domain/calendar/week.ts';
import { DAY, MINUTE, type Instant } from '../../domain/time/instant.ts';
import {
  addDays,
  dayOf,
  isLocalDate,
  localDateAt,
  startOfDate,
  startOfWeek,
  type LocalDate,
} from '../../domain/time/local-date.ts';
import { offsetAt } from '../../domain/time/zone.ts';
import { languageTag, localeFirstDay } from '../../i18n/format.ts';
import { lanesIn, type Room } from './room.ts';

/** The week that the address asks for, as the displayed zone, the preferences and the room on screen show it. */
export class ShownWeek {
  readonly #almanac: Almanac;
  #room = $state.raw<Room>({ dayWidth: 120, barLines: 6 });

  constructor(almanac: Almanac) {
    this.#almanac = almanac;
  }

  readonly #zone = $derived.by(() => this.#almanac.preferences.zone);
  readonly #today = $derived.by(() => localDateAt(this.#almanac.workspace.time.now, this.#zone));
  readonly #date = $derived.by(() => this.#almanac.address.view.week ?? this.#today);
  readonly #firstDay = $derived.by(() => this.#almanac.preferences.firstDay ?? localeFirstDay(languageTag()));
  readonly #firstDate = $derived.by(() => startOfWeek(this.#date, this.#firstDay));
  readonly #rows = $derived.by(() => this.#almanac.workspace.selection.rows);
  readonly #showBars = $derived.by(() => this.#almanac.preferences.showBars);
  readonly #showRuns = $derived.by(() => this.#almanac.preferences.showRuns);
  readonly #week = $derived.by(() =>
    weekOf(this.#rows, {
      firstDate: this.#firstDate,
      zone: this.#zone,
      showBars: this.#showBars,
      showRuns: this.#showRuns,
    }),
  );
  readonly #dates = $derived.by(() =>
    Array.from({ length: DAYS }, (_, day) => addDays(this.#firstDate, day)),
  );
  readonly #lanes = $derived.by(() => lanesIn(this.#room, this.#week.cells.length));
  readonly #days = $derived.by(() => {
    const cellsByDay = this.#dates.map((): Cell[] => []);
    for (const cell of this.#week.cells) cellsByDay[cell.day]?.push(cell);
    return this.#dates.map((date, day) =>
      arrangeDay(cellsByDay[day] ?? [], { date, zone: this.#zone, lanes: this.#lanes }),
    );
  });
  readonly #bars = $derived.by(() => arrangeBars(this.#week.bars, this.#room.barLines));
  readonly #next = $derived.by(() => {
    const end = startOfDate(addDays(this.#firstDate, DAYS), this.#zone);
    const next = nextEntry(this.#rows, end, { showBars: this.#showBars, showRuns: this.#showRuns });
    return next === null ? null : localDateAt(next, this.#zone);
  });

  get zone(): string {
    return this.#zone;
  }
  get today(): LocalDate {
    return this.#today;
  }
  /** The day asked for, which need not be the first of its week. */
  get date(): LocalDate {
    return this.#date;
  }
  get firstDate(): LocalDate {
    return this.#firstDate;
  }
  get dates(): readonly LocalDate[] {
    return this.#dates;
  }
  get days(): readonly ArrangedDay[] {
    return this.#days;
  }
  get bars(): ArrangedBars {
    return this.#bars;
  }
  get cells(): readonly Cell[] {
    return this.#week.cells;
  }
  /** Every bar of the week, seen or not. */
  get allBars() {
    return this.#week.bars;
  }
  get isEmpty(): boolean {
    return this.#week.cells.length === 0 && this.#week.bars.length === 0;
  }
  /** The date on which something next begins, after this week. Asked for only while the week is empty. */
  get next(): LocalDate | null {
    return this.#next;
  }
  get room(): Room {
    return this.#room;
  }
  set room(room: Room) {
    this.#room = room;
  }

  /** Minutes since midnight, on the wall, of now; null if that is on another day. */
  minuteNow(day: number): number | null {
    if (this.#dates[day] !== this.#today) return null;
    return this.placeOf(this.#almanac.workspace.time.now)?.minute ?? null;
  }

  /** The day and the minutes since its midnight, on the wall, of an instant; null in another week. */
  placeOf(at: Instant): { readonly day: number; readonly minute: number } | null {
    const wall = Math.floor((at + offsetAt(at, this.#zone) - dayOf(this.#firstDate) * DAY) / MINUTE);
    const day = Math.floor(wall / (DAY / MINUTE));
    return day < 0 || day >= DAYS ? null : { day, minute: wall - day * (DAY / MINUTE) };
  }

  /** A week before or after; null beyond the years that Almanac knows. */
  neighbour(direction: -1 | 1): LocalDate | null {
    const date = addDays(this.#firstDate, direction * DAYS);
    return isLocalDate(date) ? date : null;
  }

  go(date: LocalDate | null, step: string | null = null): void {
    if (date !== null && !isLocalDate(date)) return;
    this.#almanac.address.go({ week: date }, step);
  }
}
