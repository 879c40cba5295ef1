import type { KeptStamp } from '../domain/ports/packed-rows.ts';
import type { PackedRecord } from './database.ts';

export const STAMP = 'stamp';

/** The stamp in a row, as far as it is one; null: it is not. */
export function readStamp(row: PackedRecord | undefined): KeptStamp | null {
  const stamp = (row?.stamp ?? {}) as Record<string, unknown>;
  const isSound =
    ['pages', 'entry', 'at'].every((name) => typeof stamp[name] === 'number') &&
    ['snapshot', 'build', 'references'].every((name) => typeof stamp[name] === 'string');
  return isSound ? (stamp as unknown as KeptStamp) : null;
}

export function keyOf(snapshot: string, number: number): string {
  return `${snapshot}/${number}`;
}
