import type { LifecycleEvent } from '../../domain/lifecycle/events.ts';
import type { EventForSeveral } from '../../domain/lifecycle/for-several.ts';
import type { Reason } from '../../domain/lifecycle/reason.ts';
import type { Thing, ThingEvent } from '../../domain/ports/repository.ts';
import type { Instant } from '../../domain/time/instant.ts';

/** What was moved from when to when: the screen shows all times in one zone, whatever the schedule's. */
export interface ToldMove {
  /** Null: it had no time yet. */
  readonly from: Instant | null;
  readonly to: Instant;
  readonly isEnd: boolean;
}

/** What a person did, as screens find the words for it. */
export type Told =
  | {
      readonly kind: 'event';
      readonly event: LifecycleEvent | 'create';
      readonly name: string;
      readonly move: ToldMove | null;
    }
  /** The same to several campaigns at once; `days`: by how many they were moved. */
  | {
      readonly kind: 'several';
      readonly event: EventForSeveral;
      readonly count: number;
      readonly days: number | null;
    }
  | {
      readonly kind: 'kept';
      readonly what: Thing;
      readonly change: ThingEvent;
      readonly name: string;
    }
  /** A campaign, or so many, were put into a package; `name`: of the one, else of the first. */
  | { readonly kind: 'packed'; readonly name: string; readonly count: number; readonly into: string }
  /** A campaign of a copy, or so many, were carried back into its original; `name`: of the one, else of the first. */
  | { readonly kind: 'carried'; readonly name: string; readonly count: number }
  | { readonly kind: 'tag'; readonly tag: string; readonly to: string | null; readonly count: number }
  | {
      readonly kind: 'overlay';
      readonly name: string;
      readonly change: 'shown' | 'hidden' | 'renamed' | 'replaced';
    }
  /** A view that was kept already. */
  | {
      readonly kind: 'view';
      readonly name: string;
      readonly change: 'renamed' | 'updated' | 'moved' | 'first' | 'not-first';
    }
  /** A campaign that is over a cap. */
  | { readonly kind: 'accepted'; readonly name: string }
  /** What an empty sandbox begins with. */
  | { readonly kind: 'kit' }
  | { readonly kind: 'arrived'; readonly count: number; readonly source: string };

export type UndoResult =
  | { readonly kind: 'done' }
  /** `about`: which of several campaigns it is that cannot be taken back. */
  | { readonly kind: 'refused'; readonly reason: Reason; readonly about?: { readonly name: string } };

export interface RecentAction {
  readonly id: number;
  readonly at: Instant;
  /** Who did it, by name: only they take it back. */
  readonly by: string;
  readonly told: Told;
  /** Ids of all that it touched. */
  readonly touched: readonly string[];
  readonly undo: () => Promise<UndoResult>;
  /** Why it could not be undone now; null: it could. Changes nothing, and may reject with a `StorageFault`. */
  readonly refusal: () => Promise<Reason | null>;
  readonly state: 'done' | 'undone';
  /** Why it could not be undone when somebody tried; null: nobody did, or it was. */
  readonly refused: Reason | null;
}

/** So many are remembered; nobody looks further back. */
const MOST = 50;

/** Refusals that may end: they are told, and the action can be tried again. */
const PASSING: ReadonlySet<Reason['code']> = new Set([
  'viewer-changes-nothing',
  'only-an-approver',
  'undo-clock-went-back',
]);

/** What was done in this tab, newest first, each with its way back. A reload forgets it. */
export class RecentActions {
  all = $state.raw<readonly RecentAction[]>([]);
  #count = 0;
  readonly #listeners = new Set<(added: RecentAction) => void>();

  /** Calls back at once with every action that is listed; answers how to stop. */
  onAdded(listener: (added: RecentAction) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  add(action: Pick<RecentAction, 'at' | 'by' | 'told' | 'touched' | 'undo' | 'refusal'>): RecentAction {
    this.#count += 1;
    const added: RecentAction = { ...action, id: this.#count, state: 'done', refused: null };
    this.all = [added, ...this.all].slice(0, MOST);
    for (const listener of this.#listeners) listener(added);
    return added;
  }

  /** The newest of somebody's that can be taken back as far as this tab knows. */
  newestOf(person: string): RecentAction | null {
    return this.all.find((each) => each.state === 'done' && this.obstacle(each, person) === null) ?? null;
  }

  /** Why somebody cannot take an action back, as far as this tab knows; null: it can be tried. */
  obstacle(action: RecentAction, person: string): Reason | null {
    if (action.by !== person) return { code: 'undo-by-others', name: action.by };
    if (action.refused !== null) return action.refused;
    const later = this.laterThan(action);
    if (later === null) return null;
    if (later.by !== person) return { code: 'undo-later-by-others', name: later.by };
    // What stands for good cannot be taken back first.
    return { code: later.refused === null ? 'undo-later-first' : 'undo-later-stays' };
  }

  /** The latest of the later actions that touched the same things; null: there is none. */
  laterThan({ id, touched }: RecentAction): RecentAction | null {
    const things = new Set(touched);
    return (
      this.all.find(
        (each) => each.id > id && each.state === 'done' && each.touched.some((one) => things.has(one)),
      ) ?? null
    );
  }

  /** Takes an action back, unless it is somebody else's or a later one stands in its way. May reject with a `StorageFault`. */
  async undo(action: RecentAction, person: string): Promise<UndoResult> {
    const known = this.all.find((each) => each.id === action.id);
    if (known?.state === 'undone') return { kind: 'refused', reason: { code: 'undo-changed-since' } };
    const obstacle = this.obstacle(known ?? action, person);
    if (obstacle !== null) return { kind: 'refused', reason: obstacle };
    const result = await action.undo();
    if (result.kind === 'refused' && PASSING.has(result.reason.code)) return result;
    const outcome = result.kind === 'done' ? ({ state: 'undone' } as const) : { refused: result.reason };
    this.all = this.all.map((each) => (each.id === action.id ? { ...each, ...outcome } : each));
    return result;
  }
}
