import type { Actor } from '../../domain/campaign/actor.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { Context, Input } from '../../domain/lifecycle/context.ts';
import type { LifecycleEvent } from '../../domain/lifecycle/events.ts';
import { settle } from '../../domain/lifecycle/settle.ts';
import type { Reason } from '../../domain/lifecycle/reason.ts';
import type { Deed } from '../../domain/lifecycle/undo.ts';
import type {
  CampaignEntry,
  Decision,
  JournalEntry,
  Repository,
  Shelved,
} from '../../domain/ports/repository.ts';
import type { Clock, Ids } from '../../domain/ports/system.ts';
import type { Inventory } from '../inventory/inventory.svelte.ts';
import type { Change, Intent, LatestWhere, Refusal, Verdict } from './intent.ts';
import { campaignEvent, type Fired } from './intents/campaign-event.ts';
import { takeBackAll, type Done } from './intents/undo.ts';
import type { RecentAction, RecentActions } from './recent-actions.svelte.ts';
import { asStored, circleAfter, shelfChanges, thingEntry } from './thing-changes.ts';

export type Result<Answer = unknown> =
  | {
      readonly kind: 'done';
      readonly answer: Answer;
      /** As it is listed with its undo; null: it is not. */
      readonly action: RecentAction | null;
    }
  | ({ readonly kind: 'refused' } & Refusal);

/** Ends a transaction that has begun to write: nothing of it is kept. */
class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.reason.code);
    this.refusal = refusal;
  }
}

/** What a campaign is judged by, besides itself. */
type Known = Pick<Inventory, 'references' | 'policies'>;

/** What is kept of a listed action, as it follows what is taken back after it. */
interface Kept {
  done: Done;
}

/** As many as the list of recent actions holds. */
const MOST_KEPT = 50;

/**
 * The one way for a person to change a sandbox. What an intent is judged by is read, judged, written and journalled in a
 * single transaction; what was done is kept, so that it can be taken back.
 */
export class Commands {
  readonly #repository: Repository;
  readonly #inventory: Known;
  readonly #clock: Clock;
  /** Of what is made here. */
  readonly ids: Ids;
  readonly #actor: () => Actor;
  readonly #recent: Pick<RecentActions, 'add'>;
  #kept: readonly Kept[] = [];

  constructor(
    repository: Repository,
    inventory: Known,
    clock: Clock,
    ids: Ids,
    actor: () => Actor,
    recent: Pick<RecentActions, 'add'>,
  ) {
    this.#repository = repository;
    this.#inventory = inventory;
    this.#clock = clock;
    this.ids = ids;
    this.#actor = actor;
    this.#recent = recent;
  }

