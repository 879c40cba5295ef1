import type { Campaign } from '../../../domain/campaign/campaign.ts';
import { takeBack } from '../../../domain/lifecycle/take-back.ts';
import type { Deed } from '../../../domain/lifecycle/undo.ts';
import type { NewCampaignEntry, ShelfName } from '../../../domain/ports/repository.ts';
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
  return {
    campaigns: deeds.map(({ before, after }) => (before ?? after)?.id ?? ''),
    shelves: [...new Set(things.map(({ shelf }): ShelfName => shelf))],
    ...(isOnlyOpinion ? { openTo: 'everybody' as const } : {}),
    decide(found, shelved, context) {
      const put: Campaign[] = [];
      const remove: string[] = [];
      const journal: NewCampaignEntry[] = [];
      const answer: (Campaign | null)[] = [];
      for (const [index, deed] of deeds.entries()) {
        const outcome = takeBack(found[index], deed, context);
        if (outcome.kind === 'refused') return outcome;
        answer.push(outcome.campaign);
        const shown = deed.before ?? deed.after;
        if (shown === null) continue;
        if (outcome.campaign === null) remove.push(shown.id);
        else put.push(outcome.campaign);
        journal.push(journalEntry(shown, outcome.step));
      }
      const isUntouched = things.every(({ shelf, before, after }) => {
        const id = (after ?? before)?.id;
        const stored = shelved[shelf]?.find((each) => each.id === id);
        return stored === undefined ? after === null : after !== null && isSame(stored, after);
      });
      if (!isUntouched) return CHANGED_SINCE;
      const back = things.map(
        ({ shelf, before, after }) => ({ shelf, before: after, after: before, event: 'undo' }) as ThingChange,
      );
      return { put, remove, journal, things: back, answer };
    },
  };
}
