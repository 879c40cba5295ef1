import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { NewEntry } from '../../domain/ports/repository.ts';

export function journalEntry({ id, name }: Campaign, step: Omit<NewEntry, 'campaignId' | 'name'>): NewEntry {
  return { campaignId: id, name, ...step };
}
