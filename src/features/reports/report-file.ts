import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { Channel } from '../../domain/campaign/channel.ts';
import { csvText } from '../../exchange/csv.ts';
import { chartedOf, shareOf, toldOf, type Told } from '../../domain/reports/channel-figures.ts';
import type { Figure, Figures } from '../../domain/reports/figures.ts';
import type { Period } from '../../domain/reports/period.ts';
import { BOUNCE_REASONS, ERROR_REASONS, EXCLUSION_REASONS } from '../../domain/reports/reasons.ts';
import type { Report } from '../../domain/reports/report.ts';
import type { Series } from '../../domain/reports/series.ts';
import type { Instant } from '../../domain/time/instant.ts';
import { CHANNEL_LABELS } from '../../i18n/labels.ts';
import { cellSeparator } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { FIGURE_LABELS, PERIOD_LABELS } from './words.ts';

/** What a file is made of: a report as it is on screen. */
export interface Shown {
  readonly campaign: Campaign;
  readonly report: Report;
  readonly series: Series;
  readonly period: Period;
  readonly run: Instant | null;
  readonly channel: Channel | null;
}

type Row = readonly (string | number | null)[];

const REASONS = { excluded: EXCLUSION_REASONS, bounces: BOUNCE_REASONS, errors: ERROR_REASONS } as const;

/**
 * The figures of a report as a table of one number a line: of the campaign and of each channel, then of each run, then
 * of each step of time. Instants are in UTC, as ISO 8601 writes them; shares are from 0 to 1.
 */
export function reportFile(shown: Shown): { name: string; text: string } {
  const { campaign, report, series, period, run, channel } = shown;
  const channels = channel === null ? [...report.channels.keys()] : [channel];
  const lines: Row[] = [];
  const line = (of: Channel | null, at: Instant | null, times: readonly [Instant, Instant] | null) => {
    const cells: Row = [
      campaign.name,
      PERIOD_LABELS[period](),
      of === null ? m.reports_tab_campaign() : CHANNEL_LABELS[of](),
      isoOf(at),
      isoOf(times?.[0] ?? null),
      isoOf(times?.[1] ?? null),
    ];
    return (more: Row) => lines.push([...cells, ...more]);
  };
  const scope = channel === null ? [null, ...channels] : channels;
  for (const each of scope) {
    const figures = each === null ? report.total : report.channels.get(each);
    if (figures === undefined) continue;
    const add = line(each, run, null);
    for (const cells of figureRows(figures, toldOf(each === null ? channels : [each], report.category)))
      add(cells);
  }
  if (run === null && channel === null) {
    for (const { at, figures } of report.runs) {
      const add = line(null, at, null);
      for (const cells of figureRows(figures, toldOf(channels, report.category))) add(cells);
    }
  }
  for (const { from, to, figures } of series.buckets) {
    const add = line(channel, run, [from, to]);
    for (const figure of chartedOf(channels)) add([FIGURE_LABELS[figure](), null, figures[figure], null]);
  }
  return { name: nameOf(shown), text: csvText(header(), lines, cellSeparator()) };
}

function header(): string[] {
  return [
    m.reports_file_campaign(),
    m.reports_file_period(),
    m.reports_file_channel(),
    m.reports_table_run(),
    m.reports_file_from(),
    m.reports_file_to(),
    m.reports_table_figure(),
    m.reports_table_reason(),
    m.reports_table_number(),
    m.reports_table_share(),
  ];
}

function* figureRows(figures: Figures, told: readonly Told[]): Generator<Row> {
  for (const { figure, of } of told) {
    const [whole] = of;
    yield [FIGURE_LABELS[figure](), null, figures[figure], rounded(figures, figure, whole)];
    if (figure !== 'excluded' && figure !== 'bounces' && figure !== 'errors') continue;
    for (const reason of REASONS[figure]) {
      if (figures[reason] === 0) continue;
      const share = rounded(figures, reason, figure);
      yield [FIGURE_LABELS[figure](), FIGURE_LABELS[reason](), figures[reason], share];
    }
  }
}

function rounded(figures: Figures, part: Figure, whole: Figure | undefined): number | null {
  const share = whole === undefined ? null : shareOf(figures[part], figures[whole]);
  return share === null ? null : Math.round(share * 10_000) / 10_000;
}

function isoOf(instant: Instant | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}

/** Letters and digits of the campaign's name, whatever the file system thinks of the others. */
function nameOf({ campaign, period }: Shown): string {
  const plain = campaign.name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const name = plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return [m.reports_file_name(), name.slice(0, 60), period].filter(Boolean).join('-') + '.csv';
}
