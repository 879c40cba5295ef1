import { alertsOf } from '../alerts/alerts.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { isShown } from '../campaign/channels-in.ts';
import { policiesFor } from '../campaign/policy.ts';
import { traitsOf } from '../campaign/status.ts';
import { hasSomethingLeft, remainingOf } from '../runs/remaining.ts';
import { startOf } from '../runs/runs.ts';
import { planInForce, planOf } from '../runs/plan.ts';
import { scheduleAfter } from '../schedule/move-schedule.ts';
import { instantOf } from '../time/zone.ts';
import type { Context, Input } from './context.ts';
import type { Reason } from './reason.ts';
import { nextDue } from './settle.ts';
import { changedSince, isCancelling, isDecision, sentSince, UNDO_OF_STOP } from './undo.ts';

type Guard = (campaign: Campaign, context: Context, input: Input | null) => Reason | null;

/** The conditions that the table names. Each answers why not, or null. `input` is null while only asking. */
export const GUARDS = {
  'no-blocking-alert': (campaign, { now, references }) => {
    // What is wrong with the version in force is no reason against the draft version that may mend it.
    const ofDraft = campaign.draft !== null;
    const alerts = alertsOf(campaign, { now, references });
    const count = alerts.filter((each) => each.blocks && each.ofDraft === ofDraft).length;
    if (count === 0) return null;
    // What is in review is locked: it is mended once it is given back.
    return { code: campaign.request === null ? 'blocking-alerts' : 'alerts-in-review', count };
  },
  'approval-required': (campaign, { policies }) =>
    needsApproval(campaign, policies)
      ? null
      : { code: campaign.draft === null ? 'approval-not-required' : 'version-not-reviewed' },
  'approval-not-required': (campaign, { policies }) =>
    needsApproval(campaign, policies) ? { code: 'approval-required' } : null,
  // A move would be in force at once; a draft version goes through the review.
  'move-not-reviewed': (campaign, { policies }) =>
    needsApproval(campaign, policies) ? { code: 'move-needs-approval' } : null,
  'not-own-request': (campaign, { actor, policies }) => {
    const { request } = campaign;
    if (request?.by !== actor.name) return null;
    // Both those that asked and those that match now: taking a tag away frees nobody.
    const judging = [
      ...(request.policies ?? []),
      ...policiesFor(campaign, pendingContent(campaign), policies),
    ];
    return judging.some((each) => each.blocksSelfApproval) ? { code: 'self-approval-blocked' } : null;
  },
  'policies-asked': (campaign, { policies }) => {
    const asked = campaign.request?.policies ?? null;
    if (asked === null) return null;
    const unasked = policiesFor(campaign, pendingContent(campaign), policies).find(
      ({ id }) => !asked.some((each) => each.id === id),
    );
    return unasked === undefined ? null : { code: 'policy-not-asked', name: unasked.name };
  },
  message: (_campaign, _context, input) =>
    input !== null && (input.message ?? '').trim() === '' ? { code: 'message-required' } : null,
  'draft-version': (campaign, context) => (campaign.draft === null ? noVersion(campaign, context) : null),
  'something-to-discard': ({ draft }) => (draft === null ? { code: 'no-version' } : null),
  'no-draft-version': ({ draft }) => (draft === null ? null : { code: 'has-draft-version' }),
  'under-review': ({ request }) => (request === null ? { code: 'nothing-submitted' } : null),
  requested: ({ request }) => (request === null ? { code: 'no-request' } : null),
  'not-under-review': ({ request }, { actor }) => {
    if (request === null) return null;
    return { code: request.by === actor.name ? 'own-request-first' : 'under-review', name: request.by };
  },
  'still-modifiable': (campaign, context) => (isModifiable(campaign) ? null : sentAlready(campaign, context)),
  'no-run-yet': (campaign, { now }) => {
    const plan = planInForce(campaign);
    const start = plan === null ? null : startOf(plan);
    return start !== null && start <= now ? { code: 'already-run' } : null;
  },
  recurring: ({ current }) =>
    current.content.schedule.recurrence === null ? { code: 'not-recurring' } : null,
  movable: (campaign, context, input) => moveRefusal(campaign, context, input?.move ?? null),
  'end-movable': (campaign, context, input) => moveRefusal(campaign, context, input?.move ?? null),
  'something-left': (campaign, { now, references }) => {
    const remaining = remainingOf(campaign, now, references);
    // What neither has anything left nor ends by itself, such as after a last run that failed, is ended by hand.
    if (hasSomethingLeft(remaining) || nextDue(campaign, references) === null) return null;
    return { code: remaining.underWay.length > 0 ? 'last-sending-under-way' : 'nothing-left-to-stop' };
  },
  'own-deed': (_campaign, { actor, now }, input) => {
    const deed = input?.deed;
    if (deed === undefined) return input === null ? null : { code: 'undo-changed-since' };
    if (deed.by !== actor.name) return { code: 'undo-by-others', name: deed.by };
    if (isDecision(deed) && actor.role !== 'approver') return { code: 'only-an-approver' };
    return now < deed.at ? { code: 'undo-clock-went-back' } : null;
  },
  'unchanged-since': (campaign, { now, references }, input) =>
    input?.deed === undefined ? null : changedSince(campaign, input.deed, now, references),
  'nothing-sent-since': (campaign, { now, references }, input) =>
    input?.deed === undefined ? null : sentSince(campaign, input.deed, now, references),
  'nothing-due-since': (_campaign, { now, references }, input) => {
    const before = input?.deed?.before ?? null;
    const due = before === null ? null : nextDue(before, references);
    return due === null || due.at > now ? null : { code: 'undo-due-since', at: due.at };
  },
  'not-final-yet': (_campaign, { now }, input) => {
    const deed = input?.deed;
    if (deed === undefined || !isCancelling(deed)) return null;
    return now > deed.at + UNDO_OF_STOP ? { code: 'undo-time-over' } : null;
  },
} satisfies Record<string, Guard>;

