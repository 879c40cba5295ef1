import { campaignsOf, policiesNaming, type TagChange } from '../../app/commands/intents/tags.ts';
import type { Policy } from '../../domain/campaign/policy.ts';
import { countedChannels, type Cap } from '../../domain/pressure/cap.ts';
import type { Uses } from '../../domain/inventory/dependents.ts';
import type { InventoryRow } from '../../domain/inventory/row.ts';
import type { Section } from '../../domain/ports/repository.ts';
import type { ChangedCampaign, Compared } from '../../exchange/sandbox/compare-contents.ts';
import type { FileFault, FileRecord, FileWarning } from '../../exchange/sandbox/read-sandbox-file.ts';
import { formatNumber, formatList } from '../../i18n/format.ts';
import { CHANNEL_LABELS, FACET_LABELS, TYPE_LABELS } from '../../i18n/labels.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { languageTag } from '../../i18n/region.ts';
import { SECTION_LABELS } from './storage/section-labels.ts';

/** Which campaigns a policy is about, one line a condition. */
export function conditionWords({ types, channels, tags }: Policy): string[] {
  const conditions = [
    { name: FACET_LABELS.type(), values: types.map((each) => TYPE_LABELS[each]()) },
    { name: FACET_LABELS.channel(), values: channels.map((each) => CHANNEL_LABELS[each]()) },
    { name: FACET_LABELS.tag(), values: tags },
  ].filter(({ values }) => values.length > 0);
  if (conditions.length === 0) return [m.settings_policies_every()];
  return conditions.map(({ name, values }) =>
    m.settings_policies_condition({ name, values: values.join(', ') }),
  );
}

/** "At most 3 a day: Email, SMS" */
export function capWords(cap: Cap): string {
  const chosen = countedChannels(cap).map((each) => CHANNEL_LABELS[each]());
  const said = {
    most: formatNumber(cap.most),
    channels: cap.channels.length === 0 ? m.settings_caps_every() : chosen.join(', '),
  };
  return cap.per === 'day' ? m.settings_caps_words_day(said) : m.settings_caps_words_week(said);
}

/** The weekdays on which weeks begin somewhere, by their names. */
export function weekdayOptions() {
  const format = new Intl.DateTimeFormat(languageTag(), { weekday: 'long', timeZone: 'UTC' });
  return ([1, 6, 7] as const).map((value) => {
    const label = format.format(Date.UTC(2024, 0, value));
    return { value, label: label.charAt(0).toLocaleUpperCase(languageTag()) + label.slice(1) };
  });
}

/** "Used by 12 campaigns, 3 in force" */
export function useWords({ total, inForce }: Uses): string {
  if (total === 0) return m.references_unused();
  const counted = { count: total, number: formatNumber(total) };
  if (inForce === 0) return m.references_used_idle(counted);
  return m.references_used({ ...counted, inForce: formatNumber(inForce) });
}

/** What a change of a tag would do, in a few sentences. */
export function tagChangeWords(
  change: TagChange,
  rows: readonly InventoryRow[],
  policies: readonly Policy[],
): string {
  const concerned = campaignsOf(change, rows);
  const archived = concerned.filter(({ status }) => status === 'archived').length;
  const naming = policiesNaming(change.tag, policies).length;
  const counted = (count: number) => ({ count, number: formatNumber(count) });
  return [
    concerned.length === 0 ? m.tags_changes_none() : m.tags_changes(counted(concerned.length)),
    archived > 0 && m.tags_archived(counted(archived)),
    naming > 0 &&
      (change.to === null ? m.tags_policies_stay(counted(naming)) : m.tags_policies_follow(counted(naming))),
  ]
    .filter((each) => each !== false)
    .join(' ');
}

const COMPARED: Record<Compared, () => string> = {
  name: m.files_differs_name,
  description: m.files_differs_description,
  tags: m.files_differs_tags,
  status: m.files_differs_status,
  content: m.files_differs_content,
  history: m.files_differs_history,
};

/** A campaign and in what it differs: "Spring news: name and tags, changed later here". */
export function changedCampaignWords({ name, differs, isNewerHere }: ChangedCampaign): string {
  const parts = [formatList(differs.map((each) => COMPARED[each]()))];
  if (isNewerHere) parts.push(m.files_newer_here());
  return m.files_changed_line({ name, differs: parts.join(', ') });
}

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

const LIMITS: Record<NonNullable<FileFault['limit']>['of'], (inputs: { number: string }) => string> = {
  entries: m.files_fault_too_many_entries,
  characters: m.files_fault_too_many_characters,
  number: m.files_fault_too_great,
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
  views: m.files_record_views,
};

/** What is wrong with a file: in which record, on which line, in which field. */
export function fileFaultWords({ code, record, field, line, limit }: FileFault): string {
  if (record === null && field === '' && code === 'too-large') return m.files_fault_file_too_large();
  const fault = limit === undefined ? FAULTS[code]() : LIMITS[limit.of]({ number: formatNumber(limit.most) });
  const where = { record: recordWords(record), line: formatNumber(line), fault };
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

/** What is wrong with a stored row: the field, in whatever words the schema names its fault. */
export function brokenRowWords({ problem }: { readonly problem: string }): string {
  const field = problem.slice(0, problem.indexOf(': '));
  return field === '' ? m.settings_broken_record() : m.settings_broken_field({ field });
}
