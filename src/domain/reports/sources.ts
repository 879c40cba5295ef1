import { isInbound } from '../campaign/channel.ts';
import { outageAt } from '../campaign/reference.ts';
import { runsBetween } from '../runs/runs.ts';
import { DAY, HOUR, MINUTE, SECOND, type Instant } from '../time/instant.ts';
import { offsetAt } from '../time/zone.ts';
import type { Edition, Outlet, ReportBasis } from './basis.ts';
import { chance, partSeed, within } from './chance.ts';
import {
  AT_HOME,
  LAST_ZONE,
  PACES,
  THROTTLE_WINDOW,
  type OutboundChannel,
  type Range,
} from './channel-pace.ts';
import type { Mailing } from './mailing.ts';
import type { InboundChannel, Showing } from './showing.ts';
import type { Wave } from './waves.ts';

/** Where figures come from: something sent at once, or something shown over time. */
export type Source = Mailing | Showing;

/** One launch, and what it sends; nothing where it could not be carried out. */
export interface Launch {
  readonly at: Instant;
  readonly failed: boolean;
  readonly sources: readonly Source[];
}

export interface Origins {
  /** In order of time. */
  readonly launches: readonly Launch[];
  /** What no launch brought about: calls from outside, and visits. */
  readonly steady: readonly Source[];
}

/** People whom one call to a campaign that answers a single one names, when they come with it. */
const RECIPIENTS_OF_A_CALL: Range = [1, 20];
/** How soon after the activation that call comes, in ms. */
const CALL_COMES: Range = [2 * MINUTE, 5 * HOUR];
/** Recipients who come with calls on a day, as powers of ten: from 60 to about 3,000. */
const RECIPIENTS_A_DAY: Range = [1.8, 3.5];
/** Of an audience, those whom a day's calls concern. */
const CALLED_A_DAY: Range = [0.01, 0.04];
/** How a day differs from the others. */
const ON_A_DAY: Range = [0.75, 1.25];
/** Most calls come while people are about: from this hour on, in UTC, for so long. */
const DAYTIME = { share: 0.75, from: 8 * HOUR, length: 13 * HOUR };

/** All that happened up to an instant; launches and calls from another on, and whatever is shown. */
export function originsOf(
  basis: ReportBasis,
  now: Instant,
  from: Instant = Number.NEGATIVE_INFINITY,
): Origins {
  const launches: Launch[] = [];
  const steady: Source[] = [];
  for (const edition of basis.editions) {
    if (edition.occasion === 'launches') launches.push(...launchesOf(basis, edition, now, from));
    else if (edition.occasion === 'call') launches.push(...singleCall(basis, edition, now, from));
    else if (edition.occasion === 'calls') steady.push(...callsOf(basis, edition, now, from));
    else steady.push(...showingsOf(basis, edition, now));
  }
  const { failure } = basis;
  if (
    failure !== null &&
    failure.at >= from &&
    failure.at <= now &&
    !launches.some(({ at }) => at === failure.at)
  ) {
    launches.push({ at: failure.at, failed: true, sources: [] });
  }
  return { launches: launches.sort((one, other) => one.at - other.at), steady };
}

function launchesOf(basis: ReportBasis, edition: Edition, now: Instant, from: Instant): Launch[] {
  const { plan, until, outages } = edition;
  return runsBetween(plan, from, Math.min(until, now + 1)).map((at): Launch => {
    const failed = (outages.length > 0 && outageAt(outages, at) !== null) || basis.failure?.at === at;
    return { at, failed, sources: failed ? [] : sourcesAt(basis, edition, at) };
  });
}

/** What one launch sends. A sending that had not begun when the campaign was stopped is cancelled. */
function sourcesAt(basis: ReportBasis, { plan, outlets, cut }: Edition, launch: Instant): Mailing[] {
  return outlets.flatMap((outlet, index) => {
    const { channel, wait, inRecipientZone } = outlet;
    if (isInbound(channel)) return [];
    const at = launch + wait;
    const zone = inRecipientZone ? (plan.series?.zone ?? null) : null;
    const behind = zone === null ? 0 : Math.max(0, offsetAt(at, zone) + LAST_ZONE);
    return begunBy(cut, mailing(basis, outlet, index, at, outlet.size, behind)) ?? [];
  });
}

