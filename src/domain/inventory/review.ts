import type { Campaign } from '../campaign/campaign.ts';
import { DELETION_NEAR } from '../alerts/alerts.ts';
import { actionsIn, audiencesIn } from '../campaign/channels-in.ts';
import type { Content } from '../campaign/content.ts';
import { outagesOf, type References } from '../campaign/reference.ts';
import { isInForce, traitsOf } from '../campaign/status.ts';
import { RETENTION } from '../lifecycle/due.ts';
import { planInForce, planOf, PUBLISHING } from '../runs/plan.ts';
import { finalRun, launchesUntil, nextRun } from '../runs/runs.ts';
import { MINUTE, type Instant } from '../time/instant.ts';
import { addDays, localDateAt, startOfDate } from '../time/local-date.ts';
import { instantOf } from '../time/zone.ts';

/**
 * When time alone may change a campaign's alerts: the dates of something not yet activated pass, something that it
 * refers to goes or comes back, a run follows one that failed, or its deletion comes near. Null if it will not.
 */
export function alertsChangeAt(campaign: Campaign, now: Instant, references: References): Instant | null {
  const ahead = changes(campaign, now, references).filter((at) => at > now && Number.isFinite(at));
  return ahead.length === 0 ? null : Math.min(...ahead);
}

function changes(campaign: Campaign, now: Instant, references: References): Instant[] {
  const { status, modified, current, draft } = campaign;
  if (status === 'archived') return [modified.at + RETENTION - DELETION_NEAR];
  const isWaiting = traitsOf(status).isBefore;
  const inForce = isInForce(status) ? [current] : [];
  const pending = isWaiting ? [current] : inForce.flatMap(() => draft ?? []);
  return [
    ...pending.flatMap(({ content }) => datesPassing(campaign, content, now)),
    ...[...inForce, ...pending].flatMap(({ content }) => outageChanges(content, references)),
    ...runAfterFailure(campaign),
  ];
}

/** When a start, an end or the last slot has passed, if the content is not in force by then. */
function datesPassing({ type }: Campaign, content: Content, now: Instant): Instant[] {
  const { start, end, zone } = content.schedule;
  // An orchestrated campaign launches nothing before it is published.
  const lead = type === 'orchestrated' ? PUBLISHING : 0;
  const plan = planOf(type, content, now + lead);
  const passing = end === null ? [] : [instantOf(end, zone) - lead];
  if (start !== null) {
    passing.push(instantOf(start, zone) + 1 - lead);
    const final = plan.recurring ? finalRun(plan) : null;
    if (final !== null) passing.push(final + 1 - lead);
  } else if (plan.recurring && end !== null) {
    // Without a start its slots would be at the time of day of its activation, on that day and later ones.
    const today = localDateAt(now + lead, zone);
    const tomorrow = addDays(today, 1);
    passing.push(startOfDate(tomorrow, zone) - lead);
    for (const date of [today, tomorrow])
      passing.push(instantOf(`${date}T${end.slice(11)}`, zone) + MINUTE - lead);
  }
  return passing;
}

function outageChanges(content: Content, references: References): Instant[] {
  const configurations = actionsIn(content).flatMap(({ configurationId }) => configurationId ?? []);
  return [...configurations, ...audiencesIn(content)].flatMap((id) =>
    outagesOf(references, id).flatMap(({ from, to }) => [from, to ?? Infinity]),
  );
}

function runAfterFailure(campaign: Campaign): Instant[] {
  const { failure } = campaign;
  const plan = failure === null ? null : planInForce(campaign);
  if (failure === null || plan === null) return [];
  const next = nextRun(plan, failure.at + 1);
  return next === null || next >= launchesUntil(campaign) ? [] : [next];
}
