import type { CampaignType } from '../domain/campaign/type.ts';
import type { EditorPart } from './view.ts';

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
