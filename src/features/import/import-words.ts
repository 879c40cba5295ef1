import type { WordAnswer, WordKind } from '../../exchange/reading/answers.ts';
import type { CellFault, LeftOut, Question, RowProblem } from '../../exchange/reading/reading.ts';
import { FIXED_WORDS, type FixedKind } from '../../exchange/reading/words.ts';
import type { Because, Readable, Unknown } from '../../exchange/recognise/recognise.ts';
import { readWritten, resolveDate, type DateOrder } from '../../exchange/dates/written-date.ts';
import type { Field } from '../../exchange/sheet/field.ts';
import { formatNumber, formatWall } from '../../i18n/format.ts';
import { CATEGORY_LABELS, CHANNEL_LABELS, STATUS_LABELS, TYPE_LABELS } from '../../i18n/labels.ts';
import { m } from '../../i18n/paraglide/messages.js';

export const KIND_LABELS: Record<Readable['kind'], () => string> = {
  spreadsheet: m.import_kind_spreadsheet,
  mailchimp: m.import_kind_mailchimp,
  klaviyo: m.import_kind_klaviyo,
  hubspot: m.import_kind_hubspot,
  listmonk: m.import_kind_listmonk,
  'almanac-table': m.import_kind_almanac_table,
  'journey-optimizer': m.import_kind_journey_optimizer,
  calendar: m.import_kind_calendar,
};

/** So many headings or fields say enough. */
const FEW_WORDS = 6;

const KNOWN: Record<Because['by'], (inputs: { words: string }) => string> = {
  headings: m.import_known_headings,
  fields: m.import_known_fields,
  content: m.import_known_content,
  format: m.import_known_content,
};

/** By what a file was known; null: there is nothing to say. */
export function knownWords({ kind, because }: Readable): string | null {
  const said = because.words.filter((each) => each !== '');
  if (said.length === 0) return null;
  const words = said.slice(0, FEW_WORDS).join(' · ') + (said.length > FEW_WORDS ? ' …' : '');
  return kind === 'spreadsheet' ? m.import_first_row({ words }) : KNOWN[because.by]({ words });
}

const FAULTS: Record<Unknown['reason'], (inputs: { line: string; column: string; found: string }) => string> =
  {
    'too-large': m.import_fault_too_large,
    'no-rows': m.import_fault_no_rows,
    'too-many-rows': m.import_fault_too_many_rows,
    'too-many-columns': m.import_fault_too_many_columns,
    damaged: m.import_fault_damaged,
    empty: m.import_fault_empty,
    'not-text': m.import_fault_not_text,
    'old-workbook': m.import_fault_old_workbook,
    'other-archive': m.import_fault_other_archive,
    'not-json': m.import_fault_not_json,
    'other-json': m.import_fault_other_json,
    'no-events': m.import_fault_no_events,
    'other-format': m.import_fault_other_format,
  };

/** Why a file cannot be imported, and what to do about it. */
export function refusedWords(fault: Unknown | 'unreadable'): string {
  if (fault === 'unreadable') return m.import_fault_unreadable();
  const { reason, line, column, found } = fault;
  const number = (value: number | null) => (value === null ? '' : formatNumber(value));
  return FAULTS[reason]({
    line: number(line),
    column: number(column),
    found: found.length === 0 ? '–' : found.join(', '),
  });
}

export const FIELD_LABELS: Record<Field, () => string> = {
  name: m.import_field_name,
  description: m.import_field_description,
  type: m.import_field_type,
  category: m.import_field_category,
  status: m.import_field_status,
  channel: m.import_field_channel,
  tags: m.import_field_tags,
  audience: m.import_field_audience,
  identityType: m.import_field_identity_type,
  configuration: m.import_field_configuration,
  title: m.import_field_title,
  body: m.import_field_body,
  start: m.import_field_start,
  startTime: m.import_field_start_time,
  end: m.import_field_end,
  endTime: m.import_field_end_time,
  zone: m.import_field_zone,
  priority: m.import_field_priority,
  recipients: m.import_field_recipients,
  delivered: m.import_field_delivered,
  opens: m.import_field_opens,
  openRate: m.import_field_open_rate,
  clicks: m.import_field_clicks,
  clickRate: m.import_field_click_rate,
  bounces: m.import_field_bounces,
  unsubscribes: m.import_field_unsubscribes,
  complaints: m.import_field_complaints,
};

