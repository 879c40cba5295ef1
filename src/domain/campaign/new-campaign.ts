import type { WallTime } from '../time/wall-time.ts';
import type { Campaign, Mark } from './campaign.ts';
import type { Category, Content, Schedule } from './content.ts';
import { firstDraft } from './first-draft.ts';
import type { CampaignType } from './type.ts';

/** What a person says when creating a campaign. */
export interface Beginning {
  readonly type: CampaignType;
  /** Heeded for the types that have one. */
  readonly category: Category;
  readonly name: string;
  /** The IANA zone of its schedule. */
  readonly zone: string;
  /** When it is to start; null: at activation. */
  readonly start: WallTime | null;
}

/** A draft with nothing in it yet but what was said. `endId` names the activity that every orchestration ends with. */
export function newCampaign(beginning: Beginning, id: string, endId: string, mark: Mark): Campaign {
  const { type, name } = beginning;
  const properties = { id, type, name: name.trim(), description: '', tags: [] };
  return firstDraft(properties, emptyContent(beginning, endId), mark);
}

function emptyContent({ type, category, zone, start }: Beginning, endId: string): Content {
  const schedule: Schedule = { zone, start, end: null, recurrence: null };
  const nobody = { audienceId: null, identityType: null };
  if (type === 'orchestrated') {
    return { activities: [{ kind: 'end', id: endId }], schedule, validFrom: null };
  }
  if (type === 'api-triggered') {
    // A start only means something for a window.
    return { category, actions: [], ...nobody, window: start !== null, schedule, throttle: null };
  }
  return {
    category,
    actions: [],
    ...nobody,
    schedule,
    throttle: null,
    priority: null,
    inRecipientZone: false,
  };
}
