import { formatOf } from '../recognise/format-of.ts';
import { readDelimited } from '../sheet/delimited.ts';
import { readWorkbook } from '../sheet/workbook.ts';
import { decodeText } from '../text/decode.ts';
import { LARGEST_OVERLAY, refused, type OverlayReading } from './overlay-fault.ts';
import { readCalendar } from './read-calendar.ts';
import { readEventsSheet } from './read-events-sheet.ts';

/** Reads a calendar, or a workbook or sheet of events, whichever the bytes of a file are. */
export function* readOverlay(bytes: Uint8Array): Generator<void, OverlayReading> {
  if (bytes.length > LARGEST_OVERLAY) return refused({ code: 'too-large', line: null, text: '' });
  if (formatOf(bytes) === 'zip') return yield* readEventsSheet(readWorkbook(bytes));
  const decoded = decodeText(bytes);
  if (decoded === null) return refused({ code: 'not-text', line: null, text: '' });
  const { text } = decoded;
  if (/^\s*BEGIN:/i.test(text)) return yield* readCalendar(text);
  const cut = readDelimited(text);
  return yield* readEventsSheet(typeof cut === 'string' ? cut : [cut.sheet]);
}
