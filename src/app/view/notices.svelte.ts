import type { Reason } from '../../domain/lifecycle/reason.ts';
import type { JournalEntry } from '../../domain/ports/repository.ts';
import type { StorageFaultKind } from '../../domain/ports/storage-fault.ts';
import type { RecentAction } from '../commands/recent-actions.svelte.ts';
import { after } from '../system.ts';

/** Something to tell a person in passing; screens find the words. */
export type NoticeContent =
  | {
      readonly kind: 'done';
      readonly action: RecentAction;
      /** The campaign to go on with in the editor; null: none. */
      readonly draft: string | null;
    }
  | { readonly kind: 'undone'; readonly action: RecentAction }
  /** `about`: which of several campaigns it is, by name; null: there is one alone, or it is true of all. */
  | {
      readonly kind: 'not-undone';
      readonly action: RecentAction;
      readonly reason: Reason;
      readonly about: string | null;
    }
  /** What a feature has words of its own for; they are asked again when the language changes. */
  | { readonly kind: 'told'; readonly text: () => string }
  | {
      readonly kind: 'refused';
      readonly name: string;
      readonly reason: Reason;
      /** What happened last to what it is about, where that is the reason; else null. */
      readonly latest: JournalEntry | null;
    }
  | { readonly kind: 'fault'; readonly fault: StorageFaultKind };

/** Why something was not done. */
export type Refusing = Extract<NoticeContent, { kind: 'refused' | 'fault' }>;

export interface Notice {
  readonly id: number;
  readonly content: NoticeContent;
}

/** At most so many are seen at once. */
const MOST = 2;
/** How long, in ms, what is not a fault is seen unless somebody is at it. */
export const NOTICE_TIME = 8_000;

/** Something that a person wanted did not happen, and nothing else tells so. */
function isFault({ content: { kind } }: Notice): boolean {
  return kind === 'fault' || kind === 'refused' || kind === 'not-undone';
}

/**
 * What is told in passing. Harmless ones leave by themselves and give way to newer ones, as all of them stand under
 * the recent actions too. A refusal stays until something newer needs its place, a fault of the storage until somebody
 * puts it away; where two of those stand, what comes waits.
 */
export class Notices {
  /** What is seen, in the order in which it came. */
  all = $state.raw<readonly Notice[]>([]);
  /** What was refused last to the dialog that is open: it is told there, for the page lies behind it. */
  inDialog = $state.raw<Notice | null>(null);
  #dialogs = 0;
  #waiting: readonly Notice[] = [];
  #count = 0;
  readonly #after: typeof after;
  readonly #timers = new Map<number, () => void>();

  /** `wait` calls back after so many milliseconds and answers how to cancel. */
  constructor(wait = after) {
    this.#after = wait;
  }

  /** A dialog is open, and tells what it is refused; answers how to end that. */
  enterDialog(): () => void {
    this.#dialogs += 1;
    return () => {
      this.#dialogs -= 1;
      if (this.#dialogs === 0) this.inDialog = null;
    };
  }

  /** Tells a refusal in the dialog that is open, or that is about to open again for it. */
  showInDialog(content: Refusing): void {
    this.#count += 1;
    this.inDialog = { id: this.#count, content };
  }

  show(content: NoticeContent): void {
    if (this.#dialogs > 0 && (content.kind === 'refused' || content.kind === 'fault')) {
      this.showInDialog(content);
      return;
    }
    // The same fault of the storage meets everything that is tried, and the same refusal every try: said once is said.
    const isSaid = ({ content: said }: Notice) =>
      content.kind === 'fault'
        ? said.kind === 'fault' && said.fault === content.fault
        : content.kind === 'refused' &&
          said.kind === 'refused' &&
          said.name === content.name &&
          said.latest?.number === content.latest?.number &&
          said.reason.code === content.reason.code;
    if ([...this.all, ...this.#waiting].some(isSaid)) return;
    if (content.kind === 'undone' || content.kind === 'not-undone') this.#withdraw(content.action.id);
    this.#count += 1;
    const notice = { id: this.#count, content };
    // What is merely told offers nothing to do: the newest takes the place of the one before.
    const told = this.all.find((each) => content.kind === 'told' && each.content.kind === 'told');
    const isFull = this.all.length >= MOST;
    const canLeave =
      this.all.find((each) => !isFault(each)) ?? this.all.find(({ content }) => content.kind !== 'fault');
    const leaving = told ?? (isFull ? canLeave : undefined);
    if (leaving !== undefined) this.#remove(leaving.id);
    if (this.all.length < MOST) this.#add(notice);
    else this.#waiting = [...this.#waiting.filter(isFault), notice];
  }

  dismiss(id: number): void {
    this.#remove(id);
    const [next, ...others] = this.#waiting;
    if (next === undefined || this.all.length >= MOST) return;
    this.#waiting = others;
    this.#add(next);
  }

  /** Somebody points at it or has the focus in it: it stays. */
  hold(id: number): void {
    this.#timers.get(id)?.();
    this.#timers.delete(id);
  }

  /** Nobody is at it any more: its time begins anew. */
  release(id: number): void {
    const notice = this.all.find((each) => each.id === id);
    if (notice === undefined || isFault(notice)) return;
    this.hold(id);
    this.#timers.set(
      id,
      this.#after(NOTICE_TIME, () => this.dismiss(id)),
    );
  }

  /** What an action's way back has led to is told now: the offer to take it is over. */
  #withdraw(action: number): void {
    const isOffer = ({ content }: Notice) => content.kind === 'done' && content.action.id === action;
    this.#waiting = this.#waiting.filter((each) => !isOffer(each));
    const offer = this.all.find(isOffer);
    if (offer !== undefined) this.#remove(offer.id);
  }

  #add(notice: Notice): void {
    this.all = [...this.all, notice];
    this.release(notice.id);
  }

  #remove(id: number): void {
    this.hold(id);
    this.all = this.all.filter((each) => each.id !== id);
  }
}
