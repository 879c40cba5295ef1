import type { BrokenRow } from '../../../domain/ports/repository.ts';

/** Rows that could not be read, as a file: as they are stored, with what is wrong with each. */
export function brokenRowsFile(rows: readonly BrokenRow[]): string {
  return `${JSON.stringify(
    rows.map(({ id, problem, raw }) => ({ id, problem, raw: writable(raw) })),
    null,
    2,
  )}\n`;
}

/** A database keeps values that JSON has no words for. One such value must not keep the others from being saved. */
function writable(raw: unknown): unknown {
  try {
    const [written] = JSON.parse(JSON.stringify([raw], textForBigInt)) as unknown[];
    return written;
  } catch {
    return String(raw);
  }
}

function textForBigInt(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? value.toString() : value;
}
