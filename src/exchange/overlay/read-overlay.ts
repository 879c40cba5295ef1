import { LARGEST_OVERLAY, refused, type OverlayReading } from './overlay-fault.ts';
import { readCalendar } from './read-calendar.ts';
import { readEventsSheet } from './read-events-sheet.ts';

/** Reads a calendar or a sheet of events, whichever the bytes of a file are. */
export function* readOverlay(bytes: Uint8Array): Generator<void, OverlayReading> {
  if (bytes.length > LARGEST_OVERLAY) return refused({ code: 'too-large', line: null, text: '' });
  const text = decoded(bytes);
  if (text.includes('\0')) return refused({ code: 'not-text', line: null, text: '' });
  return yield* /^\s*BEGIN:/i.test(text) ? readCalendar(text) : readEventsSheet(text);
}

/** Calendars are in UTF-8; older spreadsheets write Windows-1252, some UTF-16. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