const CELL_FAULTS: Record<CellFault, () => string> = {
  missing: m.import_cell_missing,
  'too-long': m.import_cell_too_long,
  'not-a-date': m.import_cell_not_a_date,
  'no-such-date': m.import_cell_no_such_date,
  'no-year': m.import_cell_no_year,
  'not-a-time': m.import_cell_not_a_time,
  'unknown-zone': m.import_cell_unknown_zone,
  'channel-not-allowed': m.import_cell_channel_not_allowed,
  'out-of-range': m.import_cell_out_of_range,
};

/** What is wrong in a row, and where. */
export function problemWords({ row, column, field, fault, text }: RowProblem): string {
  const where = {
    row: formatNumber(row),
    column: column ?? FIELD_LABELS[field](),
    fault: CELL_FAULTS[fault](),
  };
  return text === '' ? m.import_row_problem_empty(where) : m.import_row_problem({ ...where, text });
}

export const LEFT_OUT_REASONS: Record<LeftOut['why'], () => string> = {
  'no-place': m.import_why_no_place,
  answered: m.import_why_answered,
  'not-for-type': m.import_why_not_for_type,
  'draft-has-no-past': m.import_why_draft_has_no_past,
  'not-understood': m.import_why_not_understood,
};

const ASKED_WORDS: Record<WordKind, () => string> = {
  type: m.import_ask_type,
  category: m.import_ask_category,
  status: m.import_ask_status,
  channel: m.import_ask_channel,
  tag: m.import_ask_tag,
  audience: m.import_ask_audience,
  configuration: m.import_ask_configuration,
};

/** What is asked. */
export function questionWords(question: Question): string {
  switch (question.kind) {
    case 'sheet':
      return m.import_ask_sheet();
    case 'headings':
      return m.import_ask_headings();
    case 'columns':
      return m.import_ask_columns();
    case 'order':
      return m.import_ask_order({ sample: question.samples[0] ?? '' });
    case 'year':
      return m.import_ask_year();
    case 'zone':
      return m.import_ask_zone();
    case 'words':
      return ASKED_WORDS[question.of]();
    case 'sent':
      return m.import_ask_sent({ count: question.count, number: formatNumber(question.count) });
    case 'rows':
      return m.import_ask_rows({ count: question.rows.length, number: formatNumber(question.rows.length) });
  }
}

const FIXED_LABELS: Record<FixedKind, Record<string, () => string>> = {
  type: TYPE_LABELS,
  category: CATEGORY_LABELS,
  status: STATUS_LABELS,
  channel: CHANNEL_LABELS,
};

/** The product's own words of a kind, to choose from. */
export function ownWords(of: FixedKind): { value: string; label: string }[] {
  return FIXED_WORDS[of].map((value) => ({ value, label: FIXED_LABELS[of][value]?.() ?? value }));
}

export function isFixed(of: WordKind): of is FixedKind {
  return of in FIXED_WORDS;
}

const CREATED: Partial<Record<WordKind, () => string>> = {
  tag: m.import_word_new_tag,
  audience: m.import_word_new_audience,
  configuration: m.import_word_new_configuration,
};

/** What any word of a kind can mean besides something that is there. */
export function otherMeanings(of: WordKind): { value: Exclude<WordAnswer['kind'], 'use'>; label: string }[] {
  const create = CREATED[of];
  return [
    ...(create === undefined ? [] : [{ value: 'create' as const, label: create() }]),
    { value: 'nothing', label: m.import_word_nothing() },
    { value: 'leave-out', label: m.import_word_leave_out() },
  ];
}

/** A date of the file as it is in that order. */
export function inOrder(sample: string, order: DateOrder): string {
  const date = readWritten(sample);
  if (date === null) return m.import_order_no_date();
  const found = resolveDate(date, { order, year: 2000, zone: 'UTC' }, '00:00');
  return 'wall' in found ? formatWall(found.wall, 'longDate') : m.import_order_no_date();
}
