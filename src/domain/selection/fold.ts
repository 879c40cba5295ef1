const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', '’': "'" };

/** A text as the search compares it: without accents, capitals, ligatures and typographic apostrophes. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[œæß’]/g, (each) => LIGATURES[each] ?? each);
}
