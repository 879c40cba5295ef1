import type { CalendarWords } from '../../../exchange/calendar/calendar-file.ts';
import type { InventoryRow } from '../../../domain/inventory/row.ts';
import { CHANNEL_LABELS, LONG_TYPE_LABELS, STATUS_LABELS } from '../../../i18n/labels.ts';
import { m } from '../../../i18n/paraglide/messages.js';

/** What another calendar says of a campaign, in the person's language. */
export function calendarWords(title: string): CalendarWords {
  return { title, description, categories: (row) => row.tags };
}

function description(row: InventoryRow): string {
  const lines = [
    m.files_calendar_type({ type: LONG_TYPE_LABELS[row.type](), status: STATUS_LABELS[row.status]() }),
    row.channels.map((each) => CHANNEL_LABELS[each]()).join(', '),
    row.audience ?? '',
    row.lasting && row.end === null ? m.files_calendar_open_ended() : '',
  ];
  return lines.filter((each) => each !== '').join('\n');
}
