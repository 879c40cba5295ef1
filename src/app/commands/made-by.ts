import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { Context } from '../../domain/lifecycle/context.ts';
import type { Change } from './intent.ts';
import { journalEntry } from './journal-entry.ts';

/** What adding campaigns changes. `inputs`: what the journal says with it. */
export function madeBy(
  { actor, now }: Context,
  created: readonly Campaign[],
  inputs: Readonly<Record<string, string>>,
): Pick<Change<unknown>, 'put' | 'journal' | 'deeds'> {
  const step = { at: now, event: 'create', actor: actor.name, from: 'draft', to: 'draft', inputs } as const;
  const did = { event: 'create', at: now, by: actor.name, before: null } as const;
  return {
    put: created,
    journal: created.map((each) => journalEntry(each, step)),
    deeds: created.map((after) => ({ ...did, after })),
  };
}
