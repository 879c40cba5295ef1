import { languageTag } from './region.ts';

let made: { readonly tag: string; readonly collator: Intl.Collator } | null = null;

/** Names in the order in which people look for them: accents and capitals matter last, 2 comes before 10. */
export function compareNames(one: string, other: string): number {
  const tag = languageTag();
  if (made?.tag !== tag) made = { tag, collator: new Intl.Collator(tag, { numeric: true }) };
  return made.collator.compare(one, other);
}
