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

/** What a call brings along: `context.order.number`. */
const CALL_PATH = /^context((?:\.[A-Za-z_]\w*)+)$/;

/** A stretch of a message: plain text, a field, something that a call brings along, or a token that names none of them. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly text: string; readonly field: PersonalField }
  | { readonly kind: 'call'; readonly text: string; readonly name: string; readonly path: readonly string[] }
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
    pieces.push(pieceOf(token, name));
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) });
  return pieces;
}

function pieceOf(text: string, name: string): Piece {
  if (isField(name)) return { kind: 'field', text, field: name };
  const path = CALL_PATH.exec(name)?.[1]?.slice(1).split('.');
  return path === undefined ? { kind: 'unknown', text, name } : { kind: 'call', text, name, path };
}

/** The names in a text that nothing stands for, each once, in the order of the text. Only some messages are called for. */
export function unknownFieldsIn(text: string, isCalled: boolean): string[] {
  const names = piecesOf(text).flatMap((piece) =>
    piece.kind === 'unknown' || (piece.kind === 'call' && !isCalled) ? [piece.name] : [],
  );
  return [...new Set(names)];
}

/** The paths of what a text takes from its call, each once. */
export function callPathsIn(text: string): (readonly string[])[] {
  const paths = new Map<string, readonly string[]>();
  for (const piece of piecesOf(text)) if (piece.kind === 'call') paths.set(piece.name, piece.path);
  return [...paths.values()];
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
