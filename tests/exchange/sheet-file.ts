import { readFileSync } from 'node:fs';
import { unzipSync, zipSync, strToU8 } from 'fflate';

/** One of the small files from the world that stand in `sheets`. */
export function aSheetFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`sheets/${name}`, import.meta.url)));
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The workbook of `sheets`, with some of its parts written anew. */
export function aWorkbook(parts: Readonly<Record<string, string>>): Uint8Array {
  const sound = unzipSync(aSheetFile('plan.xlsx'));
  const written = Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync({ ...sound, ...Object.fromEntries(written) });
}
