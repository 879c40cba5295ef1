/** Spreadsheets take a file for their own old encoding unless it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What a spreadsheet may take for the beginning of a formula, wide forms included: at the beginning of a cell, or after
 * what another separator would end a cell with, for a spreadsheet may cut a cell wherever its own language does.
 */
const FORMULA = /(^|[;\t\r\n])([\s\p{Cc}\p{Cf}]*)(?=[=+\-@＝＋－﹣−＠])/gu;
/** Spreadsheets are known to drop these at the beginning of a cell, whatever follows. */
const BLANK_FIRST = /^(?=[\t\r\n])/;

const NEEDS_QUOTES = /^\s|\s$|[",;\t\r\n]/;

export type Separator = ',' | ';';

/**
 * A table as CSV (RFC 4180): CRLF after every record, UTF-8 with a byte order mark. Null is an empty cell. A text that a
 * spreadsheet could take for a formula gets an apostrophe; a number stays the number that it is. Where cells are cut at
 * semicolons, the comma is the decimal sign.
 */
export function csvText(
  header: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  separator: Separator,
): string {
  const records = [header, ...rows].map(
    (each) => `${each.map((cell) => cellText(cell, separator)).join(separator)}\r\n`,
  );
  return `${BYTE_ORDER_MARK}${records.join('')}`;
}

function cellText(cell: string | number | null, separator: Separator): string {
  if (cell === null) return '';
  if (typeof cell === 'number') {
    const digits = String(cell);
    return separator === ';' ? digits.replace('.', ',') : digits;
  }
  const harmless = cell.replace(BLANK_FIRST, "'").replace(FORMULA, "$1'$2");
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
