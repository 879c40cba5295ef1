import type { OUTBOUND_CHANNELS } from '../campaign/channel.ts';
import { DAY, HOUR } from '../time/instant.ts';

/** From the least to the most that is usual. Where in between a campaign lies follows from its seed. */
export type Range = readonly [least: number, most: number];

export type OutboundChannel = (typeof OUTBOUND_CHANNELS)[number];

/** How quickly a channel sends. What becomes of its messages, which only reports ask, stands in channel-rates.ts. */
export interface Pace {
  /** Messages per second without a throttle. */
  readonly perSecond: number;
  /** From launch to the first message handed over, in ms. */
  readonly delay: number;
}

/** docs/reports.md gives the reasons for each number. */
export const PACES: Record<OutboundChannel, Pace> = {
  email: { perSecond: 400, delay: 0 },
  sms: { perSecond: 80, delay: 0 },
  push: { perSecond: 1_000, delay: 0 },
  'direct-mail': { perSecond: 2, delay: DAY },
  whatsapp: { perSecond: 60, delay: 0 },
  line: { perSecond: 120, delay: 0 },
};

/** A throttled send is given so long, in ms; whom it cannot reach by then is excluded (domain-facts.md, 1.2). */
export const THROTTLE_WINDOW = 12 * HOUR;

/** The part of an audience that lives in the schedule's own time zone. */
export const AT_HOME = 0.7;
/** Clocks of the last recipients are so far behind UTC, in ms. */
export const LAST_ZONE = 12 * HOUR;
