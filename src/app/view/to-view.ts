import type { SavedView } from '../../domain/selection/saved-view.ts';
import { toPage, type View } from './view.ts';

/** Where a saved view leads; the day that the calendar shows stays. */
export function toView({ id, look }: SavedView): Partial<View> {
  const { columns: _, ...set } = look;
  return { ...toPage('campaigns'), ...set, saved: id };
}
