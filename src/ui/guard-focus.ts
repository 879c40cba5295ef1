import { on } from 'svelte/events';

const TAB_STOPS =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), ' +
  'summary, [tabindex]:not([tabindex="-1"])';
const WRITTEN_INTO = 'input:not([type=checkbox], [type=radio]), textarea, [contenteditable]';
/** What people work in at a time: where one of these has gone, whoever took it away gives the focus on. */
const WHOLES = 'main, header, [role=menu], [role=dialog], [role=alertdialog]';

/** What had the focus, and the way up from it: each element with the place that the one below it had there. */
interface Place {
  readonly element: HTMLElement;
  readonly way: readonly { readonly parent: Element; readonly index: number }[];
}

/**
 * Never leaves the focus on nothing. The browser drops it when what has it is moved, removed, disabled or hidden: what
 * was only moved gets it back at once, and what has gone hands it to what stands in its place, unless somebody gives
 * it on before the next frame but one.
 */
export function guardFocus(): () => void {
  let place: Place | null = null;
  let frame = 0;
  let isTabbing = false;

  function forget(): void {
    place = null;
  }

  function check(): void {
    if (place === null || !isDropped()) return;
    // A field tells what was typed before Tab leaves it, and what that changes comes between.
    if (!isTabbing) place.element.focus();
    if (!isDropped() || frame !== 0) return;
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        frame = 0;
        if (place === null || !isDropped()) return;
        place.element.focus();
        if (isDropped()) goOn(place);
      });
    });
  }

  // Each is heard before anything on the page hears it: what that changes is looked at at once.
  const early = { capture: true };
  const stops = [
    on(document, 'keydown', ({ key }) => void (isTabbing = key === 'Tab'), early),
    on(document, 'keyup', () => void (isTabbing = false), early),
    on(
      document,
      'focusin',
      ({ target }) => {
        if (target instanceof HTMLElement) place = placeOf(target);
      },
      early,
    ),
    // Who clicks beside everything, or leaves the page by Tab, wants nothing to have the focus.
    on(document, 'pointerdown', forget, early),
    on(
      document,
      'focusout',
      ({ relatedTarget, target }) => {
        if (!(target instanceof Element)) return;
        // Whoever puts the keyboard of a touch screen away leaves the field with it.
        const isLeft = target.isConnected && (isTabbing || target.matches(WRITTEN_INTO));
        // Between two stops nothing has it: what changes then is none of the guard's.
        if (isLeft || relatedTarget !== null) forget();
      },
      early,
    ),
  ];
  const observer = new MutationObserver(check);
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden', 'inert'],
  });
  return () => {
    for (const stop of stops) stop();
    observer.disconnect();
    cancelAnimationFrame(frame);
  };
}

function isDropped(): boolean {
  return document.activeElement === document.body || document.activeElement === null;
}

function placeOf(element: HTMLElement): Place {
  const way = [];
  let below: Element = element;
  for (let parent = element.parentElement; parent !== null; parent = parent.parentElement) {
    way.push({ parent, index: [...parent.children].indexOf(below) });
    below = parent;
  }
  return { element, way };
}

function goOn({ way }: Place): void {
  for (const { parent, index } of way) {
    const isWhole = parent.matches(WHOLES);
    if (!parent.isConnected && isWhole) return;
    if (!parent.isConnected) continue;
    if (parent.closest(WHOLES) === null) return;
    const near = [parent.children[index], parent.children[index - 1], parent];
    for (const each of near) {
      for (const stop of each === undefined ? [] : stopsIn(each)) {
        stop.focus();
        if (!isDropped()) return;
      }
    }
    if (isWhole) {
      if (parent instanceof HTMLElement) parent.focus({ preventScroll: true });
      return;
    }
  }
}

function stopsIn(element: Element): HTMLElement[] {
  const within = [...element.querySelectorAll<HTMLElement>(TAB_STOPS)];
  const all = element instanceof HTMLElement && element.matches(TAB_STOPS) ? [element, ...within] : within;
  return all.filter(
    (each) => each.checkVisibility({ visibilityProperty: true }) && each.closest('[inert]') === null,
  );
}
