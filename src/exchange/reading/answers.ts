import { z } from '../../domain/schema.ts';
import { DATE_ORDERS } from '../dates/written-date.ts';
import { FIELDS } from '../sheet/field.ts';

/** What words of a file may be about. The last three are names of the sandbox's own things. */
export const WORD_KINDS = [
  'type',
  'category',
  'status',
  'channel',
  'tag',
  'audience',
  'configuration',
] as const;
export type WordKind = (typeof WORD_KINDS)[number];

const wordAnswer = z.discriminatedUnion('kind', [
  /** It means one of the product's words (a code, as `email`), a tag as it is written, or a reference by its id. */
  z.object({ kind: z.literal('use'), value: z.string().min(1).max(255) }),
  /** A new tag, audience or configuration of this name. */
  z.object({ kind: z.literal('create') }),
  /** It says nothing: the campaigns come without it. */
  z.object({ kind: z.literal('nothing') }),
  /** The rows that have it stay out. */
  z.object({ kind: z.literal('leave-out') }),
]);
export type WordAnswer = z.infer<typeof wordAnswer>;

const words = z.record(z.string().max(600), wordAnswer);

/**
 * All that a person has answered about a file; a key that is absent is not answered, and removing it takes the answer
 * back. Plain JSON, so that it can be kept and used for the next file with the same headings.
 */
export const answers = z.object({
  /** The name of a workbook's sheet. */
  sheet: z.string().max(255).optional(),
  /** The row of the headings, as the spreadsheet numbers it; null: there are none. */
  headings: z.int().min(1).nullable().optional(),
  /** What a column holds, by its key; null: it is left out. */
  columns: z.record(z.string().max(1_000), z.enum(FIELDS).nullable()).optional(),
  order: z.enum(DATE_ORDERS).optional(),
  /** Of dates that say none. */
  year: z.int().min(1970).max(2199).optional(),
  zone: z.string().max(64).optional(),
  /** What campaigns that were sent arrive as. */
  sent: z.enum(['history', 'drafts']).optional(),
  /** By kind, then by the key of the word. */
  words: z.partialRecord(z.enum(WORD_KINDS), words).optional(),
  /** Rows that stay out, by their numbers; for this very file alone. */
  leftOut: z.array(z.int().min(1)).max(20_000).optional(),
});
export type Answers = z.infer<typeof answers>;

/** Answers under a name, for files with the same headings. */
export const namedMapping = z.object({
  name: z.string().trim().min(1).max(255),
  /** The headings of the file that it was made for. */
  headings: z.array(z.string().max(1_000)).max(200),
  answers: answers.omit({ leftOut: true }),
});
export type NamedMapping = z.infer<typeof namedMapping>;

/** What was answered about a file, to be used again; rows of that file stay behind. */
export function mappingOf(name: string, headings: readonly string[], given: Answers): NamedMapping {
  const { leftOut: _rows, ...kept } = given;
  return { name, headings: [...headings], answers: kept };
}

/** Whether a mapping was made for a file with these headings, in whatever order they stand. */
export function isMadeFor({ headings }: NamedMapping, others: readonly string[]): boolean {
  const sorted = (all: readonly string[]) => all.map((each) => each.trim().toLowerCase()).sort();
  return sorted(headings).join('\n') === sorted(others).join('\n');
}
