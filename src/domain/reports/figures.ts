import {
  BOUNCE_REASONS,
  ERROR_REASONS,
  EXCLUSION_REASONS,
  type BounceReason,
  type ErrorReason,
  type ExclusionReason,
} from './reasons.ts';

const COUNTS = [
  'targeted',
  'excluded',
  'sent',
  'delivered',
  'bounces',
  'errors',
  'inProgress',
  'opens',
  'uniqueOpens',
  'clicks',
  'uniqueClicks',
  'unsubscribes',
  'optOuts',
  'complaints',
  'impressions',
  'uniqueImpressions',
  'interactions',
  'uniqueInteractions',
  'dismissals',
] as const;
export type Count = (typeof COUNTS)[number];

/**
 * What a report says of a campaign, of one of its runs, or of one channel: numbers of messages, for the inbound ones
 * numbers of times that content was shown. Flat, because thousands of them are added up at a time; a reason stands
 * here under its own name.
 */
export type Figures = Readonly<Tally>;

/** Figures while they are being added up. */
export type Tally = Record<Count | ExclusionReason | BounceReason | ErrorReason, number>;
export type Figure = keyof Tally;

const FIGURES: readonly Figure[] = [...COUNTS, ...EXCLUSION_REASONS, ...BOUNCE_REASONS, ...ERROR_REASONS];

const NOTHING = Object.fromEntries(FIGURES.map((figure) => [figure, 0])) as Tally;

export function emptyTally(): Tally {
  return { ...NOTHING };
}

/** Adds figures to a tally. */
export function addTo(tally: Tally, figures: Figures): void {
  for (const figure of FIGURES) tally[figure] += figures[figure];
}

/** Figures that only ever grow, so that a difference of two is what happened in between. */
export const GROWING: readonly Figure[] = FIGURES.filter((figure) => figure !== 'inProgress');
