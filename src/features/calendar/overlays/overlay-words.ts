import type { Occurrence } from '../../../domain/overlays/occurrences.ts';
import { formatRange } from '../../../i18n/format.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { dayAndTimeOf } from '../describe.ts';

/** What an entry is called; files may give it no name. */
export function titleOf({ title }: Occurrence): string {
  return title === '' ? m.calendar_overlay_untitled() : title;
}

/** What is written on it: where a day has the width of the page, also of which overlay it is. */
export function nameOf(occurrence: Occurrence, days: number): string {
  return days === 1 ? `${titleOf(occurrence)} · ${occurrence.overlay.name}` : titleOf(occurrence);
}

/** When it is; of whole days the last, not the midnight after it. */
export function whenOf({ wholeDays, start, end }: Occurrence, zone: string): string {
  if (wholeDays) return formatRange(start, end - 1, zone, 'day');
  return end === start ? dayAndTimeOf(start, zone) : formatRange(start, end, zone, 'slot');
}

/** All there is to say of it: its name, when, and of which overlay. */
export function describeOccurrence(occurrence: Occurrence, zone: string): string {
  return [titleOf(occurrence), whenOf(occurrence, zone), occurrence.overlay.name].join(', ');
}
