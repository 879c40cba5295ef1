import { CHANNELS, OUTBOUND_CHANNELS, isInbound, type Channel } from '../campaign/channel.ts';
import { z } from '../schema.ts';

export const CAP_PERIODS = ['day', 'week'] as const;
/** Over which time messages are counted: a day of the sandbox's zone, or a week of such days. */
export type CapPeriod = (typeof CAP_PERIODS)[number];

/** More than this in a day or a week is no cap. */
const HIGHEST_CAP = 1_000;

/**
 * The most marketing messages that a sandbox allows one audience in a day or a week. Source: product.md, 17; the capping
 * rules of domain-facts.md, 1.5.
 */
export const cap = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(255),
  active: z.boolean(),
  /** Messages through any of these count together. None: every channel that messages are sent through. */
  channels: z.array(z.enum(CHANNELS)),
  /** So many are allowed; one more is one too many. */
  most: z.int().min(1).max(HIGHEST_CAP),
  per: z.enum(CAP_PERIODS),
});
export type Cap = z.infer<typeof cap>;

/** Whether a message through a channel counts towards a cap. What is shown to people who come by never does. */
export function counts({ channels }: Pick<Cap, 'channels'>, channel: Channel): boolean {
  return !isInbound(channel) && (channels.length === 0 || channels.includes(channel));
}

/** The channels that a cap counts, in the order in which channels are listed. */
export function countedChannels(each: Pick<Cap, 'channels'>): Channel[] {
  return OUTBOUND_CHANNELS.filter((channel) => counts(each, channel));
}

const DAYS = { day: 1, week: 7 } as const;

/** The strictest first: what allows the fewest a day, then the fewest at all; a name and an id settle the rest. */
export function byStrictness(one: Cap, other: Cap): number {
  return (
    one.most / DAYS[one.per] - other.most / DAYS[other.per] ||
    one.most - other.most ||
    compare(one.name, other.name) ||
    compare(one.id, other.id)
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
