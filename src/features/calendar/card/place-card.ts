/** What of a rectangle of the screen is needed to place something beside it. */
export type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** Between what is pointed at and its card, in px, and between the card and the edges of the screen. */
const GAP = 6;
const MARGIN = 8;

/**
 * Where a card stands: after what it is about, else before it, else below, else above; never over it while there is any
 * room. `x`: where the pointer is, from which the card of something wide hangs.
 */
export function placeCard(
  about: Box,
  card: { readonly width: number; readonly height: number },
  screen: { readonly width: number; readonly height: number },
  x: number | null,
): { readonly left: number; readonly top: number } {
  const within = (value: number, size: number, all: number) =>
    Math.max(MARGIN, Math.min(value, all - size - MARGIN));
  const top = within(about.top, card.height, screen.height);
  if (about.right + GAP + card.width + MARGIN <= screen.width) return { left: about.right + GAP, top };
  if (about.left - GAP - card.width >= MARGIN) return { left: about.left - GAP - card.width, top };
  const left = within(x === null ? about.left : x - card.width / 2, card.width, screen.width);
  const isBelow = about.bottom + GAP + card.height + MARGIN <= screen.height;
  const under = isBelow ? about.bottom + GAP : about.top - GAP - card.height;
  return { left, top: within(under, card.height, screen.height) };
}
