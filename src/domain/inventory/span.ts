import type { Campaign } from '../campaign/campaign.ts';
import { messageOffset } from '../runs/sendings.ts';
import { planInForce, planOf, type Plan } from '../runs/plan.ts';
import { finalRun, startOf } from '../runs/runs.ts';
import type { Instant } from '../time/instant.ts';
import { instantOf } from '../time/zone.ts';

/** From when to when a campaign lasts, as the calendar and the list show it. */
export interface Span {
  /** Null: nothing says when, and it was never activated. */
  readonly start: Instant | null;
  /** Null: open-ended, or a single send. */
  readonly end: Instant | null;
  /** It goes on for a time, rather than sending once. */
  readonly lasting: boolean;
}

export function spanOf(campaign: Campaign): Span {
  const plan = planInForce(campaign);
  if (plan === null) return draftSpan(campaign);
  const start = campaign.liveSince ?? startOf(plan) ?? campaign.activated?.at ?? null;
  const lasting = isLasting(campaign, plan);
  const end = lasting ? least(endedAt(campaign), plannedEnd(campaign, plan)) : null;
  return { start, end: end === null || start === null ? end : Math.max(start, end), lasting };
}

/** A draft lasts as its schedule is written; without a start it has none until it is activated. */
function draftSpan(campaign: Campaign): Span {
  const { start, end, zone } = campaign.current.content.schedule;
  const plan = proposedPlan(campaign);
  const last = end === null ? null : instantOf(end, zone);
  return {
    start: start === null ? null : instantOf(start, zone),
    end: plan === null ? last : plannedEnd(campaign, plan),
    lasting: end !== null || plan !== null,
  };
}

function isLasting(campaign: Campaign, plan: Plan): boolean {
  const { content } = campaign.current;
  if ('window' in content) return content.window;
  if (plan.recurring || plan.series === null) return true;
  return campaign.type === 'orchestrated' && messageOffset(campaign.current.content) > 0;
}

function plannedEnd(campaign: Campaign, plan: Plan): Instant | null {
  if (plan.end !== null) return plan.end;
  if (plan.series === null) return null;
  const final = finalRun(plan);
  if (final === null || campaign.type !== 'orchestrated') return final;
  return final + messageOffset(campaign.current.content);
}

/** When something other than its plan ended it. */
function endedAt({ status, stopped, closedAt, completedAt, failure }: Campaign): Instant | null {
  const failed = status === 'failed' ? (failure?.at ?? null) : null;
  return [stopped?.at ?? null, closedAt, completedAt, failed].reduce(least, null);
}

function least(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null) return other;
  return other === null ? one : Math.min(one, other);
}

/** The plan of a campaign that was never activated, from its own start on; null unless it says when it recurs. */
export function proposedPlan({ type, current: { content } }: Campaign): Plan | null {
  const { start, zone } = content.schedule;
  if (start === null) return null;
  const plan = planOf(type, content, instantOf(start, zone));
  return plan.recurring ? plan : null;
}

/** The plan that a never activated campaign would follow if it were activated now. */
export function previewPlan(campaign: Campaign, now: Instant): Plan {
  return planOf(campaign.type, (campaign.draft ?? campaign.current).content, now);
}
