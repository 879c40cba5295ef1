import type { Readable, SheetFile } from '../recognise/recognise.ts';
import { readWritten } from '../dates/written-date.ts';
import { columnsOf, foldHeading, guessHeadings, HEADING_ROWS, type Column } from '../sheet/columns.ts';
import type { Cells, Field } from '../sheet/field.ts';
import { readRule, type Rhythm } from '../sheet/rule.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { readJourneyOptimizer } from '../shapes/journey-optimizer.ts';
import { readListmonk } from '../shapes/listmonk.ts';
import { TOOL_SHAPES, type ToolShape } from '../shapes/tools.ts';
import type { Answers } from './answers.ts';
import type { FileRow } from './file-row.ts';
import type { Question } from './reading.ts';
import { certainMeaning, channelWordsIn } from './words.ts';

/** A file as a list of rows, whatever it is, under the answers about its shape. */
export interface Source {
  readonly count: number;
  /** The row at a place, from 0 on. */
  readonly rowAt: (index: number) => FileRow;
  readonly columns: readonly Column[];
  readonly headings: number | null;
  readonly tool: ToolShape | null;
  readonly questions: readonly Question[];
}

/** `readEvent` of `shapes/calendar.ts`, which is loaded with the first calendar. */
export type ReadEvent = typeof import('../shapes/calendar.ts').readEvent;

export function sourceOf(file: Readable, answers: Answers, readEvent: ReadEvent | null): Source {
  if ('sheets' in file) return sheetSource(file, answers);
  const none = { columns: [], headings: null, tool: null, questions: [] };
  if (file.kind === 'calendar') {
    if (readEvent === null) throw new Error('Calendars are read by what was loaded for them');
    return {
      ...none,
      count: file.events.length,
      rowAt: (index) => readEvent(at(file.events, index), index + 1),
    };
  }
  const read = file.kind === 'listmonk' ? readListmonk : readJourneyOptimizer;
  return { ...none, count: file.items.length, rowAt: (index) => read(at(file.items, index), index + 1) };
}

function at<Item>(list: readonly Item[], index: number): Item {
  return list[index] as Item;
}

function sheetSource(file: SheetFile, answers: Answers): Source {
  const tool = TOOL_SHAPES.find((each) => each.tool === file.kind) ?? null;
  const sheet = sheetFor(file, answers, tool);
  const guess = guessHeadings(sheet, tool?.headings);
  const answered =
    answers.headings === undefined ? undefined : sheet.rows.find((each) => each.number === answers.headings);
  const row = answers.headings === null ? null : (answered ?? guess.row);
  const columns = columnsOf(sheet, row, answers.columns ?? {}, tool?.headings ?? {}, suggestion);
  const rows = sheet.rows.filter(({ number }) => row === null || number > row.number);
  const isOurs = tool?.tool === 'almanac-table';
  return {
    count: rows.length,
    rowAt: (index) => fileRowOf(at(rows, index), columns, tool, isOurs),
    columns,
    headings: row?.number ?? null,
    tool,
    questions: questionsOf(file, sheet, answers, { guess, columns, headings: row?.number ?? null }),
  };
}

/** The sheet that was chosen, else the one whose headings say most, else the first. */
function sheetFor({ sheets }: SheetFile, answers: Answers, tool: ToolShape | null): Sheet {
  const chosen = sheets.find(({ name }) => name !== null && name === answers.sheet);
  const certain = sheets.find((each) => guessHeadings(each, tool?.headings).isCertain);
  return chosen ?? certain ?? at(sheets, 0);
}

/** What stands in a column says what it is, where its heading does not. */
function suggestion(texts: readonly string[]): Field | null {
  if (texts.length === 0) return null;
  const all = (is: (text: string) => boolean) => texts.every(is);
  if (
    all(
      (text) =>
        text.length < 60 && channelWordsIn(text).every((each) => certainMeaning('channel', each) !== null),
    )
  )
    return 'channel';
  const isDate = (text: string) => !/^[\d.,]+$/.test(text) && readWritten(text) !== null;
  return all(isDate) ? 'start' : null;
}

/** The apostrophe that keeps a spreadsheet from running a text is not part of it; ours stand within a text as well. */
const GUARD = /^'(?=\s*[=+\-@])/;
const OUR_GUARDS = /(^|[;\t\r\n])'(?=[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－﹣−＠])/gu;

function fileRowOf(
  { number, cells: texts }: Sheet['rows'][number],
  columns: readonly Column[],
  tool: ToolShape | null,
  isOurs: boolean,
): FileRow {
  const cells: Partial<Record<Field, string>> = { ...tool?.usual };
  const leftOut: { field: string; text: string }[] = [];
  const rhythm = isOurs ? rhythmIn(columns, texts) : null;
  for (const { index, field, heading, key } of columns) {
    const raw = texts[index] ?? '';
    if (raw === '' || (rhythm !== null && TELLS_RHYTHM.has(foldHeading(heading)))) continue;
    const text = (isOurs ? raw.replaceAll(OUR_GUARDS, '$1') : raw.replace(GUARD, '')).toWellFormed();
    if (field === null) leftOut.push({ field: heading === '' ? key : heading, text });
    else cells[field] = text;
  }
  if (rhythm === null) return { number, cells: cells satisfies Cells, leftOut };
  const { recurrence, start, end, zone } = rhythm;
  return { number, cells: { ...cells, start: start ?? '', end: end ?? '', zone }, recurrence, leftOut };
}

/** How our own table heads what it says of recurrence, folded: the rule, and the same in words. */
const RULE = ['recurrence rule', 'regle de recurrence'];
const TELLS_RHYTHM: ReadonlySet<string> = new Set([...RULE, 'recurrence']);

function rhythmIn(columns: readonly Column[], texts: readonly string[]): Rhythm | null {
  const column = columns.find(({ heading }) => RULE.includes(foldHeading(heading)));
  const text = column === undefined ? '' : (texts[column.index] ?? '');
  return text === '' ? null : readRule(text);
}

interface Shape {
  readonly guess: ReturnType<typeof guessHeadings>;
  readonly columns: readonly Column[];
  readonly headings: number | null;
}

function questionsOf(file: SheetFile, sheet: Sheet, answers: Answers, shape: Shape): Question[] {
  const questions: Question[] = [];
  if (file.sheets.length > 1) {
    const sheets = file.sheets.map(({ name }) => name ?? '');
    const isAnswered = answers.sheet !== undefined && sheets.includes(answers.sheet);
    questions.push({ kind: 'sheet', sheets, value: sheet.name ?? '', isAnswered, isOpen: false });
  }
  if (!shape.guess.isCertain || answers.headings !== undefined) {
    const rows = sheet.rows.slice(0, HEADING_ROWS);
    const isAnswered = answers.headings !== undefined;
    questions.push({ kind: 'headings', rows, value: shape.headings, isAnswered, isOpen: false });
  }
  const doubtful = shape.columns.filter(
    ({ confidence }) => confidence === 'likely' || confidence === 'chosen',
  );
  const isNamed = shape.columns.some(({ field }) => field === 'name' || field === 'title');
  if (doubtful.length > 0 || !isNamed) {
    const isAnswered = doubtful.every(({ confidence }) => confidence === 'chosen');
    questions.push({ kind: 'columns', columns: doubtful, isAnswered, isOpen: !isNamed });
  }
  return questions;
}
