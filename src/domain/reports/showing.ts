import type { Channel } from '../campaign/channel.ts';
import { DAY, HOUR, type Instant } from '../time/instant.ts';
import { within } from './chance.ts';
import type { OutboundChannel, Range } from './channel-pace.ts';
import { emptyTally, type Figures } from './figures.ts';

export type InboundChannel = Exclude<Channel, OutboundChannel>;

/** Content of one channel, shown to those of an audience who come by, from one instant on. */
export interface Showing {
  readonly kind: 'showing';
  readonly channel: InboundChannel;
  readonly at: Instant;
  /** Nothing is shown from here on; infinity while nothing ends it. */
  readonly closes: Instant;
  readonly size: number;
  readonly seed: number;
}

interface InboundRates {
  /** Of the audience, those who ever come by. */
  readonly reach: Range;
  /** How many more times a day each of those sees it again. */
  readonly again: Range;
  /** Of the times it is shown. */
  readonly interactions: Range;
  /** Of the interactions; the others are clicks. */
  readonly dismissals: Range;
}

const INBOUND_RATES: Record<InboundChannel, InboundRates> = {
  web: { reach: [0.35, 0.6], again: [0.04, 0.12], interactions: [0.02, 0.06], dismissals: [0, 0] },
  'in-app': { reach: [0.3, 0.55], again: [0.03, 0.08], interactions: [0.25, 0.5], dismissals: [0.55, 0.75] },
  'code-based': { reach: [0.2, 0.45], again: [0.03, 0.09], interactions: [0.03, 0.1], dismissals: [0, 0] },
  'content-card': {
    reach: [0.3, 0.5],
    again: [0.06, 0.15],
    interactions: [0.08, 0.2],
    dismissals: [0.2, 0.4],
  },
};

/** Of those who ever come by, this many days bring 63 %. */
const MEAN_DAYS = 9;
/** How much busier than the average the busiest hour is, and when in UTC the quietest is. */
const RHYTHM = 0.6;
const QUIETEST = 3 * HOUR;
/** Of the times that it is shown again within a period, those that show it to somebody new in that period. */
const NEW_IN_PERIOD = 0.6;
/** Of the interactions, those by somebody who had not interacted before. */
const FIRST_INTERACTIONS = 0.7;

/** The figures of what was shown from `since` until `now`; minus infinity stands for the beginning. */
export function showingFigures(showing: Showing, now: Instant, since: Instant): Figures {
  const whole = shownUntil(showing, now);
  const before = shownUntil(showing, since);
  const tally = emptyTally();
  const fresh = whole.people - before.people;
  const again = whole.again - before.again;
  tally.impressions = fresh + again;
  // Somebody who came before and comes again in the period is one of its people too.
  const returning = before.people === 0 ? 0 : Math.floor(again * NEW_IN_PERIOD);
  tally.uniqueImpressions = fresh + Math.min(before.people, returning);
  tally.interactions = whole.interactions - before.interactions;
  tally.uniqueInteractions = Math.min(tally.uniqueImpressions, whole.first - before.first);
  tally.dismissals = whole.dismissals - before.dismissals;
  return tally;
}

function shownUntil({ channel, at, closes, size, seed }: Showing, now: Instant) {
  const until = Math.min(now, closes);
  if (until <= at) return { people: 0, again: 0, interactions: 0, first: 0, dismissals: 0 };
  const rates = INBOUND_RATES[channel];
  const reached = size * within(rates.reach, seed, 0);
  const days = (until - at) / DAY;
  const people = Math.floor(reached * (1 - Math.exp(-days / MEAN_DAYS)));
  const again = Math.floor(reached * within(rates.again, seed, 1) * (busyDays(until) - busyDays(at)));
  const rate = within(rates.interactions, seed, 2);
  const interactions = Math.floor((people + again) * rate);
  const first = Math.min(people, Math.floor(interactions * FIRST_INTERACTIONS));
  const dismissals = Math.floor(interactions * within(rates.dismissals, seed, 3));
  return { people, again, interactions, first, dismissals };
}

/** Days up to an instant, of which the busy hours count for more: the integral of the day's rhythm. */
function busyDays(at: Instant): number {
  const days = (at - QUIETEST) / DAY;
  return days - (RHYTHM * Math.sin(2 * Math.PI * days)) / (2 * Math.PI);
}
