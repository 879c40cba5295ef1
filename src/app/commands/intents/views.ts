import { lookKey, placesAfterMove } from '../../../domain/selection/looks.ts';
import { byPlace, type Look, type SavedView } from '../../../domain/selection/saved-view.ts';
import { CHANGED, GONE, type Intent, type ThingChange } from '../intent.ts';
import type { Told } from '../recent-actions.svelte.ts';
import { changeThing, removeThing } from './things.ts';

type Change = Extract<Told, { kind: 'view' }>['change'];

/** Keeps a new view behind the others. */
export function addView(view: Omit<SavedView, 'place'>): Intent<void> {
  return {
    shelves: ['views'],
    decide(_found, { views = [] }) {
      const place = Math.max(0, ...views.map((each) => each.place + 1));
      return {
        things: [{ shelf: 'views', before: null, after: { ...view, place } }, ...othersOff(views, view)],
        told: { kind: 'kept', what: 'view', change: 'add', name: view.name },
        answer: undefined,
      };
    },
  };
}

/** Names a view that is still named as it was seen. */
export function renameView({ id, name: seen }: SavedView, name: string): Intent<void> {
  return changeView(id, 'renamed', (kept) => (kept.name === seen ? { ...kept, name: name.trim() } : null));
}

/** Puts another look in the place of the one that was seen. */
export function setLook(seen: SavedView, look: Look): Intent<void> {
  return changeView(seen.id, 'updated', (kept) =>
    lookKey(kept.look) === lookKey(seen.look) ? { ...kept, look } : null,
  );
}

/** Moves a view to a place among the others, where those stand as they were seen. */
export function moveView(seen: readonly SavedView[], { id, name }: SavedView, to: number): Intent<void> {
  return {
    ...changeView(id, 'moved', (kept) => kept),
    decide(_found, { views = [] }) {
      const sorted = [...views].sort(byPlace);
      if (sorted.map((each) => each.id).join() !== seen.map((each) => each.id).join()) return CHANGED;
      const places = placesAfterMove(sorted, id, to);
      return {
        things: sorted.flatMap((before): ThingChange[] => {
          const place = places.get(before.id) ?? before.place;
          return place === before.place ? [] : [{ shelf: 'views', before, after: { ...before, place } }];
        }),
        told: { kind: 'view', name, change: 'moved' },
        answer: undefined,
      };
    },
  };
}

/** Lets a view be what opens first, in the place of any other, or no longer. */
export function openFirst(id: string, opensFirst: boolean): Intent<void> {
  const change = opensFirst ? 'first' : 'not-first';
  return {
    ...changeView(id, change, (kept) => kept),
    decide(_found, { views = [] }) {
      const before = views.find((each) => each.id === id);
      if (before === undefined) return GONE;
      const after = { ...before, opensFirst };
      return {
        things: [{ shelf: 'views', before, after }, ...othersOff(views, after)],
        told: { kind: 'view', name: before.name, change },
        answer: undefined,
      };
    },
  };
}

/** Removes a view that is still as it was seen; where it stands among the others does not matter. */
export function removeView(seen: SavedView): Intent<void> {
  return {
    ...removeThing('views', seen),
    decide: (found, { views = [] }, context) => {
      const kept = views.find(({ id }) => id === seen.id);
      const asSeen = kept === undefined ? seen : { ...seen, place: kept.place, opensFirst: kept.opensFirst };
      return removeThing('views', asSeen).decide(found, { views }, context);
    },
  };
}

/** Only one view opens first. */
function othersOff(views: readonly SavedView[], { id, opensFirst }: Omit<SavedView, 'place'>): ThingChange[] {
  return views
    .filter((each) => opensFirst && each.id !== id && each.opensFirst)
    .map((before) => ({ shelf: 'views', before, after: { ...before, opensFirst: false } }));
}

/** Changes a view as it is kept now; `become` answers null where it is not what was seen. */
function changeView(id: string, change: Change, become: (kept: SavedView) => SavedView | null): Intent<void> {
  return changeThing(
    'views',
    id,
    (kept) => (kept === undefined ? GONE : (become(kept) ?? CHANGED)),
    ({ name }) => ({ kind: 'view', name, change }),
  );
}
