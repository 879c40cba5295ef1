import fc from 'fast-check';
import { expect } from 'vitest';
import { SECTIONS } from '../../../src/domain/ports/records.ts';
import { sandboxFileText } from '../../../src/exchange/sandbox/sandbox-file.ts';
import type { Section } from '../../../src/domain/ports/repository.ts';
import { demoContents, read } from './a-sandbox-file.ts';

/** Files that somebody or something has spoilt. */

const SOUND = sandboxFileText('Spring', demoContents(12));

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Fields = Record<string, Json>;
type Whole = Record<Section, Fields[]>;

/** Every path to a value in a record, those into `inputs` left out: what stands there is free. */
function pathsIn(value: Json, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'inputs' ? [[...path, key]] : [[...path, key], ...pathsIn(inner, [...path, key])],
  );
}

/** What no field of any record may be. */
const anyNonsense = fc.constantFrom<Json>({ some: { deep: true } }, [[[]]], 'lone \ud83d', -1.5);

type Damage = (record: Fields, how: { nonsense: Json; pick: number }) => unknown;

const DAMAGES = {
  nonsense(record, { nonsense, pick }) {
    const paths = pathsIn(record);
    replaceAt(record, paths[pick % paths.length] ?? [], nonsense);
  },
  surplus: (record) => (record['surplus'] = 1),
  prototype: (record) =>
    Object.defineProperty(record, '__proto__', { value: {}, enumerable: true, configurable: true }),
  lack(record, { pick }) {
    // What came to the format later may be missing.
    const keys = Object.keys(record).filter((each) => each !== 'removedAt' && each !== 'partOf');
    Reflect.deleteProperty(record, keys[pick % keys.length] ?? '');
  },
  emptied(record) {
    for (const key of Object.keys(record)) Reflect.deleteProperty(record, key);
  },
} satisfies Record<string, Damage>;

/** What is done to a file, rather than the file: a counterexample is to be read. */
const anyDamage = fc.record({
  kind: fc.constantFrom(...(Object.keys(DAMAGES) as (keyof typeof DAMAGES)[])),
  section: fc.constantFrom(...SECTIONS),
  number: fc.nat(),
  nonsense: anyNonsense,
  pick: fc.nat(),
});
const anyDoubling = fc.record({
  kind: fc.constant('doubled' as const),
  section: fc.constantFrom(...SECTIONS.filter((each) => each !== 'journal')),
  number: fc.nat(),
});
const anyBreak = fc.record({
  kind: fc.constantFrom('cut', 'bracket', 'quote', 'control'),
  at: fc.nat({ max: SOUND.length - 3 }),
});
type Spoiling =
  | { kind: keyof typeof DAMAGES; section: Section; number: number; nonsense: Json; pick: number }
  | { kind: 'doubled'; section: Section; number: number }
  | { kind: 'cut' | 'bracket' | 'quote' | 'control'; at: number };

interface Spoilt {
  readonly text: string;
  /** Null: not in one record. */
  readonly where: { section: Section; number: number } | null;
}

function spoil(spoiling: Spoiling): Spoilt {
  if ('at' in spoiling) return { text: broken(spoiling.kind, spoiling.at), where: null };
  const { section } = spoiling;
  const whole = JSON.parse(SOUND) as Whole;
  const all = whole[section];
  const index = spoiling.number % all.length;
  const record = all[index] ?? {};
  if (spoiling.kind === 'doubled') all.push(structuredClone(record));
  else DAMAGES[spoiling.kind](record, spoiling);
  const number = spoiling.kind === 'doubled' ? all.length : index + 1;
  return { text: JSON.stringify(whole), where: { section, number } };
}

function replaceAt(record: Fields, path: readonly string[], value: Json): void {
  const last = path.at(-1);
  let inner: Fields = record;
  for (const key of path.slice(0, -1)) inner = inner[key] as Fields;
  if (last !== undefined) inner[last] = value;
}

function broken(kind: 'cut' | 'bracket' | 'quote' | 'control', at: number): string {
  const [head, rest] = [SOUND.slice(0, at), SOUND.slice(at)];
  return {
    cut: head,
    bracket: `${head}]{${rest}`,
    quote: `${head}"${rest}`,
    control: `${head}\u0000${rest}`,
  }[kind];
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Reads so many spoilt files. None may be taken, even in part, and each has to say where it is spoilt. */
export function expectEachRefused(count: number): void {
  const anySpoiling: fc.Arbitrary<Spoiling> = fc.oneof(
    { weight: 3, arbitrary: anyDamage },
    anyDoubling,
    anyBreak,
  );
  fc.assert(
    fc.property(anySpoiling, (spoiling) => {
      const { text, where } = spoil(spoiling);
      // A bracket within a text is only another text.
      fc.pre(where !== null || !isJson(text));
      const reading = read(text);
      expect(reading.kind).toBe('refused');
      if (reading.kind !== 'refused') return;
      const [fault] = reading.faults.listed;
      expect(fault?.line).toBeGreaterThan(0);
      if (where !== null) expect(fault).toMatchObject({ record: where });
    }),
    { numRuns: count },
  );
}
