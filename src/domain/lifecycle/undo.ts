import type { Campaign } from '../campaign/campaign.ts';
import type { References } from '../campaign/reference.ts';
import { isInForce } from '../campaign/status.ts';
import { remainingOf } from '../runs/remaining.ts';
import { campaignRunsBetween } from '../runs/runs.ts';
import { MINUTE, type Instant } from '../time/instant.ts';
import type { LifecycleEvent } from './events.ts';
import type { Reason } from './reason.ts';

/** What somebody did to a campaign, as it is kept to be taken back. */
export interface Deed {
  readonly event: LifecycleEvent | 'create' | 'import';
  readonly at: Instant;
  /** Who did it. */
  readonly by: string;
  /** Null: it made the campaign. */
  readonly before: Campaign | null;
  /** Null: it deleted the campaign. */
  readonly after: Campaign | null;
}

/** Stop, Close and Archive can be taken back for so long, in ms: what they cancelled is planned anew by nobody. */
export const UNDO_OF_STOP = 10 * MINUTE;

/** Whether a deed ended something that was in force. */
export function isCancelling({ event, before }: Deed): boolean {
  return ['stop', 'close', 'archive'].includes(event) && before !== null && isInForce(before.status);
}

const BY_APPROVERS: readonly Deed['event'][] = ['approve', 'request-changes'];

/** Whether taking it back needs an approver: whoever decided may change their mind, and nobody else. */
export function isDecision({ event }: Deed): boolean {
  return BY_APPROVERS.includes(event);
}

/** `campaign`: as it is now, with what the clock owes it. */
export function changedSince(
  campaign: Campaign,
  { after, at }: Deed,
  now: Instant,
  references: References,
): Reason | null {
  if (after === null || campaign.revision === after.revision) return null;
  const runs = begunBetween(campaign, at, now, references);
  if (runs > 0) return { code: 'undo-runs-since', count: runs };
  // A person's change is a modification; the clock's is not, and leads to another status or notes a failure.
  const isModified = campaign.modified.at !== after.modified.at || campaign.modified.by !== after.modified.by;
  const isMoved = campaign.status !== after.status || campaign.failure?.at !== after.failure?.at;
  return { code: isMoved && !isModified ? 'undo-clock-since' : 'undo-changed-since' };
}

/** What went out since, of what was there before or of what came of it: nobody can take that back. */
export function sentSince(
  campaign: Campaign,
  deed: Deed,
  now: Instant,
  references: References,
): Reason | null {
  const { before } = deed;
  if (before !== null && isCancelling(deed)) {
    const { waiting } = remainingOf(before, deed.at, references);
    const cancelled = waiting.filter(({ begins }) => begins <= now).length;
    const runs = campaignRunsBetween(before, deed.at + 1, now + 1).length;
    return cancelled + runs > 0 ? { code: 'undo-cancelled-since', count: cancelled + runs } : null;
  }
  // Content on show and calls that are answered have no launches to count, and have met people once they are live.
  const isNewlyLive =
    deed.event !== 'import' && campaign.liveSince !== null && (before?.liveSince ?? null) === null;
  if (isNewlyLive && remainingOf(campaign, now, references).isOpen) return { code: 'undo-live-since' };
  // What a deed brought into force at once began to go out at its very instant.
  const isLaunch = deed.after?.current.activated?.at === deed.at;
  const count = begunBetween(campaign, isLaunch ? deed.at - 1 : deed.at, now, references);
  return count > 0 ? { code: 'undo-runs-since', count } : null;
}

/** How many sendings of a campaign began after one instant, up to another. */
function begunBetween(campaign: Campaign, after: Instant, now: Instant, references: References): number {
  const { waiting } = remainingOf(campaign, after, references);
  const waited = waiting.filter(({ begins }) => begins <= now).length;
  return waited + campaignRunsBetween(campaign, after + 1, now + 1).length;
}
