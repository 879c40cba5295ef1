import { PACKAGE_FORMAT } from '../package/package-file.ts';
import { LARGEST_FILE } from '../sandbox/read-sandbox-file.ts';
import { SANDBOX_FORMAT } from '../sandbox/sandbox-file.ts';
import { guessHeadings, HEADING_ROWS } from '../sheet/columns.ts';
import { readDelimited } from '../sheet/delimited.ts';
import { LARGEST_SHEET, type Sheet, type SheetFault } from '../sheet/sheet.ts';
import { jsonFault } from '../shapes/json-fault.ts';
import { isFields } from '../shapes/json.ts';
import { journeyOptimizerItems } from '../shapes/journey-optimizer.ts';
import { listmonkItems } from '../shapes/listmonk.ts';
import { toolOf, type Tool } from '../shapes/tools.ts';
import { decodeText, type Encoding } from '../text/decode.ts';
import { formatOf } from './format-of.ts';
import type { CalendarEvent } from '../shapes/calendar.ts';

/** What a file is: one to be read with questions (`read`), or one of ours that has its own way in. */
export type Recognised = Readable | OurFile | Unknown;

/** By what a file was known. */
export interface Because {
  readonly by: 'headings' | 'fields' | 'content' | 'format';
  /** The headings or the names of the fields. */
  readonly words: readonly string[];
}

/** Campaigns can be read from it. */
export type Readable = SheetFile | ListFile | CalendarFile;

export interface SheetFile {
  readonly kind: 'spreadsheet' | Tool;
  readonly because: Because;
  readonly format: 'delimited' | 'workbook';
  /** Of a workbook, every sheet with anything in it. */
  readonly sheets: readonly Sheet[];
  /** Null: a workbook. */
  readonly encoding: Encoding | null;
  readonly separator: string | null;
}

export interface ListFile {
  readonly kind: 'journey-optimizer' | 'listmonk';
  readonly because: Because;
  readonly items: readonly unknown[];
}

/** Its events may become drafts, or be shown behind the campaigns. */
export interface CalendarFile {
  readonly kind: 'calendar';
  readonly because: Because;
  readonly events: readonly CalendarEvent[];
}

/** A package is read by `readPackageFile`, a sandbox by `readSandboxFile`. */
export interface OurFile {
  readonly kind: 'package' | 'sandbox';
  readonly because: Because;
  readonly text: string;
}

export type UnknownReason =
  | SheetFault
  /** There is nothing in it. */
  | 'empty'
  /** It is no text and no workbook; `found` may name what it is. */
  | 'not-text'
  /** A workbook of before 2007, or one behind a password, which looks the same. */
  | 'old-workbook'
  /** A ZIP file that holds no workbook. */
  | 'other-archive'
  /** It begins as JSON and is none; `line` and `column` say where it breaks; of a calendar, `line` alone. */
  | 'not-json'
  /** JSON of a shape that nobody knows; `found` has the names of its fields. */
  | 'other-json'
  /** A calendar without events, or one that breaks. */
  | 'no-events'
  /** A page, a letter or a picture, by its first bytes. */
  | 'other-format';

export interface Unknown {
  readonly kind: 'unknown';
  readonly reason: UnknownReason;
  readonly line: number | null;
  readonly column: number | null;
  readonly found: readonly string[];
}

/** Whether campaigns can be read from it with `readCampaigns`. */
export function isReadable(file: Recognised): file is Readable {
  return 'sheets' in file || 'items' in file || 'events' in file;
}

/**
 * Says what a file is, by what stands in it; its name decides nothing, for people rename files. Never throws, whatever
 * the file holds. What only some kinds of files need is loaded when the first of them comes.
 */
