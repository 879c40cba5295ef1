import type { Campaign } from '../campaign/campaign.ts';
import type { References } from '../campaign/reference.ts';
import type { Status } from '../campaign/status.ts';
import { isFinal, traitsOf } from '../campaign/status.ts';
import { startOf } from '../runs/runs.ts';
import { planInForce } from '../runs/plan.ts';
import type { Instant } from '../time/instant.ts';
import { DUES, type Due } from './due.ts';
import type { Step } from './step.ts';
import { LIFECYCLE, type Row } from './table.ts';

const CLOCK_ROWS = (LIFECYCLE as readonly Row[]).filter((row) => row.by === 'clock');

export interface Next extends Due {
  readonly row: Row;
}

/**
 * The next thing the clock will do to a campaign; null if it will do nothing. Of rows due at one instant the table's
 * first comes first. What would have been due before the campaign came into its status, or its version into force, is
 * due at that very instant: a journal never goes back in time.
 */
export function nextDue(campaign: Campaign, references: References): Next | null {
  const { status, type, statusSince, current } = campaign;
  const { isInForce, isPutAway } = traitsOf(status);
  if (!isInForce && !isPutAway) return null;
  const earliest = Math.max(statusSince, current.activated?.at ?? statusSince);
  let next: Next | null = null;
  for (const row of CLOCK_ROWS) {
    if (row.due === null || !row.from.includes(status) || !row.types.includes(type)) continue;
    const due = DUES[row.due](campaign, references);
    if (due === null) continue;
    const at = Math.max(due.at, earliest);
    if (next === null || at < next.at) next = { ...due, at, row };
  }
  return next;
}

export interface Settled {
  /** Null: the campaign was deleted by the clock. */
  readonly campaign: Campaign | null;
  readonly steps: readonly Step[];
}

/**
 * Applies everything that the clock owes a campaign until `now`, in order, each dated at its own instant. Settling
 * twice, or in many small waits, gives what settling once gives.
 */
export function settle(campaign: Campaign, now: Instant, references: References): Settled {
  const steps: Step[] = [];
  let settled: Campaign | null = campaign;
  for (;;) {
    const next = nextDue(settled, references);
    if (next === null || next.at > now) return { campaign: settled, steps };
    const before: Campaign = settled;
    settled = applyDue(before, next);
    steps.push({
      at: next.at,
      event: next.row.event,
      actor: null,
      from: before.status,
      to: settled?.status ?? null,
      inputs: next.inputs,
    });
    if (settled === null) return { campaign: null, steps };
  }
}

function applyDue(campaign: Campaign, { row, at, failure }: Next): Campaign | null {
  if (row.to === 'gone') return null;
  const failed = failure === undefined ? campaign : { ...campaign, failure };
  return enter(failed, resolveTarget(failed, row, at), at);
}

/** The status that a row leads to, at an instant. */
export function resolveTarget(campaign: Campaign, { to }: Row, at: Instant): Status {
  if (to === 'same') return campaign.status;
  if (to === 'former') return campaign.archived?.restoresTo ?? 'stopped';
  if (to === 'start') return startsAhead(campaign, at) ? 'scheduled' : 'live';
  if (to === 'gone' || to === 'before') throw new Error(`No status follows from ${to}`);
  return to;
}

function startsAhead(campaign: Campaign, at: Instant): boolean {
  const plan = planInForce(campaign);
  const start = plan === null ? null : startOf(plan);
  return start !== null && start > at;
}

/** Moves a campaign into a status and stamps what that status stands for. */
export function enter(campaign: Campaign, status: Status, at: Instant): Campaign {
  const revision = campaign.revision + 1;
  if (status === campaign.status) return { ...campaign, revision };
  return {
    ...campaign,
    revision,
    status,
    statusSince: at,
    // Where nothing can be activated any more, nothing waits for an approval either.
    request: isFinal(status) ? null : campaign.request,
    liveSince: status === 'live' ? (campaign.liveSince ?? at) : campaign.liveSince,
    closedAt: status === 'closed' ? at : campaign.closedAt,
    completedAt: status === 'completed' ? (campaign.completedAt ?? at) : campaign.completedAt,
  };
}
