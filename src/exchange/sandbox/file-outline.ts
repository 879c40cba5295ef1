import type { Section } from '../../domain/ports/repository.ts';
import { SECTIONS } from '../../domain/ports/records.ts';

/** A part of a text, from one offset up to another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where what stands in a file, before any of it is parsed. */
export interface Outline {
  /** What stands beside the sections, by its key. */
  readonly head: ReadonlyMap<string, Stretch>;
  readonly sections: ReadonlyMap<Section, readonly Stretch[]>;
}

export interface OutlineFault {
  readonly code: 'not-json' | 'too-deep' | 'too-many' | 'duplicate-section';
  /** Where in the text. */
  readonly at: number;
  readonly section: Section | null;
  /** From 1 on; null: the section itself. */
  readonly number: number | null;
}

/** Records of one section. */
const MOST_RECORDS = 2_000_000;
/** Our own records nest eight levels. Much more than that would let a small file exhaust the stack of the parser. */
const DEEPEST = 32;
const BROKEN = -1;
const TOO_DEEP = -2;

/**
 * Finds the records of a file, so that each can be parsed by itself: the page never waits for all of them at once, and
 * a fault has a place. Yields the offset that it has come to.
 */
export function* outlineOf(text: string): Generator<number, Outline | OutlineFault> {
  const head = new Map<string, Stretch>();
  const sections = new Map<Section, readonly Stretch[]>();
  const fault = (code: OutlineFault['code'], at: number): OutlineFault => {
    return { code, at, section: null, number: null };
  };
  let at = afterBlanks(text, 0);
  if (text[at] !== '{') return fault('not-json', at);
  do {
    at = afterBlanks(text, at + 1);
    const keyEnd = text[at] === '"' ? endOfString(text, at) : BROKEN;
    const key = keyEnd < 0 ? null : keyOf(text.slice(at, keyEnd));
    const colon = keyEnd < 0 ? at : afterBlanks(text, keyEnd);
    if (key === null || text[colon] !== ':') return fault('not-json', colon);
    const section = SECTIONS.find((each) => each === key);
    if (head.has(key) || (section !== undefined && sections.has(section)))
      return fault('duplicate-section', at);
    const start = afterBlanks(text, colon + 1);
    if (section !== undefined && text[start] === '[') {
      const records: Stretch[] = [];
      const end = yield* recordsOf(text, start, section, records);
      if (typeof end !== 'number') return end;
      sections.set(section, records);
      at = end;
    } else {
      const end = endOfValue(text, start);
      if (end < 0) return fault(end === TOO_DEEP ? 'too-deep' : 'not-json', start);
      head.set(key, { from: start, to: end });
      at = end;
    }
    at = afterBlanks(text, at);
  } while (text[at] === ',');
  if (text[at] !== '}' || afterBlanks(text, at + 1) < text.length) return fault('not-json', at);
  return { head, sections };
}

/** The records of the array that begins at an offset; answers where it ends. */
function* recordsOf(
  text: string,
  start: number,
  section: Section,
  records: Stretch[],
): Generator<number, number | OutlineFault> {
  let at = afterBlanks(text, start + 1);
  if (text[at] === ']') return at + 1;
  for (;;) {
    const fault = (code: OutlineFault['code']): OutlineFault => {
      return { code, at, section, number: records.length + 1 };
    };
    if (records.length === MOST_RECORDS) return fault('too-many');
    const to = endOfValue(text, at);
    if (to < 0) return fault(to === TOO_DEEP ? 'too-deep' : 'not-json');
    records.push({ from: at, to });
    yield to;
    const next = afterBlanks(text, to);
    if (text[next] === ']') return next + 1;
    if (text[next] !== ',') return fault('not-json');
    at = afterBlanks(text, next + 1);
  }
}

function keyOf(quoted: string): string | null {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return null;
  }
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

const isBlank = (code: number) => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Where the string that begins at an offset ends; `BROKEN` if it does not. */
function endOfString(text: string, from: number): number {
  let quote = text.indexOf('"', from + 1);
  while (quote >= 0) {
    let before = quote - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((quote - before) % 2 === 1) return quote + 1;
    quote = text.indexOf('"', quote + 1);
  }
  return BROKEN;
}

/** Where the value that begins at an offset ends, as far as brackets and quotes tell. */
function endOfValue(text: string, from: number): number {
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
      if (at < 0 || depth === 0) return at;
      continue;
    }
    if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > DEEPEST) return TOO_DEEP;
    } else if (code === 0x7d || code === 0x5d) {
      if (depth === 0) return at === from ? BROKEN : at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (depth === 0 && (code === 0x2c || isBlank(code))) {
      return at === from ? BROKEN : at;
    }
    at += 1;
  }
  return BROKEN;
}
