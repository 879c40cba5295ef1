import { changesTags, replaceTag } from '../../domain/campaign/replace-tag.ts';
import type { Policy } from '../../domain/campaign/policy.ts';
import type { InventoryRow } from '../../domain/inventory/row.ts';
import { fire } from '../../domain/lifecycle/fire.ts';
import { settle } from '../../domain/lifecycle/settle.ts';
import type { Deed } from '../../domain/lifecycle/undo.ts';
import type { Reason } from '../../domain/lifecycle/reason.ts';
import type { Decision } from '../../domain/ports/repository.ts';
import type { PolicyChange } from './commands.ts';
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

type Concerned = Pick<Workspace, 'repository' | 'inventory' | 'commands' | 'recent'>;

/**
 * Renames a tag, merges it into another or deletes it, in all campaigns at once or in none. Policies follow to the
 * other name; from a deleted one they are not freed, for a policy without a tag would match every campaign. Answers
 * why not, or null. May reject with a `StorageFault`.
 */
export async function changeTag(
  { repository, inventory, commands, recent }: Concerned,
  { tag, to }: TagChange,
): Promise<Reason | null> {
  const context = commands.context();
  if (context.actor.role === 'viewer') return { code: 'viewer-changes-nothing' };
  const ids = campaignsOf({ tag, to }, inventory.rows).map(({ id }) => id);
  const { now: at, actor } = context;
  const { deeds, policies } = await repository.transact(
    ids,
    (found, shelved): Decision<{ deeds: Deed[]; policies: PolicyChange[] }> => {
      // They are judged as they are stored now, which another tab may just have changed.
      const outcomes = found.flatMap((stored) => {
        if (stored === undefined || !changesTags(stored.tags, tag, to)) return [];
        const outcome = fire(stored, 'edit-tags', context, { tags: replaceTag(stored.tags, tag, to) });
        if (outcome.kind === 'refused') return [];
        const before = settle(stored, at, context.references).campaign;
        return before === null ? [] : [{ stored, before, ...outcome }];
      });
      const named = to === null ? [] : policiesNaming(tag, shelved.policies ?? []);
      const changes = named.map((before) => ({
        before,
        after: { ...before, tags: replaceTag(before.tags, tag, to) },
      }));
      return {
        put: outcomes.flatMap(({ campaign }) => campaign ?? []),
        remove: outcomes.flatMap(({ stored, campaign }) => (campaign === null ? [stored.id] : [])),
        journal: outcomes.flatMap(({ stored, steps }) => steps.map((step) => journalEntry(stored, step))),
        shelves: { policies: { put: changes.map(({ after }) => after) } },
        answer: {
          deeds: outcomes.map(({ before, campaign: after }) => ({
            event: 'edit-tags' as const,
            at,
            by: actor.name,
            before,
            after,
          })),
          policies: changes,
        },
      };
    },
    ['policies'],
  );
  // Somebody else has just renamed or deleted it: there was nothing left to change.
  if (deeds.length === 0 && policies.length === 0 && ids.length > 0) return { code: 'changed-meanwhile' };
  recent.add({
    at,
    told: { kind: 'tag', tag, to, count: deeds.length },
    touched: [...deeds.map(({ before }) => before?.id ?? ''), ...policies.map(({ before }) => before.id)],
    undo: () => commands.undoAll(deeds, policies),
  });
  return null;
}
