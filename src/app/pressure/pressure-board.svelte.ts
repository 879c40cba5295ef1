import { untrack } from 'svelte';
import {
  messagesOfCell,
  pressureCells,
  type PressureCell,
  type CellMessage,
} from '../../domain/pressure/cells.ts';
import { byStrictness, type Cap, type CapPeriod } from '../../domain/pressure/cap.ts';
import { PressureIndex } from '../../domain/pressure/pressure-index.ts';
import { sandboxDays, type SandboxDays, type SandboxSettings } from '../../domain/pressure/settings.ts';
import { isRemoved } from '../../domain/campaign/reference.ts';
import type { Days } from '../../domain/calendar/scale.ts';
import { addDays, dayOf } from '../../domain/time/local-date.ts';
import { ShelfReader } from '../inventory/shelf-reader.svelte.ts';
import type { Workspace } from '../sandboxes/workspace.svelte.ts';
import { breathe } from '../system.ts';

/** So many days before and after those asked for are counted with them, so that going on a few weeks finds them counted. */
const MARGIN = 8 * 7;
/** So many campaigns are counted in less than a frame's patience of 50 ms. */
const PART = 500;

/** The pressure of a sandbox on the days that somebody looks at, as campaigns, audiences, caps and time have it. */
export class PressureBoard {
  readonly #workspace: Workspace;
  readonly #caps: ShelfReader<'caps'>;
  readonly #settings: ShelfReader<'settings'>;
  /** What counts, once it has counted all campaigns. */
  #index = $state.raw<PressureIndex | null>(null);
  /** Tells one counting from the next, which calls it off. */
  #counting = 0;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#caps = new ShelfReader(workspace, 'caps', byStrictness);
    this.#settings = new ShelfReader(workspace, 'settings', () => 0);
  }

  /** Empty until they are read. */
  get caps(): readonly Cap[] {
    return this.#caps.all ?? [];
  }

  /** As kept; null: nobody has said, or they are not read yet. */
  get settings(): SandboxSettings | null {
    return this.#settings.all?.[0] ?? null;
  }

  /** By which days are counted. Null until it is known. */
  readonly days = $derived.by((): SandboxDays | null => {
    const settings = this.#settings.all;
    if (settings === null) return null;
    const [kept] = settings;
    return sandboxDays(kept, kept === undefined ? this.#zones() : []);
  });

  /** Whether there is an audience of that id. */
  isAudience(id: string): boolean {
    const reference = this.#workspace.inventory.references.get(id);
    return reference?.kind === 'audience' && !isRemoved(reference);
  }

  *#zones(): Generator<string> {
    for (const { plan } of this.#workspace.inventory.rows) {
      if (plan?.series != null) yield plan.series.zone;
    }
  }

  /** As all that it counts is now; null while it has not counted yet. */
  readonly #current = $derived.by((): { readonly index: PressureIndex } | null => {
    const index = this.#index;
    const { rows, references } = this.#workspace.inventory;
    if (index?.references !== references) return null;
    index.moveTo(this.#workspace.time.now);
    index.follow(rows);
    // Another object each time, for the index itself stays the same one.
    return { index };
  });

  /** Sees to it that some days are counted. To be called again when they, `days` or the audiences change. */
  look({ firstDate, count }: Days): void {
    const { days } = this;
    const { references, isLoaded } = this.#workspace.inventory;
    if (days === null || !isLoaded) return;
    const known = untrack(() => this.#index);
    const first = dayOf(firstDate);
    const isKnown =
      known?.references === references &&
      known.days.zone === days.zone &&
      known.days.firstDay === days.firstDay &&
      known.range.firstDay <= first &&
      first + count - 1 <= known.range.lastDay;
    if (isKnown) return;
    const index = new PressureIndex({
      days,
      firstDate: addDays(firstDate, -MARGIN),
      count: count + 2 * MARGIN,
      references,
      now: untrack(() => this.#workspace.time.now),
    });
    void this.#count(index);
  }

  async #count(index: PressureIndex): Promise<void> {
    this.#counting += 1;
    const counting = this.#counting;
    const { rows } = this.#workspace.inventory;
    for (let start = 0; start < rows.length; start += PART) {
      for (const row of rows.slice(start, start + PART)) index.replace(row.id, row);
      await breathe();
      if (this.#counting !== counting) return;
    }
    this.#index = index;
  }

  /** Null while they are not counted yet. `audience` null: in each cell the fullest. */
  cells(shown: Days, per: CapPeriod, audience: string | null): PressureCell[] | null {
    const current = this.#current;
    return current === null ? null : pressureCells(current.index, this.caps, { ...shown, per }, audience);
  }

  /** What makes a cell, in order. */
  messagesOf({ firstDate, days }: PressureCell, audience: string): CellMessage[] {
    const current = this.#current;
    if (current === null) return [];
    return messagesOfCell(current.index, this.caps, audience, { firstDay: dayOf(firstDate), days });
  }
}

const boards = new WeakMap<Workspace, PressureBoard>();

/** One for all that look at the pressure of a sandbox. */
export function pressureBoard(workspace: Workspace): PressureBoard {
  const board = boards.get(workspace) ?? new PressureBoard(workspace);
  boards.set(workspace, board);
  return board;
}
