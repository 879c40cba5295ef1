import { arriving, losesDates, needed, type ImportChoices } from '../../exchange/package/import-choices.ts';
import { dependencyKey, type PackageFile } from '../../exchange/package/package-file.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { formatNumber } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';

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