function mailing(
  { seed }: ReportBasis,
  { channel, purpose, throttle }: Outlet,
  index: number,
  at: Instant,
  size: number,
  behind: number,
): Mailing {
  const { perSecond, delay } = PACES[channel as OutboundChannel];
  const style = partSeed(seed, index);
  const isThrottled = throttle !== null && throttle > 0 && isPaced(channel);
  const lasts = Math.max(MINUTE, (size / (isThrottled ? throttle : perSecond)) * SECOND);
  const length = isThrottled ? Math.min(lasts, THROTTLE_WINDOW) : lasts;
  return {
    kind: 'mailing',
    channel: channel as OutboundChannel,
    at,
    size,
    purpose,
    capacity: isThrottled ? throttle * (THROTTLE_WINDOW / SECOND) : Infinity,
    waves: wavesOf(delay, length, behind),
    closes: null,
    style,
    seed: partSeed(style, at),
  };
}

function isPaced(channel: Outlet['channel']): boolean {
  return channel === 'email' || channel === 'sms' || channel === 'push';
}

/**
 * Where recipients get it at their own time of day, those elsewhere follow as the hour comes round to them, one time
 * zone after the other.
 */
function wavesOf(from: number, length: number, behind: number): readonly Wave[] {
  if (behind === 0) return [{ share: 1, from, length }];
  const zones = Math.ceil(behind / HOUR);
  const elsewhere = Array.from({ length: zones }, (_, zone) => ({
    share: (1 - AT_HOME) / zones,
    from: from + Math.min(behind, (zone + 1) * HOUR),
    length,
  }));
  return [{ share: AT_HOME, from, length }, ...elsewhere];
}

/** The part of a mailing whose sendings had begun by an instant; null: none had. */
function begunBy(cut: Instant, whole: Mailing): Mailing | null {
  if (cut === Infinity) return whole;
  const waves = whole.waves.filter(({ from }) => whole.at + from <= cut);
  const share = waves.reduce((sum, wave) => sum + wave.share, 0);
  if (waves.length === whole.waves.length) return whole;
  if (waves.length === 0) return null;
  const size = Math.floor(whole.size * share);
  return { ...whole, size, waves: waves.map((wave) => ({ ...wave, share: wave.share / share })) };
}

/** The one call that an API-triggered campaign without a window answers. */
function singleCall(
  basis: ReportBasis,
  { plan, until, outlets }: Edition,
  now: Instant,
  from: Instant,
): Launch[] {
  const seed = partSeed(basis.seed, plan.opens);
  const at = Math.floor(plan.opens + within(CALL_COMES, seed, 0));
  if (at < from || at > now || at >= until) return [];
  const [least, most] = RECIPIENTS_OF_A_CALL;
  const recipients = least + Math.floor(chance(seed, 1) * (most - least + 1));
  const sources = outlets.map((outlet, index) =>
    mailing(basis, outlet, index, at, outlet.purpose === 'service' ? recipients : outlet.size, 0),
  );
  return [{ at, failed: false, sources }];
}

/** Calls into an open window, a day of them at a time. */
function callsOf(
  basis: ReportBasis,
  { plan, until, outlets }: Edition,
  now: Instant,
  from: Instant,
): Mailing[] {
  const opens = Math.max(plan.opens, plan.anchor);
  const closes = Math.min(plan.end ?? Infinity, until);
  const mailings: Mailing[] = [];
  for (const [index, outlet] of outlets.entries()) {
    const style = partSeed(basis.seed, index);
    const usual =
      outlet.purpose === 'service'
        ? 10 ** within(RECIPIENTS_A_DAY, style, -1)
        : outlet.size * within(CALLED_A_DAY, style, -1);
    const skipped = Math.max(0, Math.ceil((from - opens) / DAY));
    const first = Number.isFinite(from) ? opens + skipped * DAY : opens;
    for (let at = first; at <= now && at < closes; at += DAY) {
      const whole = mailing(basis, outlet, index, at, 0, 0);
      const size = Math.round(usual * within(ON_A_DAY, whole.seed, -1));
      mailings.push({ ...whole, size, waves: dayOfCalls(at), closes });
    }
  }
  return mailings;
}

/** Calls come all day long, and most of them at daytime. */
function dayOfCalls(at: Instant): readonly Wave[] {
  const { share, from, length } = DAYTIME;
  const untilMorning = (((from - at) % DAY) + DAY) % DAY;
  return [
    { share: 1 - share, from: 0, length: DAY },
    { share, from: untilMorning, length },
  ];
}

function showingsOf(basis: ReportBasis, { plan, until, outlets }: Edition, now: Instant): Showing[] {
  const at = Math.max(plan.opens, plan.anchor);
  const closes = Math.min(plan.end ?? Infinity, until);
  if (at > now || at >= closes) return [];
  return outlets.flatMap(({ channel, size }, index): Showing[] => {
    if (!isInbound(channel)) return [];
    const seed = partSeed(partSeed(basis.seed, index), at);
    return [{ kind: 'showing', channel: channel as InboundChannel, at, closes, size, seed }];
  });
}
