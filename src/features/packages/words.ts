import type { Instant } from '../../domain/time/instant.ts';
import { arriving, losesDates, needed, type ImportChoices } from '../../exchange/package/import-choices.ts';
import { dependencyKey, type PackageFile } from '../../exchange/package/package-file.ts';
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

type Words = (inputs: { count: number; number: string }) => string;

/** What an import will do and what it will not, a sentence each. */
export function importSummary(file: PackageFile, choices: ImportChoices, now: Instant): string[] {
  const created = arriving(file, choices);
  const wanted = needed(file, choices);
  const of = (kind: string) =>
    wanted.filter((each) => choices.references.get(dependencyKey(each))?.kind === kind).length;
  const sentence = (count: number, words: Words) =>
    count === 0 ? [] : [words({ count, number: formatNumber(count) })];
  return [
    ...(created.length === 0 ? [m.packages_sum_nothing()] : []),
    ...sentence(created.length, m.packages_sum_create),
    ...sentence(file.campaigns.length - created.length, m.packages_sum_use),
    ...sentence(of('create'), m.packages_sum_references),
    ...sentence(of('existing'), m.packages_sum_mapped),
    ...sentence(of('empty'), m.packages_sum_left),
    ...sentence(file.references.length - wanted.length, m.packages_sum_not_needed),
    ...sentence(created.filter((each) => losesDates(each, now)).length, m.packages_sum_dates),
  ];
}
