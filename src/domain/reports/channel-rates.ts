import { DAY, HOUR, MINUTE } from '../time/instant.ts';
import { OUTBOUND_CHANNELS } from '../campaign/channel.ts';
import type { OutboundChannel, Range } from './channel-pace.ts';
import type { Purpose } from './purpose.ts';
import type { BounceReason, ErrorReason, ExclusionReason } from './reasons.ts';

/** What becomes of a message; shares from 0 to 1. docs/reports.md gives the reasons for each number. */
export interface Rates {
  /** Of those targeted. */
  readonly excluded: Partial<Record<ExclusionReason, Range>>;
  /** Of those sent. */
  readonly bounces: Partial<Record<BounceReason, Range>>;
  readonly errors: Partial<Record<ErrorReason, Range>>;
  /** Of those delivered. Where nothing tells of opening, only of clicking, who clicked has opened. */
  readonly uniqueOpens: Range;
  /** Of those who opened. */
  readonly uniqueClicks: Range;
  readonly unsubscribes: Range;
  readonly complaints: Range;
  /** Of those delivered: people answer STOP to a text without opening anything. */
  readonly optOuts: Range;
  /** How many more times, on average, those who opened or clicked do so again. */
  readonly repeatedOpens: Range;
  readonly repeatedClicks: Range;
}

const NEVER: Range = [0, 0];

const CONSENT = {
  'no-consent': [0.015, 0.06],
  suppressed: [0.004, 0.015],
  'frequency-cap': [0.005, 0.04],
} as const satisfies Rates['excluded'];

const ERRORS = {
  'not-rendered': [0.0002, 0.001],
  'provider-refused': [0.0003, 0.0015],
  'timed-out': [0.0001, 0.0008],
} as const satisfies Rates['errors'];

/** Those of news, which is what most campaigns send. */
const NEWS: Record<OutboundChannel, Rates> = {
  email: {
    excluded: { ...CONSENT, 'no-address': [0.003, 0.02] },
    bounces: {
      'unknown-recipient': [0.002, 0.009],
      'recipient-refused': [0.001, 0.004],
      'mailbox-full': [0.001, 0.005],
      unreachable: [0.0005, 0.003],
      'out-of-office': [0.0005, 0.002],
    },
    errors: ERRORS,
    uniqueOpens: [0.18, 0.42],
    uniqueClicks: [0.06, 0.19],
    unsubscribes: [0.002, 0.009],
    complaints: [0.0002, 0.002],
    optOuts: NEVER,
    repeatedOpens: [0.2, 0.6],
    repeatedClicks: [0.1, 0.4],
  },
  sms: {
    excluded: { ...CONSENT, 'no-address': [0.04, 0.12] },
    bounces: { 'unknown-recipient': [0.004, 0.012], unreachable: [0.008, 0.025] },
    errors: ERRORS,
    uniqueOpens: [0.03, 0.1],
    uniqueClicks: [1, 1],
    unsubscribes: NEVER,
    complaints: NEVER,
    optOuts: [0.008, 0.035],
    repeatedOpens: NEVER,
    repeatedClicks: [0.05, 0.25],
  },
  push: {
    excluded: { ...CONSENT, 'no-address': [0.1, 0.25] },
    bounces: { 'unknown-recipient': [0.02, 0.06], unreachable: [0.002, 0.008] },
    errors: ERRORS,
    uniqueOpens: [0.03, 0.11],
    uniqueClicks: [0.3, 0.6],
    unsubscribes: NEVER,
    complaints: NEVER,
    optOuts: NEVER,
    repeatedOpens: [0.02, 0.08],
    repeatedClicks: [0.05, 0.15],
  },
  'direct-mail': {
    excluded: { ...CONSENT, 'no-address': [0.02, 0.08] },
    bounces: {},
    errors: { 'provider-refused': [0.004, 0.02] },
    uniqueOpens: NEVER,
    uniqueClicks: NEVER,
    unsubscribes: NEVER,
    complaints: NEVER,
    optOuts: NEVER,
    repeatedOpens: NEVER,
    repeatedClicks: NEVER,
  },
  whatsapp: {
    excluded: { ...CONSENT, 'no-address': [0.05, 0.15] },
    bounces: { 'unknown-recipient': [0.01, 0.03], unreachable: [0.004, 0.012] },
    errors: ERRORS,
    uniqueOpens: [0.55, 0.8],
    uniqueClicks: [0.06, 0.18],
    unsubscribes: [0.002, 0.008],
    complaints: NEVER,
    optOuts: NEVER,
    repeatedOpens: [0.05, 0.2],
    repeatedClicks: [0.05, 0.2],
  },
  line: {
    excluded: { ...CONSENT, 'no-address': [0.05, 0.15] },
    bounces: {},
    errors: ERRORS,
    uniqueOpens: [0.4, 0.65],
    uniqueClicks: [0.04, 0.15],
    unsubscribes: NEVER,
    complaints: NEVER,
    optOuts: NEVER,
    repeatedOpens: [0.05, 0.2],
    repeatedClicks: [0.05, 0.2],
  },
};

