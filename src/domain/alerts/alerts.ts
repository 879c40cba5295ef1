import type { Campaign } from '../campaign/campaign.ts';
import type { Content } from '../campaign/content.ts';
import type { References } from '../campaign/reference.ts';
import { traitsOf } from '../campaign/status.ts';
import { RETENTION } from '../lifecycle/due.ts';
import { anchorOf, planOf } from '../runs/plan.ts';
import { launchesUntil, previousRun } from '../runs/runs.ts';
import { DAY, type Instant } from '../time/instant.ts';
import { faultsIn, partFaultsIn, type Fault } from './faults.ts';

/** Alerts that block activation, then those that only warn. */
export const BLOCKING_ALERTS = [
  'no-action',
  'message-not-published',
  'configuration-missing',
  'configuration-broken',
  'audience-missing',
  'audience-gone',
  'identity-type-missing',
  'start-in-past',
  'end-passed',
  'end-before-start',
  'no-run-before-end',
  'runs-used-up',
  'recurrence-without-day',
  'day-never-comes',
  'throttle-out-of-range',
] as const;
export const WARNINGS = [
  'recurring-without-end',
  'same-name',
  'same-priority',
  'deletion-near',
  'last-run-failed',
] as const;
export type AlertCode = (typeof BLOCKING_ALERTS)[number] | (typeof WARNINGS)[number];

/** Something wrong or doubtful about a campaign. Computed whenever asked, never stored. */
export interface Alert {
  readonly code: AlertCode;
  readonly blocks: boolean;
  /** The field to look at, as a path below the content, or of the campaign. */
  readonly field: string;
  /** Since when it has been so. */
  readonly since: Instant;
  /** It concerns the draft version beside the one in force. */
  readonly ofDraft: boolean;
}

export interface AlertContext {
  readonly now: Instant;
  readonly references: References;
}

/** Warn this long before an archived campaign is deleted. */
export const DELETION_NEAR = 7 * DAY;

/** What can be told from the campaign and its references alone; the inventory adds what two campaigns share. */
export function alertsOf(campaign: Campaign, context: AlertContext): Alert[] {
  const { status, statusSince, current, draft, modified, failure } = campaign;
  const alerts: Alert[] = [];
  const add = ({ code, field, since }: Fault, otherwise: Instant, ofDraft = false) => {
    const blocks = (BLOCKING_ALERTS as readonly string[]).includes(code);
    alerts.push({ code, field, blocks, since: since ?? otherwise, ofDraft });
  };

  const { launches: isRunning, isBefore: isWaiting } = traitsOf(status);
  if (isRunning && draft !== null) {
    for (const fault of faultsIn(campaign, draft.content, context)) add(fault, modified.at, true);
    if (isEndless(campaign, draft.content)) add(ENDLESS, modified.at, true);
  }
  if (isRunning) {
    for (const fault of partFaultsIn(campaign, current.content, context)) add(fault, statusSince);
  } else if (isWaiting) {
    for (const fault of faultsIn(campaign, current.content, context)) add(fault, modified.at);
  }
  if ((isRunning || isWaiting) && isEndless(campaign, current.content)) add(ENDLESS, modified.at);
  if (status === 'archived' && modified.at + RETENTION - context.now <= DELETION_NEAR) {
    add({ code: 'deletion-near', field: 'archived' }, modified.at + RETENTION - DELETION_NEAR);
  }
  if (failure !== null && status !== 'archived' && wasLastRun(campaign, failure.at, context.now)) {
    add({ code: 'last-run-failed', field: 'failure' }, failure.at);
  }
  return alerts;
}

const ENDLESS: Fault = { code: 'recurring-without-end', field: 'schedule.end' };

function isEndless({ type }: Campaign, content: Content): boolean {
  const { recurrence, end } = content.schedule;
  return recurrence?.count === null && end === null && planOf(type, content, 0).recurring;
}

/**
 * No run came after one that failed, under whichever version was in force then: an orchestrated campaign goes on, and
 * the next run may go well.
 */
function wasLastRun(campaign: Campaign, failedAt: Instant, now: Instant): boolean {
  const until = Math.min(now, launchesUntil(campaign) - 1);
  return [...campaign.replaced, campaign.current].every((version) => {
    const anchor = anchorOf(campaign, version);
    if (anchor === null) return true;
    const plan = planOf(campaign.type, version.content, anchor);
    const last = previousRun(plan, Math.min(until, (version.replacedAt ?? Infinity) - 1));
    return last === null || last <= failedAt;
  });
}
