import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { describe, expect, it } from 'vitest';
import type { Schedule } from '../../../src/domain/campaign/content.ts';
import { planOf } from '../../../src/domain/runs/plan.ts';
import { nextRun } from '../../../src/domain/runs/runs.ts';
import { withChange } from '../../../src/domain/schedule/recurrence.ts';
import { toRRule } from '../../../src/domain/schedule/rule.ts';
import { nextSlot, slotsFrom, type Series } from '../../../src/domain/schedule/series.ts';
import { gapAt, wallTimeOf } from '../../../src/domain/time/zone.ts';
import { anActionContent } from '../../support/builders.ts';
import { anyRule, anySchedule } from './any-schedule.ts';
import { take } from './take.ts';

const HOW_MANY = 25;
/** Wall times end with 2199; the reference goes on. */
const HORIZON = Date.UTC(2190, 0, 1);

function seriesOf({ start, zone, recurrence, end }: Schedule): Series {
  return { start: start ?? '', zone, recurrence, end };
}

/** One rule of RFC 5545 says times of day at one minute alone. */
function ofOneMinute(series: Series): Series {
  const { start, recurrence } = series;
  if (recurrence?.times === undefined) return series;
  const times = new Set(recurrence.times.map((time) => `${time.slice(0, 3)}${start.slice(14)}`));
  return { ...series, recurrence: withChange(recurrence, { times: [...times].sort() }) };
}

/** The rule as RFC 5545 reads it, from its first slot on. */
function reference(series: Series, first: string): { at: number; wall: string }[] {
  const rule = new RRuleTemporal({
    rruleString: `DTSTART;TZID=${series.zone}:${first.replaceAll(/[-:]/g, '')}00\nRRULE:${toRRule(series)}`,
  });
  return rule
    .all((_, index) => index < HOW_MANY)
    .map((each) => ({ at: each.epochMilliseconds, wall: each.toPlainDateTime().toString().slice(0, 16) }))
    .filter(({ at }) => at < HORIZON);
}

/**
 * The one difference: a time that clocks skip is left out and not counted there (RFC 5545, section 3.3.10), and moves
 * and is counted here. So moved runs are set aside, and a count is looked at only where nothing moved.
 */
describe('the runs of a schedule that a person entered', () => {
  it('are those of an independent implementation of RFC 5545', { timeout: 60_000 }, () => {
    const anyStarted = anySchedule(anyRule).filter(({ start }) => start !== null);
    let compared = 0;
    fc.assert(
      fc.property(anyStarted, (schedule) => {
        const series = ofOneMinute(seriesOf(schedule));
        const first = nextSlot({ ...series, end: null }, -Infinity);
        if (first === null) return;
        fc.pre(gapAt(first.wall, series.zone) === 0);
        // Apia never had 30 December 2011, which its own test treats.
        fc.pre(series.zone !== 'Pacific/Apia' || series.start > '2012');
        const moved = new Set(
          take(slotsFrom(series, -Infinity), HOW_MANY).flatMap((each) =>
            each.shiftedBy > 0 ? [each.at] : [],
          ),
        );
        fc.pre(moved.size === 0 || series.recurrence?.count == null);
        // Clocks that change twice within weeks are more than the reference's own zones can do (see rule.test.ts).
        const byWall = series.zone === 'Africa/Casablanca';
        fc.pre(!byWall || (series.end === null && moved.size === 0));
        const runs = runsOf({ ...schedule, recurrence: series.recurrence }).filter(
          (at) => at < HORIZON && !moved.has(at),
        );
        const expected = reference(series, first.wall);
        compared += 1;
        const said = byWall ? runs.map((at) => wallTimeOf(at, series.zone)) : runs;
        expect(said).toEqual(expected.map(({ at, wall }) => (byWall ? wall : at)).slice(0, runs.length));
        if (runs.length + moved.size < HOW_MANY) expect(expected).toHaveLength(runs.length);
      }),
      { numRuns: 150 },
    );
    // All but the rules that match no day.
    expect(compared).toBeGreaterThan(100);
  });
});

/** Of a campaign activated before anything of its schedule has come. */
function runsOf(schedule: Schedule): number[] {
  const plan = planOf('action', anActionContent({ schedule }), -8_640_000_000_000_000);
  const runs: number[] = [];
  let at = nextRun(plan, -Infinity);
  while (at !== null && runs.length < HOW_MANY) {
    runs.push(at);
    at = nextRun(plan, at + 1);
  }
  return runs;
}
