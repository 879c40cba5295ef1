import type { Remainder } from '../reading/file-row.ts';

/** Reads what another program wrote as JSON, without trusting it. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function fieldsIn(value: unknown): Fields {
  return isFields(value) ? value : {};
}

export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text, or a number as one; anything else says nothing. */
export function textIn(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

export function numberIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Milliseconds since 1970 of an ISO instant; null: it is none. */
export function instantIn(value: unknown): number | null {
  const at = /^\d{4}-\d\d-\d\dT/.test(textIn(value)) ? Date.parse(textIn(value)) : Number.NaN;
  return Number.isFinite(at) && at >= 0 ? at : null;
}

/** Deeper values, and more of them, are told of by the field that holds them. */
const DEEPEST = 6;
const MOST = 100;

/** Every field that says something and is not among those that were read; a path names all that is below it. */
export function remaindersOf(value: Fields, read: readonly string[]): Remainder[] {
  const known = new Set(read);
  const left: Remainder[] = [];
  const visit = (each: unknown, path: string, depth: number) => {
    if (known.has(path) || saysNothing(each) || left.length >= MOST) return;
    if (isFields(each) && depth < DEEPEST) {
      for (const [key, inner] of Object.entries(each))
        visit(inner, path === '' ? key : `${path}.${key}`, depth + 1);
    } else if (Array.isArray(each) && each.some(isFields) && depth < DEEPEST) {
      for (const inner of each.slice(0, MOST)) visit(inner, path, depth + 1);
    } else {
      left.push({ field: path, text: shown(each) });
    }
  };
  visit(value, '', 0);
  return left;
}

function saysNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return isFields(value) && Object.keys(value).length === 0;
}

const LONGEST = 120;

function shown(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, LONGEST);
  if (Array.isArray(value)) return value.slice(0, 10).map(shown).join(', ').slice(0, LONGEST);
  return isFields(value) ? '…' : String(value);
}
