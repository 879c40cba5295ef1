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
import type { Decision, JournalEntry, Repository } from '../../domain/ports/repository.ts';
import type { Clock, Ids } from '../../domain/ports/system.ts';
import type { Inventory } from '../inventory/inventory.svelte.ts';
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

  constructor(repository: Repository, inventory: Known, clock: Clock, ids: Ids, actor: () => Actor) {
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
    const step = { at: now, event: 'create', actor: actor.name, from: 'draft', to: 'draft' } as const;
    await this.#repository.transact([], () => ({
      put: created,
      journal: created.map((each) => journalEntry(each, { ...step, inputs: { source } })),
      answer: undefined,
    }));
    return null;
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
