/** The largest audience there may be. */
export const LARGEST = 1_000_000_000;

/** Digits, or groups of three that a blank, a point, a comma or an apostrophe keeps apart, as languages write them. */
const WHOLE = /^(\d+|\d{1,3}(?:[\s.,'’]\d{3})+)$/;

/** Reads the number of profiles as a person writes it; null: it is none, or too large. */
export function readSize(text: string): number | null {
  const trimmed = text.trim();
  if (!WHOLE.test(trimmed)) return null;
  const size = Number(trimmed.replace(/\D/g, ''));
  return size <= LARGEST ? size : null;
}
