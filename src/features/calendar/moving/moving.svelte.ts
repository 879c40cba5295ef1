import type { Almanac } from '../../../app/context.ts';
import type { Bar } from '../../../domain/calendar/range.ts';
import { instantOfSlot, nearestSlot, steppedSlot, wallTimeIn } from '../../../domain/calendar/slots.ts';
import type { Campaign } from '../../../domain/campaign/campaign.ts';
import type { InventoryRow } from '../../../domain/inventory/row.ts';
import type { Reason } from '../../../domain/lifecycle/reason.ts';
import type { Move } from '../../../domain/schedule/move-schedule.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { localDateAt, type LocalDate } from '../../../domain/time/local-date.ts';
import { wallTimeOf } from '../../../domain/time/zone.ts';
import type { Lanes } from '../grid/hour-lanes.ts';
import type { GridFocus } from '../grid-focus.svelte.ts';
import { blockKey, trayKey } from '../moves.ts';
import type { ShownRange } from '../shown-range.svelte.ts';

/** What can be taken up: a launch, the end of a bar, or a draft that stands nowhere yet. */
export interface Held {
  readonly row: InventoryRow;
  /** Where it stands; null: nowhere. */
  readonly from: Instant | null;
  readonly edge?: Move['edge'];
}

/** It, on its way. */
export interface Carried extends Held {
  readonly campaign: Campaign;
  readonly by: 'pointer' | 'keys';
  /** Where it would be dropped now; null: nowhere. */
  readonly at: Instant | null;
  /** Why it cannot be dropped there; null if it can, or where it came from. */
  readonly reason: Reason | null;
}

/** What a bar would be with its end where that is aimed at. Days count from the first that is shown. */
export type Pulled = Omit<Bar, 'endless' | 'recurring'>;

/** Steps of one move through the weeks are one step for Back. */
const STEP = 'calendar move';
/** Of what had no time of day yet, in minutes. */
const MORNING = 9 * 60;

/** At most one thing of the grid is on its way to another slot. What a drop does is for the rules and the dialog. */
export class Moving {
  readonly #almanac: Almanac;
  readonly #shown: ShownRange;
  readonly #focus: GridFocus;
  #carried = $state.raw<Carried | null>(null);
  /** The week of the address when it was taken up. */
  #home: LocalDate | null = null;
  /** The days of the scale that is shown, as they lie on screen. */
  lanes: Lanes | null = null;

  constructor(almanac: Almanac, shown: ShownRange, focus: GridFocus) {
    this.#almanac = almanac;
    this.#shown = shown;
    this.#focus = focus;
  }

