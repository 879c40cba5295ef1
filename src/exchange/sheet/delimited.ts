import {
  MOST_COLUMNS,
  MOST_ROWS,
  trimmedCells,
  type Sheet,
  type SheetFault,
  type SheetRow,
} from './sheet.ts';

export const SEPARATORS = [',', ';', '\t', '|'] as const;

export interface Delimited {
  readonly sheet: Sheet;
  readonly separator: string;
}

/** The line by which Excel is told the separator; it is not part of the table. */
const SEPARATOR_LINE = /^sep=(.)(?:\r\n|\r|\n|$)/i;
/** So many characters and rows tell which separator a file uses. */
const SAMPLE = 50_000;
const SAMPLE_ROWS = 60;
/** Spreadsheets have no more rows, empty or not. */
const LAST_ROW = 1_048_576;

/** Cuts comma, semicolon, tab or bar separated values into cells. */
export function readDelimited(text: string): Delimited | SheetFault {
  const said = SEPARATOR_LINE.exec(text);
  const table = said === null ? text : text.slice(said[0].length);
  const separator = said?.[1] ?? separatorOf(table);
  const rows: SheetRow[] = [];
  let number = 0;
  for (const record of recordsOf(table, separator)) {
    number += 1;
    const cells = trimmedCells(record);
    if (cells.length > MOST_COLUMNS) return 'too-many-columns';
    if (cells.length > 0) rows.push({ number, cells });
    if (rows.length > MOST_ROWS || number > LAST_ROW) return 'too-many-rows';
  }
  return rows.length === 0 ? 'no-rows' : { sheet: { name: null, rows }, separator };
}

const QUOTE = 0x22;
const NEW_LINE = 0x0a;
const RETURN = 0x0d;
const BLANK = 0x20;

/**
 * The records of a table (RFC 4180), as forgiving as spreadsheets are: any line ends, blanks before a quote, text behind
 * one, and a quote that nothing closes is only a quote. Looks at every character once or twice, whatever the file.
 */
export function* recordsOf(text: string, separator: string): Generator<string[]> {
  const cut = separator.charCodeAt(0);
  let record: string[] = [];
  let at = 0;
  let lastQuote = text.lastIndexOf('"');
  const isEnd = (code: number) => code === cut || code === NEW_LINE || code === RETURN;
  const bare = (): string => {
    const from = at;
    while (at < text.length && !isEnd(text.charCodeAt(at))) at += 1;
    return text.slice(from, at);
  };
  const quoted = (): string | null => {
    let inside = '';
    let from = at + 1;
    for (;;) {
      const quote = text.indexOf('"', from);
      if (quote < 0) break;
      inside += text.slice(from, quote);
      if (text.charCodeAt(quote + 1) !== QUOTE) {
        at = quote + 1;
        return inside + bare();
      }
      inside += '"';
      from = quote + 2;
    }
    // Nothing closes it, so nothing closes what comes after it either.
    lastQuote = -1;
    return null;
  };
  while (at < text.length) {
    let first = at;
    while (text.charCodeAt(first) === BLANK && cut !== BLANK) first += 1;
    if (text.charCodeAt(first) === QUOTE && first < lastQuote) {
      at = first;
      record.push(quoted() ?? bare());
    } else record.push(bare());
    const code = text.charCodeAt(at);
    if (code === cut) {
      at += 1;
      if (at === text.length) record.push('');
      else continue;
    }
    if (code === RETURN && text.charCodeAt(at + 1) === NEW_LINE) at += 1;
    if (code !== cut) at += 1;
    yield record;
    record = [];
  }
}

/**
 * The separator that cuts most rows into one number of cells, and of those that do equally, into more. What a cell holds
 * may be full of another one.
 */
function separatorOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  let best = { separator: ',', rows: 0, cells: 1 };
  for (const separator of SEPARATORS) {
    const counts = new Map<number, number>();
    let seen = 0;
    for (const { length } of recordsOf(sample, separator)) {
      if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
      seen += 1;
      if (seen >= SAMPLE_ROWS) break;
    }
    for (const [cells, rows] of counts) {
      if (rows > best.rows || (rows === best.rows && cells > best.cells)) best = { separator, rows, cells };
    }
  }
  return best.separator;
}
