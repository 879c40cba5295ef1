import { untrack } from 'svelte';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { isInForce } from '../../domain/campaign/status.ts';
import type { InventoryRow } from '../../domain/inventory/row.ts';
import type { Context, Input } from '../../domain/lifecycle/context.ts';
import {
  ACTIONS_FOR_SEVERAL,
  refusalAmongSeveral,
  type ActionForSeveral,
  type EventForSeveral,
} from '../../domain/lifecycle/for-several.ts';
import type { Reason } from '../../domain/lifecycle/reason.ts';
import { settle } from '../../domain/lifecycle/settle.ts';
import type { Almanac } from '../context.ts';
import { breathe, stopwatch } from '../system.ts';
import type { Intent } from './intent.ts';
import { severalCampaigns, type Seen } from './intents/several-campaigns.ts';

/** So many campaigns are read and judged in less than a frame's patience of 50 ms. */
const PART = 200;
/** How often, in ms, it is shown how far something has come. */
const SHOW_EVERY = 200;

/** What one ticked campaign allows, as it was when it was last read. */
interface Judged extends Seen {
  /** The row that it was judged as: another one is judged anew. */
  readonly row: InventoryRow;
  /** In the order of the actions; null: it can be done. */
  readonly reasons: readonly (Reason | null)[];
}

/** Campaigns that an action does nothing to for one reason. */
export interface Left {
  readonly reason: Reason;
  readonly rows: readonly InventoryRow[];
}

/** What an action does among the ticked campaigns. */
export interface Outlook {
  readonly can: readonly Seen[];
  /** Those that it does nothing to, the most first. */
  readonly left: readonly Left[];
}

/** Something is being done to several campaigns. */
interface Work {
  /** From 0 to 1. */
  readonly share: number;
}

/** What is offered, asked and done for all ticked campaigns at once. */
export class Several {
  readonly #almanac: Almanac;
  readonly #known = new Map<string, Judged>();
  /** Equal reasons are one object: there may be very many. */
  readonly #reasons = new Map<string, Reason>();
  #judging = 0;
  #by: unknown = null;
  /** All ticked campaigns judged; null: not yet. */
  #all = $state.raw<readonly Judged[] | null>(null);
  /** How many are judged so far. */
  judged = $state(0);
  work = $state.raw<Work | null>(null);
  #isCalledOff = false;

  constructor(almanac: Almanac) {
    this.#almanac = almanac;
  }