  readonly #key = $derived.by(() => (this.#carried === null ? null : keyOf(this.#carried)));
  readonly #place = $derived.by(() => {
    const at = this.#carried?.at ?? null;
    return at === null ? null : this.#shown.placeOf(at);
  });

  /** Of the bar whose end is on its way, the first and the last day it would be drawn on; null: none, or elsewhere. */
  readonly pulled = $derived.by((): Pulled | null => {
    const carried = this.#carried;
    if (carried?.edge !== 'end' || carried.at === null) return null;
    const { row, at } = carried;
    const start = row.start ?? at;
    const first = this.#dayOf(start);
    const last = Math.max(this.#dayOf(at), first);
    const { count } = this.#shown;
    if (first >= count || last < 0) return null;
    return {
      row,
      firstDay: Math.max(0, first),
      lastDay: Math.min(count - 1, last),
      startsEarlier: first < 0,
      endsLater: last >= count,
    };
  });

  /** Counted from the first that is shown; whatever lies before or after it is just outside. */
  #dayOf(at: Instant): number {
    const { firstDate, zone, count } = this.#shown;
    const place = this.#shown.placeOf(at);
    if (place !== null) return place.day;
    return localDateAt(at, zone) < firstDate ? -1 : count;
  }

  get carried(): Carried | null {
    return this.#carried;
  }
  /** Which launch or draft it is; null: none, or an end. */
  get key(): string | null {
    return this.#key;
  }
  /** Where in the week it would be dropped; null: nothing is on its way, or to another shown. */
  get place() {
    return this.#place;
  }

  /** Minutes since midnight of where it stands, if that is shown. */
  minuteOf({ from }: Held): number {
    return from === null ? MORNING : (this.#shown.placeOf(from)?.minute ?? 0);
  }

  /** Takes it up, as its campaign is stored. Answers whether it may be moved; if not, the reason is told. */
  async pick(held: Held, by: Carried['by']): Promise<boolean> {
    const campaign = await this.#almanac.workspace.commands.read(held.row.id);
    if (campaign === undefined || !this.#almanac.acting.canReschedule(campaign, undefined, held.edge))
      return false;
    const { schedule } = campaign.current.content;
    if (held.edge === 'end' && schedule.end === null) {
      this.#almanac.acting.refuse(campaign, { code: 'no-end-to-move' });
      return false;
    }
    this.#home = this.#almanac.address.view.date;
    this.#carried = { ...held, campaign, by, at: held.from, reason: null };
    if (by === 'keys' && held.from === null) this.#aimAt(this.#carried, this.#firstSlot());
    return true;
  }

  /** Asks for a new date and time in a dialog: of one of a campaign's times, else of its next. */
  async ask(id: string, at: Instant | null): Promise<void> {
    const campaign = await this.#almanac.workspace.commands.read(id);
    if (campaign === undefined) return;
    const { zone } = campaign.current.content.schedule;
    this.#almanac.acting.askToReschedule(campaign, at === null ? undefined : wallTimeOf(at, zone));
  }

  /** Aims at the slot nearest to a height in a day of the shown. Near where it came from, that is its own minute. */
  aim(day: number, minute: number): void {
    const carried = this.#carried;
    const date = this.#shown.dates[day];
    if (carried === null || date === undefined) return;
    const { from } = carried;
    const slot = nearestSlot(minute);
    const home = from === null ? null : this.#shown.placeOf(from);
    const isHome = home?.day === day && nearestSlot(home.minute) === slot;
    const at = isHome && from !== null ? from : instantOfSlot(wallTimeIn(date, slot), this.#zones(carried));
    this.#aimAt(carried, at);
  }

  /** Aims at a day: an end keeps its time of day. */
  aimAtDay(day: number): void {
    const { from } = this.#carried ?? {};
    if (from == null) return;
    const wall = wallTimeOf(from, this.#shown.zone);
    this.aim(day, Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16)));
  }

  /** What stood nowhere goes nowhere, until it is over a day. */
  aimAtNothing(): void {
    if (this.#carried !== null) this.#carried = { ...this.#carried, at: null, reason: null };
  }

  /** Goes on by so many milliseconds of the wall, and to the week that this leads to. */
  step(step: number): void {
    const carried = this.#carried;
    if (carried?.at == null) return;
    const at = steppedSlot(carried.at, step, this.#zones(carried));
    this.#aimAt(carried, at);
    if (this.#shown.placeOf(at) === null) this.#shown.go(localDateAt(at, this.#shown.zone), STEP);
  }

  /** Goes on to what lies before or after, while something is carried past the edge. */
  turn(direction: -1 | 1): void {
    const neighbour = this.#shown.neighbour(direction);
    if (this.#carried !== null && neighbour !== null) this.#shown.go(neighbour, STEP);
  }

  /** Lets go where it is aimed at; where it came from, nothing happens. */
  drop(): void {
    const carried = this.#carried;
    this.#carried = null;
    if (carried?.at == null || carried.at === carried.from) return;
    if (carried.edge === undefined) this.#focus.expect(blockKey(carried.row.id, carried.at));
    this.#almanac.acting.reschedule(carried.campaign, moveOf(carried, carried.at));
  }

  /** Leaves it where it was, and shows that again. */
  cancel(): void {
    if (this.#carried !== null) this.#shown.go(this.#home, STEP);
    this.#carried = null;
  }

  #aimAt(carried: Carried, at: Instant): void {
    if (carried.at === at) return;
    const move = moveOf(carried, at);
    const { acting } = this.#almanac;
    const reason = at === carried.from ? null : acting.whyNotMoved(carried.campaign, carried.edge, move);
    this.#carried = { ...carried, at, reason };
  }

  /** Where something without a time is taken to by keyboard: the first morning ahead of those that are shown. */
  #firstSlot(): Instant {
    const { dates, today, zone } = this.#shown;
    const date = dates.find((each) => each > today) ?? dates.at(-1) ?? today;
    return instantOfSlot(wallTimeIn(date, MORNING), { displayed: zone, own: zone });
  }

  #zones({ campaign }: Carried) {
    return { displayed: this.#shown.zone, own: campaign.current.content.schedule.zone };
  }
}

function keyOf({ row, from, edge }: Held): string | null {
  if (edge !== undefined) return null;
  return from === null ? trayKey(row.id) : blockKey(row.id, from);
}

function moveOf({ campaign, from, edge }: Carried, at: Instant): Move {
  const { zone, end } = campaign.current.content.schedule;
  const to = wallTimeOf(at, zone);
  if (edge === 'end') return { from: end, to, edge };
  return { from: from === null ? null : wallTimeOf(from, zone), to };
}
