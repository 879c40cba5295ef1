import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { References } from '../../../src/domain/campaign/reference.ts';
import { demoSandbox, PLANNED } from '../../../src/demo/demo-sandbox.ts';
import { settle } from '../../../src/domain/lifecycle/settle.ts';
import { reportBasis } from '../../../src/domain/reports/basis.ts';
import {
  addTo,
  emptyTally,
  GROWING,
  type Figure,
  type Figures,
} from '../../../src/domain/reports/figures.ts';
import type { Period } from '../../../src/domain/reports/period.ts';
import { reportOf, type Report } from '../../../src/domain/reports/report.ts';
import { totalOf } from '../../../src/domain/reports/total.ts';
import { seriesOf } from '../../../src/domain/reports/series.ts';
import { campaignRunsBetween } from '../../../src/domain/runs/runs.ts';
import { DAY, HOUR, MINUTE, type Instant } from '../../../src/domain/time/instant.ts';
import { aCampaign, someReferences } from '../../support/builders.ts';
import { exceeding, slipsOf } from './adds-up.ts';
import { anyLived } from './any-lived.ts';

function sumOf(parts: Iterable<Figures>): Figures {
  const total = emptyTally();
  for (const part of parts) addTo(total, part);
  return total;
}

function reports(campaign: Campaign, references: References, now: Instant) {
  const basis = reportBasis(campaign, references);
  if (basis === null) return null;
  const of = (period: Period, run: Instant | null = null) => reportOf(basis, { now, period, run });
  return { all: of('all'), day: of('24h'), of, basis };
}

/** What does not add up in a report, and in its chart over time. */
function slipsIn(report: Report, now: Instant, period: Period, zone: string): string[] {
  const parts = [report.total, ...report.channels.values(), ...report.runs.map((each) => each.figures)];
  const { buckets } = seriesOf(report.sources, now, period, zone);
  const steps = buckets.map((each) => each.figures);
  return [
    ...parts.flatMap(slipsOf),
    ...buckets.flatMap(({ from, to }) => (from < to ? [] : ['a step that takes no time'])),
    ...steps.flatMap((each) => exceeding(emptyTally(), each).map((figure) => `${figure} shrink`)),
    ...differences(sumOf(report.channels.values()), report.total, 'channels'),
    ...differences(sumOf(steps), report.total, 'steps'),
  ];
}

function differences(one: Figures, other: Figures, what: string): string[] {
  const isSame = JSON.stringify(one) === JSON.stringify(other);
  return isSame ? [] : [`${what}: ${JSON.stringify(one)} and ${JSON.stringify(other)}`];
}

const EVERY: readonly Figure[] = [...GROWING, 'inProgress'];

