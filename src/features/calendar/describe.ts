import type { Bar, Block } from '../../domain/calendar/range.ts';
import { HOUR, MINUTE, type Instant } from '../../domain/time/instant.ts';
import { instantOf, wallTimeOf } from '../../domain/time/zone.ts';
import { formatInstant, formatOffset } from '../../i18n/format.ts';
import { CHANNEL_LABELS, STATUS_LABELS } from '../../i18n/labels.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { languageTag } from '../../i18n/region.ts';
import type { InventoryRow } from '../../domain/inventory/row.ts';

/** The time of day; the second of two that the clocks show alike says which it is. */
export function timeOf(at: Instant, zone: string): string {
  return told(at, zone, 'time');
}

/** The same with its day: Tue 3 Mar, 09:15. */
export function dayAndTimeOf(at: Instant, zone: string): string {
  return told(at, zone, 'slot');
}

function told(at: Instant, zone: string, style: 'time' | 'slot'): string {
  const time = formatInstant(at, zone, style);
  const first = instantOf(wallTimeOf(at, zone), zone);
  const isRepeated = Math.floor(at / MINUTE) !== Math.floor(first / MINUTE);
  return isRepeated ? `${time} ${formatOffset(at, zone)}` : time;
}

/** The accessible name of a block: what it is first, then when, and how it differs. `day` is the date in words. */
export function describeBlock({ row, at }: Block, day: string, zone: string, mark: string): string {
  return named(...describeRow(row), day, timeOf(at, zone), mark);
}

export function describeBar({ row, endless }: Bar, zone: string, mark: string): string {
  return named(...describeRow(row), periodOf(row, endless, zone), mark);
}

/** Whatever is said of a campaign, in one; what is empty is left out. */
export function named(...said: readonly string[]): string {
  return said.filter(Boolean).join(', ');
}

export function periodOf({ start, end }: InventoryRow, endless: boolean, zone: string): string {
  const from = formatInstant(start ?? 0, zone, 'date');
  if (endless || end === null) return m.calendar_bar_endless({ from });
  return m.calendar_bar_period({ from, to: formatInstant(end, zone, 'date') });
}

export function describeRow({ name, status, channels }: InventoryRow): string[] {
  return [name, STATUS_LABELS[status](), ...channels.map((each) => CHANNEL_LABELS[each]())];
}

export function describeMore(hidden: number, day: string, hour: number | null): string {
  return [moreText(hidden), day, ...(hour === null ? [] : [hourText(hour)])].join(', ');
}

/** Choosing a plural is slow, and a busy week says a few numbers hundreds of times. */
const moreTexts = new Map<string, string>();

export function moreText(hidden: number): string {
  const key = `${languageTag()} ${hidden}`;
  let text = moreTexts.get(key);
  if (text === undefined) {
    text = m.calendar_more({ count: hidden, total: hidden });
    moreTexts.set(key, text);
  }
  return text;
}

export function hourText(hour: number): string {
  return formatInstant(hour * HOUR, 'UTC', 'hour');
}
