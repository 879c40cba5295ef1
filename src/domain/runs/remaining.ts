import type { Campaign } from '../campaign/campaign.ts';
import { isShown } from '../campaign/channels-in.ts';
import type { References } from '../campaign/reference.ts';
import { traitsOf } from '../campaign/status.ts';
import { reportBasis } from '../reports/basis.ts';
import { originsOf } from '../reports/sources.ts';
import { DAY, type Instant } from '../time/instant.ts';
import { planInForce } from './plan.ts';
import { launchesUntil, nextRun, runsBetween } from './runs.ts';
import { messageOffset } from './sendings.ts';

/**
 * A part of a run: to the recipients of one time zone, of one message activity of an orchestrated campaign, or all of
 * it. Instants and people.
 */
export interface Sending {
  readonly run: Instant;
  readonly begins: Instant;
  /** Its last message goes out here. */
  readonly ends: Instant;
  readonly people: number;
}

/** What a campaign has still to do, at an instant. */
export interface Remaining {
  /** Begun and not over: they go on whatever happens. */
  readonly underWay: readonly Sending[];
  /** Of runs that have been launched, not begun: stopping cancels them. */
  readonly waiting: readonly Sending[];
  /** The next launch; null if there is none. */
  readonly nextRun: Instant | null;
  /** How many launches are still to come; infinity where nothing ends them. */
  readonly runs: number;
  /** Content is on show, or calls from outside are answered, until it ends. */
  readonly isOpen: boolean;
}

/** Zones lie at most this far behind each other, and a throttled sending lasts no longer than its window. */
const LONGEST_SENDING = 2 * DAY;
/** More launches than this nobody counts. */
const MOST_RUNS = 1_000;
const YEARS = 10 * 366 * DAY;

/**
 * What is left of a campaign and until when: the only answer to that question. Guards, completion, figures, dialogs and
 * what Archive does ask it. Source: "What stopping means" of the product's rules.
 */
export function remainingOf(campaign: Campaign, now: Instant, references: References): Remaining {
  const { content } = campaign.current;
  const plan = planInForce(campaign);
  const { launches } = traitsOf(campaign.status);
  const until = launches ? launchesUntil(campaign) : Number.NEGATIVE_INFINITY;
  const next = plan === null ? null : nextRun(plan, now + 1);
  const coming = next !== null && next < until ? next : null;
  return {
    ...sendingsAt(campaign, now, references),
    nextRun: coming,
    runs:
      coming === null || plan === null
        ? 0
        : countRuns(runsBetween(plan, coming, Math.min(until, coming + YEARS))),
    isOpen: launches && ('window' in content || (campaign.type === 'action' && isShown(content))),
  };
}

function countRuns(runs: readonly Instant[]): number {
  return runs.length > MOST_RUNS ? Infinity : runs.length;
}

/** Whether stopping would cancel anything. */
export function hasSomethingLeft({ waiting, nextRun: next, isOpen }: Remaining): boolean {
  return waiting.length > 0 || next !== null || isOpen;
}

function sendingsAt(campaign: Campaign, now: Instant, references: References) {
  const basis = reportBasis(campaign, references);
  const underWay: Sending[] = [];
  const waiting: Sending[] = [];
  if (basis !== null && !('window' in campaign.current.content)) {
    const { launches } = originsOf(basis, now, now - LONGEST_SENDING - longestWait(campaign));
    for (const { at: run, sources } of launches) {
      for (const source of sources) {
        if (source.kind !== 'mailing') continue;
        for (const { from, length, share } of source.waves) {
          const begins = source.at + from;
          const ends = begins + length;
          const sending = { run, begins, ends, people: Math.floor(source.size * share) };
          if (begins > now) waiting.push(sending);
          else if (ends > now) underWay.push(sending);
        }
      }
    }
  }
  return { underWay, waiting };
}

/** The longest that a message of any version waits after its launch, in ms. */
function longestWait(campaign: Campaign): number {
  if (campaign.type !== 'orchestrated') return 0;
  const versions = [...campaign.replaced, campaign.current];
  return Math.max(...versions.map(({ content }) => messageOffset(content)));
}
