import type { CalendarOverlay, OverlayContents } from '../../../domain/overlays/overlay.ts';
import { CHANGED, GONE, type Intent } from '../intent.ts';
import type { Told } from '../recent-actions.svelte.ts';
import { changeThing } from './things.ts';

export function addOverlay(overlay: CalendarOverlay): Intent<void> {
  return changeThing('overlays', overlay.id, (kept) => (kept === undefined ? overlay : CHANGED));
}

/** Shows or hides it, whatever else has become of it. */
export function showOverlay(id: string, shown: boolean): Intent<void> {
  return changeOverlay(id, (kept) => ({ ...kept, shown }), shown ? 'shown' : 'hidden');
}

/** Names an overlay that is still named as it was seen. */
export function renameOverlay({ id, name: seen }: CalendarOverlay, name: string): Intent<void> {
  return changeOverlay(id, (kept) => (kept.name === seen ? { ...kept, name: name.trim() } : null), 'renamed');
}

/** Puts what a newer file holds in the place of what was seen; name and place stay. */
export function replaceOverlay(
  seen: CalendarOverlay,
  contents: OverlayContents & Pick<CalendarOverlay, 'file'>,
): Intent<void> {
  return changeOverlay(
    seen.id,
    (kept) => (isSameContents(kept, seen) ? { ...kept, ...contents } : null),
    'replaced',
  );
}

export function removeOverlay(id: string): Intent<void> {
  return changeThing('overlays', id, (kept) => (kept === undefined ? GONE : null));
}

/** Changes an overlay as it is kept now; `change` answers null where it is not what was seen. */
function changeOverlay(
  id: string,
  change: (kept: CalendarOverlay) => CalendarOverlay | null,
  how: Extract<Told, { kind: 'overlay' }>['change'],
): Intent<void> {
  return changeThing(
    'overlays',
    id,
    (kept) => (kept === undefined ? GONE : (change(kept) ?? CHANGED)),
    ({ name }) => ({ kind: 'overlay', name, change: how }),
  );
}

function isSameContents(one: CalendarOverlay, other: CalendarOverlay): boolean {
  return JSON.stringify([one.zones, one.entries]) === JSON.stringify([other.zones, other.entries]);
}
