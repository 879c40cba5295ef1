import { alertsOf, type AlertCode } from '../alerts/alerts.ts';
import type { Campaign } from '../campaign/campaign.ts';
import type { Policy } from '../campaign/policy.ts';
import type { References } from '../campaign/reference.ts';
import { traitsOf } from '../campaign/status.ts';
import type { Status } from '../campaign/status.ts';
import { anchorOf, planInForce, planOf, PUBLISHING } from '../runs/plan.ts';
import { campaignRunsBetween, startOf } from '../runs/runs.ts';
import { DAY, type Instant } from '../time/instant.ts';
import { instantOf } from '../time/zone.ts';
import type { LifecycleEvent } from './events.ts';
import { fire } from './fire.ts';
import { needsApproval } from './guards.ts';
import { nextDue, settle } from './settle.ts';
import type { Step } from './step.ts';

/** One turn in the life of a campaign. */
export interface Moment {
  readonly at: Instant;
  readonly event: LifecycleEvent;
  /** The status after it; null: it is gone. */
  readonly status: Status | null;
  /** For what lies ahead, what the rule of the clock is computed from. */
  readonly inputs: Step['inputs'];
}

export interface Life {
  /** From the activation on, as the campaign itself remembers it. */
  readonly past: readonly Moment[];
  /** What the clock will do, if nobody does anything and audiences and configurations stay as they are. */
  readonly ahead: readonly Moment[];
  /** More lies ahead than is told: runs that fail one after the other, for ever. */
  readonly goesOn: boolean;
  /** How many times it launches until it is over; null where it does not recur, or for longer than is counted. */
  readonly runs: number | null;
}

/** Runs of an orchestrated campaign may fail for ever; nobody reads further than this. */
const MOST = 100;
/** An end date may be thousands of years away; runs are counted this far ahead. */
const COUNTED = 5 * 366 * DAY;

/** A campaign's life so far, and what the clock will do to it: told by settling it, from one due instant to the next. */
export function lifeOf(campaign: Campaign, references: References, now: Instant): Life {
  const settled = settle(campaign, now, references).campaign;
  if (settled === null) return { past: [], ahead: [], goesOn: false, runs: null };
  const { ahead, goesOn } = aheadOf(settled, references);
  const end = goesOn ? undefined : ahead.at(-1);
  return { past: pastOf(settled), ahead, goesOn, runs: runsUntil(settled, now, end) };
}

function aheadOf(campaign: Campaign, references: References): Pick<Life, 'ahead' | 'goesOn'> {
  const ahead: Moment[] = [];
  let current = campaign;
  for (;;) {
    const next = nextDue(current, references);
    if (next === null) return { ahead, goesOn: false };
    if (ahead.length >= MOST) return { ahead, goesOn: true };
    const { campaign: after, steps } = settle(current, next.at, references);
    ahead.push(...steps.map(({ at, event, to, inputs }) => ({ at, event, status: to, inputs })));
    if (after === null) return { ahead, goesOn: false };
    current = after;
  }
}

function runsUntil(campaign: Campaign, now: Instant, end: Moment | undefined): number | null {
  if (planInForce(campaign)?.recurring !== true) return null;
  if ((end?.event !== 'complete' && end?.event !== 'fail') || end.at - now > COUNTED) return null;
  return campaignRunsBetween(campaign, now + 1, end.at).length;
}

function pastOf(campaign: Campaign): Moment[] {
  const { status, statusSince, closedAt, completedAt, stopped, archived, failure } = campaign;
  const beginning = beginningOf(campaign);
  const past: Moment[] = [...beginning, ...versionsOf(campaign, beginning)];
  const add = (event: LifecycleEvent, at: Instant, after: Status) =>
    past.push({ at, event, status: after, inputs: {} });
  if (closedAt !== null) add('close', closedAt, 'closed');
  if (failure !== null && campaign.type === 'orchestrated') {
    add('fail-run', failure.at, closedAt !== null && closedAt <= failure.at ? 'closed' : 'live');
  }
  if (completedAt !== null) add('complete', completedAt, 'completed');
  if (stopped !== null) add('stop', stopped.at, 'stopped');
  if (status === 'failed' || archived?.restoresTo === 'failed') {
    add('fail', failure?.at ?? statusSince, 'failed');
  }
  if (archived !== null) add('archive', archived.at, 'archived');
  past.sort((one, other) => one.at - other.at);
  // A draft version with a later start takes a live campaign back to scheduled.
  if (past.length > 0 && past.at(-1)?.status !== status) add('activate-draft-version', statusSince, status);
  return past;
}

