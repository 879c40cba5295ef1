import type { Almanac } from '../../app/context.ts';
import { arrangeBars, BAR_GROUPS, groupOf } from '../../domain/calendar/arrange-bars.ts';
import { arrangeDay } from '../../domain/calendar/arrange-day.ts';
import { arrangeMonth } from '../../domain/calendar/arrange-month.ts';
import { nextEntry } from '../../domain/calendar/next-entry.ts';
import { rangeOf, type Cell } from '../../domain/calendar/range.ts';
import { daysAround, neighbourOf } from '../../domain/calendar/scale.ts';
import type { InventoryRow } from '../../domain/inventory/row.ts';
import { DAY, MINUTE, type Instant } from '../../domain/time/instant.ts';
import {
  addDays,
  dayOf,
  isLocalDate,
  localDateAt,
  startOfDate,
  type LocalDate,
} from '../../domain/time/local-date.ts';
import { offsetAt } from '../../domain/time/zone.ts';
import { firstDayIn, languageTag } from '../../i18n/region.ts';
import { monthStops, stopsOf } from './moves.ts';
import { isNarrow, monthRoomIn, roomIn, rowsIn, type Room } from './room.ts';

/** The days that the address asks for, as the displayed zone, the preferences and the room on screen show them. */
export class ShownRange {
  readonly #almanac: Almanac;
  /** Of the days on screen, in px; 0 until it is measured. */
  size = $state.raw({ width: 0, height: 0 });
  /** All bars are shown, in a band that scrolls. */
  isBandOpen = $state(false);
  /** Of what overlays have above the bars, in px. */
  overlayHeight = $state(0);

  readonly #selection: { readonly rows: readonly InventoryRow[] };

  /** @param selection whose rows are shown; without it, those of the list */
  constructor(almanac: Almanac, selection: { readonly rows: readonly InventoryRow[] } | null = null) {
    this.#almanac = almanac;
    this.#selection = selection ?? almanac.workspace.selection;
  }

  readonly zone = $derived.by(() => this.#almanac.preferences.zone);
  readonly today = $derived.by(() => localDateAt(this.#almanac.workspace.time.now, this.zone));
  readonly scale = $derived.by(() => this.#almanac.address.view.scale);
  /** The day asked for, which need not be the first that is shown. */
  readonly date = $derived.by(() => this.#almanac.address.view.date ?? this.today);
  readonly #options = $derived.by(() => ({
    firstDay: this.#almanac.preferences.firstDay ?? firstDayIn(languageTag()),
    isNarrow: isNarrow(this.size.width),
    timelineWeeks: this.#almanac.address.view.weeks,
  }));
  readonly #range = $derived.by(() => daysAround(this.scale, this.date, this.#options));
  readonly firstDate = $derived.by(() => this.#range.firstDate);
  /** How many days are shown. */
  readonly count = $derived.by(() => this.#range.count);
  readonly dates = $derived.by(() =>
    Array.from({ length: this.count }, (_, day) => addDays(this.firstDate, day)),
  );
  readonly lastDate = $derived.by(() => addDays(this.firstDate, this.count - 1));

  /** What the screen has room for. */
  readonly room = $derived.by((): Room => roomIn(this.size, this.count));

  readonly showsPressure = $derived.by(() => this.#almanac.preferences.showPressure);
  readonly showsDrafts = $derived.by(() => this.#almanac.address.view.drafts);
  /** The selected campaign. Apart from the rest of the address, so that a letter typed concerns no block. */
  readonly selected = $derived.by(() => this.#almanac.address.view.campaign);
  readonly rows = $derived.by(() => this.#selection.rows);
  readonly #shows = $derived.by(() => {
    const { showBars, showRuns } = this.#almanac.preferences;
    return { showBars, showRuns, showDrafts: this.showsDrafts };
  });
  readonly #found = $derived.by(() =>
    rangeOf(this.rows, {
      firstDate: this.firstDate,
      days: this.count,
      zone: this.zone,
      ...this.#shows,
    }),
  );
  /** In order of time. */
  readonly cells = $derived.by(() => this.#found.cells);
  /** Every bar, seen or not. */
  readonly allBars = $derived.by(() => this.#found.bars);
  readonly isEmpty = $derived.by(() => this.cells.length === 0 && this.allBars.length === 0);
  readonly cellsByDay = $derived.by(() => {
    const byDay = this.dates.map((): Cell[] => []);
    for (const cell of this.cells) byDay[cell.day]?.push(cell);
    return byDay;
  });
  readonly days = $derived.by(() => {
    const most = rowsIn(this.room, this.cells.length);
    return this.dates.map((date, day) =>
      arrangeDay(this.cellsByDay[day] ?? [], { date, zone: this.zone, most }),
    );
  });
  readonly bars = $derived.by(() => arrangeBars(this.allBars, this.count, this.room.barLines));
  /** All bars, arranged for the open band. */
  readonly barGroups = $derived.by(() =>
    BAR_GROUPS.map((group) => {
      const bars = this.allBars.filter((bar) => groupOf(bar) === group);
      return { group, ...arrangeBars(bars, this.count) };
    }).filter(({ bars }) => bars.length > 0),
  );
  /** The bars that are drawn, in the order of the page. */
  readonly seenBars = $derived.by(() =>
    this.isBandOpen ? this.barGroups.flatMap((each) => each.bars) : this.bars.bars,
  );
  /** The weeks of a month, as many launches of each day as there is room for. */
  readonly month = $derived.by(() => arrangeMonth(this.#found, this.count, monthRoomIn(this.size)));
  /** Everything that can have the focus. */
  readonly stops = $derived.by(() => (this.scale === 'month' ? monthStops(this.month) : stopsOf(this)));
  /** The date on which something next begins, after what is shown. Asked for only while that is empty. */
  readonly next = $derived.by((): LocalDate | null => {
    const end = startOfDate(addDays(this.firstDate, this.count), this.zone);
    const next = nextEntry(this.rows, end, this.#shows);
    return next === null ? null : localDateAt(next, this.zone);
  });

  /** Minutes since midnight, on the wall, of now; null if that is on another day. */
  minuteNow(day: number): number | null {
    if (this.dates[day] !== this.today) return null;
    return this.placeOf(this.#almanac.workspace.time.now)?.minute ?? null;
  }

  /** The day and the minutes since its midnight, on the wall, of an instant; null outside what is shown. */
  placeOf(at: Instant): { readonly day: number; readonly minute: number } | null {
    const wall = Math.floor((at + offsetAt(at, this.zone) - dayOf(this.firstDate) * DAY) / MINUTE);
    const day = Math.floor(wall / (DAY / MINUTE));
    return day < 0 || day >= this.count ? null : { day, minute: wall - day * (DAY / MINUTE) };
  }

  /** What lies before or after; null beyond the years that Almanac knows. */
  neighbour(direction: -1 | 1): LocalDate | null {
    const date = neighbourOf(this.scale, this.date, direction, this.#options);
    return isLocalDate(date) ? date : null;
  }

  go(date: LocalDate | null, step: string | null = null): void {
    if (date !== null && !isLocalDate(date)) return;
    this.#almanac.address.go({ date }, step);
  }
}