describe('for any campaign that came into force', () => {
  it('everything adds up, for each period, channel and run, and over time', () => {
    fc.assert(
      fc.property(anyLived, fc.nat(120 * DAY), ({ campaign, references, since }, wait) => {
        const now = since + wait;
        const settled = settle(campaign, now, references).campaign;
        const made = settled === null ? null : reports(settled, references, now);
        if (made === null) return;
        expect(slipsIn(made.all, now, 'all', 'America/St_Johns')).toEqual([]);
        expect(slipsIn(made.day, now, '24h', 'Asia/Kathmandu')).toEqual([]);
        expect(exceeding(made.day.total, made.all.total, EVERY)).toEqual([]);
        for (const run of made.all.runs.slice(-3)) {
          const one = made.of('all', run.at);
          expect(slipsIn(one, now, 'all', 'UTC')).toEqual([]);
          expect(one.total).toEqual(run.figures);
          if (run.failed) expect(run.figures).toEqual(emptyTally());
        }
        if (made.all.sources.length > 0 && made.all.sources.every(({ kind }) => kind === 'mailing')) {
          const launched = made.basis.editions.every(({ occasion }) => occasion !== 'calls');
          if (launched) expect(sumOf(made.all.runs.map((each) => each.figures))).toEqual(made.all.total);
        }
        expect(totalOf(made.basis, now)).toEqual(made.all.total);
      }),
      { numRuns: 200 },
    );
  });

  it('figures only ever grow, whatever happens to the campaign meanwhile', () => {
    fc.assert(
      fc.property(
        anyLived,
        fc.array(fc.oneof(fc.nat(10 * MINUTE), fc.nat(5 * HOUR), fc.nat(9 * DAY)), { maxLength: 12 }),
        ({ campaign, references, since }, waits) => {
          let now = since;
          let before: Figures = emptyTally();
          for (const wait of waits) {
            now += wait;
            const settled = settle(campaign, now, references).campaign;
            const basis = settled === null ? null : reportBasis(settled, references);
            if (basis === null) return;
            const total = totalOf(basis, now);
            expect(exceeding(before, total)).toEqual([]);
            before = total;
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a total known from before is the one added up anew', () => {
    fc.assert(
      fc.property(
        anyLived,
        fc.array(fc.nat(40 * DAY), { maxLength: 6 }),
        ({ campaign, references, since }, waits) => {
          const basis = reportBasis(campaign, references);
          if (basis === null) return;
          let now = since;
          for (const wait of waits) {
            now += wait;
            expect(totalOf(basis, now)).toEqual(totalOf({ ...basis }, now));
          }
        },
      ),
    );
  });

  it('runs are the launches that took place, and those that failed', () => {
    fc.assert(
      fc.property(anyLived, fc.nat(90 * DAY), ({ campaign, references, since }, wait) => {
        const now = since + wait;
        const settled = settle(campaign, now, references).campaign;
        const made = settled === null ? null : reports(settled, references, now);
        if (settled === null || made === null || settled.type === 'api-triggered') return;
        const launched = campaignRunsBetween(settled, Number.NEGATIVE_INFINITY, now + 1);
        const { failure } = settled;
        const expected = new Set(failure === null ? launched : [...launched, failure.at]);
        expect(made.all.runs.map(({ at }) => at)).toEqual([...expected].sort((one, other) => one - other));
        if (failure !== null) expect(made.all.runs.find(({ at }) => at === failure.at)?.failed).toBe(true);
      }),
    );
  });
});

describe('for every campaign of the demo', () => {
  const zone = 'Europe/Paris';
  const morning = Date.parse('2026-11-24T09:34Z');
  const { campaigns, references: list } = demoSandbox({
    seed: 1,
    now: morning,
    size: PLANNED,
    zone,
    lang: 'en',
  });
  const references: References = new Map(list.map((each) => [each.id, each]));

  it.each([0, 90 * MINUTE, DAY, 10 * DAY, 45 * DAY])('everything adds up %i ms on', (later) => {
    const now = morning + later;
    let sent = 0;
    for (const each of campaigns) {
      const campaign = settle(each, now, references).campaign;
      const made = campaign === null ? null : reports(campaign, references, now);
      if (made === null) continue;
      expect(slipsIn(made.all, now, 'all', zone)).toEqual([]);
      expect(slipsIn(made.day, now, '24h', zone)).toEqual([]);
      expect(exceeding(made.day.total, made.all.total, EVERY)).toEqual([]);
      sent += made.all.total.sent;
    }
    expect(sent).toBeGreaterThan(1_000_000);
  });

  it('a campaign that was sent elsewhere has none, for nobody here knows what became of it', () => {
    const sent = aCampaign({ status: 'completed' });
    expect(reportBasis(sent, someReferences())).not.toBeNull();
    expect(
      reportBasis({ ...sent, brought: { from: 'plan.csv', figures: null } }, someReferences()),
    ).toBeNull();
  });

  it('a campaign never activated has no report', () => {
    for (const campaign of campaigns.filter((each) => each.activated === null)) {
      expect(reportBasis(campaign, references)).toBeNull();
    }
  });
});
