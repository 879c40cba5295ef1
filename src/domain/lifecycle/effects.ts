import type { Campaign, Mark, Version } from '../campaign/campaign.ts';
import type { Status } from '../campaign/status.ts';
import type { Context, Input } from './context.ts';
import { duplicateOf } from './duplicate.ts';
import type { LifecycleEvent } from './events.ts';

/** What an event by a person changes besides the status. The status itself comes from the table. */
export interface Change {
  readonly campaign: Campaign;
  readonly created?: Campaign;
}

type Effect = (campaign: Campaign, mark: Mark, input: Input, context: Context) => Change;

const unchanged: Effect = (campaign) => ({ campaign });
const withdrawRequest: Effect = (campaign) => ({ campaign: { ...campaign, request: null } });

export const EFFECTS: Partial<Record<LifecycleEvent, Effect>> = {
  activate: (campaign, mark) => ({ campaign: activateVersion(campaign, mark) }),
  publish: (campaign, mark) => ({ campaign: activateVersion(campaign, mark) }),
  approve: (campaign, mark) => ({ campaign: activateVersion({ ...campaign, request: null }, mark) }),
  'activate-draft-version': (campaign, mark) => ({ campaign: activateVersion(campaign, mark) }),
  'request-approval': (campaign, mark, { message = '' }) => ({
    campaign: { ...campaign, request: { ...mark, message: message.trim() } },
  }),
  'request-changes': withdrawRequest,
  'cancel-request': withdrawRequest,
  modify: (campaign, mark) => ({
    campaign: withDraft(campaign, {
      ...campaign.current,
      number: campaign.current.number + 1,
      created: mark,
      activated: null,
    }),
  }),
  'discard-draft-version': (campaign) => ({ campaign: withDraft(campaign, null) }),
  'back-to-draft': (campaign) => ({
    campaign: { ...campaign, activated: null, current: { ...campaign.current, activated: null } } as Campaign,
  }),
  close: unchanged,
  stop: (campaign, mark) => ({ campaign: { ...campaign, stopped: mark } }),
  'edit-tags': (campaign, _mark, { tags = campaign.tags }) => ({
    campaign: { ...campaign, tags: uniqueTags(tags) },
  }),
  duplicate: (campaign, mark, input, { now }) => ({
    campaign,
    created: duplicateOf(campaign, mark, input, now),
  }),
  archive: (campaign, mark) => ({
    campaign: { ...campaign, request: null, archived: { ...mark, restoresTo: formerStatus(campaign) } },
  }),
  restore: (campaign) => ({ campaign: { ...campaign, archived: null } }),
};

/** A request that is archived was never in force: it comes back as the draft it was. */
function formerStatus({ status }: Campaign): Status {
  return status === 'in-review' ? 'draft' : status;
}

function withDraft(campaign: Campaign, draft: Version | null): Campaign {
  return { ...campaign, draft } as Campaign;
}

/** Brings the draft version, or a never activated campaign's own, into force; what it replaces stays readable. */
function activateVersion(campaign: Campaign, mark: Mark): Campaign {
  const { draft, current, replaced, activated } = campaign;
  const next = { ...(draft ?? current), activated: mark };
  return {
    ...campaign,
    current: next,
    draft: null,
    replaced: draft === null ? replaced : [...replaced, { ...current, replacedAt: mark.at }],
    activated: activated ?? mark,
  } as Campaign;
}

/** Tags as they were written, without blanks and without second spellings that differ in case only. */
export function uniqueTags(tags: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const each of tags) {
    const tag = each.trim();
    const key = tag.toLowerCase();
    if (tag !== '' && !seen.has(key)) seen.set(key, tag);
  }
  return [...seen.values()];
}
