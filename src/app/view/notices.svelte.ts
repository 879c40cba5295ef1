import type { Reason } from '../../domain/lifecycle/reason.ts';
import type { JournalEntry } from '../../domain/ports/repository.ts';
import type { StorageFaultKind } from '../../domain/ports/storage-fault.ts';
import type { RecentAction } from '../commands/recent-actions.svelte.ts';
import type { Done } from '../commands/commands.ts';

/** Something to tell a person in passing; screens find the words. */
export type NoticeContent =
  | { readonly kind: 'done'; readonly action: RecentAction; readonly done: Done }
  | { readonly kind: 'undone'; readonly action: RecentAction }
  | { readonly kind: 'not-undone'; readonly action: RecentAction; readonly reason: Reason }
  /** What a feature has words of its own for; they are asked again when the language changes. */
  | { readonly kind: 'told'; readonly text: () => string }
  | {
      readonly kind: 'refused';
      readonly name: string;
      readonly reason: Reason;
      /** What happened to the campaign last, where that is the reason; else null. */
      readonly latest: JournalEntry | null;
    }
  | { readonly kind: 'fault'; readonly fault: StorageFaultKind };

export interface Notice {
  readonly id: number;
  readonly content: NoticeContent;
}

/** At most so many are seen at once; the oldest gives way. */
const MOST = 2;

export class Notices {
  #notices = $state.raw<readonly Notice[]>([]);
  #count = 0;

  get all(): readonly Notice[] {
    return this.#notices;
  }

  show(content: NoticeContent): void {
    this.#count += 1;
    // What is merely told offers nothing to do: the newest takes the place of the one before.
    const others = this.#notices.filter((each) => content.kind !== 'told' || each.content.kind !== 'told');
    this.#notices = [...others.slice(1 - MOST), { id: this.#count, content }];
  }

  dismiss(id: number): void {
    this.#notices = this.#notices.filter((each) => each.id !== id);
  }
}
