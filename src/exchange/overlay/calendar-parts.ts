import { Broken } from './overlay-fault.ts';

/** A content line, put together again where it was folded, with the line of the file that it begins on. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** A component of a calendar, as its lines. */
export interface Part {
  readonly name: string;
  readonly number: number;
  /** By the name of the property. */
  readonly lines: ReadonlyMap<string, readonly Line[]>;
  readonly parts: readonly Part[];
}

interface OpenPart extends Part {
  readonly lines: Map<string, Line[]>;
  readonly parts: Part[];
}

/** The components of a file within its calendars, one by one. Throws `Broken` where the file is not made of them. */
export function* partsOf(text: string): Generator<Part> {
  const open: OpenPart[] = [];
  let hasCalendar = false;
  for (const line of linesOf(text)) {
    const name = /^[^;:]+/.exec(line.text)?.[0].toUpperCase() ?? '';
    const value = line.text
      .slice(name.length + 1)
      .trim()
      .toUpperCase();
    if (name.length === line.text.length || name === '')
      throw new Broken(hasCalendar ? 'broken-line' : 'not-a-calendar', line.number, line.text);
    if (open.length === 0 && !(name === 'BEGIN' && value === 'VCALENDAR'))
      throw new Broken(hasCalendar ? 'broken-line' : 'not-a-calendar', line.number, line.text);
    hasCalendar = true;
    if (name === 'BEGIN') {
      open.push({ name: value, number: line.number, lines: new Map(), parts: [] });
      continue;
    }
    const inner = open.at(-1);
    if (name !== 'END') {
      const same = inner?.lines.get(name);
      if (same === undefined) inner?.lines.set(name, [line]);
      else same.push(line);
      continue;
    }
    if (inner?.name !== value) throw new Broken('not-closed', inner?.number ?? line.number, inner?.name);
    open.pop();
    const outer = open.at(-1);
    // A calendar's own parts are told as they end, and the calendar as the last of them.
    if (open.length <= 1) yield inner;
    else outer?.parts.push(inner);
  }
  const last = open.at(-1);
  if (last !== undefined) throw new Broken('not-closed', last.number, last.name);
  if (!hasCalendar) throw new Broken('not-a-calendar');
}

/** Lines that begin with a blank go on with the one before. */
function* linesOf(text: string): Generator<Line> {
  let line: { number: number; text: string } | null = null;
  let number = 0;
  for (const raw of text.split(/\r\n|\n|\r/)) {
    number += 1;
    if (/^[ \t]/.test(raw) && line !== null) {
      line.text += raw.slice(1);
      continue;
    }
    if (line !== null) yield line;
    line = raw.trim() === '' ? null : { number, text: raw };
  }
  if (line !== null) yield line;
}