export type GuardName = keyof typeof GUARDS;

/** Why there is no draft version, and what to do about it. */
function noVersion(campaign: Campaign, context: Context): Reason {
  if (!traitsOf(campaign.status).isModifiable || context.actor.role === 'viewer')
    return { code: 'no-version' };
  return isModifiable(campaign) ? { code: 'no-draft-version' } : sentAlready(campaign, context);
}

/** Why what is live cannot be changed any more. */
function sentAlready(campaign: Campaign, { now, references }: Context): Reason {
  if (campaign.type === 'api-triggered') return { code: 'single-run-is-live' };
  const { underWay, waiting } = remainingOf(campaign, now, references);
  return { code: underWay.length + waiting.length > 0 ? 'being-sent' : 'already-sent' };
}

/** Why a schedule cannot be moved so; null before it is said how. */
function moveRefusal(campaign: Campaign, context: Context, move: Input['move'] | null): Reason | null {
  if (move == null) return null;
  const { content } = campaign.current;
  const at = instantOf(move.to, content.schedule.zone);
  if (at <= context.now) return { code: 'start-in-past' };
  const schedule = scheduleAfter(content.schedule, move);
  if (schedule === null) return { code: 'series-cannot-follow' };
  const plan = planOf(campaign.type, { ...content, schedule }, context.now);
  if (move.edge === 'end') {
    // An end that the schedule does not name follows from its runs, or from when it was activated.
    if (content.schedule.end === null || plan.end === null) return { code: 'no-end-to-move' };
    return plan.end <= (startOf(plan) ?? Infinity) ? { code: 'end-not-after-start' } : null;
  }
  // What was moved must itself take place, and something must be left of what stands around it.
  const isOver = plan.end !== null && (plan.end < at || plan.end <= (startOf(plan) ?? Infinity));
  return isOver ? { code: 'end-before-start' } : null;
}

/** The content that an activation would bring into force: the draft version's, else the campaign's own. */
function pendingContent(campaign: Campaign) {
  return (campaign.draft ?? campaign.current).content;
}

export function needsApproval(campaign: Campaign, policies: Context['policies']): boolean {
  return policiesFor(campaign, pendingContent(campaign), policies).length > 0;
}

/** It recurs, nothing was sent yet, it is only shown, or its API window is open. */
function isModifiable(campaign: Campaign): boolean {
  const { content } = campaign.current;
  if (campaign.status === 'scheduled' || planInForce(campaign)?.recurring === true) return true;
  return 'window' in content ? content.window : isShown(content);
}
