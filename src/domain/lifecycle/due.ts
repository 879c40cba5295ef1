import type { Campaign, RunFailure } from '../campaign/campaign.ts';
import { actionsIn, audiencesIn } from '../campaign/channels-in.ts';
import { outagesOf, type References } from '../campaign/reference.ts';
import { finalRun, nextRun, previousRun, startOf } from '../runs/runs.ts';
import { PUBLISHING, planInForce, type Plan } from '../runs/plan.ts';
import { DAY, HOUR, type Instant } from '../time/instant.ts';
import { lastRecipientZone, messageOffset } from '../runs/sendings.ts';

/** A single send is over 72 hours after it went live. */
export const COMPLETION = 72 * HOUR;
/** An archived campaign is deleted 30 × 24 hours after its last modification, whatever clocks change meanwhile. */
export const RETENTION = 30 * DAY;

/** When a clock event is due, and what the journal says about why. */
export interface Due {
  readonly at: Instant;
  readonly inputs: Readonly<Record<string, number | string>>;
  readonly failure?: RunFailure;
}

type DueRule = (campaign: Campaign, references: References) => Due | null;

/** The rules of the clock by the name the table calls them. Each answers null while nothing will happen by itself. */
export const DUES = {
  published: ({ statusSince }) => ({ at: statusSince + PUBLISHING, inputs: { publishedAt: statusSince } }),
  start: (campaign) => {
    const plan = planInForce(campaign);
    const at = plan === null ? null : startOf(plan);
    return at === null ? null : { at, inputs: { start: at } };
  },
  'run-fails': firstFailure,
  done: (campaign) => {
    const plan = planInForce(campaign);
    if (plan === null) return null;
    return campaign.type === 'orchestrated' ? doneOrchestrated(campaign, plan) : done(campaign, plan);
  },
  'retention-over': ({ modified }) => ({ at: modified.at + RETENTION, inputs: { modifiedAt: modified.at } }),
} satisfies Record<string, DueRule>;

export type DueName = keyof typeof DUES;

function done(campaign: Campaign, plan: Plan): Due | null {
  if (plan.end !== null) return { at: plan.end, inputs: { end: plan.end } };
  const { content } = campaign.current;
  if ('window' in content && content.window) return null;
  if (plan.recurring) {
    const final = finalRun(plan);
    return final === null ? null : { at: final + COMPLETION, inputs: { lastRun: final } };
  }
  const liveSince = inForceSince(campaign, plan);
  const lastZone = lastRecipientZone(campaign) ?? 0;
  if (lastZone > liveSince + COMPLETION) return { at: lastZone, inputs: { lastZone } };
  return { at: liveSince + COMPLETION, inputs: { liveSince } };
}

/** When the version in force went live: a later one than the first counts its 72 hours anew. */
function inForceSince({ liveSince }: Campaign, plan: Plan): Instant {
  return Math.max(liveSince ?? 0, plan.anchor, startOf(plan) ?? 0);
}

/** 72 h after the last message of the last run, once its validity is over; never while that run failed. */
function doneOrchestrated(campaign: Campaign & { type: 'orchestrated' }, plan: Plan): Due | null {
  const lastRun = campaign.closedAt === null ? finalRun(plan) : previousRun(plan, campaign.closedAt);
  if (lastRun === null || campaign.failure?.at === lastRun) return null;
  const lastMessage = lastRun + messageOffset(campaign.current.content);
  const over = campaign.closedAt === null && plan.recurring ? (plan.end ?? lastMessage) : lastMessage;
  return { at: Math.max(lastMessage + COMPLETION, over), inputs: { lastRun, lastMessage } };
}

/** The first run, after the last one known to have failed, that finds a configuration broken or an audience gone. */
function firstFailure(campaign: Campaign, references: References): Due | null {
  const plan = planInForce(campaign);
  if (plan?.series == null) return null;
  const until = campaign.closedAt ?? Infinity;
  const known = campaign.failure === null ? Number.NEGATIVE_INFINITY : campaign.failure.at + 1;
  let earliest: RunFailure | null = null;
  for (const { cause, reference } of dependencies(campaign)) {
    for (const { from, to } of outagesOf(references, reference)) {
      const at = nextRun(plan, Math.max(from, known));
      if (at === null || at >= (to ?? Infinity) || at > until) continue;
      if (earliest === null || at < earliest.at) earliest = { at, cause, reference };
    }
  }
  if (earliest === null) return null;
  const { at, cause, reference } = earliest;
  return { at, inputs: { run: at, cause, reference }, failure: earliest };
}

type Dependency = Pick<RunFailure, 'cause' | 'reference'>;

function dependencies({ current: { content } }: Campaign): Dependency[] {
  const configurations = actionsIn(content).flatMap(({ configurationId }) => configurationId ?? []);
  return [
    ...configurations.map((reference): Dependency => ({ cause: 'configuration-broken', reference })),
    ...audiencesIn(content).map((reference): Dependency => ({ cause: 'audience-gone', reference })),
  ];
}