  readonly rows = $derived.by(() => this.#almanac.workspace.ticked.rows);

  /** How many of the ticked ones the list does not show. */
  readonly hidden = $derived.by(() => {
    const shown = new Set(this.#almanac.workspace.selection.rows.map(({ id }) => id));
    return this.rows.filter(({ id }) => !shown.has(id)).length;
  });

  /** By action; null while they are being judged. */
  readonly outlooks = $derived.by((): ReadonlyMap<ActionForSeveral, Outlook> | null => {
    const all = this.#all;
    if (all === null) return null;
    return new Map(ACTIONS_FOR_SEVERAL.map((action, nth) => [action, outlookOf(all, nth)]));
  });

  /** Judges the ticked campaigns; those that are as they were are known. To be called again when they or the rules change. */
  async judge(): Promise<void> {
    // What is being done changes them all: they are judged once it is over.
    if (this.work !== null) return;
    const { workspace, preferences } = this.#almanac;
    const { rows } = this;
    const { actor } = preferences;
    const { references, policiesInForce } = workspace.inventory;
    const by = JSON.stringify([actor, policiesInForce]);
    const hasOtherRules = this.#by !== by || this.#lastReferences !== references;
    if (hasOtherRules) this.#known.clear();
    this.#by = by;
    this.#lastReferences = references;
    this.#judging += 1;
    const judging = this.#judging;
    const stale = rows.filter((row) => this.#known.get(row.id)?.row !== row);
    if (stale.length > PART || hasOtherRules) this.#all = null;
    this.judged = rows.length - stale.length;
    for (let start = 0; start < stale.length; start += PART) {
      const some = stale.slice(start, start + PART);
      const found = await workspace.repository.get(some.map(({ id }) => id));
      if (this.#judging !== judging) return;
      const context = workspace.commands.context();
      some.forEach((row, nth) => this.#take(row, found[nth], context));
      this.judged += some.length;
      await breathe();
      if (this.#judging !== judging) return;
    }
    this.#all = rows.flatMap(({ id }) => this.#known.get(id) ?? []);
  }
  #lastReferences: unknown = null;

  #take(row: InventoryRow, stored: Campaign | undefined, context: Context): void {
    const campaign = stored === undefined ? null : settle(stored, context.now, context.references).campaign;
    if (campaign === null) {
      this.#known.delete(row.id);
      return;
    }
    const { id, name, revision } = campaign;
    const reasons = ACTIONS_FOR_SEVERAL.map((action) => {
      const reason = refusalAmongSeveral(action, campaign, context);
      return reason === null ? null : this.#interned(reason);
    });
    this.#known.set(id, { id, name, revision, row, reasons });
  }

  #interned(reason: Reason): Reason {
    const key = JSON.stringify(reason);
    const known = this.#reasons.get(key) ?? reason;
    this.#reasons.set(key, known);
    return known;
  }

  /** Goes through campaigns as they are stored, a part at a time; answers false where somebody has called it off meanwhile. */
  async each(
    campaigns: readonly Seen[],
    onCampaign: (campaign: Campaign, seen: Seen, context: Context) => void,
    isCalledOff: () => boolean,
  ): Promise<boolean> {
    const { commands, repository } = this.#almanac.workspace;
    for (let start = 0; start < campaigns.length; start += PART) {
      const some = campaigns.slice(start, start + PART);
      const found = await repository.get(some.map(({ id }) => id));
      if (isCalledOff()) return false;
      const context = commands.context();
      found.forEach((stored, nth) => {
        const seen = some[nth];
        const campaign = stored && settle(stored, context.now, context.references).campaign;
        if (seen !== undefined && campaign != null) onCampaign(campaign, seen, context);
      });
      await breathe();
      if (isCalledOff()) return false;
    }
    return true;
  }

  /** Begins an action: asks first where something is to be said or chosen, else does it at once. */
  begin(action: ActionForSeveral): void {
    const { acting, overlays } = this.#almanac;
    const outlook = this.outlooks?.get(action);
    const can = outlook?.left.length === 0 ? outlook.can : [];
    if (can.length === 0) overlays.show({ kind: 'several', action });
    else if (action === 'add-to-package') acting.pack(can);
    else if (this.#isDoneAtOnce(action)) void this.do(action, can, () => ({}));
    else overlays.show({ kind: 'several', action });
  }

  #isDoneAtOnce(action: ActionForSeveral): action is EventForSeveral {
    if (action === 'archive') return !this.rows.some(({ status }) => isInForce(status));
    return ['activate', 'publish', 'approve', 'restore', 'delete'].includes(action);
  }

  /** Does it to all of them or to none, and tells what came of it. Answers whether it was done. */
  async do(
    event: EventForSeveral,
    campaigns: readonly Seen[],
    inputOf: (stored: Campaign, nth: number, context: Context) => Input,
    days: number | null = null,
  ): Promise<boolean> {
    const { commands } = this.#almanac.workspace;
    const copyIds = event === 'duplicate' ? campaigns.map(() => commands.ids.next()) : [];
    let next = 0;
    const following = {
      onProgress: (share: number) => {
        // Painting it takes time from what is being done.
        if (stopwatch() < next) return;
        next = stopwatch() + SHOW_EVERY;
        this.work = { share };
      },
      isCalledOff: () => this.#isCalledOff,
    };
    return this.#run(severalCampaigns({ event, campaigns, inputOf, copyIds, days, following }));
  }

  async #run(intent: Intent<void>): Promise<boolean> {
    if (this.work !== null) return false;
    const { acting, workspace } = this.#almanac;
    this.#isCalledOff = false;
    this.work = { share: 0 };
    const isDone = await acting.run('', intent);
    this.work = null;
    // What the filters do not find any more was ticked for this; the rest may have something else done to it.
    if (isDone) untrack(() => this.#untick(new Set(workspace.selection.rows.map(({ id }) => id))));
    return isDone;
  }

  #untick(shown: ReadonlySet<string>): void {
    const { ticked } = this.#almanac.workspace;
    ticked.set(
      [...ticked.ids].flatMap((id) => (shown.has(id) ? [] : [{ id }])),
      false,
    );
  }

  /** Nothing of what is being done is kept, as long as it is not done. */
  callOff(): void {
    this.#isCalledOff = true;
  }
}

function outlookOf(all: readonly Judged[], nth: number): Outlook {
  const left = new Map<Reason, InventoryRow[]>();
  const can: Seen[] = [];
  for (const each of all) {
    const reason = each.reasons[nth] ?? null;
    if (reason === null) can.push(each);
    else {
      const rows = left.get(reason);
      if (rows === undefined) left.set(reason, [each.row]);
      else rows.push(each.row);
    }
  }
  const groups = [...left].map(([reason, rows]) => ({ reason, rows }));
  return { can, left: groups.sort((one, other) => other.rows.length - one.rows.length) };
}

const severals = new WeakMap<Almanac['workspace'], Several>();

/** One for the bar and the dialogs of a sandbox. */
export function severalOf(almanac: Almanac): Several {
  const known = severals.get(almanac.workspace);
  if (known !== undefined) return known;
  // What it derives outlives the part of the page that asked first.
  $effect.root(() => void severals.set(almanac.workspace, new Several(almanac)));
  return severalOf(almanac);
}
