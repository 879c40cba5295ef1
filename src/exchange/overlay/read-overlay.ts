import { decodeText } from '../text/decode.ts';
import { LARGEST_OVERLAY, refused, type OverlayReading } from './overlay-fault.ts';
import { readCalendar } from './read-calendar.ts';
import { readEventsSheet } from './read-events-sheet.ts';

/** Reads a calendar or a sheet of events, whichever the bytes of a file are. */
export function* readOverlay(bytes: Uint8Array): Generator<void, OverlayReading> {
  if (bytes.length > LARGEST_OVERLAY) return refused({ code: 'too-large', line: null, text: '' });
  const decoded = decodeText(bytes);
  if (decoded === null) return refused({ code: 'not-text', line: null, text: '' });
  const { text } = decoded;
  return yield* /^\s*BEGIN:/i.test(text) ? readCalendar(text) : readEventsSheet(text);
}
