import type { Campaign, Mark, Version } from '../campaign/campaign.ts';
import { policiesFor } from '../campaign/policy.ts';
import { uniqueTags } from '../campaign/unique-tags.ts';
import { withWritten } from '../campaign/with-written.ts';
import { daysBetween, scheduleAfter } from '../schedule/move-schedule.ts';
import { shiftWall } from '../schedule/shift-schedule.ts';
import { traitsOf, type Status } from '../campaign/status.ts';
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
  'request-approval': (campaign, mark, { message = '' }, { policies }) => {
    const asking = policiesFor(campaign, (campaign.draft ?? campaign.current).content, policies);
    const kept = asking.map(({ id, name, blocksSelfApproval }) => ({ id, name, blocksSelfApproval }));
    return { campaign: { ...campaign, request: { ...mark, message: message.trim(), policies: kept } } };
  },
  'request-changes': withdrawRequest,
  'cancel-request': withdrawRequest,
  edit: (campaign, _mark, { written }) => ({
    campaign: written === undefined ? campaign : withWritten(campaign, written),
  }),
  modify: (campaign, mark, { move }) => ({
    campaign: withDraft(campaign, {
      ...(move === undefined ? campaign.current : afterMove(campaign.current, move)),
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
  reschedule: (campaign, mark, { move }) => ({
    campaign: move === undefined ? campaign : moved(campaign, mark, move),
  }),
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

function afterMove(version: Version, move: NonNullable<Input['move']>): Version {
  const { content } = version;
  const schedule = scheduleAfter(content.schedule, move) ?? content.schedule;
  const { from, to, edge } = move;
  const validFrom = 'validFrom' in content ? content.validFrom : null;
  const validity =
    edge === 'whole' && from !== null && validFrom !== null
      ? { validFrom: shiftWall(validFrom, daysBetween(from, to)) }
      : {};
  return { ...version, content: { ...content, ...validity, schedule } } as Version;
}

/** What was in force stays readable as a version of its own; what was not is only written anew. */
function moved(campaign: Campaign, mark: Mark, move: NonNullable<Input['move']>): Campaign {
  const { current, replaced, status } = campaign;
  if (traitsOf(status).isBefore) return { ...campaign, current: afterMove(current, move) } as Campaign;
  return {
    ...campaign,
    current: {
      ...afterMove(current, move),
      number: current.number + 1,
      created: mark,
      activated: mark,
    },
    replaced: [...replaced, { ...current, replacedAt: mark.at }],
  } as Campaign;
}

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
