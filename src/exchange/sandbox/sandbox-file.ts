import { RECORDS, SECTIONS } from '../../domain/ports/records.ts';
import type { NewEntry, Records, Section } from '../../domain/ports/repository.ts';
import { z } from '../../domain/schema.ts';

export const SANDBOX_FORMAT = 'almanac-sandbox';
/** Counts changes of the format. Files of earlier versions go on being read. */
export const SANDBOX_VERSION = 6;

/** Everything that a sandbox holds: by id, and the journal in its order. */
export type SandboxContents = { readonly [Name in Section]: readonly Records[Name][] };

export const sandboxHead = z.object({ name: z.string().trim().min(1).max(255) });

/**
 * One record as the file has it: on one line, its fields in the order of the schema, so that the same data always give
 * the same bytes. Half a character, which no file can hold, becomes the sign for an unknown one.
 */
function recordLine<Name extends Section>(section: Name, record: Records[Name]): string {
  return parsedLine(section, RECORDS[section].parse(record));
}

/** As `recordLine`, for what has just been parsed. */
export function parsedLine<Name extends Section>(section: Name, parsed: Records[Name]): string {
  const ordered = section === 'journal' ? withSortedInputs(parsed as NewEntry) : parsed;
  const line = JSON.stringify(ordered);
  return line.includes('\\ud') ? JSON.stringify(ordered, wholeCharacters) : line;
}

function withSortedInputs(entry: NewEntry): NewEntry {
  const inputs = Object.entries(entry.inputs).sort(([one], [other]) => (one < other ? -1 : 1));
  return { ...entry, inputs: Object.fromEntries(inputs) };
}

function wholeCharacters(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}

/**
 * The text of a sandbox's file around its records: `SECTIONS` in their order, each with its lines between the two
 * texts that it is given here. Nothing in it says when it was written: that would be another file for the same data.
 */
export class SandboxFrame {
  readonly #name: string;
  #lines = 0;

  constructor(name: string) {
    this.#name = name.toWellFormed();
  }

  begin(section: Section): string {
    this.#lines = 0;
    const head = `{"format":"${SANDBOX_FORMAT}","version":${SANDBOX_VERSION.toString()},\n"sandbox":${JSON.stringify({ name: this.#name })},\n`;
    return `${section === SECTIONS[0] ? head : ''}"${section}":[`;
  }

  line(line: string): string {
    this.#lines += 1;
    return `${this.#lines === 1 ? '' : ','}\n${line}`;
  }

  end(section: Section): string {
    const close = this.#lines === 0 ? ']' : '\n]';
    return section === SECTIONS.at(-1) ? `${close}}\n` : `${close},\n`;
  }
}

/** A whole sandbox as the text of a file. */
export function sandboxFileText(name: string, contents: SandboxContents): string {
  const frame = new SandboxFrame(name);
  const parts = SECTIONS.flatMap((section) => [
    frame.begin(section),
    ...contents[section].map((each) => frame.line(recordLine(section, each as never))),
    frame.end(section),
  ]);
  return parts.join('');
}
