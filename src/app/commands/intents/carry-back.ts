import type { Campaign } from '../../../domain/campaign/campaign.ts';
import { referencesIn } from '../../../domain/campaign/channels-in.ts';
import type { Reference, References } from '../../../domain/campaign/reference.ts';
import { writtenOf } from '../../../domain/campaign/written.ts';
import { CARRIED } from '../../../domain/comparison/changes-left.ts';
import { carryBack, type WayBackKind } from '../../../domain/comparison/way-back.ts';
import { settle } from '../../../domain/lifecycle/settle.ts';
import type { Deed } from '../../../domain/lifecycle/undo.ts';
import { isOfCampaign } from '../../../domain/ports/repository.ts';
import type { Sandbox } from '../../../domain/ports/sandboxes.ts';
import { CHANGED, GONE, type Intent } from '../intent.ts';
import { journalEntry } from '../journal-entry.ts';
import { madeBy } from '../made-by.ts';

/** A campaign of a copy, and its original as somebody saw it when they decided to carry it back. */
export interface Carried {
  readonly copy: Campaign;
  /** Null: the original had none of its id. */
  readonly seen: Pick<Campaign, 'revision'> | null;
}

/** What became of one of the deeds, as it is taken back. */
const DEEDS: Record<WayBackKind, Deed['event']> = {
  new: 'create',
  edit: 'edit',
  version: 'modify',
  move: 'reschedule',
  tags: 'edit-tags',
};

/**
 * What is written of campaigns of a copy, carried into its original, in the original's own database: of all of them, or of none. The
 * audiences and configurations that they name and the original has not come along.
 *
 * @param from the copy, which the journal names
 * @param known the audiences and configurations of the copy
 */
export function carryBackAll(
  carried: readonly Carried[],
  from: Pick<Sandbox, 'id' | 'name'>,
  known: References,
): Intent<void> {
  const inputs = { [CARRIED]: from.id, source: from.name };
  return {
    campaigns: carried.map(({ copy }) => copy.id),
    shelves: ['references'],
    isOf: (entry) => isOfCampaign(entry) && carried.some(({ copy }) => copy.id === entry.campaignId),
    decideEach(stored, nth, context) {
      const each = carried[nth];
      if (each === undefined) return {};
      const { copy, seen } = each;
      const settled = stored === undefined ? null : settle(stored, context.now, context.references).campaign;
      if (settled === null && seen !== null) return { ...GONE, about: copy };
      if (settled !== null && settled.revision !== seen?.revision) return { ...CHANGED, about: settled };
      const done = carryBack(stored, copy, context);
      if (done.kind === 'refused') return { reason: done.reason, about: settled ?? copy };
      if (settled === null) return madeBy(context, [done.campaign], inputs);
      const deed: Deed = {
        event: DEEDS[done.as],
        at: context.now,
        by: context.actor.name,
        before: settled,
        after: done.campaign,
      };
      return {
        put: [done.campaign],
        // What the clock owed comes first, and is nobody's.
        journal: done.steps.map((step) =>
          journalEntry(
            done.campaign,
            step.actor === null ? step : { ...step, inputs: { ...step.inputs, ...inputs } },
          ),
        ),
        deeds: [deed],
      };
    },
    decide(_found, { references = [] }) {
      const here = new Set(references.map(({ id }) => id));
      const named = new Set(carried.flatMap(({ copy }) => referencesIn(writtenOf(copy).content)));
      const missing = [...named].flatMap((id): Reference[] => {
        const reference = known.get(id);
        return here.has(id) || reference === undefined ? [] : [reference];
      });
      const [first] = carried;
      return {
        things: missing.map((after) => ({ shelf: 'references' as const, before: null, after })),
        told: { kind: 'carried', name: first?.copy.name ?? '', count: carried.length },
        answer: undefined,
      };
    },
  };
}
