import { LONGEST_TITLE, MOST_ENTRIES, type OverlayEntry } from '../../domain/overlays/overlay.ts';
import { fold } from '../../domain/selection/fold.ts';
import { DAY, MINUTE } from '../../domain/time/instant.ts';
import { dayOf } from '../../domain/time/local-date.ts';
import { wallMilliseconds } from '../../domain/time/wall-time.ts';
import {
  DATE_ORDERS,
  fits,
  readWritten,
  resolveDate,
  type DateOrder,
  type WrittenDate,
} from '../dates/written-date.ts';
import type { Sheet, SheetFault, SheetRow } from '../sheet/sheet.ts';
import { Broken, refused, type OverlayFault, type OverlayReading } from './overlay-fault.ts';

/** What a sheet of events has, and how people head it, in English and French, folded. */
const HEADINGS = {
  name: [
    'name',
    'title',
    'event',
    'holiday',
    'subject',
    'summary',
    'campaign',
    'campaign name',
    'activity',
    'nom',
    'titre',
    'evenement',
    'objet',
    'jour ferie',
    'campagne',
    'nom de la campagne',
    'activite',
  ],
  start: [
    'start',
    'start date',
    'from',
    'date',
    'day',
    'begin',
    'launch',
    'launch date',
    'send date',
    'debut',
    'date de debut',
    'du',
    'jour',
    'lancement',
    'date de lancement',
    "date d'envoi",
  ],
  end: ['end', 'end date', 'to', 'until', 'fin', 'date de fin', 'au', "jusqu'au"],
} as const;
type Column = keyof typeof HEADINGS;

/** What each fault of a sheet is to an overlay. */
const FAULTS: Record<SheetFault, OverlayFault['code']> = {
  'too-large': 'too-large',
  'too-many-rows': 'too-many',
  'too-many-columns': 'no-columns',
  'no-rows': 'nothing',
  damaged: 'damaged',
};

/**
 * Reads a sheet of name, start and end, whole or not at all: of several, the first that has them. A date alone is a whole
 * day, and the end of whole days is the last of them, as people write it. Times are on whatever wall is shown.
 */
export function* readEventsSheet(sheets: readonly Sheet[] | SheetFault): Generator<void, OverlayReading> {
  if (typeof sheets === 'string') return refused({ code: FAULTS[sheets], line: null, text: '' });
  const found = sheets.find(({ rows }) => columnsOf(rows).columns !== null) ?? sheets[0];
  const rows = found?.rows ?? [];
  const { columns, events } = columnsOf(rows);
  if (events.length > MOST_ENTRIES) return refused({ code: 'too-many', line: null, text: '' });
  if (columns === null) return refused({ code: 'no-columns', line: rows[0]?.number ?? null, text: '' });
  const cell = ({ cells }: SheetRow, column: Column) => cells[columns[column]] ?? '';
  const order = orderOf(events.flatMap((row) => [cell(row, 'start'), cell(row, 'end')]));
  const entries: OverlayEntry[] = [];
  const faults: OverlayFault[] = [];
  for (const row of events) {
    yield;
    try {
      entries.push(entryOf(row, (column) => cell(row, column), order));
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      faults.push(error.fault);
    }
  }
  const [fault] = faults;
  if (fault !== undefined) return refused(fault, faults.length);
  if (entries.length === 0) return refused({ code: 'nothing', line: null, text: '' });
  return {
    kind: 'read',
    name: null,
    contents: { zones: [], entries },
    leftOut: { cancelled: 0, outOfRange: 0 },
  };
}

interface Columns {
  readonly columns: Readonly<Record<Column, number>> | null;
  readonly events: readonly SheetRow[];
}

/** In so many rows from the top the headings are looked for: a title and a note may stand above them. */
const HEADING_ROWS = 10;

/** By the headings; without any, name, start and end stand in this order. */
function columnsOf(rows: readonly SheetRow[]): Columns {
  for (const [index, { cells }] of rows.slice(0, HEADING_ROWS).entries()) {
    const headings = cells.map((each) => fold(each.replaceAll(/[_\s]+/g, ' ')));
    const find = (column: Column) =>
      headings.findIndex((each) => (HEADINGS[column] as readonly string[]).includes(each));
    const columns = { name: find('name'), start: find('start'), end: find('end') };
    if (columns.name >= 0 && columns.start >= 0) return { columns, events: rows.slice(index + 1) };
  }
  const isBare = readWritten(rows[0]?.cells[1] ?? '') !== null;
  return { columns: isBare ? { name: 0, start: 1, end: 2 } : null, events: rows };
}

/** The order in which every date can be read; the day first where either would do. */
function orderOf(texts: readonly string[]): DateOrder {
  const dates = texts.flatMap((each) => readWritten(each) ?? []);
  return DATE_ORDERS.find((order) => dates.every((each) => fits(each, order))) ?? DATE_ORDERS[0];
}

interface Time {
  /** As it is kept. */
  readonly wall: string;
  readonly isDate: boolean;
  /** Null: on whatever wall is shown. */
  readonly zone: string | null;
}

/** A cell's time; null: it is empty. */
function timeIn(text: string, order: DateOrder, row: SheetRow): Time | null {
  if (text === '') return null;
  const bad = new Broken('bad-date', row.number, text);
  const written: WrittenDate | null = readWritten(text);
  if (written === null) throw bad;
  const resolved = resolveDate(written, { order, year: null, zone: 'UTC' }, '00:00');
  if ('fault' in resolved) throw bad;
  const isInstant = written.kind === 'instant';
  return { wall: resolved.wall, isDate: !isInstant && written.time === null, zone: isInstant ? 'UTC' : null };
}

function entryOf(row: SheetRow, cell: (column: Column) => string, order: DateOrder): OverlayEntry {
  const title = cell('name');
  if (title === '') throw new Broken('missing-name', row.number);
  const start = timeIn(cell('start'), order, row);
  if (start === null) throw new Broken('missing-start', row.number, title);
  const end = timeIn(cell('end'), order, row);
  const base = { title: title.slice(0, LONGEST_TITLE), zone: start.zone, repeats: null };
  if (start.isDate && (end === null || end.isDate)) {
    const days = end === null ? 0 : dayOf(end.wall.slice(0, 10)) - dayOf(start.wall.slice(0, 10));
    if (days < 0) throw new Broken('end-before-start', row.number, cell('end'));
    return { ...base, start: start.wall.slice(0, 10), length: days + 1 };
  }
  // A day alone, as the end of what begins at a time, is all of that day.
  const last = end === null ? start.wall : end.wall;
  const lasts = wallMilliseconds(last) + (end?.isDate === true ? DAY : 0) - wallMilliseconds(start.wall);
  if (lasts < 0) throw new Broken('end-before-start', row.number, cell('end'));
  return { ...base, start: start.wall, length: lasts / MINUTE };
}
