import type { Instant } from '../time/instant.ts';
import type { ReportBasis } from './basis.ts';
import { addTo, emptyTally, type Figures, type Tally } from './figures.ts';
import { mailingSettles } from './mailing.ts';
import { figuresOf } from './report.ts';
import { originsOf, type Source } from './sources.ts';

/** What has come of launches and calls before an instant, none of which changes any more. */
interface Settled {
  readonly before: Instant;
  readonly asOf: Instant;
  readonly figures: Figures;
}

/** Three years of daily runs are added up once; after that only those that are still answered are looked at. */
const settledOf = new WeakMap<ReportBasis, Settled>();

/** The figures of a whole campaign since its beginning, without the rest of a report. */
export function totalOf(basis: ReportBasis, now: Instant): Figures {
  const kept = settledOf.get(basis);
  const known = kept === undefined || kept.asOf > now ? null : kept;
  const total = emptyTally();
  if (known !== null) addTo(total, known.figures);
  const { launches, steady } = originsOf(basis, now, known?.before);
  const begun = [
    ...launches.flatMap(({ at, sources }) => sources.map((source) => ({ at, source }))),
    ...steady.map((source) => ({ at: source.at, source })),
  ];
  let before = now;
  for (const { at, source } of begun) if (at < before && !isSettled(source, now)) before = at;
  const settled: Tally = { ...total };
  for (const { at, source } of begun) {
    const figures = figuresOf(source, now, Number.NEGATIVE_INFINITY);
    addTo(total, figures);
    if (at < before && source.kind === 'mailing') addTo(settled, figures);
  }
  settledOf.set(basis, { before, asOf: now, figures: settled });
  return total;
}

/** What is shown is computed anew each time: it costs nothing, and has one beginning. */
function isSettled(source: Source, now: Instant): boolean {
  return source.kind === 'showing' || mailingSettles(source) <= now;
}
