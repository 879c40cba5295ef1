import type { PressureCell } from '../../../domain/pressure/cells.ts';
import type { References } from '../../../domain/campaign/reference.ts';
import { formatDate, formatNumber } from '../../../i18n/format.ts';
import { m } from '../../../i18n/paraglide/messages.js';

/** The day, or the week, that a cell is about. */
export function whenOf({ firstDate, days }: PressureCell): string {
  if (days === 1) return formatDate(firstDate, 'longDay');
  return m.pressure_week_of({ date: formatDate(firstDate, 'longDate') });
}

/** All that a cell says: "Tuesday 1 December: All customers, 3 messages, which reaches the cap …". */
export function describeCell(cell: PressureCell, references: References): string {
  const { audience, count, nearest } = cell;
  const when = whenOf(cell);
  if (audience === null || count === 0) return m.pressure_cell_none({ when });
  const words = m.pressure_cell({
    when,
    audience: references.get(audience)?.name ?? audience,
    count,
    number: formatNumber(count),
  });
  if (nearest === null || nearest.standing === 'under') return words;
  const { cap, ordinal, standing } = nearest;
  if (standing === 'at') return m.pressure_cell_at({ cell: words, cap: cap.name });
  return m.pressure_cell_over({
    cell: words,
    cap: cap.name,
    ordinal: formatNumber(ordinal),
    most: formatNumber(cap.most),
  });
}
