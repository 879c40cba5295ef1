import { GROWING, type Figure, type Figures } from '../../../src/domain/reports/figures.ts';
import { BOUNCE_REASONS, ERROR_REASONS, EXCLUSION_REASONS } from '../../../src/domain/reports/reasons.ts';

function sum(figures: Figures, names: readonly Figure[]): number {
  return names.reduce((total, name) => total + figures[name], 0);
}

const NEVER_MORE: readonly (readonly [less: Figure, more: Figure])[] = [
  ['uniqueClicks', 'uniqueOpens'],
  ['uniqueOpens', 'delivered'],
  ['uniqueOpens', 'opens'],
  ['uniqueClicks', 'clicks'],
  ['unsubscribes', 'uniqueOpens'],
  ['complaints', 'uniqueOpens'],
  ['optOuts', 'delivered'],
  ['uniqueImpressions', 'impressions'],
  ['uniqueInteractions', 'uniqueImpressions'],
  ['uniqueInteractions', 'interactions'],
  ['interactions', 'impressions'],
  ['dismissals', 'interactions'],
];

/** What does not add up in the figures of anything: a campaign, a run or a channel. Empty: all of it does. */
export function slipsOf(figures: Figures): string[] {
  const slips: string[] = [];
  for (const [figure, count] of Object.entries(figures)) {
    if (!Number.isSafeInteger(count) || count < 0) slips.push(`${figure} is ${count.toString()}`);
  }
  const equal = (what: Figure, is: number) => {
    if (figures[what] !== is) slips.push(`${what} is ${figures[what].toString()}, not ${is.toString()}`);
  };
  equal('targeted', figures.excluded + figures.sent);
  equal('sent', figures.delivered + figures.bounces + figures.errors + figures.inProgress);
  equal('excluded', sum(figures, EXCLUSION_REASONS));
  equal('bounces', sum(figures, BOUNCE_REASONS));
  equal('errors', sum(figures, ERROR_REASONS));
  for (const [less, more] of NEVER_MORE) {
    if (figures[less] > figures[more]) slips.push(`${less} exceed ${more}`);
  }
  return slips;
}

/** The figures that are more in the one than in the other, though they should never be. */
export function exceeding(less: Figures, more: Figures, names: readonly Figure[] = GROWING): Figure[] {
  return names.filter((figure) => less[figure] > more[figure]);
}
