import type { InventoryRow } from '../../domain/inventory/row.ts';
import { acceptanceOf } from '../../domain/pressure/accepted.ts';
import type { Acceptance } from '../../domain/pressure/acceptance.ts';
import { CapWarnings } from '../../domain/pressure/cap-warnings.ts';
import { fullnessIn } from '../../domain/pressure/fullest.ts';
import { PressureIndex } from '../../domain/pressure/pressure-index.ts';
import { sayingOf, type Saying } from '../../domain/pressure/saying.ts';
import { standingsOf, strictest } from '../../domain/pressure/standings.ts';
import { localDateAt, localDateOf, type LocalDate } from '../../domain/time/local-date.ts';
import { ShelfReader } from '../inventory/shelf-reader.svelte.ts';
import { paced } from '../paced.ts';
import type { Workspace } from '../sandboxes/workspace.svelte.ts';
import { after } from '../system.ts';
import { pressureBoard, type PressureBoard } from './pressure-board.svelte.ts';

/** So many days from today on are counted. */
const AHEAD = 13 * 7;
/** What has changed is followed once nothing else has for so long, in ms. */
const PAUSE = 200;
/** So many campaigns are counted between two looks at the time. */
const STEP = 20;

/** What is over a cap of one campaign, as screens say it. */
export interface OverCap {
  /** Of that which speaks for all. */
  readonly saying: Saying;
  /** The day of it, as days are counted, and whose people it is counted for. */
  readonly date: LocalDate;
  readonly audience: string;
  /** How many messages of the campaign are over. */
  readonly count: number;
  /** What accepting it all would keep. */
  readonly acceptance: Acceptance;
}

interface Counted {
  readonly index: PressureIndex;
  readonly warnings: CapWarnings;
}

/**
 * Which runs to come of a sandbox are over a cap, counted once over all campaigns, in slices, and followed from then on.
 * Rows are told (`Inventory.markOverCap`), so that icons and filters know without asking here.
 */
