import { unzipSync } from 'fflate';
import { Parser } from 'saxen';
import { DAY, MINUTE } from '../../domain/time/instant.ts';
import { wallTimeFrom } from '../../domain/time/wall-time.ts';
import {
  MOST_COLUMNS,
  MOST_ROWS,
  trimmedCells,
  type Sheet,
  type SheetFault,
  type SheetRow,
} from './sheet.ts';

/** In bytes, of all parts that are read, once unpacked: a small file may hold gigabytes. */
const LARGEST_UNPACKED = 60_000_000;
const MOST_CELLS = 500_000;
const MOST_SHEETS = 20;

/**
 * The sheets of an Office Open XML workbook (ECMA-376), those that are empty left out. A date is given as
 * `2027-03-07T09:00`, a day as `2027-03-07`; every other number as it is stored.
 */
export function readWorkbook(bytes: Uint8Array): readonly Sheet[] | SheetFault {
  let parts: Parts;
  try {
    const unpacked = partsOf(bytes);
    if (unpacked === null) return 'too-large';
    parts = unpacked;
  } catch {
    return 'damaged';
  }
  try {
    const workbook = workbookOf(parts);
    const sheets: Sheet[] = [];
    for (const { name, path } of workbook.sheets.slice(0, MOST_SHEETS)) {
      const rows = rowsOf(parts.get(path) ?? '', workbook);
      if (typeof rows === 'string') return rows;
      if (rows.length > 0) sheets.push({ name, rows });
    }
    return sheets.length === 0 ? 'no-rows' : sheets;
  } catch {
    return 'damaged';
  }
}

/** Texts by path. */
type Parts = ReadonlyMap<string, string>;

