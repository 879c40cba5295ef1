import type { Policy } from '../../../domain/campaign/policy.ts';
import { changesTags, replaceTag } from '../../../domain/campaign/replace-tag.ts';
import type { InventoryRow } from '../../../domain/inventory/row.ts';
import { fire } from '../../../domain/lifecycle/fire.ts';
import { settle } from '../../../domain/lifecycle/settle.ts';
import { withTagRenamed } from '../../../domain/selection/looks.ts';
import { isOfCampaign, type JournalEntry } from '../../../domain/ports/repository.ts';
import type { Intent, LatestWhere } from '../intent.ts';
import { journalEntry } from '../journal-entry.ts';

/** A tag of the sandbox, and what it becomes: another spelling or another tag; null: nothing. */
export interface TagChange {
  readonly tag: string;
  readonly to: string | null;
}

/** The campaigns that a change of a tag concerns, archived ones included. */
export function campaignsOf({ tag, to }: TagChange, rows: readonly InventoryRow[]): InventoryRow[] {
  const key = tag.toLowerCase();
  return rows.filter((row) => row.tagKeys.includes(key) && changesTags(row.tags, tag, to));
}

/** The policies that name a tag. */
export function policiesNaming(tag: string, policies: readonly Policy[]): Policy[] {
  const key = tag.toLowerCase();
  return policies.filter((each) => each.tags.some((one) => one.toLowerCase() === key));
}

/**
 * Renames a tag, merges it into another or deletes it, in all campaigns at once or in none; `rows`: those of the
 * sandbox. Policies and saved views follow to the other name; from a deleted one they are not freed, for a policy without
 * a tag would match every campaign, and a view says what is gone. `seen`: the ids of those that bore it when somebody began to say what it is to become.
 */
export function changeTag(
  { tag, to }: TagChange,
  rows: readonly InventoryRow[],
  seen?: readonly string[],
): Intent<void> {
  const campaigns = campaignsOf({ tag, to }, rows).map(({ id }) => id);
  const bearers = new Set(seen ?? campaigns);
  return {
    campaigns,
    shelves: ['policies', 'views'],
    trace: async (latestWhere) =>
      (await lastNameOf(tag, latestWhere)) ??
      latestWhere(
        (entry) => isOfCampaign(entry) && entry.event === 'edit-tags' && bearers.has(entry.campaignId),
      ),
    decide(found, shelved, context) {
      const { now: at, actor, references } = context;
      // They are judged as they are stored now, which another tab may just have changed.
      const outcomes = found.flatMap((stored) => {
        if (stored === undefined || !changesTags(stored.tags, tag, to)) return [];
        const outcome = fire(stored, 'edit-tags', context, { tags: replaceTag(stored.tags, tag, to) });
        const before = settle(stored, at, references).campaign;
        return outcome.kind === 'refused' || before === null ? [] : [{ stored, before, ...outcome }];
      });
      const policies = to === null ? [] : policiesNaming(tag, shelved.policies ?? []);
      const views = (shelved.views ?? []).flatMap((before) => {
        const look = to === null ? before.look : withTagRenamed(before.look, tag, to);
        return look === before.look ? [] : [{ shelf: 'views', before, after: { ...before, look } } as const];
      });
      // Somebody else has just renamed or deleted it: there is nothing left to change.
      if (outcomes.length + policies.length === 0) return { reason: { code: 'tag-gone' } };
      const did = { event: 'edit-tags', at, by: actor.name } as const;
      return {
        put: outcomes.flatMap(({ campaign }) => campaign ?? []),
        remove: outcomes.flatMap(({ stored, campaign }) => (campaign === null ? [stored.id] : [])),
        journal: outcomes.flatMap(({ stored, steps }) =>
          steps.map((step) => {
            if (step.event !== 'edit-tags') return journalEntry(stored, step);
            return journalEntry(stored, { ...step, inputs: { ...step.inputs, tag, became: to ?? '' } });
          }),
        ),
        things: [
          ...policies.map((before) => {
            const tags = replaceTag(before.tags, tag, to);
            return { shelf: 'policies', before, after: { ...before, tags } } as const;
          }),
          ...views,
        ],
        deeds: outcomes.map(({ before, campaign: after }) => ({ ...did, before, after })),
        told: { kind: 'tag', tag, to, count: outcomes.length },
        answer: undefined,
      };
    },
  };
}

/** The entry that gave a tag its present name, or took it off every campaign; null: none of either is known. */
async function lastNameOf(tag: string, latestWhere: LatestWhere): Promise<JournalEntry | null> {
  let last: JournalEntry | null = null;
  for (let key = tag.toLowerCase(); key !== '';) {
    const next = await latestWhere(({ inputs }) => String(inputs['tag'] ?? '').toLowerCase() === key);
    if (next === null || next.number <= (last?.number ?? -Infinity)) break;
    last = next;
    key = String(next.inputs['became']).toLowerCase();
  }
  return last;
}
