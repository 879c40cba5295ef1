import type { Page } from '@playwright/test';

/** What has the focus, as somebody with a keyboard meets it. */
export interface Focus {
  /** The same for one element for as long as the page stands; null: nothing has the focus. */
  readonly id: number | null;
  readonly name: string;
  /** Whether it lies in a dialog, a menu or anything else above the page. */
  readonly isAbove: boolean;
  readonly faults: readonly string[];
}

/** Looks at what has the focus: whether it has a name and can be seen whole, and nothing lies over it. */
export function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const ids = ((globalThis as { focusIds?: WeakMap<Element, number> }).focusIds ??= new WeakMap());
    const counter = globalThis as { focusCount?: number };
    const focused = document.activeElement;
    if (focused === null || focused === document.body || focused === document.documentElement)
      return { id: null, name: '', isAbove: false, faults: [] };
    const id = ids.get(focused) ?? (counter.focusCount = (counter.focusCount ?? 0) + 1);
    ids.set(focused, id);

    const textOf = (ids: string | null) =>
      (ids ?? '')
        .split(' ')
        .map((each) => document.getElementById(each)?.textContent ?? '')
        .join(' ');
    const labels = (focused as Partial<HTMLInputElement>).labels;
    const name = [
      textOf(focused.getAttribute('aria-labelledby')),
      focused.getAttribute('aria-label'),
      ...[...(labels ?? [])].map((each) => each.textContent),
      focused.textContent,
      focused.getAttribute('title'),
      focused.querySelector('img[alt], svg[aria-label]')?.getAttribute('alt'),
    ]
      .map((each) => (each ?? '').replace(/\s+/g, ' ').trim())
      .find((each) => each !== '');

    const faults: string[] = [];
    if (name === undefined) faults.push('has no name');
    // What looks like a control and is none of the browser's hides the real one in itself, one pixel large.
    const own = focused.getBoundingClientRect();
    const isHidden = own.width <= 1 || own.height <= 1 || getComputedStyle(focused).opacity === '0';
    const shown = isHidden ? (focused.closest('label') ?? focused.parentElement ?? focused) : focused;
    if (!shown.checkVisibility({ visibilityProperty: true })) faults.push('is not visible');
    const [first] = shown.getClientRects();
    const whole = first ?? shown.getBoundingClientRect();
    if (whole.width < 2 || whole.height < 2) faults.push(`is ${whole.width} by ${whole.height} px large`);

    const seen = { left: whole.left, top: whole.top, right: whole.right, bottom: whole.bottom };
    let room = { width: innerWidth, height: innerHeight };
    const cut = (left: number, top: number, right: number, bottom: number) => {
      seen.left = Math.max(seen.left, left);
      seen.top = Math.max(seen.top, top);
      seen.right = Math.min(seen.right, right);
      seen.bottom = Math.min(seen.bottom, bottom);
      room = { width: Math.min(room.width, right - left), height: Math.min(room.height, bottom - top) };
    };
    cut(0, 0, innerWidth, innerHeight);
    let position = getComputedStyle(shown).position;
    for (let each = shown.parentElement; each !== null && position !== 'fixed'; each = each.parentElement) {
      const style = getComputedStyle(each);
      const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible';
      const holds = position !== 'absolute' || style.position !== 'static';
      if (holds) position = style.position;
      if (!clips || !holds || each === document.body || each === document.documentElement) continue;
      const box = each.getBoundingClientRect();
      const isCut = { x: style.overflowX !== 'visible', y: style.overflowY !== 'visible' };
      cut(
        isCut.x ? box.left : -Infinity,
        isCut.y ? box.top : -Infinity,
        isCut.x ? box.right : Infinity,
        isCut.y ? box.bottom : Infinity,
      );
    }
    const width = Math.max(0, seen.right - seen.left);
    const height = Math.max(0, seen.bottom - seen.top);
    // What is larger than the room it has cannot be seen whole.
    const wanted = { width: Math.min(whole.width, room.width), height: Math.min(whole.height, room.height) };
    if (width < wanted.width * 0.9 - 2 || height < wanted.height * 0.9 - 2)
      faults.push(
        `shows ${Math.round(width)} by ${Math.round(height)} px of ${Math.round(whole.width)} by ${Math.round(whole.height)}`,
      );
    else {
      const at = document.elementFromPoint((seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2);
      const label = focused.closest('label') ?? labels?.[0];
      if (at !== null && !shown.contains(at) && !at.contains(shown) && label?.contains(at) !== true)
        faults.push(`lies under ${at.outerHTML.slice(0, 120)}`);
    }
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
    const isMarked = isHidden || outlineStyle !== 'none' || boxShadow !== 'none' || outlineWidth !== '0px';
    if (!isMarked) faults.push('does not look focused');
    return {
      id,
      name: (name ?? focused.outerHTML).slice(0, 80),
      isAbove: focused.closest('[role=dialog], [role=alertdialog], [role=menu], [data-above]') !== null,
      faults,
    };
  });
}
