import type { Campaign } from '../../../domain/campaign/campaign.ts';
import { newCampaign, type Beginning } from '../../../domain/campaign/new-campaign.ts';
import type { Ids } from '../../../domain/ports/system.ts';
import type { Intent } from '../intent.ts';
import { madeBy } from '../made-by.ts';

/** A draft, made by a person. Answers with it. */
export function newDraft(beginning: Beginning, ids: Ids): Intent<Campaign> {
  const [id, actionId] = [ids.next(), ids.next()];
  return {
    decide(_found, _shelved, context) {
      const { actor, now } = context;
      const created = newCampaign(beginning, id, actionId, { at: now, by: actor.name });
      const told = { kind: 'event', event: 'create', name: created.name, move: null } as const;
      return { ...madeBy(context, [created], {}), told, answer: created };
    },
  };
}
