import type { Almanac } from '../../../app/context.ts';
import { pressureBoard, type PressureBoard } from '../../../app/pressure/pressure-board.svelte.ts';
import type { CapPeriod } from '../../../domain/pressure/cap.ts';
import type { PressureCell } from '../../../domain/pressure/cells.ts';
import type { ShownRange } from '../shown-range.svelte.ts';

/** From so many days on, a cell is a week. */
const WEEKS_FROM = 13 * 7;

/** The contact pressure of the days that the calendar shows. */
export class ShownPressure {
  readonly board: PressureBoard;
  readonly #shown: ShownRange;
  readonly #almanac: Almanac;
  /** By its first day, the cell that Tab leads to. */
  #stop = $state<string | null>(null);
  /** Whose list is open. */
  opened = $state.raw<{ readonly cell: PressureCell; readonly anchor: HTMLElement } | null>(null);

  constructor(almanac: Almanac, shown: ShownRange) {
    this.#almanac = almanac;
    this.#shown = shown;
    this.board = pressureBoard(almanac.workspace);
  }

  /** Sees to it that what is shown is counted. To be called again when that changes. */
  look(): void {
    const { firstDate, count } = this.#shown;
    this.board.look({ firstDate, count });
  }

  readonly per = $derived.by((): CapPeriod => (this.#shown.count >= WEEKS_FROM ? 'week' : 'day'));
  /** The chosen audience, by id; null: in each cell the one that gets the most. */
  readonly audience = $derived.by(() => {
    const { pressure } = this.#almanac.address.view;
    return pressure !== null && this.board.isAudience(pressure) ? pressure : null;
  });
  /** Null while they are not counted. */
  readonly cells = $derived.by(() => {
    const { firstDate, count } = this.#shown;
    return this.board.cells({ firstDate, count }, this.per, this.audience);
  });

  /** A day of a month that has nothing to say is not drawn. */
  isDrawn({ count }: PressureCell): boolean {
    return count > 0 || this.#shown.scale !== 'month';
  }

  readonly #stopDate = $derived.by(() => {
    const drawn = (this.cells ?? []).filter((cell) => this.isDrawn(cell));
    return (drawn.find(({ firstDate }) => firstDate === this.#stop) ?? drawn[0])?.firstDate ?? null;
  });

  isStop({ firstDate }: PressureCell): boolean {
    return firstDate === this.#stopDate;
  }

  settle({ firstDate }: PressureCell): void {
    this.#stop = firstDate;
  }

  /** Where a key leads from a cell; `across`: so many cells make a line. Null: the key means nothing here. */
  beside(cell: PressureCell, key: string, across: number): PressureCell | null {
    const cells = this.cells ?? [];
    const place = cells.findIndex(({ firstDate }) => firstDate === cell.firstDate);
    const rtl = document.documentElement.dir === 'rtl' ? -1 : 1;
    /** Where to begin looking, and how far to go each time. */
    const ways: Record<string, readonly [number, number]> = {
      ArrowRight: [place + rtl, rtl],
      ArrowLeft: [place - rtl, -rtl],
      ArrowDown: [place + across, across],
      ArrowUp: [place - across, -across],
      Home: [0, 1],
      End: [cells.length - 1, -1],
    };
    const way = ways[key];
    if (way === undefined) return null;
    const [first, step] = way;
    for (let at = first; ; at += step) {
      const target = cells[at];
      if (target === undefined) return cell;
      if (this.isDrawn(target)) return target;
    }
  }
}
