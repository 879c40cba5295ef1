import type { CampaignEntry } from '../../../src/domain/ports/repository.ts';
import { anId } from '../../support/ids.ts';
import { MANAGER, NOW } from '../../support/builders.ts';

/** An entry of the journal at NOW: a person activates a campaign. */
export function anEntry(given: Partial<CampaignEntry> = {}): CampaignEntry {
  return {
    number: 1,
    campaignId: anId(1),
    name: 'Spring news',
    at: NOW,
    event: 'activate',
    actor: MANAGER.name,
    from: 'draft',
    to: 'live',
    inputs: {},
    ...given,
  };
}
