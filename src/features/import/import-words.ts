import type { SheetFault } from '../../app/sandboxes/read-spreadsheet.ts';
import type { ImportField } from '../../exchange/spreadsheet/import-field.ts';
import type { DateOrder } from '../../exchange/spreadsheet/read-date.ts';
import type { CellFault } from '../../exchange/spreadsheet/read-row.ts';
import { m } from '../../i18n/paraglide/messages.js';

export const FIELD_LABELS: Record<ImportField, () => string> = {
  name: m.column_name,
  description: m.import_description,
  type: m.import_type,
  category: m.column_category,
  channel: m.column_channels,
  tags: m.import_tags,
  audience: m.column_audience,
  identityType: m.import_identity_type,
  configuration: m.import_configuration,
  title: m.import_message_title,
  body: m.import_message_body,
  start: m.column_start,
  end: m.column_end,
  priority: m.column_priority,
};

export const CELL_FAULTS: Record<CellFault, () => string> = {
  missing: m.import_fault_missing,
  'too-long': m.import_fault_too_long,
  'unknown-word': m.import_fault_unknown_word,
  'unknown-reference': m.import_fault_unknown_reference,
  'channel-not-allowed': m.import_fault_channel_not_allowed,
  'end-before-start': m.import_fault_end_before_start,
  'out-of-range': m.import_fault_out_of_range,
  'not-a-date': m.import_fault_not_a_date,
  'no-such-date': m.import_fault_no_such_date,
};

export const SHEET_FAULTS: Record<SheetFault, () => string> = {
  'too-large': m.import_too_large,
  empty: m.import_empty,
  'too-many-rows': m.import_too_many_rows,
  'too-many-columns': m.import_too_many_columns,
  'not-a-sheet': m.import_not_a_sheet,
};

export const ORDER_LABELS: Record<DateOrder, () => string> = {
  'day-month-year': m.import_order_day_month_year,
  'month-day-year': m.import_order_month_day_year,
  'year-month-day': m.import_order_year_month_day,
};
