import { MOST_ENTRIES } from '../../../domain/overlays/overlay.ts';
import type { OverlayFault } from '../../../exchange/overlay/overlay-fault.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { m } from '../../../i18n/paraglide/messages.js';

const FAULTS: Record<OverlayFault['code'], (inputs: { text: string }) => string> = {
  'too-large': m.calendar_fault_too_large,
  'not-text': m.calendar_fault_not_text,
  damaged: m.calendar_fault_damaged,
  unreadable: m.calendar_fault_unreadable,
  'not-a-calendar': m.calendar_fault_not_a_calendar,
  'no-columns': m.calendar_fault_no_columns,
  nothing: m.calendar_fault_nothing,
  'too-many': () => m.calendar_fault_too_many({ most: formatNumber(MOST_ENTRIES) }),
  'broken-line': m.calendar_fault_broken_line,
  'not-closed': m.calendar_fault_not_closed,
  'missing-start': m.calendar_fault_missing_start,
  'missing-name': m.calendar_fault_missing_name,
  'bad-date': m.calendar_fault_bad_date,
  'bad-duration': m.calendar_fault_bad_duration,
  'bad-rule': m.calendar_fault_bad_rule,
  'too-often': m.calendar_fault_too_often,
  'not-supported': m.calendar_fault_not_supported,
  'end-before-start': m.calendar_fault_end_before_start,
  'unknown-zone': m.calendar_fault_unknown_zone,
};

/** Why a file is no overlay: on which line, and what is wrong there. */
export function overlayFaultWords({ code, line, text }: OverlayFault): string {
  const fault = FAULTS[code]({ text });
  return line === null ? fault : m.calendar_file_at({ line: formatNumber(line), fault });
}
