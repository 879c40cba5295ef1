import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOf, PUBLISHING, type Plan } from '../../../src/domain/runs/plan.ts';
import {
  campaignRunsBetween,
  finalRun,
  launchesUntil,
  nextRun,
  previousRun,
  runsBetween,
  startOf,
} from '../../../src/domain/runs/runs.ts';
import { DAY, HOUR, SECOND } from '../../../src/domain/time/instant.ts';
import { instantOf } from '../../../src/domain/time/zone.ts';
import {
  aCampaign,
  aMark,
  anAction,
  anActionContent,
  anApiContent,
  anOrchestratedContent,
  aRecurrence,
  aSchedule,
  aVersion,
  NOW,
} from '../../support/builders.ts';
import { anySeries } from '../schedule/any-series.ts';
import { Story, utc } from '../lifecycle/story.ts';

const daily = (given = {}) => aSchedule({ start: '2026-03-03T09:00', recurrence: aRecurrence(), ...given });
const planFor = (schedule: ReturnType<typeof aSchedule>, anchor = NOW) =>
  planOf('action', anActionContent({ schedule }), anchor);

describe('a single send', () => {
  it('at its activation runs at that very instant', () => {
    const plan = planFor(aSchedule(), NOW + 12_345);
    expect(nextRun(plan, -Infinity)).toBe(NOW + 12_345);
    expect(nextRun(plan, NOW + 12_345)).toBe(NOW + 12_345);
    expect(nextRun(plan, NOW + 12_346)).toBeNull();
    expect(previousRun(plan, NOW + 12_344)).toBeNull();
    expect(previousRun(plan, NOW + 12_345)).toBe(NOW + 12_345);
    expect(runsBetween(plan, NOW, NOW + 12_345)).toEqual([]);
    expect(runsBetween(plan, NOW, NOW + 12_346)).toEqual([NOW + 12_345]);
    expect(finalRun(plan)).toBe(NOW + 12_345);
  });

  it('at its activation in the hour that clocks repeat, either time', () => {
    for (const at of [utc('2026-10-25T00:30:07Z'), utc('2026-10-25T01:30:07Z')]) {
      const plan = planFor(aSchedule(), at);
      expect([nextRun(plan, at), previousRun(plan, at), finalRun(plan)]).toEqual([at, at, at]);
    }
  });

  it('at a time keeps it', () => {
    const plan = planFor(aSchedule({ start: '2026-03-20T09:00' }));
    expect(startOf(plan)).toBe(utc('2026-03-20T08:00Z'));
    expect(runsBetween(plan, NOW, NOW + 90 * DAY)).toEqual([utc('2026-03-20T08:00Z')]);
  });
});

describe('a recurring campaign', () => {
  it('several times a day is activated once in the hour that clocks repeat', () => {
    // 02:30:07 for the second time: the only 02:45 that counts was the first, and is over.
    const at = utc('2026-10-25T01:30:07Z');
    const plan = planFor(aSchedule({ recurrence: aRecurrence({ times: ['02:45', '09:00'] }) }), at);
    const until = utc('2026-10-26T00:00Z');
    expect(runsBetween(plan, 0, until)).toEqual([at, utc('2026-10-25T08:00Z')]);
    expect([nextRun(plan, 0), nextRun(plan, at + 1)]).toEqual([at, utc('2026-10-25T08:00Z')]);
  });

  it('stays at 09:00 across a clock change', () => {
    const plan = planFor(daily({ start: '2026-03-28T09:00' }));
    const runs = runsBetween(plan, NOW, utc('2026-03-30T12:00Z'));
    expect(runs).toEqual([utc('2026-03-28T08:00Z'), utc('2026-03-29T07:00Z'), utc('2026-03-30T07:00Z')]);
  });

  it('runs nothing before it came into force', () => {
    const plan = planFor(daily({ start: '2026-02-01T09:00' }));
    expect(startOf(plan)).toBe(utc('2026-03-03T08:00Z'));
    expect(previousRun(plan, NOW)).toBeNull();
  });

  it('from its activation on runs then, and at that minute from then on', () => {
    const plan = planFor(daily({ start: null }), NOW + 7 * SECOND);
    expect(runsBetween(plan, NOW, NOW + 2 * DAY)).toEqual([NOW + 7 * SECOND, NOW + DAY]);
  });

  it('that is orchestrated waits for its publication and its validity', () => {
    const content = anOrchestratedContent({ schedule: daily({ start: null }) });
    const asap = planOf('orchestrated', content, NOW + PUBLISHING);
    expect(startOf(asap)).toBe(NOW + PUBLISHING);
    const later = planOf('orchestrated', { ...content, validFrom: '2026-03-05T00:00' }, NOW + PUBLISHING);
    expect(startOf(later)).toBe(utc('2026-03-05T09:00Z'));
  });
});

