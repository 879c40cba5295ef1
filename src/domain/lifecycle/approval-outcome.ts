import type { Campaign } from '../campaign/campaign.ts';
import type { Status } from '../campaign/status.ts';
import { planInForce } from '../runs/plan.ts';
import { startOf } from '../runs/runs.ts';
import type { Instant } from '../time/instant.ts';
import type { Context } from './context.ts';
import { fire } from './fire.ts';
import type { Reason } from './reason.ts';

/** What an approval would make of a campaign, or why nobody could give it now. */
export type ApprovalOutcome =
  | {
      readonly kind: 'becomes';
      readonly status: Status;
      /** Scheduled: when it starts. */
      readonly startsAt: Instant | null;
    }
  | { readonly kind: 'refused'; readonly reason: Reason };

/** Tries the approval out on behalf of somebody who may give it, and changes nothing. */
export function approvalOutcome(campaign: Campaign, context: Context): ApprovalOutcome {
  const somebody = { role: 'approver', name: '' } as const;
  const outcome = fire(campaign, 'approve', { ...context, actor: somebody });
  if (outcome.kind === 'refused') return outcome;
  const { campaign: approved } = outcome;
  if (approved === null) return { kind: 'refused', reason: { code: 'gone' } };
  const plan = approved.status === 'scheduled' ? planInForce(approved) : null;
  return { kind: 'becomes', status: approved.status, startsAt: plan === null ? null : startOf(plan) };
}
