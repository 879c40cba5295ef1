import type { Campaign } from '../../domain/campaign/campaign.ts';
import {
  compareCampaigns,
  type CampaignDifference,
  type Since,
} from '../../domain/comparison/compare-campaigns.ts';
import { comparingPressure, type PressureDifference } from '../../domain/comparison/compare-pressure.ts';
import { wayBack, type WayBack } from '../../domain/comparison/way-back.ts';
import { rowOf, type InventoryRow } from '../../domain/inventory/row.ts';
import type { Context } from '../../domain/lifecycle/context.ts';
import { settle } from '../../domain/lifecycle/settle.ts';
import {
  isOfCampaign,
  type CampaignEntry,
  type JournalEntry,
  type Repository,
} from '../../domain/ports/repository.ts';
import type { Sandbox } from '../../domain/ports/sandboxes.ts';
import { StorageFault } from '../../domain/ports/storage-fault.ts';
import { PressureIndex } from '../../domain/pressure/pressure-index.ts';
import { sandboxDays } from '../../domain/pressure/settings.ts';
import { dayOf, localDateAt } from '../../domain/time/local-date.ts';
import type { References } from '../../domain/campaign/reference.ts';
import { paced } from '../paced.ts';
import type { Workspace } from '../sandboxes/workspace.svelte.ts';
import { after } from '../system.ts';
import type { Mark } from './marks.svelte.ts';
import { openOriginal, type OpenedOriginal } from './opened-original.ts';

/** So many days from the copy's own today on have their pressure compared. */
const AHEAD = 13 * 7;
/** What has changed is compared anew once nothing else has for so long, in ms. */
const PAUSE = 300;
/** So many campaigns are read at a time. */
const PAGE = 400;

/** A campaign that differs, and how what is written of it would get into the original, or why not. */
export interface Laid extends CampaignDifference {
  /** Null: nothing of it can be carried. */
  readonly way: WayBack | null;
}

/** All that differs between a copy and its original. */
export interface Found {
  readonly differences: readonly Laid[];
  /** The original was replaced as a whole since the copy was made. */
  readonly isReplaced: boolean;
  readonly pressure: readonly PressureDifference[];
  /** Audiences and configurations of both. */
  readonly references: References;
}

export type WhatIfState =
  | { readonly kind: 'comparing' }
  | { readonly kind: 'compared'; readonly found: Found }
  /** The original was deleted. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'fault'; readonly fault: StorageFault };

/**
 * A copy laid beside its original, and kept up with both. Only what either journal tells of since the copy was made can differ,
 * so that no more than that is read.
 */
export class WhatIf {
  readonly #workspace: Workspace;
  #original: OpenedOriginal | null = null;
  #state = $state.raw<WhatIfState>({ kind: 'comparing' });
  #sandbox = $state.raw<Sandbox | null>(null);
  #isClosed = false;
  #isWorking = false;
  #isWanted = false;
  #cancel: () => void = () => undefined;
  readonly #stops: (() => void)[] = [];

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  get state(): WhatIfState {
    return this.#state;
  }

  /** The register's entry of the original; null until it was read, or where it is gone. */
  get original(): Sandbox | null {
    return this.#sandbox;
  }

  /** The original as it was opened; null until then. */
  get opened(): OpenedOriginal | null {
    return this.#original;
  }

  async start(): Promise<void> {
    try {
      const original = await openOriginal(this.#workspace, () => this.#again());
      if (original === null) {
        this.#stop({ kind: 'gone' });
        return;
      }
      if (this.#isClosed) {
        original.repository.close();
        return;
      }
      this.#original = original;
      this.#sandbox = original.sandbox;
      const { inventory, repository } = this.#workspace;
      this.#stops.push(inventory.onChange(() => this.#want()));
      for (const each of [repository, original.repository]) {
        const last = await each.lastNumber();
        this.#stops.push(
          each.watch(
            last,
            () => this.#want(),
            (fault) => this.#fail(fault),
          ),
        );
      }
      await this.#work();
    } catch (error) {
      this.#fail(error);
    }
  }

  close(): void {
    this.#isClosed = true;
    this.#letGo();
  }

  #letGo(): void {
    this.#cancel();
    for (const stop of this.#stops.splice(0)) stop();
    this.#original?.repository.close();
    this.#original = null;
  }

  /** What took the place of the original is compared next; where nothing did, that is said. */
  #again(): void {
    this.#letGo();
    if (this.#isClosed) return;
    this.#state = { kind: 'comparing' };
    void this.start();
  }