/** The turns that later versions were: each with when it came into force and, where it began later, when that was. */
function versionsOf(campaign: Campaign, beginning: readonly Moment[]): Moment[] {
  const { type, replaced, current, liveSince, stopped, completedAt, archived, failure } = campaign;
  const later = [...replaced, current].slice(1);
  const ended = Math.min(
    stopped?.at ?? Infinity,
    completedAt ?? Infinity,
    archived?.at ?? Infinity,
    campaign.status === 'failed' ? (failure?.at ?? Infinity) : Infinity,
  );
  const turns: Moment[] = [];
  let status = beginning.find(({ event }) => event === 'activate')?.status ?? null;
  for (const version of later) {
    const { activated, created, content, replacedAt } = version;
    if (activated === null) continue;
    const { at } = activated;
    if (status === 'scheduled' && liveSince !== null && liveSince <= at) status = 'live';
    const start = startOf(planOf(type, content, anchorOf(campaign, version) ?? at)) ?? at;
    // A live campaign whose new version is recurring stays live between two runs.
    const written = content.schedule.start;
    const goesOn =
      status === 'live' &&
      content.schedule.recurrence !== null &&
      (written === null || instantOf(written, content.schedule.zone) <= at);
    const event = created.at === at ? 'reschedule' : 'activate-draft-version';
    status = goesOn || start <= at ? 'live' : 'scheduled';
    turns.push({ at, event, status, inputs: {} });
    const hasBegun =
      replacedAt === null ? campaign.status !== 'scheduled' && start < ended : start < replacedAt;
    // When it first went live is told with the beginning.
    if (status === 'scheduled' && hasBegun && start !== liveSince) {
      status = 'live';
      turns.push({ at: start, event: 'start', status, inputs: {} });
    }
  }
  return turns;
}

/** From its activation until it went live. */
function beginningOf(campaign: Campaign): Moment[] {
  const { type, status, activated, liveSince, stopped } = campaign;
  if (activated === null) return [];
  const turn = (event: LifecycleEvent, at: Instant, after: Status): Moment => {
    return { at, event, status: after, inputs: {} };
  };
  const isOrchestrated = type === 'orchestrated';
  const ready = Math.min(activated.at + (isOrchestrated ? PUBLISHING : 0), liveSince ?? Infinity);
  const turns: Moment[] = isOrchestrated ? [turn('publish', activated.at, 'publishing')] : [];
  const isReady = status !== 'publishing' && (stopped === null || stopped.at >= ready);
  if (isReady) {
    const event = isOrchestrated ? 'finish-publishing' : 'activate';
    turns.push(turn(event, ready, liveSince === ready ? 'live' : 'scheduled'));
  }
  return liveSince === null || liveSince === ready ? turns : [...turns, turn('start', liveSince, 'live')];
}

/** What would follow if somebody brought into force what is not: the event, or what blocks it. */
export type Foresight = {
  readonly event: 'activate' | 'approve' | 'publish' | 'activate-draft-version';
} & (
  | { readonly kind: 'blocked'; readonly alerts: readonly AlertCode[] }
  | { readonly kind: 'life'; readonly life: Life }
);

/**
 * The life that a draft, a campaign in review, or one with a draft version would have if that came into force now: its
 * past is the turn that this would be, if it is one. Who may bring it about is not asked. Null where nothing waits to.
 */
export function foresee(
  campaign: Campaign,
  references: References,
  policies: readonly Policy[],
  now: Instant,
): Foresight | null {
  const { status, draft } = campaign;
  const isVersion = draft !== null && traitsOf(status).isModifiable;
  if (!isVersion && !traitsOf(status).isBefore) return null;
  const event = bringsIntoForce(campaign, policies);
  const actor = { role: 'approver', name: 'Anybody' } as const;
  // Once approved, it is activated as if no policy asked for anything.
  const approved: LifecycleEvent = isVersion
    ? 'activate-draft-version'
    : status === 'draft'
      ? 'activate'
      : 'approve';
  const waiting = isVersion ? { ...campaign, request: null } : campaign;
  const fired: LifecycleEvent = event === 'approve' ? approved : event;
  const outcome = fire(waiting, fired, { actor, now, references, policies: [] });
  if (outcome.kind === 'done' && outcome.campaign !== null) {
    const { status: after } = outcome.campaign;
    const past: Moment[] = after === status ? [] : [{ at: now, event: fired, status: after, inputs: {} }];
    return { event, kind: 'life', life: { ...lifeOf(outcome.campaign, references, now), past } };
  }
  const alerts = alertsOf(campaign, { now, references }).filter(
    (each) => each.blocks && each.ofDraft === isVersion,
  );
  return { event, kind: 'blocked', alerts: alerts.map((each) => each.code) };
}

/** The event that would bring a campaign, or the draft version beside it, into force. */
export function bringsIntoForce(campaign: Campaign, policies: readonly Policy[]): Foresight['event'] {
  const { type, status, draft, request } = campaign;
  if (type === 'orchestrated') return 'publish';
  if (status === 'in-review' || request !== null || needsApproval(campaign, policies)) return 'approve';
  return draft === null ? 'activate' : 'activate-draft-version';
}
