import type { Actor } from '../../domain/campaign/actor.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { newCampaign, type Beginning } from '../../domain/campaign/new-campaign.ts';
import { withWritten } from '../../domain/campaign/with-written.ts';
import type { RowDraft } from '../../exchange/spreadsheet/read-row.ts';
import type { Context, Input } from '../../domain/lifecycle/context.ts';
import type { LifecycleEvent } from '../../domain/lifecycle/events.ts';
import { fire } from '../../domain/lifecycle/fire.ts';
import type { Reason } from '../../domain/lifecycle/reason.ts';
import { settle } from '../../domain/lifecycle/settle.ts';
import { takeBack } from '../../domain/lifecycle/take-back.ts';
import type { Deed } from '../../domain/lifecycle/undo.ts';
import type { Instant } from '../../domain/time/instant.ts';
import type { Policy } from '../../domain/campaign/policy.ts';
import type { Reference } from '../../domain/campaign/reference.ts';
import type { Decision, JournalEntry, NewEntry, Repository } from '../../domain/ports/repository.ts';
import type { Clock, Ids } from '../../domain/ports/system.ts';
import type { Inventory } from '../inventory/inventory.svelte.ts';
import type { RecentAction, RecentActions, Told, UndoResult } from './recent-actions.svelte.ts';
import { journalEntry } from './journal-entry.ts';

/** What a command did, and what is needed to take it back. */
export interface Done {
  readonly kind: 'done';
  readonly event: LifecycleEvent | 'create';
  readonly at: Instant;
  readonly by: string;
  readonly before: Campaign;
  /** Null: the campaign is gone. */
  readonly after: Campaign | null;
  readonly created: Campaign | null;
}
export type Result = Done | { readonly kind: 'refused'; readonly reason: Reason };

/** What a campaign is judged by, besides itself. */
type Known = Pick<Inventory, 'references' | 'policies'>;

/** A policy before and after an action. */
export interface PolicyChange {
  readonly before: Policy;
  readonly after: Policy;
}

function deedOf({ event, at, by, before, after, created }: Done): Deed {
  return created === null
    ? { event, at, by, before, after }
    : { event: 'create', at, by, before: null, after: created };
}

const GONE: Result = { kind: 'refused', reason: { code: 'gone' } };
const CHANGED: Result = { kind: 'refused', reason: { code: 'changed-meanwhile' } };

/** The one way to change a sandbox. A campaign is read, judged, written and journalled in a single transaction. */
export class Commands {
  readonly #repository: Repository;
  readonly #inventory: Known;
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #actor: () => Actor;
  readonly #recent: RecentActions;
  /** How the deeds that are kept follow what becomes of their campaigns, by id. */
  readonly #done = new Map<string, ((next: (done: Done) => Done) => void)[]>();

  constructor(
    repository: Repository,
    inventory: Known,
    clock: Clock,
    ids: Ids,
    actor: () => Actor,
    recent: RecentActions,
  ) {
    this.#recent = recent;
    this.#repository = repository;
    this.#inventory = inventory;
    this.#clock = clock;
    this.#ids = ids;
    this.#actor = actor;
  }