  #stop(state: WhatIfState): void {
    this.close();
    this.#workspace.marks.all = new Map();
    this.#state = state;
  }

  #fail(fault: unknown): void {
    if (this.#isClosed) return;
    if (!(fault instanceof StorageFault)) throw fault;
    this.#stop(fault.kind === 'deleted' ? { kind: 'gone' } : { kind: 'fault', fault });
  }

  #want(): void {
    this.#cancel();
    this.#cancel = after(PAUSE, () => void this.#work());
  }

  async #work(): Promise<void> {
    this.#isWanted = true;
    if (this.#isWorking) return;
    this.#isWorking = true;
    try {
      while (this.#isWanted && !this.#isClosed) {
        this.#isWanted = false;
        await this.#compare();
      }
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#isWorking = false;
    }
  }

  async #compare(): Promise<void> {
    const original = this.#original;
    const { sandbox, repository, inventory, clock } = this.#workspace;
    if (original === null || sandbox.original === undefined) return;
    if (!inventory.isLoaded) {
      this.#want();
      return;
    }
    await original.read();
    const { entry, database } = sandbox.original;
    // Another database has a journal of its own.
    const isSame = (original.sandbox.database ?? original.sandbox.id) === database;
    const here = byCampaign(await repository.journalAfter(entry));
    const there = isSame ? byCampaign(await original.repository.journalAfter(entry)) : null;
    const ids =
      there === null
        ? [...new Set([...inventory.rows.map(({ id }) => id), ...(await allIds(original.repository))])]
        : [...new Set([...here.keys(), ...there.keys()])];
    const context = { ...original.commands.context() };
    // What a viewer may not do is said once for all, by the page.
    if (context.actor.role === 'viewer') context.actor = { ...context.actor, role: 'manager' };
    const differences: Laid[] = [];
    for (let start = 0; start < ids.length; start += PAGE) {
      const some = ids.slice(start, start + PAGE);
      const [originals, copies] = await Promise.all([original.repository.get(some), repository.get(some)]);
      if (this.#isClosed) return;
      some.forEach((id, nth) => {
        const since: Since = {
          original: there === null ? null : (there.get(id) ?? []),
          copy: here.get(id) ?? [],
        };
        const difference = compareCampaigns(
          settled(originals[nth], original.references, original.now),
          settled(copies[nth], inventory.references, clock.now()),
          since,
          sandbox.id,
        );
        if (difference !== null) differences.push({ ...difference, way: wayOf(difference, context) });
      });
    }
    const pressure = await this.#pressure(original, differences);
    if (pressure === null || this.#isClosed) return;
    const references = new Map([...original.references, ...inventory.references]);
    this.#workspace.marks.all = marksOf(differences);
    this.#state = {
      kind: 'compared',
      found: { differences, isReplaced: there === null, pressure, references },
    };
  }

  /** Null: called off. */
  async #pressure(
    original: OpenedOriginal,
    differences: readonly CampaignDifference[],
  ): Promise<PressureDifference[] | null> {
    const { repository, inventory, clock } = this.#workspace;
    const [[settings], caps, capsThere] = await Promise.all([
      repository.settings.all(),
      repository.caps.all(),
      original.repository.caps.all(),
    ]);
    const { rows } = inventory;
    const zones = rows.flatMap(({ plan }) => plan?.series?.zone ?? []);
    const days = sandboxDays(settings, zones);
    const firstDate = localDateAt(Math.min(clock.now(), original.now), days.zone);
    const count = AHEAD + dayOf(localDateAt(clock.now(), days.zone)) - dayOf(firstDate);
    const asked = { firstDate, count };
    const options = { days, ...asked, now: clock.now() };
    // What does not differ is the same on both sides, so that the original's rows need not be read.
    const differing = new Map(differences.map((each) => [each.id, each.original]));
    const rowsThere = rows.filter(({ id }) => !differing.has(id));
    for (const campaign of differing.values())
      if (campaign !== null) rowsThere.push(rowOf(campaign, original.references, original.now));
    const here = { index: new PressureIndex({ ...options, references: inventory.references }), caps };
    const there = {
      index: new PressureIndex({ ...options, references: original.references }),
      caps: capsThere,
    };
    return paced(
      (function* () {
        yield* counting(here.index, rows);
        yield* counting(there.index, rowsThere);
        return yield* comparingPressure(there, here, asked);
      })(),
      () => undefined,
      () => this.#isClosed,
    );
  }
}

/** Of what only lived on differently, or was changed in the original alone, nothing is carried. */
function wayOf({ kind, changedIn, original, copy }: CampaignDifference, context: Context): WayBack | null {
  if (copy === null || kind === 'life' || changedIn === 'original') return null;
  return wayBack(original, copy, context);
}

function* counting(index: PressureIndex, rows: readonly InventoryRow[]): Generator<undefined> {
  for (const row of rows) {
    index.replace(row.id, row);
    yield;
  }
}

function settled(campaign: Campaign | undefined, references: References, now: number): Campaign | null {
  return campaign === undefined ? null : settle(campaign, now, references).campaign;
}

function byCampaign(entries: readonly JournalEntry[]): Map<string, CampaignEntry[]> {
  const found = new Map<string, CampaignEntry[]>();
  for (const entry of entries.filter(isOfCampaign)) {
    const known = found.get(entry.campaignId);
    if (known === undefined) found.set(entry.campaignId, [entry]);
    else known.push(entry);
  }
  return found;
}

async function allIds(repository: Repository): Promise<string[]> {
  const ids: string[] = [];
  let next: Awaited<ReturnType<Repository['page']>>['next'] = null;
  do {
    const page = await repository.page(next, PAGE);
    ids.push(...page.campaigns.map(({ id }) => id));
    next = page.next;
  } while (next !== null);
  return ids;
}

/** What is on the copy's own calendar and was written otherwise. That a simulated clock has moved on is no mark. */
function marksOf(differences: readonly CampaignDifference[]): ReadonlyMap<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const { id, kind, copy, original, moved, changedIn } of differences) {
    if (kind === 'gone' || kind === 'life') continue;
    // A run of a series was not moved from where the series begins, nor anything by a version that waits.
    const sides = [copy, original].filter((each) => each !== null);
    const isOneRun = sides.every(
      ({ draft, current }) => draft === null && current.content.schedule.recurrence === null,
    );
    const from = isOneRun ? (moved?.from ?? null) : null;
    marks.set(id, { kind, from, isMovedHere: changedIn !== 'original' });
  }
  return marks;
}

const known = new WeakMap<Workspace, WhatIf>();

/** One for all that look at how a copy differs from its original; it begins with the first who asks. */
export function whatIf(workspace: Workspace): WhatIf {
  const begun = known.get(workspace);
  if (begun !== undefined) return begun;
  const made = new WhatIf(workspace);
  known.set(workspace, made);
  workspace.closesWith(() => made.close());
  void made.start();
  return made;
}
