import type { FileFault, FileRecord } from '../../exchange/package/read-package-file.ts';
import { formatNumber } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';

const FAULTS: Record<FileFault['code'], () => string> = {
  'too-large': m.packages_fault_too_large,
  'not-json': m.packages_fault_not_json,
  'not-a-package': m.packages_fault_not_a_package,
  'unknown-version': m.packages_fault_unknown_version,
  invalid: m.packages_fault_invalid,
  duplicate: m.packages_fault_duplicate,
  dangling: m.packages_fault_dangling,
};

/** Why a file is refused: which record, which field, and what is wrong with it. */
export function fileFaultWords({ code, record, field }: FileFault): string {
  const fault = FAULTS[code]();
  if (record === null && field === '') return fault;
  const where = recordWords(record);
  return field === ''
    ? m.packages_fault_in({ record: where, fault })
    : m.packages_fault_at({ record: where, field, fault });
}

function recordWords(record: FileRecord | null): string {
  if (record === null) return m.packages_record_file();
  const { section, number } = record;
  if (section === 'package') return m.packages_record_package();
  if (number === null) {
    return section === 'campaigns' ? m.packages_record_campaigns() : m.packages_record_references();
  }
  const inputs = { number: formatNumber(number) };
  return section === 'campaigns' ? m.packages_record_campaign(inputs) : m.packages_record_reference(inputs);
}
