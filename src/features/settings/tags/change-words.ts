import { campaignsOf, policiesNaming, type TagChange } from '../../../app/commands/intents/tags.ts';
import type { Policy } from '../../../domain/campaign/policy.ts';
import type { InventoryRow } from '../../../domain/inventory/row.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { m } from '../../../i18n/paraglide/messages.js';

/** What a change of a tag would do, in a few sentences. */
export function changeWords(
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