export class OverCaps {
  readonly #workspace: Workspace;
  readonly #board: PressureBoard;
  readonly #shelf: ShelfReader<'acceptances'>;
  #counted = $state.raw<Counted | null>(null);
  /** Goes on with each change of what was counted. */
  #version = $state(0);
  #acceptances: ReadonlyMap<string, Acceptance> = new Map();
  /** The campaigns that may be told of otherwise than last: those that were over, and those that somebody had accepted. */
  #told: ReadonlySet<string> = new Set();
  #wanted: 'all' | 'changes' | null = null;
  #isWorking = false;
  #isStopped = true;
  #cancel: () => void = () => undefined;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#board = pressureBoard(workspace);
    this.#shelf = new ShelfReader(workspace, 'acceptances', () => 0);
  }

  /** All that decides how messages are counted, as text: equal while it is the same. */
  readonly #rules = $derived.by(() => {
    const { days, caps } = this.#board;
    return days === null ? null : JSON.stringify([days, caps]);
  });

  /** Counts, and follows what changes; answers how to stop. */
  start(): () => void {
    this.#isStopped = false;
    const stopFollowing = $effect.root(() => {
      $effect(() => {
        const { references } = this.#workspace.inventory;
        if (this.#rules !== null && references.size >= 0) this.#want('all');
      });
      $effect(() => {
        const all = this.#shelf.all;
        const { rows } = this.#workspace.inventory;
        this.#acceptances = new Map(all?.map((each) => [each.id, each]));
        if (rows.length >= 0 && this.#workspace.time.now > 0) this.#want('changes');
      });
    });
    return () => {
      this.#isStopped = true;
      this.#cancel();
      stopFollowing();
    };
  }

  /** What of a campaign is over a cap and was not accepted; null: nothing, or it is not counted yet. */
  of(row: InventoryRow): OverCap | null {
    const counted = this.#version >= 0 ? this.#counted : null;
    if (counted === null) return null;
    const { index, warnings } = counted;
    const over = warnings.of(row.id, this.#acceptances.get(row.id));
    const first = strictest(over, index);
    if (first === null) return null;
    return {
      saying: sayingOf(first, index),
      date: localDateOf(index.dayAt(first.message.at)),
      audience: first.audience,
      count: new Set(over.map(({ message }) => message)).size,
      acceptance: acceptanceOf(row, warnings.of(row.id, undefined)),
    };
  }

  /** What a campaign as it would be means for a cap from now on, where that is one too many; null: it is not, or not known yet. */
  sayingOf(row: InventoryRow): Saying | null {
    const counted = this.#version >= 0 ? this.#counted : null;
    if (counted === null) return null;
    const { index } = counted;
    const ahead = index.messagesOf(row).filter(({ at }) => at > index.now);
    const first = strictest(standingsOf(ahead, index, this.#board.caps, 'as-last'), index);
    return first?.standing === 'over' ? sayingOf(first, index) : null;
  }

  #want(what: 'all' | 'changes'): void {
    if (this.#wanted !== 'all') this.#wanted = what;
    this.#cancel();
    this.#cancel = after(PAUSE, () => void this.#work());
  }

  async #work(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    while (this.#wanted !== null && !this.#isStopped) {
      const isKnown = this.#wanted === 'changes' && this.#counted !== null && !this.#isPast(this.#counted);
      this.#wanted = null;
      if (isKnown) await this.#followChanges();
      else await this.#countAll();
    }
    this.#isWorking = false;
  }

  /** A week after it was counted the last of its weeks has come nearer by one. */
  #isPast({ index }: Counted): boolean {
    return index.dayAt(this.#workspace.time.now) >= index.range.firstDay + 7;
  }

  async #countAll(): Promise<void> {
    const { inventory, time } = this.#workspace;
    const { days, caps } = this.#board;
    // What was accepted does not warn, not even until that is read.
    if (days === null || this.#shelf.all === null) return;
    const { now } = time;
    const index = new PressureIndex({
      days,
      firstDate: localDateAt(now, days.zone),
      count: AHEAD,
      references: inventory.references,
      now,
    });
    // Without a cap nothing is over one.
    const isAny = caps.some(({ active }) => active);
    const done = await this.#inSlices(countingOf(index, isAny ? inventory.rows : []));
    if (done === null) return;
    if (isAny) index.follow(inventory.rows);
    const warnings = new CapWarnings(index, caps);
    if ((await this.#inSlices(warnings.updating())) === null) return;
    this.#counted = { index, warnings };
    this.#tell(new Set([...this.#told, ...warnings.campaigns()]));
  }

  async #followChanges(): Promise<void> {
    const counted = this.#counted;
    if (counted === null) return;
    const { index, warnings } = counted;
    const { inventory, time } = this.#workspace;
    const before = this.#told;
    if (this.#board.caps.some(({ active }) => active)) {
      index.moveTo(time.now);
      index.follow(inventory.rows);
    }
    const changed = await this.#inSlices(warnings.updating());
    if (changed === null) {
      this.#wanted = 'all';
      return;
    }
    this.#tell(new Set([...changed, ...before, ...this.#acceptances.keys()]));
  }

  /** Null: called off, for everything is to be counted anew. */
  #inSlices<Result>(work: Generator<unknown, Result>): Promise<Result | null> {
    return paced(
      work,
      () => undefined,
      () => this.#isStopped || this.#wanted === 'all',
    );
  }

  #tell(ids: ReadonlySet<string>): void {
    if (this.#counted === null || this.#isStopped) return;
    const { warnings } = this.#counted;
    const told = new Map<string, boolean>();
    for (const id of ids) told.set(id, warnings.of(id, this.#acceptances.get(id)).length > 0);
    const over = [...told].flatMap(([id, isOver]) => (isOver ? id : []));
    this.#told = new Set([...over, ...this.#acceptances.keys()]);
    this.#version += 1;
    const { index } = this.#counted;
    this.#workspace.selection.figures.fullnessOf = fullnessIn(index, this.#board.caps);
    this.#workspace.inventory.markOverCap(told);
  }
}

function* countingOf(index: PressureIndex, rows: readonly InventoryRow[]): Generator<undefined, true> {
  for (let start = 0; start < rows.length; start += STEP) {
    for (const row of rows.slice(start, start + STEP)) index.replace(row.id, row);
    yield;
  }
  return true;
}

const known = new WeakMap<Workspace, OverCaps>();

/** One for all that look at what of a sandbox is over a cap. */
export function overCaps(workspace: Workspace): OverCaps {
  const over = known.get(workspace) ?? new OverCaps(workspace);
  known.set(workspace, over);
  return over;
}
