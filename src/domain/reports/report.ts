import type { Channel } from '../campaign/channel.ts';
import type { Category } from '../campaign/content.ts';
import type { Instant } from '../time/instant.ts';
import type { ReportBasis } from './basis.ts';
import { addTo, emptyTally, type Figures, type Tally } from './figures.ts';
import { mailingFigures, outcomeOf } from './mailing.ts';
import { beginningOf, type Period } from './period.ts';
import { showingFigures } from './showing.ts';
import { originsOf, type Origins, type Source } from './sources.ts';

/** What a report is asked for. */
export interface Scope {
  readonly now: Instant;
  readonly period: Period;
  /** One launch; null, or an instant at which nothing was launched: all of them, with what no launch brought about. */
  readonly run: Instant | null;
}

export interface RunFigures {
  readonly at: Instant;
  /** It could not be carried out, and has no figures. */
  readonly failed: boolean;
  readonly figures: Figures;
}

export interface Report {
  /** The launch that it is about; null: all of them. */
  readonly run: Instant | null;
  readonly total: Figures;
  /** Transactional: nobody whom it is sent to can want no more of it. An orchestrated campaign is marketing. */
  readonly category: Category;
  /** Of the channels in use, each once, in the order of first use. */
  readonly channels: ReadonlyMap<Channel, Figures>;
  /** Of all launches up to now, in order, whatever the run asked for. */
  readonly runs: readonly RunFigures[];
  /** What the figures come from, for charts over time. */
  readonly sources: readonly Source[];
}

export function figuresOf(source: Source, now: Instant, since: Instant): Figures {
  return source.kind === 'mailing'
    ? mailingFigures(source, outcomeOf(source), now, since)
    : showingFigures(source, now, since);
}

/** The report of a campaign: every sum in it is the sum of its parts, whichever way they are taken. */
export function reportOf(basis: ReportBasis, { now, period, run: asked }: Scope): Report {
  const since = beginningOf(period, now);
  const { launches, steady } = originsOf(basis, now);
  const run = launches.find(({ at }) => at === asked)?.at ?? null;
  const total = emptyTally();
  const channels = new Map<Channel, Tally>(channelsOf(basis).map((each) => [each, emptyTally()]));
  const count = (source: Source): Figures => {
    const figures = figuresOf(source, now, since);
    addTo(total, figures);
    addTo(channels.get(source.channel) ?? emptyTally(), figures);
    return figures;
  };
  const runs = launches.map(({ at, failed, sources }): RunFigures => {
    const isAsked = run === null || run === at;
    const figures = emptyTally();
    for (const source of sources) addTo(figures, isAsked ? count(source) : figuresOf(source, now, since));
    return { at, failed, figures };
  });
  if (run === null) steady.forEach(count);
  const sources = sourcesOf({ launches, steady }, run);
  return { run, category: categoryOf(basis), total, channels, runs, sources };
}

function sourcesOf({ launches, steady }: Origins, run: Instant | null): Source[] {
  const asked = run === null ? launches : launches.filter(({ at }) => at === run);
  return [...asked.flatMap((each) => each.sources), ...(run === null ? steady : [])];
}

function categoryOf({ editions }: ReportBasis): Category {
  const isService = editions.every(({ outlets }) => outlets.every(({ purpose }) => purpose === 'service'));
  return isService ? 'transactional' : 'marketing';
}

function channelsOf({ editions }: ReportBasis): Channel[] {
  return editions.flatMap(({ outlets }) => outlets.map((each) => each.channel));
}
