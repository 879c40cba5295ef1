import type { Instant } from '../time/instant.ts';
import { chance, within } from './chance.ts';
import type { OutboundChannel, Range } from './channel-pace.ts';
import { CLICKING, OPENING, ratesOf, RESPONDING, type Rates } from './channel-rates.ts';
import { emptyTally, type Figures, type Tally } from './figures.ts';
import type { Purpose } from './purpose.ts';
import { BOUNCE_REASONS, ERROR_REASONS, EXCLUSION_REASONS } from './reasons.ts';
import { lengthOf, responded, through, type Wave } from './waves.ts';

/** What one channel of a campaign sends at one launch, or in one day of calls from outside. */
export interface Mailing {
  readonly kind: 'mailing';
  readonly channel: OutboundChannel;
  readonly at: Instant;
  /** People targeted. */
  readonly size: number;
  /** Service messages heed neither consent nor caps. */
  readonly purpose: Purpose;
  /** The most messages that can go out at all. */
  readonly capacity: number;
  readonly waves: readonly Wave[];
  /** Recipients come with calls, one after the other, and no call is answered from here on. Null: all at once. */
  readonly closes: Instant | null;
  /** Of the campaign, and of this mailing. */
  readonly style: number;
  readonly seed: number;
}

/** No figure of a mailing changes from here on. */
export function mailingSettles({ at, waves }: Mailing): Instant {
  return at + lengthOf(waves) + RESPONDING;
}

/** What a mailing comes to in the end. */
export function outcomeOf(mailing: Mailing): Figures {
  const { channel, size, capacity, purpose } = mailing;
  const rates = ratesOf(channel, purpose);
  const tally = emptyTally();
  const draw = drawing(mailing);
  tally.targeted = size;
  for (const reason of EXCLUSION_REASONS) {
    const isHeeded = purpose !== 'service' || reason === 'suppressed' || reason === 'no-address';
    const drawn = isHeeded ? draw(rates.excluded[reason], size) : 0;
    tally.excluded += tally[reason] = Math.min(drawn, size - tally.excluded);
  }
  const late = Math.max(0, size - tally.excluded - capacity);
  tally['outside-window'] = late;
  tally.excluded += late;
  tally.sent = size - tally.excluded;
  tally.delivered = tally.sent;
  for (const reason of BOUNCE_REASONS) {
    tally[reason] = Math.min(draw(rates.bounces[reason], tally.sent), tally.delivered);
    tally.bounces += tally[reason];
    tally.delivered -= tally[reason];
  }
  for (const reason of ERROR_REASONS) {
    tally[reason] = Math.min(draw(rates.errors[reason], tally.sent), tally.delivered);
    tally.errors += tally[reason];
    tally.delivered -= tally[reason];
  }
  respond(tally, rates, draw);
  return tally;
}

type Draw = (range: Range | undefined, of: number) => number;

function respond(tally: Tally, rates: Rates, draw: Draw): void {
  tally.uniqueOpens = draw(rates.uniqueOpens, tally.delivered);
  tally.uniqueClicks = draw(rates.uniqueClicks, tally.uniqueOpens);
  tally.unsubscribes = draw(rates.unsubscribes, tally.uniqueOpens);
  tally.complaints = draw(rates.complaints, tally.uniqueOpens);
  tally.opens = tally.uniqueOpens + draw(rates.repeatedOpens, tally.uniqueOpens);
  tally.clicks = tally.uniqueClicks + draw(rates.repeatedClicks, tally.uniqueClicks);
  tally.optOuts = draw(rates.optOuts, tally.delivered);
}

/** A campaign has its own rates, and each of its runs is a little better or worse. */
function drawing({ style, seed }: Mailing): Draw {
  let question = 0;
  return (range, of) => {
    question += 1;
    if (range === undefined || range[1] === 0 || of === 0) return 0;
    const [least, most] = range;
    const rate = within(range, style, question) * within(A_LITTLE, seed, question);
    const usual = of * Math.min(Math.max(rate, least), most);
    // Without a chance for the rest, small sends would never bounce and never be clicked.
    return Math.min(of, Math.floor(usual + chance(seed, -question)));
  };
}

const A_LITTLE: Range = [0.88, 1.12];

/**
 * The figures of a mailing at an instant: of all its messages, or of those that were still to go out at `since`, with
 * what became of them. Both only ever grow.
 */
export function mailingFigures(mailing: Mailing, outcome: Figures, now: Instant, since: Instant): Figures {
  const { at, waves, closes } = mailing;
  const tally = emptyTally();
  if (now < at) return tally;
  if (closes === null && since < at && now >= mailingSettles(mailing)) return outcome;
  const calls = closes ?? Infinity;
  const until = Math.min(now, calls) - at;
  const before = Math.min(since, calls) - at;
  const went = through(waves, until);
  const wentBefore = through(waves, before);
  const part = (whole: number) => Math.floor(whole * went) - Math.floor(whole * wentBefore);
  for (const reason of BOUNCE_REASONS) tally.bounces += tally[reason] = part(outcome[reason]);
  for (const reason of ERROR_REASONS) tally.errors += tally[reason] = part(outcome[reason]);
  tally.delivered = part(outcome.delivered);
  const processed = tally.delivered + tally.bounces + tally.errors;
  if (closes === null) {
    const left = outcome.sent - allThrough(outcome, went);
    tally.inProgress = left;
    if (since < at) for (const reason of EXCLUSION_REASONS) tally[reason] = outcome[reason];
  } else {
    for (const reason of EXCLUSION_REASONS) tally[reason] = part(outcome[reason]);
  }
  for (const reason of EXCLUSION_REASONS) tally.excluded += tally[reason];
  tally.sent = processed + tally.inProgress;
  tally.targeted = tally.excluded + tally.sent;
  answer(tally, mailing, outcome, { elapsed: now - at, until, before });
  return tally;
}

function allThrough(outcome: Figures, part: number): number {
  let sum = Math.floor(outcome.delivered * part);
  for (const reason of BOUNCE_REASONS) sum += Math.floor(outcome[reason] * part);
  for (const reason of ERROR_REASONS) sum += Math.floor(outcome[reason] * part);
  return sum;
}

interface Times {
  readonly elapsed: number;
  readonly until: number;
  readonly before: number;
}

function answer(tally: Tally, { waves }: Mailing, outcome: Figures, { elapsed, until, before }: Times): void {
  if (outcome.uniqueOpens + outcome.optOuts === 0) return;
  const opening = responded(waves, OPENING, elapsed, until) - responded(waves, OPENING, elapsed, before);
  const clicking = responded(waves, CLICKING, elapsed, until) - responded(waves, CLICKING, elapsed, before);
  // Nobody opens what is still to be counted as delivered, nor clicks what is still to be counted as opened.
  tally.uniqueOpens = Math.min(tally.delivered, Math.floor(outcome.uniqueOpens * opening));
  tally.uniqueClicks = Math.min(tally.uniqueOpens, Math.floor(outcome.uniqueClicks * clicking));
  tally.unsubscribes = Math.min(tally.uniqueOpens, Math.floor(outcome.unsubscribes * clicking));
  tally.complaints = Math.min(tally.uniqueOpens, Math.floor(outcome.complaints * clicking));
  // Whoever has read a text may answer it: that waits for no click.
  tally.optOuts = Math.min(tally.delivered, Math.floor(outcome.optOuts * opening));
  tally.opens = tally.uniqueOpens + Math.floor((outcome.opens - outcome.uniqueOpens) * clicking);
  tally.clicks = tally.uniqueClicks + Math.floor((outcome.clicks - outcome.uniqueClicks) * clicking);
}