export async function recognise(bytes: Uint8Array): Promise<Recognised> {
  if (bytes.length === 0) return unknown('empty');
  const format = formatOf(bytes);
  if (format === 'zip')
    return bytes.length > LARGEST_SHEET ? unknown('too-large') : await recogniseWorkbook(bytes);
  if (format === 'ole') return unknown('old-workbook');
  if (format !== null) return unknown('other-format', [format]);
  if (bytes.length > LARGEST_FILE) return unknown('too-large');
  const decoded = decodeText(bytes);
  if (decoded === null || !isText(decoded.text)) return unknown('not-text');
  const { text } = decoded;
  const beginning = text.slice(0, 2_000).trimStart();
  if (beginning === '') return text.trim() === '' ? unknown('empty') : recogniseTable(text, decoded.encoding);
  const ours = /^\{\s*"format"\s*:\s*"([a-z-]+)"/.exec(beginning)?.[1];
  if (ours === SANDBOX_FORMAT) return { kind: 'sandbox', because: { by: 'format', words: [ours] }, text };
  if (bytes.length > LARGEST_SHEET) return unknown('too-large');
  if (/^BEGIN:VCALENDAR/i.test(beginning)) return await recogniseCalendar(text);
  if (/^[{[]/.test(beginning)) return recogniseJson(text) ?? recogniseTable(text, decoded.encoding);
  return recogniseTable(text, decoded.encoding);
}

function unknown(reason: UnknownReason, found: readonly string[] = []): Unknown {
  return { kind: 'unknown', reason, line: null, column: null, found };
}

/** Controls that no text has: a picture or a program. */
function isText(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  const controls = text.slice(0, 20_000).match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/g);
  return (controls?.length ?? 0) <= text.length / 100;
}

async function recogniseWorkbook(bytes: Uint8Array): Promise<Recognised> {
  const { readWorkbook } = await import('../sheet/workbook.ts');
  const sheets = readWorkbook(bytes);
  if (sheets === 'damaged') return unknown(holdsWorkbook(bytes) ? 'damaged' : 'other-archive');
  if (typeof sheets === 'string') return unknown(sheets);
  return { ...knownBy(sheets), format: 'workbook', sheets, encoding: null, separator: null };
}

/** The names of its parts stand in an archive as they are. */
function holdsWorkbook(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('latin1');
  const ends = [bytes.subarray(0, 65_536), bytes.subarray(-65_536)];
  return ends.some((each) => decoder.decode(each).includes('xl/'));
}

async function recogniseCalendar(text: string): Promise<Recognised> {
  const { calendarEvents } = await import('../shapes/calendar.ts');
  const events = calendarEvents(text);
  if ('reason' in events) return { ...unknown(events.reason), line: events.line };
  return { kind: 'calendar', because: { by: 'content', words: ['VCALENDAR'] }, events };
}

function recogniseTable(text: string, encoding: Encoding): Recognised {
  const read = readDelimited(text);
  if (typeof read === 'string') return unknown(read);
  const { sheet, separator } = read;
  return { ...knownBy([sheet]), format: 'delimited', sheets: [sheet], encoding, separator };
}

function knownBy(sheets: readonly Sheet[]): Pick<SheetFile, 'kind' | 'because'> {
  for (const { rows } of sheets) {
    for (const { cells } of rows.slice(0, HEADING_ROWS)) {
      const tool = toolOf(cells);
      if (tool !== null) return { kind: tool.shape.tool, because: { by: 'headings', words: tool.because } };
    }
  }
  const [first] = sheets;
  const headings = first === undefined ? null : guessHeadings(first).row;
  return { kind: 'spreadsheet', because: { by: 'headings', words: headings?.cells ?? [] } };
}

/** Null: it only begins like JSON, as a table may. */
function recogniseJson(text: string): Recognised | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // A cell may begin with a bracket; JSON goes on with a quote, a bracket or its end.
    return /^\s*[{[]\s*(?:["{[\]}]|-?\d|$)/.test(text) ? notJson(text) : null;
  }
  if (isFields(json) && json['format'] === PACKAGE_FORMAT) {
    return { kind: 'package', because: { by: 'format', words: [PACKAGE_FORMAT] }, text };
  }
  if (isFields(json) && json['format'] === SANDBOX_FORMAT) {
    return { kind: 'sandbox', because: { by: 'format', words: [SANDBOX_FORMAT] }, text };
  }
  const journeyOptimizer = journeyOptimizerItems(json);
  if (journeyOptimizer !== null) return listFile('journey-optimizer', journeyOptimizer);
  const listmonk = listmonkItems(json);
  if (listmonk !== null) return listFile('listmonk', listmonk);
  const shown = Array.isArray(json) ? (json as unknown[])[0] : json;
  return unknown('other-json', isFields(shown) ? Object.keys(shown).slice(0, 12).map(shortened) : []);
}

function listFile(kind: ListFile['kind'], items: readonly unknown[]): Recognised {
  if (items.length > MOST_ITEMS) return unknown('too-many-rows');
  const [first] = items;
  const words = isFields(first) ? Object.keys(first).slice(0, 6).map(shortened) : [];
  return { kind, because: { by: 'fields', words }, items };
}

const MOST_ITEMS = 10_000;
const shortened = (text: string) => text.slice(0, 60);

function notJson(text: string): Unknown {
  const before = text.slice(0, jsonFault(text) ?? 0).split('\n');
  return { ...unknown('not-json'), line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
