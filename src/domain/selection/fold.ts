const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', '’': "'" };

/** Most texts are plain, and folded much faster. */
const PLAIN = /^[ -~]*$/;

/** A text as the search compares it: without accents, capitals, ligatures and typographic apostrophes. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[œæß’]/g, (each) => LIGATURES[each] ?? each);
}
