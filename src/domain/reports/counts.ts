import type { Instant } from '../time/instant.ts';
import type { ReportBasis } from './basis.ts';
import type { Figures } from './figures.ts';
import { totalOf } from './total.ts';

/** Figures that the inventory shows of a campaign, if asked to. */
export type Counted = 'delivered' | 'opens' | 'clicks';

/** A figure of a campaign at an instant; null where there is none, as of content that is shown rather than sent. */
export type CountOf = (basis: ReportBasis, figure: Counted, now: Instant) => number | null;

const latest = new WeakMap<ReportBasis, { readonly now: Instant; readonly total: Figures }>();

export const countOf: CountOf = (basis, figure, now) => {
  if (basis.editions.every(({ occasion }) => occasion === 'visits')) return null;
  let known = latest.get(basis);
  if (known?.now !== now) {
    known = { now, total: totalOf(basis, now) };
    latest.set(basis, known);
  }
  return known.total[figure];
};
