import { occurrencesIn, type OccurrenceRange } from '../../../src/domain/overlays/occurrences.ts';
import type { CalendarOverlay } from '../../../src/domain/overlays/overlay.ts';
import type { OverlayFault, OverlayReading } from '../../../src/exchange/overlay/overlay-fault.ts';
import { readOverlay } from '../../../src/exchange/overlay/read-overlay.ts';
import { NOW } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';

/** A calendar of one event for each list of lines. */
export function aCalendar(...events: readonly (readonly string[])[]): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}

export function read(file: string | Uint8Array): OverlayReading {
  const steps = readOverlay(typeof file === 'string' ? new TextEncoder().encode(file) : file);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

export function faultOf(file: string | Uint8Array): OverlayFault | null {
  const reading = read(file);
  return reading.kind === 'refused' ? reading.fault : null;
}

export function overlayOf(file: string | Uint8Array): CalendarOverlay {
  const reading = read(file);
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.fault));
  return {
    id: anId(1),
    name: reading.name ?? 'Holidays',
    shown: true,
    created: { at: NOW, by: 'Mona Manager' },
    file: 'holidays.ics',
    ...reading.contents,
  };
}

/** When and what, in a zone: "2027-07-14 Fête nationale", "2027-07-14T08:00Z/60 Stand-up". */
export function shownOf(file: string | Uint8Array, range: OccurrenceRange): string[] {
  return occurrencesIn([overlayOf(file)], range).map(({ title, wholeDays, start, end, firstDay, lastDay }) =>
    wholeDays
      ? `${String(firstDay)}-${String(lastDay)} ${title}`
      : `${new Date(start).toISOString().slice(0, 16)}Z/${String((end - start) / 60_000)} ${title}`,
  );
}
