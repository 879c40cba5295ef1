import type { Almanac } from '../../../app/context.ts';
import { instantOfSlot, nearestSlot, steppedSlot, wallTimeIn } from '../../../domain/calendar/slots.ts';
import type { Block } from '../../../domain/calendar/range.ts';
import type { Campaign } from '../../../domain/campaign/campaign.ts';
import type { Reason } from '../../../domain/lifecycle/reason.ts';
import { refusal } from '../../../domain/lifecycle/refusal.ts';
import type { Instant } from '../../../domain/time/instant.ts';
import { localDateAt, type LocalDate } from '../../../domain/time/local-date.ts';
import { wallTimeOf } from '../../../domain/time/zone.ts';
import type { GridFocus } from '../grid-focus.svelte.ts';
import { blockKey } from '../moves.ts';
import type { ShownRange } from '../shown-range.svelte.ts';

/** A block on its way to another slot. */
export interface Carried {
  readonly campaign: Campaign;
  readonly block: Block;
  readonly by: 'pointer' | 'keys';
  /** Where it would be dropped now. */
  readonly at: Instant;
  /** Why it cannot be dropped there; null if it can, or where it came from. */
  readonly reason: Reason | null;
}

/** Steps of one move by keyboard through the weeks are one step for Back. */
const STEP = 'calendar move';

/** At most one block of the grid is on its way to another slot. What a drop does is for the rules and the dialog. */
export class Moving {
  readonly #almanac: Almanac;
  readonly #shown: ShownRange;
  readonly #focus: GridFocus;
  #carried = $state.raw<Carried | null>(null);
  /** The week of the address when it was taken up. */
  #home: LocalDate | null = null;

  constructor(almanac: Almanac, shown: ShownRange, focus: GridFocus) {
    this.#almanac = almanac;
    this.#shown = shown;
    this.#focus = focus;
  }

  readonly #key = $derived.by(() => (this.#carried === null ? null : keyOf(this.#carried)));
  readonly #place = $derived.by(() =>
    this.#carried === null ? null : this.#shown.placeOf(this.#carried.at),
  );

  get carried(): Carried | null {
    return this.#carried;
  }
  /** Which block it is. */
  get key(): string | null {
    return this.#key;
  }
  /** Where in the week it would be dropped; null: nothing is on its way, or to another shown. */
  get place() {
    return this.#place;
  }

  /** Minutes since midnight of a block that is shown. */
  minuteOf({ at }: Block): number {
    return this.#shown.placeOf(at)?.minute ?? 0;
  }

  /** Takes a block up, as its campaign is stored. Answers whether it may be moved; if not, the reason is told. */
  async pick(block: Block, by: Carried['by']): Promise<boolean> {
    const campaign = await this.#almanac.workspace.commands.read(block.row.id);
    if (campaign === undefined || !this.#almanac.acting.canReschedule(campaign)) return false;
    this.#home = this.#almanac.address.view.date;
    this.#carried = { campaign, block, by, at: block.at, reason: null };
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
    const slot = nearestSlot(minute);
    const home = this.#shown.placeOf(carried.block.at);
    const isHome = home?.day === day && nearestSlot(home.minute) === slot;
    const at = isHome ? carried.block.at : instantOfSlot(wallTimeIn(date, slot), this.#zones(carried));
    this.#aimAt(carried, at);
  }

  /** Goes on by so many milliseconds of the wall, and to the week that this leads to. */
  step(step: number): void {
    const carried = this.#carried;
    if (carried === null) return;
    const at = steppedSlot(carried.at, step, this.#zones(carried));
    this.#aimAt(carried, at);
    if (this.#shown.placeOf(at) === null) this.#shown.go(localDateAt(at, this.#shown.zone), STEP);
  }

  /** Lets go where it is aimed at; where it came from, nothing happens. */
  drop(): void {
    const carried = this.#carried;
    this.#carried = null;
    if (carried === null || carried.at === carried.block.at) return;
    this.#focus.expect(blockKey(carried.block.row.id, carried.at));
    this.#almanac.acting.reschedule(carried.campaign, moveOf(carried, carried.at));
  }

  /** Leaves it where it was, and shows that again. */
  cancel(): void {
    if (this.#carried?.by === 'keys') this.#shown.go(this.#home, STEP);
    this.#carried = null;
  }

  #aimAt(carried: Carried, at: Instant): void {
    if (carried.at === at) return;
    const move = moveOf(carried, at);
    const context = this.#almanac.workspace.commands.context();
    const reason =
      at === carried.block.at ? null : refusal(carried.campaign, 'reschedule', context, { move });
    this.#carried = { ...carried, at, reason };
  }

  #zones({ campaign }: Carried) {
    return { displayed: this.#shown.zone, own: campaign.current.content.schedule.zone };
  }
}

function keyOf({ block }: Carried): string {
  return blockKey(block.row.id, block.at);
}

function moveOf({ campaign, block }: Carried, at: Instant) {
  const { zone } = campaign.current.content.schedule;
  return { from: wallTimeOf(block.at, zone), to: wallTimeOf(at, zone) };
}
