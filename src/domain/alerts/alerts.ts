import type { Campaign, Version } from '../campaign/campaign.ts';
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
  'subject-missing',
  'title-missing',
  'text-missing',
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
  'recurrence-without-month',
  'day-never-comes',
  'throttle-out-of-range',
] as const;
export const WARNINGS = [
  'over-cap',
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
  /** When it began to hold; null where nobody knows, because an edit may have brought it or not. */
  readonly since: Instant | null;
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
  const { status, current, draft, modified, failure } = campaign;
  const alerts: Alert[] = [];
  const add = ({ code, field }: Fault, since: Instant | null, ofDraft = false) => {
    const blocks = (BLOCKING_ALERTS as readonly string[]).includes(code);
    alerts.push({ code, field, blocks, since, ofDraft });
  };
  const addAll = (faults: readonly Fault[], version: Version) => {
    for (const fault of faults) add(fault, begunAt(fault, version, campaign, context), version === draft);
  };

  const { launches: isRunning, isBefore: isWaiting } = traitsOf(status);
  if (isRunning && draft !== null) {
    addAll(flawsIn(campaign, draft.content, context), draft);
  }
  if (isRunning) addAll(flawsInForce(campaign, current.content, context), current);
  if (isWaiting) addAll(flawsIn(campaign, current.content, context), current);
  if (status === 'archived' && modified.at + RETENTION - context.now <= DELETION_NEAR) {
    add({ code: 'deletion-near', field: 'archived' }, modified.at + RETENTION - DELETION_NEAR);
  }
  if (failure !== null && status !== 'archived' && wasLastRun(campaign, failure.at, context.now)) {
    add({ code: 'last-run-failed', field: 'failure' }, failure.at);
  }
  return alerts;
}

/** What is wrong or doubtful about a content that is not in force. */
export function flawsIn(campaign: Campaign, content: Content, context: AlertContext): readonly Fault[] {
  return [...faultsIn(campaign, content, context), ...doubts(campaign, content)];
}

/**
 * What an edit brought began with it. What the world brought about began then, or with the version that it befell. Of
 * what else is written nobody keeps when it was: in force it began with the first of the versions that have had it ever
 * since, and before that it is known as long as nothing of the campaign was changed.
 */
export function begunAt(
  { code, since }: Fault,
  version: Version,
  campaign: Campaign,
  context: AlertContext,
): Instant | null {
  const brought = version.flawedSince?.[code];
  if (since !== undefined) return Math.max(since, brought ?? version.created.at);
  if (brought !== undefined) return brought;
  if (version.activated !== null) {
    const versions = [...campaign.replaced, version];
    const isSound = ({ content }: Version) =>
      flawsInForce(campaign, content, context).every((each) => each.code !== code);
    return versions[versions.findLastIndex(isSound) + 1]?.activated?.at ?? null;
  }
  return campaign.modified.at === version.created.at ? version.created.at : null;
}

function flawsInForce(campaign: Campaign, content: Content, context: AlertContext): readonly Fault[] {
  return [...partFaultsIn(campaign, content, context), ...doubts(campaign, content)];
}

function doubts(campaign: Campaign, content: Content): readonly Fault[] {
  return isEndless(campaign, content) ? [{ code: 'recurring-without-end', field: 'schedule.end' }] : [];
}

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
