import Papa from 'papaparse';
import { MOST_ROWS, type Sheet } from '../../exchange/spreadsheet/read-sheet.ts';

/** Why a file is no sheet of campaigns. */
export type SheetFault = 'too-large' | 'empty' | 'too-many-rows' | 'too-many-columns' | 'not-a-sheet';

/** In bytes; a row of a campaign is far below a kilobyte on average. */
const LARGEST = 20_000_000;
const MOST_COLUMNS = 200;

/** Reads a file of comma, semicolon or tab separated values, in UTF-8 or, as older spreadsheets write, Windows-1252. */
export async function readSpreadsheet(file: Blob): Promise<Sheet | SheetFault> {
  if (file.size > LARGEST) return 'too-large';
  const text = decoded(await file.arrayBuffer());
  if (text.includes('\0')) return 'not-a-sheet';
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const [headings, ...rows] = data;
  if (headings === undefined || rows.length === 0) return 'empty';
  if (rows.length > MOST_ROWS) return 'too-many-rows';
  return headings.length > MOST_COLUMNS ? 'too-many-columns' : { headings, rows };
}

function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
