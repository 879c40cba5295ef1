import type { Campaign } from '../campaign/campaign.ts';
import { instantsBetween, lastSlot, nextSlot, type Series } from '../schedule/series.ts';
import { MINUTE, type Instant } from '../time/instant.ts';
import { instantOf } from '../time/zone.ts';
import { anchorOf, planOf, type Plan } from './plan.ts';

/**
 * Runs: launches of a campaign, each at one instant. A schedule knows minutes; a launch "at activation" bears the
 * very instant of the activation, so the slot of that wall time stands for it. In an hour that clocks repeat, that slot
 * is the first of the two.
 */
function earliestSlot(plan: Plan, from: Instant): Instant {
  const { series, anchor } = plan;
  if (series !== null && plan.startsAtAnchor && from <= anchor && plan.from <= anchor) {
    return instantOf(series.start, series.zone);
  }
  return Math.max(from, plan.from);
}

function runAt(plan: Plan, slot: Instant): Instant {
  return plan.startsAtAnchor ? Math.max(slot, plan.anchor) : slot;
}

/** The first run at or after an instant; null if there is none. */
export function nextRun(plan: Plan, from: Instant): Instant | null {
  if (plan.series === null) return null;
  const slot = nextSlot(plan.series, earliestSlot(plan, from));
  return slot === null ? null : runAt(plan, slot.at);
}

/** The runs from one instant up to, not including, another. */
export function runsBetween(plan: Plan, from: Instant, to: Instant): Instant[] {
  if (plan.series === null || to <= from) return [];
  const slots = instantsBetween(plan.series, earliestSlot(plan, from), to);
  if (!plan.startsAtAnchor) return slots;
  // In an hour that clocks repeat, more than one slot may lie between its first minute and the activation.
  const runs = new Set(slots.map((at) => runAt(plan, at)));
  return [...runs].filter((at) => at >= from && at < to);
}

/** The last run of a plan that ends; null if it has no end, or no run. */
export function finalRun(plan: Plan): Instant | null {
  if (plan.series === null) return null;
  const slot = lastSlot(plan.series);
  return slot === null || slot.at < earliestSlot(plan, Number.NEGATIVE_INFINITY)
    ? null
    : runAt(plan, slot.at);
}

/** The last run at or before an instant; null if there was none. */
export function previousRun(plan: Plan, at: Instant): Instant | null {
  const { series } = plan;
  if (series === null) return null;
  const final = finalRun(plan);
  if (final !== null && final <= at) return final;
  const first = nextRun(plan, Number.NEGATIVE_INFINITY);
  if (first === null || first > at) return null;
  for (let span = stride(series); ; span *= 2) {
    const found = runsBetween(plan, Math.max(first, at - span), at + 1).at(-1);
    if (found !== undefined) return found;
    if (at - span <= first) return first;
  }
}

/** About how far two runs of a series lie apart, in ms; a first guess to search backwards with. */
function stride({ recurrence }: Series): number {
  const days = { daily: 1, weekly: 7, monthly: 31 };
  return recurrence === null ? MINUTE : recurrence.interval * days[recurrence.frequency] * 24 * 60 * MINUTE;
}

/** When the plan starts to act: its first launch, or the opening of its window; null if it never does. */
export function startOf(plan: Plan): Instant | null {
  return plan.series === null ? plan.opens : nextRun(plan, Number.NEGATIVE_INFINITY);
}

/**
 * The instant before which a campaign's launches took place; infinity while nothing ended it. A launch at the very
 * instant of a stop was under way and goes on; one that failed did not take place.
 */
export function launchesUntil(campaign: Campaign): Instant {
  const { stopped, closedAt, completedAt, failure } = campaign;
  const failed = campaign.type === 'orchestrated' ? null : (failure?.at ?? null);
  const after = [stopped?.at, closedAt, completedAt].map((each) => (each ?? Infinity) + 1);
  return Math.min(failed ?? Infinity, ...after);
}

/** What a campaign launched, or will launch, between two instants, under whichever version was in force then. */
export function campaignRunsBetween(campaign: Campaign, from: Instant, to: Instant): Instant[] {
  const until = Math.min(to, launchesUntil(campaign));
  return [...campaign.replaced, campaign.current].flatMap((version) => {
    const anchor = anchorOf(campaign, version);
    if (anchor === null) return [];
    const plan = planOf(campaign.type, version.content, anchor);
    return runsBetween(plan, from, Math.min(until, version.replacedAt ?? Infinity));
  });
}
