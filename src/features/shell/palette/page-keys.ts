import type { Almanac } from '../../../app/context.ts';
import { layoutFor, showsCalendar, toPage } from '../../../app/view/view.ts';

/** Where letters are typed, or mean something of their own. */
const TYPED_INTO =
  'input, textarea, select, [contenteditable], [role="spinbutton"], [role="menu"], [role="listbox"], [role="application"]';
const DIALOG = '[role="dialog"], [role="alertdialog"]';

/**
 * The keys that a page answers wherever the focus is: Ctrl or ⌘ and K opens the commands; unless they are turned off,
 * / goes to the search, T to today, and ? lists the keys. Source: product.md, 5.
 */
export function pageKeys(
  { address, overlays, preferences }: Pick<Almanac, 'address' | 'overlays' | 'preferences'>,
  event: KeyboardEvent,
): void {
  const { target, key } = event;
  const isIn = (places: string) => target instanceof Element && target.closest(places) !== null;
  if (event.defaultPrevented || event.altKey || overlays.open !== null || isIn(DIALOG)) return;
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && !event.shiftKey && key.toLowerCase() === 'k') overlays.show({ kind: 'palette' });
  else if (isCommand || !preferences.singleKeys || isIn(TYPED_INTO)) return;
  else if (key === '?') overlays.show({ kind: 'keys' });
  else if (key === '/') void search();
  else if (key.toLowerCase() === 't' && !event.shiftKey) showToday();
  else return;
  event.preventDefault();

  async function search(): Promise<void> {
    if (address.view.page !== 'campaigns') address.go(toPage('campaigns'));
    // The page may have to come first.
    for (let frame = 0; frame < 30; frame += 1) {
      await new Promise(requestAnimationFrame);
      const field = document.querySelector<HTMLInputElement>('input[type="search"]');
      field?.focus();
      if (field !== null) return;
    }
  }

  function showToday(): void {
    const { view } = address;
    const isThere = view.page === 'campaigns';
    const width = window.innerWidth;
    const list = { ...view, page: 'campaigns' } as const;
    address.go({
      ...(isThere ? {} : toPage('campaigns')),
      date: null,
      layout: showsCalendar(list, width)
        ? view.layout
        : layoutFor(list, width) === 'list'
          ? 'calendar'
          : null,
    });
  }
}
