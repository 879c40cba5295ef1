import type { Campaign } from '../../../domain/campaign/campaign.ts';
import type { Input } from '../../../domain/lifecycle/context.ts';
import type { LifecycleEvent } from '../../../domain/lifecycle/events.ts';
import { fire } from '../../../domain/lifecycle/fire.ts';
import { settle } from '../../../domain/lifecycle/settle.ts';
import type { Deed } from '../../../domain/lifecycle/undo.ts';
import type { Move } from '../../../domain/schedule/move-schedule.ts';
import { instantOf } from '../../../domain/time/zone.ts';
import { CHANGED, GONE, type Intent } from '../intent.ts';
import { journalEntry } from '../journal-entry.ts';
import type { ToldMove } from '../recent-actions.svelte.ts';

/** What an event did to a campaign. */
export interface Fired {
  readonly before: Campaign;
  /** Null: the campaign is gone. */
  readonly after: Campaign | null;
  /** What a duplicate made. */
  readonly created: Campaign | null;
}

interface Asked {
  readonly id: string;
  /** What the person acted on: anything else is refused. */
  readonly revision: number;
  readonly event: LifecycleEvent;
  readonly input: Input;
  /** The id of a copy, if one is made. */
  readonly copyId: string;
  /** The stay in the editor that it is part of; absent: none. */
  readonly stay?: string | undefined;
}

/** Events that are made and unmade in the editor, by its own history. */
const UNLISTED: readonly LifecycleEvent[] = ['edit'];

/** An event of the lifecycle's table, brought about by a person. */
export function campaignEvent({ id, revision, event, input, copyId, stay }: Asked): Intent<Fired> {
  return {
    campaigns: [id],
    decide([stored], _shelved, context) {
      if (stored === undefined) return GONE;
      const before = settle(stored, context.now, context.references).campaign;
      if (before === null) return GONE;
      if (before.revision !== revision) return CHANGED;
      const outcome = fire(stored, event, context, { id: copyId, ...input });
      if (outcome.kind === 'refused') return outcome;
      const { campaign: after, created, steps } = outcome;
      const journal = steps.map((step) => {
        const isOfStay = stay !== undefined && step.event === event;
        return journalEntry(stored, isOfStay ? { ...step, stay } : step);
      });
      const last = steps.at(-1);
      if (created !== null && last !== undefined) {
        const made = { ...last, from: 'draft', to: 'draft', inputs: { source: stored.name } } as const;
        journal.push(journalEntry(created, made));
      }
      const did = { at: context.now, by: context.actor.name };
      const deed: Deed =
        created === null
          ? { event, ...did, before, after }
          : { event: 'create', ...did, before: null, after: created };
      const told = {
        kind: 'event',
        event,
        name: (created ?? before).name,
        move: input.move === undefined ? null : toldMove(before, input.move),
      } as const;
      return {
        put: [after, created].filter((each) => each !== null),
        remove: after === null ? [id] : [],
        journal,
        deeds: [deed],
        ...(UNLISTED.includes(event) ? {} : { told }),
        answer: { before, after, created },
      };
    },
  };
}

function toldMove({ current }: Campaign, { from, to, edge }: Move): ToldMove {
  const { zone } = current.content.schedule;
  return {
    from: from === null ? null : instantOf(from, zone),
    to: instantOf(to, zone),
    isEnd: edge === 'end',
  };
}
