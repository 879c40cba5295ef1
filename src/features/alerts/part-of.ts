import type { DetailsPart } from '../../app/reveal.svelte.ts';
import type { Alert } from '../../domain/alerts/alerts.ts';
import type { CampaignType } from '../../domain/campaign/type.ts';

/** Where a campaign's details show the field that an alert is about. */
export function partOf(
  { field, ofDraft }: Pick<Alert, 'field' | 'ofDraft'>,
  type: CampaignType,
): DetailsPart {
  if (ofDraft) return 'versions';
  const [first] = field.split('.');
  switch (first) {
    case 'name':
    case 'schedule':
      return first;
    case 'actions':
      return type === 'orchestrated' ? 'activities' : 'content';
    case 'archived':
      return 'dates';
    case 'failure':
      return 'journal';
    default:
      return 'content';
  }
}
