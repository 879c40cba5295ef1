import type { EditorPart } from '../../app/view/view.ts';
import type { CampaignType } from '../../domain/campaign/type.ts';
import { m } from '../../i18n/paraglide/messages.js';

const LABELS: Record<EditorPart, () => string> = {
  properties: m.editor_properties,
  actions: m.editor_actions,
  audience: m.editor_audience,
  schedule: m.editor_schedule,
  review: m.editor_review,
};

export function partLabel(part: EditorPart, type: CampaignType): string {
  return part === 'actions' && type === 'orchestrated' ? m.editor_activities() : LABELS[part]();
}
