import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { NewCampaignEntry } from '../../domain/ports/repository.ts';

export function journalEntry(
  { id, name }: Campaign,
  step: Omit<NewCampaignEntry, 'campaignId' | 'name'>,
): NewCampaignEntry {
  return { campaignId: id, name, ...step };
}
