import {
  messagesOfCell,
  pressureCells,
  type PressureCell,
  type CellMessage,
} from '../../domain/pressure/cells.ts';
import { byStrictness, type Cap, type CapPeriod } from '../../domain/pressure/cap.ts';
import { conflictsOf, type Conflict } from '../../domain/pressure/conflicts.ts';
import type { Message } from '../../domain/pressure/messages.ts';
import { movedRow } from '../../domain/pressure/proposed-row.ts';
import { sayingOf, type Saying } from '../../domain/pressure/saying.ts';
import { sandboxDays, type SandboxDays, type SandboxSettings } from '../../domain/pressure/settings.ts';
import { standingsOf, strictest } from '../../domain/pressure/standings.ts';
import { comingRuns } from '../../domain/runs/coming-runs.ts';
import { isRemoved } from '../../domain/campaign/reference.ts';
import type { Days } from '../../domain/calendar/scale.ts';
import type { InventoryRow } from '../../domain/inventory/row.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { dayOf, localDateAt } from '../../domain/time/local-date.ts';
import { ShelfReader } from '../inventory/shelf-reader.svelte.ts';
import type { Workspace } from '../sandboxes/workspace.svelte.ts';
import { CountedDays } from './counted-days.svelte.ts';

/** Whoever looks at one campaign asks for so many days from its next run on. */
const AHEAD = 28;

/** The pressure of a sandbox on the days that somebody looks at, as campaigns, audiences, caps and time have it. */
export class PressureBoard {
  readonly #workspace: Workspace;
  readonly #caps: ShelfReader<'caps'>;
  readonly #settings: ShelfReader<'settings'>;
  /** Those of the calendar. */
  readonly #shown: CountedDays;
  /** Those of the campaign whose details or review are open, which need not be on the calendar. */
  readonly #own: CountedDays;
  /** Those that a dialog aims at, with the details still open beside it. */
  readonly #aimed: CountedDays;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#caps = new ShelfReader(workspace, 'caps', byStrictness);
    this.#settings = new ShelfReader(workspace, 'settings', () => 0);
    this.#shown = new CountedDays(workspace);
    this.#own = new CountedDays(workspace);
    this.#aimed = new CountedDays(workspace);
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

  /** Sees to it that days of the calendar are counted. To be called again when they, `days` or the audiences change. */
  look(shown: Days): void {
    this.#shown.look(shown, this.days);
  }

  /** Null while they are not counted yet. `audience` null: in each cell the fullest. */
  cells(shown: Days, per: CapPeriod, audience: string | null): PressureCell[] | null {
    const { current } = this.#shown;
    return current === null ? null : pressureCells(current.index, this.caps, { ...shown, per }, audience);
  }

  /** What makes a cell, in order. */
  messagesOf({ firstDate, days }: PressureCell, audience: string): CellMessage[] {
    const { current } = this.#shown;
    if (current === null) return [];
    return messagesOfCell(current.index, this.caps, audience, { firstDay: dayOf(firstDate), days });
  }

  /** What moving a run on the calendar from one instant to another would mean for a cap; null: it reaches none. */
  sayingOfMove(row: InventoryRow, from: Instant, to: Instant): Saying | null {
    return this.#sayingOfMove(this.#shown, row, from, to);
  }

  /** Sees to it that the days from an instant on are counted, for `sayingOfAim`. */
  lookAt(at: Instant): void {
    const { days } = this;
    if (days !== null) this.#aimed.look({ firstDate: localDateAt(at, days.zone), count: AHEAD }, days);
  }

  /** The same of a move to a place that need not be on the calendar. */
  sayingOfAim(row: InventoryRow, from: Instant, to: Instant): Saying | null {
    return this.#sayingOfMove(this.#aimed, row, from, to);
  }

  #sayingOfMove({ current }: CountedDays, row: InventoryRow, from: Instant, to: Instant): Saying | null {
    const { now } = this.#workspace.time;
    const moved = current === null ? null : movedRow(row, from, to, now);
    if (current === null || moved === null) return null;
    const ahead = current.index.messagesOf(moved).filter(({ at }) => at >= to);
    const ofRun = ahead.filter(({ at }) => at === to);
    return this.#said(ofRun.length > 0 ? ofRun : ahead, current);
  }

  /** Sees to it that the days from a campaign's next run on are counted, for `conflictsOf` and `sayingOf`. */
  lookAround(row: InventoryRow): void {
    const { days } = this;
    if (days === null) return;
    const { now } = this.#workspace.time;
    const [run] = row.plan === null ? [] : comingRuns(row.plan, now, row.launchesUntil, 1);
    const next = Math.max(now, run?.at ?? row.start ?? now);
    this.#own.look({ firstDate: localDateAt(next, days.zone), count: AHEAD }, days);
  }

  /** Of a campaign, as it is or as it would be: which others are in its way, the worst first. Null: not known yet. */
  conflictsOf(row: InventoryRow): Conflict[] | null {
    const { current } = this.#own;
    return current === null ? null : conflictsOf(row, this.#workspace.inventory.rows, current.index);
  }

  /** What a campaign, as it is or as it would be, means for a cap from now on; null: it reaches none. */
  sayingOf(row: InventoryRow): Saying | null {
    const { current } = this.#own;
    if (current === null) return null;
    const { now } = this.#workspace.time;
    return this.#said(
      current.index.messagesOf(row).filter(({ at }) => at > now),
      current,
    );
  }

  #said(messages: readonly Message[], { index }: NonNullable<CountedDays['current']>): Saying | null {
    const standing = strictest(standingsOf(messages, index, this.caps, 'as-last'), index);
    return standing === null || standing.standing === 'under' ? null : sayingOf(standing, index);
  }
}

const boards = new WeakMap<Workspace, PressureBoard>();

/** One for all that look at the pressure of a sandbox. */
export function pressureBoard(workspace: Workspace): PressureBoard {
  const known = boards.get(workspace);
  if (known !== undefined) return known;
  // What it derives outlives the part of the page that asked first.
  $effect.root(() => void boards.set(workspace, new PressureBoard(workspace)));
  return pressureBoard(workspace);
}
