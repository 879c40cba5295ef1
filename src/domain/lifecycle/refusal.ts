import type { Campaign } from '../campaign/campaign.ts';
import type { Context, Input } from './context.ts';
import type { LifecycleEvent } from './events.ts';
import { GUARDS } from './guards.ts';
import type { Reason, ReasonCode } from './reason.ts';
import { LIFECYCLE, rowFor, type By, type Row } from './table.ts';

/**
 * Why an event cannot be brought about now, by this person; null if it can. `input` null asks before anything was
 * said with it. The status is looked at first, then the role, then the guards in the table's order.
 */
export function refusal(
  campaign: Campaign,
  event: LifecycleEvent,
  context: Context,
  input: Input | null = null,
): Reason | null {
  const row = rowFor(event, campaign.type, campaign.status);
  if (row === undefined) return { code: otherwise(event, campaign) };
  const role = roleRefusal(row.by, campaign, context);
  if (role !== null) return role;
  for (const name of row.guards) {
    const reason = GUARDS[name](campaign, context, input);
    if (reason !== null) return reason;
  }
  return null;
}

/** Why an event never happens in the status that a campaign has. */
function otherwise(event: LifecycleEvent, { status, draft }: Campaign): ReasonCode {
  if (event === 'archive' && status === 'archived') return 'already-archived';
  if (event === 'activate-draft-version' && draft === null) return 'no-draft-version';
  const rows: readonly Row[] = LIFECYCLE;
  return rows.find((each) => each.event === event && each.otherwise !== null)?.otherwise ?? 'nothing-runs';
}

function roleRefusal(by: By, campaign: Campaign, { actor }: Context): Reason | null {
  if (actor.role === 'viewer') return { code: 'viewer-changes-nothing' };
  if (by === 'approver' && actor.role !== 'approver') return { code: 'only-an-approver' };
  const { request } = campaign;
  if (by === 'requester' && request !== null && request.by !== actor.name) {
    return { code: 'only-the-requester', name: request.by };
  }
  return by === 'clock' ? { code: 'nothing-runs' } : null;
}
