import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { Context } from '../../domain/lifecycle/context.ts';
import type { Change } from './intent.ts';
import { journalEntry } from './journal-entry.ts';

type Made = Required<Pick<Change<unknown>, 'put' | 'journal' | 'deeds'>>;

/** What adding campaigns changes. `inputs`: what the journal says with it. */
export function madeBy(
  { actor, now }: Context,
  created: readonly Campaign[],
  inputs: Readonly<Record<string, string>>,
): Made {
  const step = { at: now, event: 'create', actor: actor.name, from: 'draft', to: 'draft', inputs } as const;
  const did = { event: 'create', at: now, by: actor.name, before: null } as const;
  return {
    put: created,
    journal: created.map((each) => journalEntry(each, step)),
    deeds: created.map((after) => ({ ...did, after })),
  };
}

/** What bringing campaigns in changes that have a life behind them: each stays in the status that it has. */
export function broughtBy(
  { actor, now }: Context,
  brought: readonly Campaign[],
  inputs: Readonly<Record<string, string>>,
): Made {
  const did = { event: 'import', at: now, by: actor.name, before: null } as const;
  return {
    put: brought,
    journal: brought.map((each) => {
      const { status } = each;
      return journalEntry(each, {
        at: now,
        event: 'import',
        actor: actor.name,
        from: status,
        to: status,
        inputs,
      });
    }),
    deeds: brought.map((after) => ({ ...did, after })),
  };
}
