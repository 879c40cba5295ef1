import type { Campaign, Mark } from './campaign.ts';
import type { Content } from './content.ts';

/** What a campaign is from its first moment on, besides its content. */
type Beginnings = Pick<Campaign, 'id' | 'type' | 'name' | 'description' | 'tags'>;

/** A draft that nothing has happened to yet. The content is of the type that the campaign is. */
export function firstDraft(beginnings: Beginnings, content: Content, mark: Mark): Campaign {
  const { id, type, name, description, tags } = beginnings;
  return {
    type,
    id,
    name,
    description,
    tags,
    status: 'draft',
    statusSince: mark.at,
    created: mark,
    modified: mark,
    activated: null,
    liveSince: null,
    closedAt: null,
    completedAt: null,
    stopped: null,
    archived: null,
    failure: null,
    request: null,
    revision: 0,
    current: { number: 1, content, created: mark, activated: null, replacedAt: null },
    draft: null,
    replaced: [],
  } as Campaign;
}
