import { IMPORT_FIELDS, type ImportField, type Mapping } from './import-field.ts';
import { readRow, type CellProblem, type RowDraft, type RowOptions } from './read-row.ts';

/** A spreadsheet as it was cut into cells: its headings, then its rows. */
export interface Sheet {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface RowProblem extends CellProblem {
  /** As a spreadsheet numbers it: the headings are row 1. */
  readonly row: number;
}

export interface SheetReading {
  /** Everything, or nothing where there is any problem. */
  readonly drafts: readonly RowDraft[];
  readonly problems: readonly RowProblem[];
}

/** So many rows are taken from one sheet. */
export const MOST_ROWS = 10_000;

/** Reads every row by the mapping. Rows without anything in them are passed over. */
export function readSheet(sheet: Sheet, mapping: Mapping, options: RowOptions): SheetReading {
  const drafts: RowDraft[] = [];
  const problems: RowProblem[] = [];
  sheet.rows.forEach((cells, index) => {
    if (cells.every((each) => each.trim() === '')) return;
    const read = readRow(cellsOf(cells, mapping), options);
    if ('name' in read) drafts.push(read);
    else problems.push(...read.map((each) => ({ ...each, row: index + 2 })));
  });
  return { drafts: problems.length === 0 ? drafts : [], problems };
}

function cellsOf(cells: readonly string[], mapping: Mapping): Partial<Record<ImportField, string>> {
  return Object.fromEntries(
    IMPORT_FIELDS.flatMap((field) => {
      const column = mapping.indexOf(field);
      return column < 0 ? [] : [[field, unguarded(cells[column] ?? '')]];
    }),
  );
}

/** The apostrophe that our own files set before what a spreadsheet could run is not part of the text. */
function unguarded(text: string): string {
  return /^'[\s]*[=+\-@]/.test(text) ? text.slice(1) : text;
}
