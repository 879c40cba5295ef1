import type { Campaign } from '../../../domain/campaign/campaign.ts';
import { takeBack } from '../../../domain/lifecycle/take-back.ts';
import type { Deed } from '../../../domain/lifecycle/undo.ts';
import type { ShelfName } from '../../../domain/ports/repository.ts';
import type { Intent, Refusal, ThingChange } from '../intent.ts';
import { journalEntry } from '../journal-entry.ts';
import { isSame } from '../thing-changes.ts';

/** What an action did, as it is kept to be taken back. */
export interface Done {
  readonly deeds: readonly Deed[];
  readonly things: readonly ThingChange[];
}

const CHANGED_SINCE: Refusal = { reason: { code: 'undo-changed-since' } };

/**
 * Takes back all of what one action did, or nothing of it: campaigns as the table judges it, things where they are still
 * as the action left them. Answers what the campaigns of its deeds have become, in their order; null: gone.
 */
export function takeBackAll({ deeds, things }: Done): Intent<readonly (Campaign | null)[]> {
  const isOnlyOpinion = deeds.length === 0 && things.every(({ shelf }) => shelf === 'feedback');
  let answer: (Campaign | null)[] = [];
  return {
    campaigns: deeds.map(({ before, after }) => (before ?? after)?.id ?? ''),
    shelves: [...new Set(things.map(({ shelf }): ShelfName => shelf))],
    ...(isOnlyOpinion ? { openTo: 'everybody' as const } : {}),
    decideEach(stored, nth, context) {
      if (nth === 0) answer = [];
      const deed = deeds[nth];
      if (deed === undefined) return {};
      const shown = deed.before ?? deed.after;
      const outcome = takeBack(stored, deed, context);
      if (outcome.kind === 'refused') {
        return { reason: outcome.reason, ...(shown === null || deeds.length === 1 ? {} : { about: shown }) };
      }
      answer.push(outcome.campaign);
      if (shown === null) return {};
      return {
        ...(outcome.campaign === null ? { remove: [shown.id] } : { put: [outcome.campaign] }),
        journal: [journalEntry(shown, outcome.step)],
      };
    },
    decide(_found, shelved) {
      const isUntouched = things.every(({ shelf, before, after }) => {
        const id = (after ?? before)?.id;
        const stored = shelved[shelf]?.find((each) => each.id === id);
        return stored === undefined ? after === null : after !== null && isSame(stored, after);
      });
      if (!isUntouched) return CHANGED_SINCE;
      const back = things.map(
        ({ shelf, before, after }) => ({ shelf, before: after, after: before, event: 'undo' }) as ThingChange,
      );
      return { things: back, answer };
    },
  };
}
