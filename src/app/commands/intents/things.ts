import {
  isOfCampaign,
  type ShelfItems,
  type ShelfName,
  type Shelved,
} from '../../../domain/ports/repository.ts';
import { CHANGED, GONE, type Intent, type Refusal, type ThingChange, type Verdict } from '../intent.ts';
import type { Told } from '../recent-actions.svelte.ts';
import { changeOf, isSame, thingOf } from '../thing-changes.ts';

/** Adds a thing, or changes one that is still as it was seen; `seen` null: there was none. */
export function keepThing<Name extends ShelfName>(
  shelf: Name,
  item: ShelfItems[Name],
  seen: ShelfItems[Name] | null,
): Intent<void> {
  return changeThing(shelf, item.id, (stored) => {
    if (stored === undefined) return seen === null ? item : GONE;
    return seen !== null && isSame(stored, seen) ? item : CHANGED;
  });
}

/** Removes a thing that is still as it was seen. */
export function removeThing<Name extends ShelfName>(shelf: Name, seen: ShelfItems[Name]): Intent<void> {
  return changeThing(shelf, seen.id, (stored) => {
    if (stored === undefined) return GONE;
    return isSame(stored, seen) ? null : CHANGED;
  });
}

/** What becomes of a thing: another form of it; null: it goes; or why it stays as it is. */
type Becomes<Item> = Item | null | Refusal;

/** Changes a thing as it is stored at that moment, whatever others have made of it; undefined: there is none. */
export function changeThing<Name extends ShelfName>(
  shelf: Name,
  id: string,
  become: (stored: ShelfItems[Name] | undefined) => Becomes<ShelfItems[Name]>,
  /** Absent: by what became of the thing. */
  tell?: (after: ShelfItems[Name]) => Told,
): Intent<void> {
  return {
    shelves: [shelf],
    isOf: (entry) => !isOfCampaign(entry) && entry.thingId === id,
    // Whoever only looks may have an opinion.
    ...(shelf === 'feedback' ? { openTo: 'everybody' as const } : {}),
    decide(_found, shelved): Verdict<void> {
      const stored = storedOn(shelved, shelf).find((each) => each.id === id);
      const after = become(stored);
      if (after !== null && 'reason' in after) return after;
      const change = { shelf, before: stored ?? null, after } as ThingChange;
      const named = after ?? stored;
      if (named === undefined) return GONE;
      return {
        things: [change],
        told:
          tell !== undefined && after !== null
            ? tell(after)
            : {
                kind: 'kept',
                what: thingOf(shelf, named),
                change: changeOf(change),
                name: 'name' in named ? named.name : '',
              },
        answer: undefined,
      };
    },
  };
}

function storedOn<Name extends ShelfName>(shelved: Shelved, shelf: Name): readonly ShelfItems[Name][] {
  return shelved[shelf] ?? [];
}