/** How many look and click where a message is more than news to them. What is not here is as with news. */
type Draw = Partial<Record<OutboundChannel, Pick<Rates, 'uniqueOpens'> & Partial<Rates>>>;

const DRAWS: Record<Exclude<Purpose, 'news'>, Draw> = {
  // People look an order up again and again.
  service: {
    email: { uniqueOpens: [0.6, 0.85], uniqueClicks: [0.12, 0.3], repeatedOpens: [0.4, 0.9] },
    sms: { uniqueOpens: [0.08, 0.2] },
    push: { uniqueOpens: [0.12, 0.3] },
    whatsapp: { uniqueOpens: [0.78, 0.93], uniqueClicks: [0.1, 0.25] },
    line: { uniqueOpens: [0.6, 0.82], uniqueClicks: [0.08, 0.2] },
  },
  welcome: {
    email: { uniqueOpens: [0.48, 0.7], uniqueClicks: [0.2, 0.32] },
    sms: { uniqueOpens: [0.11, 0.2], optOuts: [0.004, 0.02] },
    push: { uniqueOpens: [0.12, 0.2] },
    whatsapp: { uniqueOpens: [0.65, 0.88], uniqueClicks: [0.18, 0.3] },
    line: { uniqueOpens: [0.5, 0.75], uniqueClicks: [0.15, 0.26] },
  },
  basket: {
    email: { uniqueOpens: [0.43, 0.58], uniqueClicks: [0.2, 0.34] },
    sms: { uniqueOpens: [0.11, 0.22], optOuts: [0.004, 0.02] },
    push: { uniqueOpens: [0.12, 0.22] },
    whatsapp: { uniqueOpens: [0.65, 0.85], uniqueClicks: [0.18, 0.32] },
    line: { uniqueOpens: [0.48, 0.7], uniqueClicks: [0.15, 0.28] },
  },
  answer: {
    email: { uniqueOpens: [0.34, 0.52], uniqueClicks: [0.14, 0.26] },
    sms: { uniqueOpens: [0.07, 0.16], optOuts: [0.004, 0.02] },
    push: { uniqueOpens: [0.08, 0.18] },
    whatsapp: { uniqueOpens: [0.6, 0.85], uniqueClicks: [0.12, 0.24] },
    line: { uniqueOpens: [0.45, 0.7], uniqueClicks: [0.1, 0.22] },
  },
};

/** There is nothing to unsubscribe from in word of one's own order. */
const UNWANTED_BY_NOBODY = { unsubscribes: NEVER, complaints: NEVER, optOuts: NEVER };

export function ratesOf(channel: OutboundChannel, purpose: Purpose): Rates {
  return RATES[purpose][channel];
}

const RATES: Record<Purpose, Record<OutboundChannel, Rates>> = {
  service: drawn(DRAWS.service, UNWANTED_BY_NOBODY),
  welcome: drawn(DRAWS.welcome),
  basket: drawn(DRAWS.basket),
  answer: drawn(DRAWS.answer),
  news: NEWS,
};

function drawn(draw: Draw, always: Partial<Rates> = {}): Record<OutboundChannel, Rates> {
  const of = (channel: OutboundChannel): Rates => ({ ...NEWS[channel], ...draw[channel], ...always });
  return Object.fromEntries(OUTBOUND_CHANNELS.map((each) => [each, of(each)])) as Record<
    OutboundChannel,
    Rates
  >;
}

/** Part of those who will respond, and how long they take on average, in ms. */
export interface Response {
  readonly share: number;
  readonly mean: number;
}

/** Most look at once; the others when they come round to it. Clicks and what follows from them lag behind. */
export const OPENING: readonly Response[] = [
  { share: 0.6, mean: 100 * MINUTE },
  { share: 0.4, mean: 26 * HOUR },
];
export const CLICKING: readonly Response[] = [
  { share: 0.5, mean: 130 * MINUTE },
  { share: 0.5, mean: 30 * HOUR },
];

/** So long after its last message nobody responds any more, in ms: what the curves leave is less than one in ten thousand. */
export const RESPONDING = 14 * DAY;
