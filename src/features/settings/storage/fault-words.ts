import type { FileFault, FileRecord, FileWarning } from '../../../exchange/sandbox/read-sandbox-file.ts';
import type { Section } from '../../../domain/ports/repository.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { SECTION_LABELS } from './section-labels.ts';

const FAULTS: Record<FileFault['code'], () => string> = {
  'not-text': m.files_fault_not_text,
  'not-json': m.files_fault_not_json,
  'too-deep': m.files_fault_too_deep,
  'too-many': m.files_fault_too_many,
  'duplicate-section': m.files_fault_duplicate_section,
  'missing-section': m.files_fault_missing_section,
  'not-a-sandbox': m.files_fault_not_a_sandbox,
  'unknown-version': m.files_fault_unknown_version,
  missing: m.files_fault_missing,
  'wrong-type': m.files_fault_wrong_type,
  'too-small': m.files_fault_too_small,
  'too-large': m.files_fault_too_large,
  'wrong-format': m.files_fault_wrong_format,
  'not-one-of': m.files_fault_not_one_of,
  unknown: m.files_fault_unknown,
  'not-unicode': m.files_fault_not_unicode,
  duplicate: m.files_fault_duplicate,
};

const RECORDS: Record<Section, (inputs: { number: string }) => string> = {
  campaigns: m.files_record_campaigns,
  journal: m.files_record_journal,
  references: m.files_record_references,
  policies: m.files_record_policies,
  people: m.files_record_people,
  packages: m.files_record_packages,
  feedback: m.files_record_feedback,
  overlays: m.files_record_overlays,
  caps: m.files_record_caps,
  acceptances: m.files_record_acceptances,
  settings: m.files_record_settings,
  templates: m.files_record_templates,
};

/** What is wrong with a file: in which record, on which line, in which field. */
export function fileFaultWords({ code, record, field, line }: FileFault): string {
  if (record === null && field === '' && code === 'too-large') return m.files_fault_file_too_large();
  const where = { record: recordWords(record), line: formatNumber(line), fault: FAULTS[code]() };
  return field === '' ? m.files_fault_in(where) : m.files_fault_at({ ...where, field });
}

function recordWords(record: FileRecord | null): string {
  if (record === null) return m.files_record_file();
  const { section, number, name, id } = record;
  if (number === null) return SECTION_LABELS[section]();
  const words = RECORDS[section]({ number: formatNumber(number) });
  const called = name ?? id;
  return called === null ? words : m.files_record_named({ record: words, name: called });
}

const WARNINGS: Record<FileWarning['code'], (inputs: { name: string; id: string }) => string> = {
  'unknown-audience': m.files_warning_audience,
  'unknown-configuration': m.files_warning_configuration,
  'unknown-campaign': m.files_warning_campaign,
};

/** What is doubtful about a file. */
export function fileWarningWords({ code, name, id }: FileWarning): string {
  return WARNINGS[code]({ name, id });
}
