export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

const BYTE_ORDER_MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** What Windows-1252 has from 0x80 to 0x9f; blanks stand for the places that it leaves free. */
const SIGNS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** So many bytes tell how a file is encoded, where nothing at its beginning does. */
const SAMPLE = 65_536;

/**
 * The text of a file, however a spreadsheet wrote it: UTF-8 and UTF-16 with their mark or without, and the old encodings
 * of Windows and of the Macintosh. Null: it is no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const decoded = decode(bytes);
  return decoded.text.includes('\0') ? null : decoded;
}

function decode(bytes: Uint8Array): DecodedText {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((each, index) => bytes[index] === each));
  const wide = marked?.[0] ?? wideEncoding(bytes);
  // The decoder drops the mark.
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), encoding: wide };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const encoding = oldEncoding(bytes);
    const text = new TextDecoder(encoding).decode(bytes);
    return { text: encoding === 'windows-1252' ? withSigns(text) : text, encoding };
  }
}

/** Some engines take Windows-1252 for Latin-1, which has controls where Windows has signs. */
function withSigns(text: string): string {
  return text.replaceAll(/[\u0080-\u009f]/g, (each) => SIGNS.charAt(each.charCodeAt(0) - 0x80));
}

/** In UTF-16 every other byte of most texts is zero. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  const pairs = Math.min(bytes.length, SAMPLE) >> 1;
  let low = 0;
  let high = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[pair * 2] === 0) high += 1;
    if (bytes[pair * 2 + 1] === 0) low += 1;
  }
  if (pairs < 2) return null;
  if (low > pairs / 2 && high === 0) return 'utf-16le';
  return high > pairs / 2 && low === 0 ? 'utf-16be' : null;
}

/** Bytes that are common letters of French and its neighbours on a Macintosh, and rare signs in Windows-1252. */
const MACINTOSH_LETTERS = new Set([
  0x81, 0x83, 0x87, 0x88, 0x89, 0x8a, 0x8d, 0x8e, 0x8f, 0x90, 0x98, 0x9d, 0x9e, 0x9f,
]);

/** Letters stand beside letters: the encoding in which more of the bytes beside a letter are letters themselves. */
function oldEncoding(bytes: Uint8Array): Encoding {
  let macintosh = 0;
  let windows = 0;
  const until = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < until; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80 || !(isLetter(bytes[at - 1]) || isLetter(bytes[at + 1]))) continue;
    if (MACINTOSH_LETTERS.has(byte)) macintosh += 1;
    else if (byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7) windows += 1;
  }
  return macintosh > windows ? 'macintosh' : 'windows-1252';
}

function isLetter(byte: number | undefined): boolean {
  if (byte === undefined) return false;
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}