it('calls and content that is shown launch nothing, but open', () => {
  const schedule = aSchedule({ start: '2026-03-20T09:00', end: '2026-03-21T09:00' });
  const shown = planOf('action', anActionContent({ actions: [anAction({ channel: 'web' })], schedule }), NOW);
  const open = planOf('api-triggered', anApiContent({ window: true, schedule }), NOW);
  for (const plan of [shown, open]) {
    expect(startOf(plan)).toBe(utc('2026-03-20T08:00Z'));
    expect([nextRun(plan, 0), previousRun(plan, NOW), finalRun(plan)]).toEqual([null, null, null]);
    expect(runsBetween(plan, 0, Infinity)).toEqual([]);
  }
});

describe('for any schedule in any zone', () => {
  const anyPlan: fc.Arbitrary<Plan> = fc
    .record({ series: anySeries(), startsAtOnce: fc.boolean(), anchor: fc.integer({ min: 0, max: 500 }) })
    .map(({ series, startsAtOnce, anchor }) => {
      const { zone, recurrence, end } = series;
      const at = instantOf(series.start, zone) + (anchor - 250) * DAY * 0.37;
      return planFor(
        aSchedule({ zone, recurrence, end, start: startsAtOnce ? null : series.start }),
        Math.floor(at),
      );
    });
  const anySpan = fc.record({
    from: fc.integer({ min: 0, max: 400 * DAY }),
    length: fc.integer({ max: 60 * DAY, min: 0 }),
  });

  it('next, previous and between agree', () => {
    fc.assert(
      fc.property(anyPlan, anySpan, (plan, { from, length }) => {
        const start = plan.anchor - 100 * DAY + from;
        const runs = runsBetween(plan, start, start + length);
        const first = nextRun(plan, start);
        expect(runs[0] ?? null).toBe(first !== null && first < start + length ? first : null);
        const last = previousRun(plan, start + length - 1);
        expect(runs.at(-1) ?? null).toBe(last !== null && last >= start ? last : null);
        expect(runs).toEqual([...new Set(runs)].toSorted((one, other) => one - other));
        for (const run of runs) expect([nextRun(plan, run), previousRun(plan, run)]).toEqual([run, run]);
      }),
    );
  });

  it('the final run is the last, and the start is the first', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const final = finalRun(plan);
        const start = startOf(plan);
        if (start === null) expect(final).toBeNull();
        if (final === null) return;
        expect(nextRun(plan, final)).toBe(final);
        expect(nextRun(plan, final + 1)).toBeNull();
        expect(previousRun(plan, Infinity)).toBe(final);
        expect(start).toBeLessThanOrEqual(final);
      }),
    );
  });
});

describe('launches end', () => {
  it('with nothing while the campaign is in force', () => {
    expect(launchesUntil(aCampaign({ status: 'live' }))).toBe(Infinity);
  });

  it('just after a stop, a closing or a completion, so that a launch at that instant took place', () => {
    for (const status of ['stopped', 'completed'] as const) {
      expect(launchesUntil(aCampaign({ status }))).toBe(NOW - HOUR + 1);
    }
    expect(launchesUntil(aCampaign({ type: 'orchestrated', status: 'closed' }))).toBe(NOW - HOUR + 1);
  });

  it('just before a failure, for that run did not take place', () => {
    expect(launchesUntil(aCampaign({ status: 'failed' }))).toBe(NOW - HOUR);
  });

  it('not with a failed run of an orchestrated campaign', () => {
    const failure = { at: NOW - HOUR, cause: 'audience-gone', reference: 'loyal' } as const;
    expect(launchesUntil(aCampaign({ type: 'orchestrated', status: 'live', failure }))).toBe(Infinity);
  });
});

describe('what a campaign launched', () => {
  it('is what was in force at the time', () => {
    const replaced = aVersion({
      content: anActionContent({ schedule: daily({ start: '2026-02-20T09:00' }) }),
      activated: aMark(utc('2026-02-19T12:00Z')),
      replacedAt: utc('2026-02-22T12:00Z'),
    });
    const schedule = { start: '2026-02-20T15:00', recurrence: aRecurrence(), end: '2026-02-24T15:00' };
    const campaign = aCampaign({ status: 'live', schedule });
    const current = { ...campaign.current, activated: aMark(utc('2026-02-22T12:00Z')) };
    const runs = campaignRunsBetween(
      { ...campaign, replaced: [replaced], current } as typeof campaign,
      0,
      NOW,
    );
    expect(runs).toEqual(
      ['20T08', '21T08', '22T08', '22T14', '23T14', '24T14'].map((each) => utc(`2026-02-${each}:00Z`)),
    );
  });

  it('ends with its stop', () => {
    const story = new Story(aCampaign({ schedule: daily() }))
      .do('activate')
      .do('stop', utc('2026-03-05T08:00Z'));
    expect(campaignRunsBetween(story.campaign, NOW, Infinity)).toEqual(
      ['03', '04', '05'].map((day) => utc(`2026-03-${day}T08:00Z`)),
    );
  });

  it('is nothing for a draft', () => {
    expect(campaignRunsBetween(aCampaign({ schedule: daily() }), 0, NOW + 99 * DAY)).toEqual([]);
  });
});
