/** The first bytes of what people take for a spreadsheet, and what is none. */
const FORMATS: readonly (readonly [string, string])[] = [
  ['zip', 'PK\u0003\u0004'],
  ['ole', '\u00d0\u00cf\u0011\u00e0'],
  ['PDF', '%PDF-'],
  ['PNG', '\u0089PNG'],
  ['JPEG', '\u00ff\u00d8\u00ff'],
  ['GIF', 'GIF8'],
  ['RTF', '{\\rtf'],
  ['gzip', '\u001f\u008b'],
  ['HTML', '<!doctype html'],
  ['HTML', '<html'],
  ['XML', '<?xml'],
];

/** By its first bytes, as which of these a file is known; null: none. */
export function formatOf(bytes: Uint8Array): string | null {
  const first = String.fromCharCode(...bytes.subarray(0, 20)).toLowerCase();
  return FORMATS.find(([, sign]) => first.startsWith(sign.toLowerCase()))?.[0] ?? null;
}
