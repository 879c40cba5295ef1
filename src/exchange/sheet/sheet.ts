/** A row of a spreadsheet with anything in it. */
export interface SheetRow {
  /** As the spreadsheet shows it, from 1 on, whatever empty rows stand before it. */
  readonly number: number;
  /** Trimmed texts; a row ends with its last cell that has one. */
  readonly cells: readonly string[];
}

/** One sheet as it was cut into cells. Rows without anything in them are passed over and keep their numbers. */
export interface Sheet {
  /** Null: a file that is one sheet. */
  readonly name: string | null;
  readonly rows: readonly SheetRow[];
}

/** Why a file gives no sheet. */
export type SheetFault = 'too-large' | 'no-rows' | 'too-many-rows' | 'too-many-columns' | 'damaged';

/** In bytes; a row of a campaign is far below a kilobyte on average. */
export const LARGEST_SHEET = 20_000_000;
/** So many rows are taken from one sheet, headings and what stands above them included. */
export const MOST_ROWS = 10_100;
export const MOST_COLUMNS = 200;

/** The cells of a row without blanks at their ends, and without empty ones at the end of the row. */
export function trimmedCells(cells: readonly string[]): string[] {
  const trimmed = cells.map((each) => each.trim());
  let length = trimmed.length;
  while (length > 0 && trimmed[length - 1] === '') length -= 1;
  return trimmed.slice(0, length);
}

/** The name that a spreadsheet gives a column, from 0 on: A, B … Z, AA. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26) - 1;
  return (before >= 0 ? columnLetters(before) : '') + String.fromCharCode(65 + (column % 26));
}