  context(): Context {
    const { references, policies } = this.#inventory;
    return { actor: this.#actor(), now: this.#clock.now(), references, policies };
  }

  /** Does what an intent asks for: all of it, or nothing and says why. May reject with a `StorageFault`. */
  async run<Answer>(intent: Intent<Answer>): Promise<Result<Answer>> {
    const context = this.context();
    const { campaigns = [], shelves = [] } = intent;
    if (context.actor.role === 'viewer' && intent.openTo !== 'everybody') {
      return { kind: 'refused', reason: { code: 'viewer-changes-nothing' } };
    }
    let action: RecentAction | null = null;
    const judge = (judged: Verdict<Answer>, shelved: Shelved): Decision<Verdict<Answer>> => {
      if ('reason' in judged) return { answer: judged };
      const things = (judged.things ?? []).map(asStored);
      const circle = circleAfter(things, shelved);
      if (circle !== null) return { answer: circle };
      const { put = [], remove = [], journal = [] } = judged;
      const told = things.flatMap((each) => thingEntry(each, context.actor.name, context.now));
      return {
        put,
        remove,
        journal: [...journal, ...told],
        shelves: shelfChanges(things),
        answer: { ...judged, things },
        // The list keeps in place what it has been told of by the time that it sees what came of it.
        onStored: () => (action = this.#list({ ...judged, things }, context)),
      };
    };
    const verdict = await (intent.decideEach === undefined
      ? this.#repository.transact(
          campaigns,
          (found, shelved) => judge(intent.decide(found, shelved, context), shelved),
          shelves,
          intent.following,
        )
      : this.#runMany(intent, intent.decideEach, context, judge));
    if ('reason' in verdict) return { kind: 'refused', ...verdict };
    return { kind: 'done', answer: verdict.answer, action };
  }

  /** Why an intent would be refused as things stand; null: it would be done. Writes nothing. May reject with a `StorageFault`. */
  refusalOf(intent: Intent<unknown>): Promise<Reason | null> {
    const context = this.context();
    if (context.actor.role === 'viewer' && intent.openTo !== 'everybody') {
      return Promise.resolve({ code: 'viewer-changes-nothing' });
    }
    return this.#repository.transact(
      intent.campaigns ?? [],
      (found, shelved) => {
        const each = found.map((stored, index) => intent.decideEach?.(stored, index, context));
        const refused = [...each, intent.decide(found, shelved, context)].find(
          (judged) => judged !== undefined && 'reason' in judged,
        );
        return { answer: refused !== undefined && 'reason' in refused ? refused.reason : null };
      },
      intent.shelves,
    );
  }

  /** The same where each of many campaigns is decided by itself. */
  async #runMany<Answer>(
    intent: Intent<Answer>,
    decideEach: NonNullable<Intent<Answer>['decideEach']>,
    context: Context,
    judge: (judged: Verdict<Answer>, shelved: Shelved) => Decision<Verdict<Answer>>,
  ): Promise<Verdict<Answer>> {
    let deeds: Deed[] = [];
    try {
      return await this.#repository.transactMany(
        intent.campaigns ?? [],
        (found, first) => {
          // A transaction whose handle was lost begins anew.
          if (first === 0) deeds = [];
          const changes = found.map((stored, index) => {
            const change = decideEach(stored, first + index, context);
            if ('reason' in change) throw new Refused(change);
            return change;
          });
          deeds.push(...changes.flatMap((each) => each.deeds ?? []));
          return {
            put: changes.flatMap(({ put = [] }) => put),
            remove: changes.flatMap(({ remove = [] }) => remove),
            journal: changes.flatMap(({ journal = [] }) => journal),
          };
        },
        (shelved) => {
          const judged = intent.decide([], shelved, context);
          if ('reason' in judged) throw new Refused(judged);
          const decision = judge({ ...judged, deeds: [...deeds, ...(judged.deeds ?? [])] }, shelved);
          if ('reason' in decision.answer) throw new Refused(decision.answer);
          return decision;
        },
        intent.shelves,
        intent.following,
      );
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      throw error;
    }
  }

  /**
   * Brings an event about, unless the campaign is not what the person saw: `revision` is what they acted on. `stay`: the
   * stay in the editor that it is part of.
   */
  fire(
    id: string,
    revision: number,
    event: LifecycleEvent,
    input: Input = {},
    stay?: string,
  ): Promise<Result<Fired>> {
    return this.run(campaignEvent({ id, revision, event, input, copyId: this.ids.next(), stay }));
  }

  #list({ told, deeds = [], things = [] }: Change<unknown>, { now }: Context): RecentAction | null {
    if (told === undefined) return null;
    return this.remember(told, { deeds, things }, now);
  }

  /** Lists what was done, with its way back. */
  remember(told: RecentAction['told'], done: Done, at = this.#clock.now()): RecentAction {
    const kept: Kept = { done };
    this.#kept = [kept, ...this.#kept].slice(0, MOST_KEPT);
    return this.#recent.add({
      at,
      by: this.#actor().name,
      told,
      touched: [...done.deeds, ...done.things].flatMap(({ before, after }) => (before ?? after)?.id ?? []),
      undo: async () => {
        const { deeds } = kept.done;
        const result = await this.run(takeBackAll(kept.done));
        if (result.kind === 'refused') return result;
        this.#follow(deeds, result.answer);
        return { kind: 'done' };
      },
      refusal: () => this.refusalOf(takeBackAll(kept.done)),
    });
  }

  /** What was done before sees its own outcome again, under the revision that taking back has given it. */
  #follow(undone: readonly Deed[], restored: readonly (Campaign | null)[]): void {
    const byId = new Map(undone.map(({ before }, index) => [before?.id, { before, now: restored[index] }]));
    for (const kept of this.#kept) {
      const deeds = kept.done.deeds.map((deed) => {
        const { before, now } = byId.get(deed.after?.id) ?? {};
        const isItsOutcome = now != null && before?.revision === deed.after?.revision;
        return isItsOutcome ? { ...deed, after: now } : deed;
      });
      kept.done = { ...kept.done, deeds };
    }
  }

  /** What happened last to what an intent changes; null: nothing is known of it. */
  async latestOf({ isOf, trace }: Intent<unknown>): Promise<JournalEntry | null> {
    const latestWhere: LatestWhere = async (holds) => {
      const [latest] = await this.#repository.journalBefore(Infinity, 1, holds);
      return latest ?? null;
    };
    if (trace !== undefined) return trace(latestWhere);
    return isOf === undefined ? null : latestWhere(isOf);
  }

  /** What happened to a campaign last; null if nothing is known of it. */
  async latestEntry(id: string): Promise<CampaignEntry | null> {
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
