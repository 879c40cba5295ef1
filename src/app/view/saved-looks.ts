import { lookKey } from '../../domain/selection/looks.ts';
import type { Look, SavedView } from '../../domain/selection/saved-view.ts';
import type { Address } from './address.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import { toView } from './to-view.ts';
import { FIRST_VIEW, toPage, type View } from './view.ts';

interface Shown {
  readonly address: Pick<Address, 'view'>;
  readonly preferences: Pick<Preferences, 'columns'>;
}

interface Screen {
  readonly address: Address;
  readonly preferences: Preferences;
}

/** How the campaigns' page is set now. */
export function shownLook({ address: { view }, preferences }: Shown): Look {
  const { tab, layout, scale, weeks, grouping, drafts, pressure, search, filters, sort, saved } = view;
  const columns = preferences.columns(tab, saved);
  return { tab, layout, scale, weeks, grouping, drafts, pressure, search, filters, sort, columns };
}

/** Shows a view as it was saved, whatever was changed in it since. */
export function showView({ address, preferences }: Screen, view: SavedView): void {
  preferences.setViewColumns(view.id, view.look.tab, view.look.columns);
  address.go(toView(view));
}

/** Where the page is as at first: without a saved view. */
export function toStandard(): Partial<View> {
  const { tab, layout, scale, weeks, grouping, drafts, pressure, search, filters, sort } = FIRST_VIEW;
  const look = { tab, layout, scale, weeks, grouping, drafts, pressure, search, filters, sort };
  return { ...toPage('campaigns'), ...look, saved: null };
}

/** Whether anything has been set otherwise since a view was saved. */
export function isChanged(shown: Shown, { look }: SavedView): boolean {
  return lookKey(shownLook(shown)) !== lookKey(look);
}
