import type { Alert } from '../../domain/alerts/alerts.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { CampaignType } from '../../domain/campaign/type.ts';
import { toPage, type EditorPart, type View } from '../view/view.ts';

const PARTS: Record<string, EditorPart> = {
  name: 'properties',
  description: 'properties',
  tags: 'properties',
  actions: 'actions',
  priority: 'actions',
  audience: 'audience',
  identityType: 'audience',
  schedule: 'schedule',
  throttle: 'schedule',
};

/** The section of the editor that holds a field, as alerts name fields; null: it is not a field of the editor. */
export function editorPartOf(field: string, type: CampaignType): EditorPart | null {
  const part = PARTS[field.split('.')[0] ?? ''] ?? null;
  // The audiences of an orchestrated campaign stand among its activities.
  return part === 'audience' && type === 'orchestrated' ? 'actions' : part;
}

/** Where the field that an alert is about is written, or read; null: it is not a field of the editor. */
export function fieldView(campaign: Campaign, { field, ofDraft }: Alert): Partial<View> | null {
  const part = editorPartOf(field, campaign.type);
  if (part === null) return null;
  const version = campaign.draft === null ? null : ofDraft ? 'draft' : 'live';
  return { ...toPage('campaign'), campaign: campaign.id, part, version, field };
}
