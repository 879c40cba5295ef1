import type { Campaign } from '../campaign/campaign.ts';
import type { Context, Input } from './context.ts';
import type { LifecycleEvent } from './events.ts';
import { GUARDS, type GuardName } from './guards.ts';
import type { Reason } from './reason.ts';
import { otherwiseOf, rowFor, type By } from './table.ts';

/**
 * Why an event cannot be brought about now, by this person; null if it can. `input` null asks before anything was
 * said with it. Whoever changes nothing is told so first, for no other advice would help them; then come the status,
 * what the event needs, the role, and the guards in the table's order.
 */
export function refusal(
  campaign: Campaign,
  event: LifecycleEvent,
  context: Context,
  input: Input | null = null,
): Reason | null {
  if (context.actor.role === 'viewer') return { code: 'viewer-changes-nothing' };
  const row = rowFor(event, campaign.type, campaign.status);
  if (row === undefined || row.by === 'clock') {
    return { code: otherwiseOf(event, campaign) ?? 'never-by-hand' };
  }
  const firstOf = (names: readonly GuardName[]) => {
    for (const name of names) {
      const reason = GUARDS[name](campaign, context, input);
      if (reason !== null) return reason;
    }
    return null;
  };
  return firstOf(row.needs ?? []) ?? roleRefusal(row.by, campaign, context) ?? firstOf(row.guards);
}

function roleRefusal(by: By, { request }: Campaign, { actor }: Context): Reason | null {
  if (by === 'approver' && actor.role !== 'approver') return { code: 'only-an-approver' };
  if (by !== 'requester' || request === null || request.by === actor.name) return null;
  // Who may decide has another way to the same end.
  const code = actor.role === 'approver' ? 'request-changes-instead' : 'only-the-requester';
  return { code, name: request.by };
}
