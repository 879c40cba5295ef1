import type { Instant } from '../../domain/time/instant.ts';
import { offsetAt } from '../../domain/time/zone.ts';
import { localTime, offsetText } from './calendar-lines.ts';
import type { ZoneChange } from './zone-changes.ts';

/**
 * The lines of a VTIMEZONE: every change of the clocks by its date and on its own, for zones change by decree and not by
 * rule, and readers differ in what they make of several dates together. Before the first and after the last the offset
 * is the one next to it.
 */
export function zoneLines(zone: string, from: Instant, changes: readonly ZoneChange[]): string[] {
  const initial = changes[0]?.before ?? offsetAt(from, zone);
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observance({ at: -initial, before: initial, after: initial }),
    ...changes.flatMap(observance),
    'END:VTIMEZONE',
  ];
}

function observance({ at, before, after }: ZoneChange): string[] {
  const kind = after > before ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    // At the moment of the change the wall shows the old time.
    `DTSTART:${localTime(at + before)}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    `END:${kind}`,
  ];
}
