import type { Campaign } from '../../domain/campaign/campaign.ts';
import { STATUSES_OF } from '../../domain/campaign/status.ts';
import { uniqueTags } from '../../domain/campaign/unique-tags.ts';
import type { z } from '../../domain/schema.ts';
import type { Records, Section } from '../../domain/ports/repository.ts';
import { RECORDS } from '../../domain/ports/records.ts';

/** What is wrong with a field. */
export const FIELD_PROBLEMS = [
  'missing',
  'wrong-type',
  'too-small',
  'too-large',
  'wrong-format',
  'not-one-of',
  'unknown',
  'not-unicode',
  'duplicate',
] as const;
export type FieldProblem = (typeof FIELD_PROBLEMS)[number];

/** The most that a field may hold: entries of a list, characters of a text, or a number itself. */
export interface FieldLimit {
  readonly of: 'entries' | 'characters' | 'number';
  readonly most: number;
}

export interface RecordFault {
  readonly problem: FieldProblem;
  /** Of what is too large. */
  readonly limit?: FieldLimit;
  /** Its path within the record; empty: the record itself. */
  readonly field: string;
}

export type CheckedRecord<Name extends Section> =
  | { readonly kind: 'good'; readonly record: Records[Name] }
  | { readonly kind: 'bad'; readonly fault: RecordFault };

/** Checks a record as it stands in a file. Nothing in it is ignored or put right: whatever is not of the format is a fault. */
export function checkRecord<Name extends Section>(section: Name, raw: unknown): CheckedRecord<Name> {
  const parsed = RECORDS[section].safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { kind: 'bad', fault: issue === undefined ? at('wrong-type', []) : faultOf(issue, raw) };
  }
  const record = parsed.data;
  const fault = lossIn(raw, record, []) ?? (section === 'campaigns' ? oddityOf(record as Campaign) : null);
  return fault === null ? { kind: 'good', record } : { kind: 'bad', fault };
}

/** As `checkRecord`, for what stands beside the records. */
export function checkValue<Value>(schema: z.ZodType<Value>, raw: unknown): RecordFault | null {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return lossIn(raw, parsed.data, []);
  const [issue] = parsed.error.issues;
  return issue === undefined ? at('wrong-type', []) : faultOf(issue, raw);
}

function at(problem: FieldProblem, path: readonly PropertyKey[]): RecordFault {
  return { problem, field: path.map(String).join('.') };
}

const PROBLEMS: Partial<Record<z.core.$ZodIssue['code'], FieldProblem>> = {
  invalid_type: 'wrong-type',
  too_small: 'too-small',
  too_big: 'too-large',
  invalid_format: 'wrong-format',
  custom: 'wrong-format',
  invalid_value: 'not-one-of',
  invalid_union: 'not-one-of',
};

const MEASURES: Partial<Record<string, FieldLimit['of']>> = { array: 'entries', string: 'characters' };

function faultOf(issue: z.core.$ZodIssue, raw: unknown): RecordFault {
  const { code, path } = issue;
  const isMissing = path.length > 0 && valueAt(raw, path) === undefined;
  const fault = at(isMissing ? 'missing' : (PROBLEMS[code] ?? 'wrong-type'), path);
  if (issue.code !== 'too_big') return fault;
  return { ...fault, limit: { of: MEASURES[issue.origin] ?? 'number', most: Number(issue.maximum) } };
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value, key) => (isObject(value) ? value[key as string] : undefined), raw);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Where a file says something that would not be kept as it stands; null: nowhere. */
function lossIn(raw: unknown, kept: unknown, path: readonly string[]): RecordFault | null {
  if (isObject(raw) && isObject(kept)) {
    for (const key of Object.keys(raw)) {
      if (!Object.hasOwn(kept, key)) return at('unknown', [...path, key]);
      const inner = raw[key];
      if (inner === kept[key] && typeof inner !== 'string') continue;
      const fault = lossIn(inner, kept[key], [...path, key]);
      if (fault !== null) return fault;
    }
    return null;
  }
  if (raw !== kept) return at('wrong-format', path);
  return typeof raw === 'string' && !raw.isWellFormed() ? at('not-unicode', path) : null;
}

/** What each field may say, and all of them together may not. */
function oddityOf(campaign: Campaign): RecordFault | null {
  if (!STATUSES_OF[campaign.type].includes(campaign.status)) return at('not-one-of', ['status']);
  if (uniqueTags(campaign.tags).length < campaign.tags.length) return at('duplicate', ['tags']);
  return null;
}
