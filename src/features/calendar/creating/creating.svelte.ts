import type { Almanac } from '../../../app/context.ts';
import { slotAround, wallTimeIn } from '../../../domain/calendar/slots.ts';
import type { WallTime } from '../../../domain/time/wall-time.ts';
import { instantOf } from '../../../domain/time/zone.ts';
import type { ShownRange } from '../shown-range.svelte.ts';

/** A slot of the week: a day, and minutes since its midnight. */
export interface Slot {
  readonly day: number;
  readonly minute: number;
}

/** Where somebody begins a campaign without having looked at an hour, in minutes. */
const MORNING = 9 * 60;
const A_DAY = 24 * 60;

/** Campaigns begun from a slot of the grid, which becomes their start. Slots that have passed begin none. */
export class Creating {
  readonly #almanac: Almanac;
  readonly #shown: ShownRange;
  #pointed = $state.raw<Slot | null>(null);
  #isOverPast = $state(false);
  #header = $state<number | null>(null);

  constructor(almanac: Almanac, shown: ShownRange) {
    this.#almanac = almanac;
    this.#shown = shown;
  }

  /** A viewer creates nothing. */
  readonly #isAllowed = $derived.by(() => this.#almanac.preferences.actor.role !== 'viewer');
  readonly #starts = $derived.by(() =>
    this.#shown.dates.map((date, day): WallTime | null => {
      const now = this.#shown.minuteNow(day);
      const minute = now === null ? MORNING : (Math.floor(now / 60) + 1) * 60;
      const isOver = date < this.#shown.today || minute >= A_DAY;
      return isOver || !this.#isAllowed ? null : wallTimeIn(date, minute);
    }),
  );
  readonly #stop = $derived.by(() => {
    const header = this.#header;
    if (header !== null && this.#starts[header] != null) return header;
    return this.#starts.findIndex((start) => start !== null);
  });

  /** For each day when a campaign begun on it starts: the next full hour, or in the morning; null: it is over. */
  get starts(): readonly (WallTime | null)[] {
    return this.#starts;
  }
  /** The day whose header Tab leads to. */
  get stop(): number {
    return this.#stop;
  }
  set stop(day: number) {
    this.#header = day;
  }
  /** The slot under the pointer, in which a click would begin a campaign. */
  get pointed(): Slot | null {
    return this.#pointed;
  }
  /** The pointer is over a slot that begins none any more. */
  get isOverPast(): boolean {
    return this.#isOverPast;
  }

  /** The pointer is over a height of a day, or over nothing bare. */
  point(place: Slot | null): void {
    const slot = place === null ? null : this.slotAt(place);
    this.#isOverPast = this.#isAllowed && place !== null && slot === null;
    const { day, minute } = this.#pointed ?? {};
    if (slot?.day !== day || slot?.minute !== minute) this.#pointed = slot;
  }

  /** The slot in which a height of a day lies; null if it has passed, or nothing may be created. */
  slotAt({ day, minute }: Slot): Slot | null {
    const slot = { day, minute: slotAround(minute) };
    const start = instantOf(this.wallTimeOf(slot), this.#shown.zone);
    return this.#isAllowed && start > this.#almanac.workspace.time.now ? slot : null;
  }

  begin(start: WallTime): void {
    this.#almanac.overlays.show({ kind: 'creation', start });
  }

  wallTimeOf({ day, minute }: Slot): WallTime {
    return wallTimeIn(this.#shown.dates[day] ?? this.#shown.firstDate, minute);
  }
}
