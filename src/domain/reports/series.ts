import { addDays, dayOf, localDateAt, startOfDate } from '../time/local-date.ts';
import { DAY, HOUR, type Instant } from '../time/instant.ts';
import { emptyTally, type Figure, type Figures, type Tally } from './figures.ts';
import { mailingFigures, mailingSettles, outcomeOf } from './mailing.ts';
import { beginningOf, type Period } from './period.ts';
import { showingFigures } from './showing.ts';
import type { Source } from './sources.ts';

/** How long the steps of a chart are. */
export type Step = 'hour' | 'day' | 'week' | 'month';

export interface Bucket {
  readonly from: Instant;
  readonly to: Instant;
  /** What happened in between; only figures that grow. */
  readonly figures: Figures;
}

export interface Series {
  readonly step: Step;
  /** Without gaps, in order; together they come to the total. */
  readonly buckets: readonly Bucket[];
}

/** More steps than this in one chart cannot be told apart. */
const MOST_STEPS = 62;
const LENGTHS = { day: 1, week: 7, month: 30 } as const;

/** What happened from one step to the next, in steps of whole days of a zone, or of hours. */
export function seriesOf(sources: readonly Source[], now: Instant, period: Period, zone: string): Series {
  const since = beginningOf(period, now);
  const first = Math.min(now, ...sources.map(({ at }) => at));
  const last = Math.min(now, Math.max(first, ...sources.map(settlesAt)));
  const step = period === '24h' ? 'hour' : stepFor(last - first);
  const edges = period === '24h' ? hours(since, now) : edgesOf(step, first, last, zone);
  // What was launched this very instant has taken no time yet.
  if (edges.length === 1) edges.unshift(now - HOUR);
  const tallies = edges.slice(1).map(() => emptyTally());
  for (const source of sources) addSource(tallies, edges, source, since);
  const buckets = tallies.map((figures, index) => ({
    from: edges[index] ?? now,
    to: edges[index + 1] ?? now,
    figures,
  }));
  return { step, buckets };
}

function settlesAt(source: Source): Instant {
  return source.kind === 'mailing' ? mailingSettles(source) : source.closes;
}

function stepFor(length: number): Step {
  if (length <= 2 * DAY) return 'hour';
  if (length <= MOST_STEPS * DAY) return 'day';
  return length <= MOST_STEPS * 7 * DAY ? 'week' : 'month';
}

function edgesOf(step: Step, first: Instant, last: Instant, zone: string): Instant[] {
  if (step === 'hour') return hours(Math.floor(first / HOUR) * HOUR, last);
  const edges: Instant[] = [];
  // Counted back from the last day, so that the newest step is whole and the oldest is the one that may not be.
  const days = dayOf(localDateAt(last - 1, zone)) + 1 - dayOf(localDateAt(first, zone));
  const length = LENGTHS[step];
  let date = addDays(localDateAt(first, zone), days - Math.ceil(days / length) * length);
  for (let edge = startOfDate(date, zone); edge < last; edge = startOfDate(date, zone)) {
    edges.push(edge);
    date = addDays(date, length);
  }
  return [...edges, last];
}

function hours(from: Instant, to: Instant): Instant[] {
  const edges: Instant[] = [];
  for (let edge = from; edge < to; edge += HOUR) edges.push(edge);
  return [...edges, to];
}

/** From the step in which it begins to the one after which nothing of it changes. */
function addSource(
  tallies: readonly Tally[],
  edges: readonly Instant[],
  source: Source,
  since: Instant,
): void {
  const settles = settlesAt(source);
  const outcome = source.kind === 'mailing' ? outcomeOf(source) : null;
  let before: Figures = emptyTally();
  for (const [index, tally] of tallies.entries()) {
    const edge = edges[index + 1] ?? 0;
    if (edge < source.at) continue;
    const figures =
      source.kind === 'mailing' && outcome !== null
        ? mailingFigures(source, outcome, edge, since)
        : showingFigures(source as Extract<Source, { kind: 'showing' }>, edge, since);
    for (const figure of Object.keys(tally) as Figure[]) tally[figure] += figures[figure] - before[figure];
    before = figures;
    if (edge >= settles) return;
  }
}
