import { SECOND, type Instant } from '../../domain/time/instant.ts';
import { wallTimeFrom } from '../../domain/time/wall-time.ts';

/** How iCalendar (RFC 5545) writes lines, texts and times. */

const LONGEST_LINE = 75;

/** A line as it stands in a file: cut into pieces of at most 75 octets, never within a character, and ended. */
export function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LONGEST_LINE) {
      text += '\r\n ';
      // The blank that goes on with the line counts.
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return `${text}\r\n`;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** Text as the value of a property. What no line may hold becomes a blank. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** An instant in UTC: 20260302T090000Z. */
export function utcTime(at: Instant): string {
  return `${localTime(at)}Z`;
}

/** What the wall shows, given in wall milliseconds: 20260302T100000. */
export function localTime(wall: number): string {
  const seconds = Math.floor(wall / SECOND) % 60;
  return `${wallTimeFrom(wall).replaceAll(/[-:]/g, '')}${seconds.toString().padStart(2, '0')}`;
}

/** An offset from UTC: +0530. */
export function offsetText(milliseconds: number): string {
  const minutes = Math.trunc(Math.abs(milliseconds) / SECOND / 60);
  const seconds = Math.trunc(Math.abs(milliseconds) / SECOND) % 60;
  const two = (value: number) => value.toString().padStart(2, '0');
  const text = `${two(Math.floor(minutes / 60))}${two(minutes % 60)}${seconds === 0 ? '' : two(seconds)}`;
  return `${milliseconds < 0 ? '-' : '+'}${text}`;
}