/** Null: they would be too large. */
function partsOf(bytes: Uint8Array): Parts | null {
  let size = 0;
  const unpacked = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.(?:xml|rels)$/i.test(name) || !/^\/?(?:xl|_rels)\//i.test(name)) return false;
      size += originalSize;
      return size <= LARGEST_UNPACKED;
    },
  });
  if (size > LARGEST_UNPACKED) return null;
  const decoder = new TextDecoder();
  return new Map(
    Object.entries(unpacked).map(([path, each]) => [path.replace(/^\//, ''), decoder.decode(each)]),
  );
}

interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly strings: readonly string[];
  /** What the style of a cell makes of a number, by the style's place. */
  readonly styles: readonly NumberStyle[];
  /** Days are counted from 1904 on. */
  readonly is1904: boolean;
}

type NumberStyle = 'number' | 'date' | 'date-time' | 'time';

function workbookOf(parts: Parts): Workbook {
  const named: { name: string; relation: string }[] = [];
  let is1904 = false;
  scan(parts.get('xl/workbook.xml') ?? '', {
    open(tag, attributes) {
      if (tag === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes()['date1904'] ?? '');
      if (tag !== 'sheet') return;
      const { name = '', state, ...others } = attributes();
      const relation = Object.entries(others).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? '';
      if (state !== 'hidden' && state !== 'veryHidden') named.push({ name, relation });
    },
  });
  const targets = new Map<string, string>();
  scan(parts.get('xl/_rels/workbook.xml.rels') ?? '', {
    open(tag, attributes) {
      const { Id = '', Target = '' } = tag === 'Relationship' ? attributes() : {};
      if (Id !== '') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return {
    sheets: named.map(({ name, relation }) => ({ name, path: targets.get(relation) ?? '' })),
    strings: stringsOf(parts.get('xl/sharedStrings.xml') ?? ''),
    styles: stylesOf(parts.get('xl/styles.xml') ?? ''),
    is1904,
  };
}

function stringsOf(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isPhonetic = false;
  scan(xml, {
    open(tag) {
      if (tag === 'si') text = '';
      else if (tag === 't') isText = !isPhonetic;
      else if (tag === 'rPh') isPhonetic = true;
    },
    close(tag) {
      if (tag === 'si') strings.push(text);
      else if (tag === 't') isText = false;
      else if (tag === 'rPh') isPhonetic = false;
    },
    text(found) {
      if (isText) text += found;
    },
  });
  return strings;
}

function stylesOf(xml: string): NumberStyle[] {
  const formats = new Map<number, string>();
  const styles: NumberStyle[] = [];
  let isCellStyle = false;
  scan(xml, {
    open(tag, attributes) {
      if (tag === 'cellXfs') isCellStyle = true;
      else if (tag === 'numFmt') {
        const { numFmtId = '', formatCode = '' } = attributes();
        formats.set(Number(numFmtId), formatCode);
      } else if (tag === 'xf' && isCellStyle) {
        const id = Number(attributes()['numFmtId'] ?? 0);
        styles.push(styleOf(id, formats.get(id)));
      }
    },
    close(tag) {
      if (tag === 'cellXfs') isCellStyle = false;
    },
  });
  return styles;
}

/** Formats 14 to 22 and 45 to 47 are those of dates and times that every workbook has (ECMA-376, 18.8.30). */
function styleOf(id: number, code: string | undefined): NumberStyle {
  if (code === undefined) {
    if (id >= 14 && id <= 17) return 'date';
    if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return 'time';
    return id === 22 ? 'date-time' : 'number';
  }
  // What stands in quotes, brackets or behind a backslash is text, colour or condition.
  const plain = code.toLowerCase().replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  const hasDay = /[dy]/.test(plain) || /m{3}/.test(plain);
  const hasTime = /[hs]/.test(plain);
  if (hasDay) return hasTime ? 'date-time' : 'date';
  return hasTime ? 'time' : 'number';
}

function rowsOf(xml: string, workbook: Workbook): SheetRow[] | SheetFault {
  const rows: SheetRow[] = [];
  let row = 0;
  let column = -1;
  let cells: string[] = [];
  let count = 0;
  let cell: { type: string; style: number; text: string } | null = null;
  let isValue = false;
  let isPhonetic = false;
  const faults: SheetFault[] = [];
  const stop = (why: SheetFault, parser: Parser) => {
    faults.push(why);
    parser.stop();
  };
  scan(xml, {
    open(tag, attributes, parser) {
      if (tag === 'row') {
        const said = Number(attributes()['r']);
        row = Number.isSafeInteger(said) && said > row ? said : row + 1;
        column = -1;
        cells = [];
      } else if (tag === 'c') {
        const { r = '', t = 'n', s = '' } = attributes();
        const said = columnOf(r);
        column = said !== null && said > column ? said : column + 1;
        count += 1;
        cell = { type: t, style: Number(s), text: '' };
        if (count > MOST_CELLS) stop('too-large', parser);
      } else if (tag === 'v' || tag === 't') isValue = !isPhonetic;
      else if (tag === 'rPh') isPhonetic = true;
    },
    text(found) {
      if (isValue && cell !== null) cell.text += found;
    },
    close(tag, parser) {
      if (tag === 'v' || tag === 't') isValue = false;
      else if (tag === 'rPh') isPhonetic = false;
      else if (tag === 'c' && cell !== null) {
        const text = textOf(cell, workbook);
        cell = null;
        // Cells may be formatted, and empty, to the last column there is.
        if (text.trim() === '') return;
        if (column >= MOST_COLUMNS) stop('too-many-columns', parser);
        else {
          while (cells.length < column) cells.push('');
          cells.push(text);
        }
      } else if (tag === 'row' && cells.length > 0) {
        rows.push({ number: row, cells: trimmedCells(cells) });
        cells = [];
        if (rows.length > MOST_ROWS) stop('too-many-rows', parser);
      }
    },
  });
  return faults[0] ?? rows;
}

/** The column of an address such as AB12, from 0 on. */
function columnOf(address: string): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(address)?.[1];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function textOf(
  { type, style, text }: { type: string; style: number; text: string },
  workbook: Workbook,
): string {
  if (type === 's') return workbook.strings[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'true' : 'false';
  if (type === 'e') return '';
  if (type !== 'n' && type !== '') return text;
  const kind = workbook.styles[style] ?? 'number';
  const value = Number(text);
  if (kind === 'number' || text === '' || !Number.isFinite(value)) return text;
  return writtenDate(value, kind, workbook.is1904);
}

/** From the day that a workbook counts from to 1970. Excel's own 29 February 1900 is before every date of a plan. */
const EPOCH = -25_569;
const EPOCH_1904 = -24_107;

function writtenDate(value: number, kind: NumberStyle, is1904: boolean): string {
  const days = value + (is1904 ? EPOCH_1904 : EPOCH);
  // The nearest minute: fractions of a day are never exact.
  const milliseconds = Math.round((days * DAY) / MINUTE) * MINUTE;
  if (!(Math.abs(milliseconds) < 1e14)) return String(value);
  const wall = wallTimeFrom(milliseconds);
  if (kind === 'time') return wall.slice(11);
  return kind === 'date' && wall.endsWith('T00:00') ? wall.slice(0, 10) : wall;
}

interface Heard {
  readonly open?: (tag: string, attributes: () => Record<string, string>, parser: Parser) => void;
  readonly close?: (tag: string, parser: Parser) => void;
  readonly text?: (text: string) => void;
}

/** Reads XML by its tags, whatever prefix its writer gave them. Throws where it is none. */
function scan(xml: string, { open, close, text }: Heard): void {
  const parser = new Parser();
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  let broken: Error | null = null;
  parser.on('openTag', (name, attributes, decode) => {
    open?.(local(name), () => mapped(attributes(), decode), parser);
  });
  parser.on('closeTag', (name) => close?.(local(name), parser));
  parser.on('text', (found, decode) => text?.(decode(found)));
  parser.on('cdata', (found) => text?.(found));
  parser.on('error', (error) => (broken = error));
  parser.parse(xml);
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- set while it is parsed
  if (broken !== null) throw broken as Error;
}

/** Only a few attributes hold anything to decode, and there is one or more to every cell. */
function mapped(
  attributes: Record<string, string>,
  decode: (text: string) => string,
): Record<string, string> {
  for (const [key, value] of Object.entries(attributes))
    if (value.includes('&')) attributes[key] = decode(value);
  return attributes;
}
