import type { Actor } from '../../domain/campaign/actor.ts';
import type { Reason } from '../../domain/lifecycle/reason.ts';
import type { Decision, Repository, ShelfItems, ShelfName } from '../../domain/ports/repository.ts';
import type { Clock, Ids } from '../../domain/ports/system.ts';
import type { RecentActions, Told, UndoResult } from './recent-actions.svelte.ts';

type Item<Name extends ShelfName> = ShelfItems[Name];

/** What is decided about an item as it is stored now; null: it goes. */
type Verdict<Name extends ShelfName> = { readonly item: Item<Name> | null } | { readonly reason: Reason };

const GONE: Reason = { code: 'gone' };
const CHANGED: Reason = { code: 'changed-meanwhile' };

/**
 * The way to change what stands beside the campaigns: policies, audiences, people, packages. What is stored is read,
 * compared with what the person acted on, and written in one transaction; each change can be undone.
 */
export class Keeping {
  readonly #repository: Repository;
  readonly #ids: Ids;
  readonly #clock: Clock;
  readonly #actor: () => Actor;
  readonly #recent: RecentActions;

  constructor(repository: Repository, ids: Ids, clock: Clock, actor: () => Actor, recent: RecentActions) {
    this.#repository = repository;
    this.#ids = ids;
    this.#clock = clock;
    this.#actor = actor;
    this.#recent = recent;
  }

  newId(): string {
    return this.#ids.next();
  }

  /**
   * Adds an item, or changes one that is still as it was seen; `seen` null: there was none. Answers why not, or null.
   * May reject with a `StorageFault`.
   */
  save<Name extends ShelfName>(
    name: Name,
    item: Item<Name>,
    seen: Item<Name> | null,
  ): Promise<Reason | null> {
    return this.change(name, item.id, (stored) => {
      if (stored === undefined) return seen === null ? { item } : { reason: GONE };
      return seen !== null && isSame(stored, seen) ? { item } : { reason: CHANGED };
    });
  }

  /** Removes an item that is still as it was seen. Answers why not, or null. May reject with a `StorageFault`. */
  remove<Name extends ShelfName>(name: Name, seen: Item<Name>): Promise<Reason | null> {
    return this.change(name, seen.id, (stored) => {
      if (stored === undefined) return { reason: GONE };
      return isSame(stored, seen) ? { item: null } : { reason: CHANGED };
    });
  }

  /** Decides about an item as it is stored at that moment. */
  async change<Name extends ShelfName>(
    name: Name,
    id: string,
    decide: (stored: Item<Name> | undefined) => Verdict<Name>,
  ): Promise<Reason | null> {
    // A viewer changes nothing, but may have an opinion.
    if (this.#actor().role === 'viewer' && name !== 'feedback') return { code: 'viewer-changes-nothing' };
    const outcome = await this.#write(name, id, decide);
    if ('reason' in outcome) return outcome.reason;
    const { before, after } = outcome;
    const named = after ?? before;
    if (named !== undefined) {
      this.#recent.add({
        at: this.#clock.now(),
        told: toldOf(name, named, { isNew: before === undefined, isGone: after === null }),
        touched: [id],
        undo: () => this.#putBack(name, id, { before, after }),
      });
    }
    return null;
  }

  #write<Name extends ShelfName>(
    name: Name,
    id: string,
    decide: (stored: Item<Name> | undefined) => Verdict<Name>,
  ) {
    type Outcome = { before: Item<Name> | undefined; after: Item<Name> | null } | { reason: Reason };
    return this.#repository.transact(
      [],
      (_found, shelved): Decision<Outcome> => {
        const items = (shelved[name] ?? []) as readonly Item<Name>[];
        const before = items.find((each) => each.id === id);
        const verdict = decide(before);
        if ('reason' in verdict) return { answer: verdict };
        const { item } = verdict;
        const changes = item === null ? { remove: [id] } : { put: [item] };
        return { shelves: { [name]: changes }, answer: { before, after: item } };
      },
      [name],
    );
  }

  async #putBack<Name extends ShelfName>(
    name: Name,
    id: string,
    { before, after }: { before: Item<Name> | undefined; after: Item<Name> | null },
  ): Promise<UndoResult> {
    if (this.#actor().role === 'viewer')
      return { kind: 'refused', reason: { code: 'viewer-changes-nothing' } };
    const outcome = await this.#write(name, id, (stored) => {
      const isUntouched = stored === undefined ? after === null : after !== null && isSame(stored, after);
      return isUntouched ? { item: before ?? null } : { reason: { code: 'undo-changed-since' } };
    });
    return 'reason' in outcome ? { kind: 'refused', reason: outcome.reason } : { kind: 'done' };
  }
}

/** Both come from the same schema, which puts fields in one order. */
function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const WHAT = {
  policies: 'policy',
  people: 'person',
  packages: 'package',
  feedback: 'feedback',
} as const;

function toldOf<Name extends ShelfName>(
  name: Name,
  item: Item<Name>,
  { isNew, isGone }: { isNew: boolean; isGone: boolean },
): Told {
  const what = name === 'references' && 'kind' in item ? item.kind : WHAT[name as keyof typeof WHAT];
  const isRemoval = isGone || ('removedAt' in item && item.removedAt !== null);
  return {
    kind: 'kept',
    what: what,
    change: isRemoval ? 'removed' : isNew ? 'added' : 'changed',
    name: 'name' in item ? item.name : '',
  };
}