  context(): Context {
    const { references, policies } = this.#inventory;
    return { actor: this.#actor(), now: this.#clock.now(), references, policies };
  }

  /** Brings an event about, unless the campaign is not what the person saw: `revision` is what they acted on. */
  fire(id: string, revision: number, event: LifecycleEvent, input: Input = {}): Promise<Result> {
    const context = this.context();
    const copyId = this.#ids.next();
    return this.#repository.transact([id], ([stored]): Decision<Result> => {
      if (stored === undefined) return { answer: GONE };
      const before = settle(stored, context.now, context.references).campaign;
      if (before === null) return { answer: GONE };
      if (before.revision !== revision) return { answer: CHANGED };
      const outcome = fire(stored, event, context, { id: copyId, ...input });
      if (outcome.kind === 'refused') return { answer: outcome };
      const { campaign, created, steps } = outcome;
      const entries = steps.map((step) => journalEntry(stored, step));
      const last = steps.at(-1);
      if (created !== null && last !== undefined) {
        entries.push(
          journalEntry(created, { ...last, from: 'draft', to: 'draft', inputs: { source: stored.name } }),
        );
      }
      return {
        put: [campaign, created].filter((each) => each !== null),
        remove: campaign === null ? [id] : [],
        journal: entries,
        answer: {
          kind: 'done',
          event,
          at: context.now,
          by: context.actor.name,
          before,
          after: campaign,
          created,
        },
      };
    });
  }

  /** Makes a draft. A viewer is refused. */
  async create(beginning: Beginning): Promise<Result> {
    const { actor, now } = this.context();
    if (actor.role === 'viewer') return { kind: 'refused', reason: { code: 'viewer-changes-nothing' } };
    const mark = { at: now, by: actor.name };
    const created = newCampaign(beginning, this.#ids.next(), this.#ids.next(), mark);
    const step = {
      at: now,
      event: 'create',
      actor: actor.name,
      from: 'draft',
      to: 'draft',
      inputs: {},
    } as const;
    return this.#repository.transact([], () => ({
      put: [created],
      journal: [journalEntry(created, step)],
      answer: {
        kind: 'done',
        event: 'create',
        at: now,
        by: actor.name,
        before: created,
        after: created,
        created,
      },
    }));
  }

  /** Makes drafts of what a file describes, all of them in one transaction or none. Answers why not, or null. */
  async createAll(drafts: readonly RowDraft[], zone: string, source: string): Promise<Reason | null> {
    const { actor, now } = this.context();
    if (actor.role === 'viewer') return { code: 'viewer-changes-nothing' };
    const mark = { at: now, by: actor.name };
    const created = drafts.map((draft) => {
      const { type, name } = draft;
      const beginning = { type, name, category: 'marketing', zone, start: null } as const;
      return withWritten(newCampaign(beginning, this.#ids.next(), this.#ids.next(), mark), draft);
    });
    await this.bring(created, source);
    return null;
  }

  /** Adds campaigns that come from elsewhere, with what they refer to, in one transaction that can be undone as one. */
  async bring(
    created: readonly Campaign[],
    source: string,
    references: readonly Reference[] = [],
  ): Promise<void> {
    const { actor, now } = this.context();
    const step = { at: now, event: 'create', actor: actor.name, from: 'draft', to: 'draft' } as const;
    await this.#repository.transact(
      [],
      () => ({
        put: created,
        journal: created.map((each) => journalEntry(each, { ...step, inputs: { source } })),
        shelves: { references: { put: references } },
        answer: undefined,
      }),
      ['references'],
    );
    const deeds = created.map((after): Deed => ({
      event: 'create',
      at: now,
      by: actor.name,
      before: null,
      after,
    }));
    this.#recent.add({
      at: now,
      told: { kind: 'arrived', count: created.length, source },
      touched: created.map(({ id }) => id),
      undo: () => this.undoAll(deeds),
    });
  }

  /**
   * Takes back what one action did to several campaigns, and to policies with them: all of it or nothing. Policies are
   * put back as they were if they are still as the action left them.
   */
  undoAll(deeds: readonly Deed[], policies: readonly PolicyChange[] = []): Promise<UndoResult> {
    const context = this.context();
    const ids = deeds.map(({ before, after }) => (before ?? after)?.id ?? '');
    return this.#repository.transact(
      ids,
      (found, { policies: kept = [] }): Decision<UndoResult> => {
        const put: Campaign[] = [];
        const remove: string[] = [];
        const journal: NewEntry[] = [];
        for (const [index, deed] of deeds.entries()) {
          const outcome = takeBack(found[index], deed, context);
          if (outcome.kind === 'refused') return { answer: outcome };
          const shown = deed.before ?? deed.after;
          if (shown === null) continue;
          if (outcome.campaign === null) remove.push(shown.id);
          else put.push(outcome.campaign);
          journal.push(journalEntry(shown, outcome.step));
        }
        const isUntouched = policies.every(({ after }) =>
          kept.some((each) => JSON.stringify(each) === JSON.stringify(after)),
        );
        if (!isUntouched) return { answer: { kind: 'refused', reason: { code: 'undo-changed-since' } } };
        const restored = policies.map(({ before }) => before);
        return { put, remove, journal, shelves: { policies: { put: restored } }, answer: { kind: 'done' } };
      },
      ['policies'],
    );
  }

  /** Takes back what a command did, where the rules still allow it. */
  undo(done: Done): Promise<Result> {
    const context = this.context();
    const deed = deedOf(done);
    const shown = done.created ?? done.before;
    return this.#repository.transact([shown.id], ([stored]): Decision<Result> => {
      const outcome = takeBack(stored, deed, context);
      if (outcome.kind === 'refused') return { answer: outcome };
      const { campaign, step } = outcome;
      return {
        put: campaign === null ? [] : [campaign],
        remove: campaign === null ? [shown.id] : [],
        journal: [journalEntry(shown, step)],
        answer: {
          kind: 'done',
          event: 'undo',
          at: context.now,
          by: context.actor.name,
          before: stored ?? shown,
          after: campaign,
          created: null,
        },
      };
    });
  }

  /** Keeps what a command did, so that it can be taken back. */
  remember(done: Done, told: Told): RecentAction {
    let known = done;
    const { before, after, created } = done;
    const id = (created ?? before).id;
    this.#done.set(id, [...(this.#done.get(id) ?? []), (next) => (known = next(known))]);
    return this.#recent.add({
      at: done.at,
      told,
      touched: created === null ? [before.id] : [created.id],
      undo: async () => {
        const result = await this.undo(known);
        if (result.kind === 'done' && after !== null) this.#follow(known, result.after);
        return result.kind === 'done' ? { kind: 'done' } : result;
      },
    });
  }

  /** What was done before sees its own outcome again, under the revision that taking back has given it. */
  #follow({ before }: Done, restored: Campaign | null): void {
    if (restored === null) return;
    for (const change of this.#done.get(before.id) ?? []) {
      change((earlier) =>
        earlier.after?.revision === before.revision ? { ...earlier, after: restored } : earlier,
      );
    }
  }

  /** What happened to a campaign last; null if nothing is known of it. */
  async latestEntry(id: string): Promise<JournalEntry | null> {
    const entries = await this.#repository.journalOf(id);
    return entries.at(-1) ?? null;
  }

  read(id: string): Promise<Campaign | undefined> {
    return this.#repository.get([id]).then(([stored]) => {
      if (stored === undefined) return undefined;
      return settle(stored, this.#clock.now(), this.#inventory.references).campaign ?? undefined;
    });
  }
}
