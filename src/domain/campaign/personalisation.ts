/**
 * Personalisation: fields of a profile by name within a message. In the text a field is a token such as `{{firstName}}`,
 * which stays the same whatever language the screen speaks.
 */

export const PERSONAL_FIELDS = [
  'firstName',
  'lastName',
  'city',
  'country',
  'birthday',
  'loyaltyPoints',
  'loyaltyTier',
  'preferredShop',
  'lastPurchase',
] as const;
export type PersonalField = (typeof PERSONAL_FIELDS)[number];

/** Spaces within the braces are forgiven, line breaks and further braces are not part of a token. */
const TOKEN = /\{\{([^{}\n]*)\}\}/g;

/** A stretch of a message: plain text, a field, or a token that names none. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly text: string; readonly field: PersonalField }
  | { readonly kind: 'unknown'; readonly text: string; readonly name: string };

export function tokenOf(field: PersonalField): string {
  return `{{${field}}}`;
}

/** The text in its pieces, which one after the other are the text. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [token, inner = ''] = match;
    if (match.index > end) pieces.push({ kind: 'text', text: text.slice(end, match.index) });
    end = match.index + token.length;
    const name = inner.trim();
    pieces.push(
      isField(name) ? { kind: 'field', text: token, field: name } : { kind: 'unknown', text: token, name },
    );
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) });
  return pieces;
}

/** The names in a text that are no field's, each once, in the order of the text. */
export function unknownFieldsIn(text: string): string[] {
  const names = piecesOf(text).flatMap((piece) => (piece.kind === 'unknown' ? [piece.name] : []));
  return [...new Set(names)];
}

/** The text as one person gets it. What is no field stays as it is written. */
export function personalise(text: string, values: Readonly<Record<PersonalField, string>>): string {
  return piecesOf(text)
    .map((piece) => (piece.kind === 'field' ? values[piece.field] : piece.text))
    .join('');
}

function isField(name: string): name is PersonalField {
  return (PERSONAL_FIELDS as readonly string[]).includes(name);
}
