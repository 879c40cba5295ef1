import Papa from 'papaparse';
import { LONGEST_TITLE, MOST_ENTRIES, type OverlayEntry } from '../../domain/overlays/overlay.ts';
import { fold } from '../../domain/selection/fold.ts';
import { DAY, MINUTE } from '../../domain/time/instant.ts';
import { dayOf } from '../../domain/time/local-date.ts';
import { wallMilliseconds, type WallTime } from '../../domain/time/wall-time.ts';
import { guessOrder, readDate, type DateOrder } from '../spreadsheet/read-date.ts';
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
    'nom',
    'titre',
    'evenement',
    'objet',
    'jour ferie',
  ],
  start: ['start', 'start date', 'from', 'date', 'day', 'begin', 'debut', 'date de debut', 'du', 'jour'],
  end: ['end', 'end date', 'to', 'until', 'fin', 'date de fin', 'au', "jusqu'au"],
} as const;
type Column = keyof typeof HEADINGS;

/** A row, with the number that a spreadsheet gives it. */
interface Row {
  readonly number: number;
  readonly cells: readonly string[];
}

/**
 * Reads a sheet of name, start and end, whole or not at all. A date alone is a whole day, and the end of whole days is the
 * last of them, as people write it. Times are on whatever wall is shown.
 */
export function* readEventsSheet(text: string): Generator<void, OverlayReading> {
  const sheet = text.replace(/^sep=.\r?\n/i, '');
  // Empty rows mislead it about what separates the cells, and count for the number of a row.
  const { delimiter } = Papa.parse(sheet, { skipEmptyLines: 'greedy', preview: 50 }).meta;
  const { data } = Papa.parse<string[]>(sheet, { delimiter });
  const rows = data
    .map((cells, index): Row => ({ number: index + 1, cells: cells.map((each) => each.trim()) }))
    .filter(({ cells }) => cells.some((each) => each !== ''));
  if (rows.length > MOST_ENTRIES + 1) return refused({ code: 'too-many', line: null, text: '' });
  const { columns, events } = columnsOf(rows);
  if (columns === null) return refused({ code: 'no-columns', line: rows[0]?.number ?? null, text: '' });
  const cell = ({ cells }: Row, column: Column) => cells[columns[column]] ?? '';
  const order =
    guessOrder(events.flatMap((row) => [cell(row, 'start'), cell(row, 'end')])) ?? 'day-month-year';
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
  readonly events: readonly Row[];
}

/** By the headings; without any, name, start and end stand in this order. */
function columnsOf(rows: readonly Row[]): Columns {
  const [first, ...others] = rows;
  const headings = (first?.cells ?? []).map((each) => fold(each.replaceAll(/[_\s]+/g, ' ')));
  const find = (column: Column) =>
    headings.findIndex((each) => (HEADINGS[column] as readonly string[]).includes(each));
  const columns = { name: find('name'), start: find('start'), end: find('end') };
  if (columns.name >= 0 && columns.start >= 0) return { columns, events: others };
  const isBare = first !== undefined && guessOrder([first.cells[1] ?? '']) !== null;
  return { columns: isBare ? { name: 0, start: 1, end: 2 } : null, events: rows };
}

/** A cell's time, and whether it says one; null: it is empty. */
function timeIn(text: string, order: DateOrder, row: Row): { wall: WallTime; isDate: boolean } | null {
  if (text === '') return null;
  const read = readDate(text, order, '00:00');
  const other = readDate(text, order, '00:01');
  if (!('wall' in read) || !('wall' in other)) throw new Broken('bad-date', row.number, text);
  return { wall: read.wall, isDate: read.wall !== other.wall };
}

function entryOf(row: Row, cell: (column: Column) => string, order: DateOrder): OverlayEntry {
  const title = cell('name');
  if (title === '') throw new Broken('missing-name', row.number);
  const start = timeIn(cell('start'), order, row);
  if (start === null) throw new Broken('missing-start', row.number, title);
  const end = timeIn(cell('end'), order, row);
  const base = { title: title.slice(0, LONGEST_TITLE), zone: null, repeats: null };
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
