import { changesTags, replaceTag } from '../../domain/campaign/replace-tag.ts';
import type { Policy } from '../../domain/campaign/policy.ts';
import type { InventoryRow } from '../../domain/inventory/row.ts';
import { fire } from '../../domain/lifecycle/fire.ts';
import type { Reason } from '../../domain/lifecycle/reason.ts';
import type { Decision } from '../../domain/ports/repository.ts';
import { journalEntry } from './journal-entry.ts';
import type { Workspace } from '../sandboxes/workspace.svelte.ts';

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

type Concerned = Pick<Workspace, 'repository' | 'inventory' | 'commands'>;

/**
 * Renames a tag, merges it into another or deletes it, in all campaigns at once or in none. Policies follow to the
 * other name; from a deleted one they are not freed, for a policy without a tag would match every campaign. Answers
 * why not, or null. May reject with a `StorageFault`.
 */
export function changeTag(
  { repository, inventory, commands }: Concerned,
  { tag, to }: TagChange,
): Promise<Reason | null> {
  const context = commands.context();
  if (context.actor.role === 'viewer') return Promise.resolve({ code: 'viewer-changes-nothing' });
  const ids = campaignsOf({ tag, to }, inventory.rows).map(({ id }) => id);
  const policies = to === null ? [] : policiesNaming(tag, inventory.policies);
  return repository.transact(ids, (found): Decision<null> => {
    // They are judged as they are stored now, which another tab may just have changed.
    const outcomes = found.flatMap((stored) => {
      if (stored === undefined || !changesTags(stored.tags, tag, to)) return [];
      const outcome = fire(stored, 'edit-tags', context, { tags: replaceTag(stored.tags, tag, to) });
      return outcome.kind === 'refused' ? [] : [{ stored, ...outcome }];
    });
    return {
      put: outcomes.flatMap(({ campaign }) => campaign ?? []),
      remove: outcomes.flatMap(({ stored, campaign }) => (campaign === null ? [stored.id] : [])),
      journal: outcomes.flatMap(({ stored, steps }) => steps.map((step) => journalEntry(stored, step))),
      policies: policies.map((each) => ({ ...each, tags: replaceTag(each.tags, tag, to) })),
      answer: null,
    };
  });
}
