import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { actionsIn, audiencesIn } from '../../../src/domain/campaign/channels-in.ts';
import { withLarger } from '../../../src/domain/pressure/audience-parts.ts';
import { pressureOf, type PressureIndex } from '../../../src/domain/pressure/pressure-index.ts';
import { movedRow } from '../../../src/domain/pressure/proposed-row.ts';
import { campaignRunsBetween } from '../../../src/domain/runs/runs.ts';
import { DAY, HOUR, MINUTE, type Instant } from '../../../src/domain/time/instant.ts';
import {
  dayOf,
  localDateAt,
  localDateOf,
  startOfDate,
  startOfWeek,
} from '../../../src/domain/time/local-date.ts';
import { wallTimeOf } from '../../../src/domain/time/zone.ts';
import { aCampaign, anAction, anAudience, aRecurrence, NOW, someReferences } from '../../support/builders.ts';
import { anId } from '../../support/ids.ts';
import { answersOf, anyOptions, AUDIENCES, rowIn, someCampaigns, ZONES } from './any-pressure.ts';

const PARIS = { zone: 'Europe/Paris', firstDay: 1 } as const;

function indexOf(campaigns: readonly Campaign[], given: Partial<Parameters<typeof pressureOf>[1]> = {}) {
  const { references = someReferences(), now = NOW } = given;
  const rows = campaigns.map((each) => rowIn(each, references, now));
  const options = { days: PARIS, firstDate: '2026-02-23', count: 28, references, now, ...given };
  return pressureOf(rows, options);
}

/** Messages of an audience by date. */
function datesOf(index: PressureIndex, audience = 'loyal'): Record<string, number> {
  const { firstDay, lastDay } = index.range;
  const dates: Record<string, number> = {};
  for (let day = firstDay; day <= lastDay; day += 1) {
    const count = index.pressureOf(audience, { firstDay: day, days: 1 });
    if (count > 0) dates[localDateOf(day)] = count;
  }
  return dates;
}

describe('the pressure of an audience', () => {
  it('counts the runs of scheduled and live campaigns, those sent and those to come', () => {
    const daily = { start: '2026-02-26T09:00', recurrence: aRecurrence({ count: 3 }) };
    expect(
      datesOf(
        indexOf([
          aCampaign({ id: anId(1), status: 'scheduled' }),
          aCampaign({ id: anId(2), status: 'live' }),
          aCampaign({
            id: anId(3),
            status: 'live',
            schedule: { ...daily, start: '2026-03-01T11:00' },
          }),
        ]),
      ),
    ).toEqual({ '2026-03-01': 2, '2026-03-02': 1, '2026-03-03': 2 });
  });

  it('counts what was sent before a campaign ended, and nothing of drafts, after a stop or after a failure', () => {
    const schedule = { start: '2026-02-25T09:00', recurrence: aRecurrence() };
    const of = (status: Campaign['status']) => {
      const ended = aCampaign({ status, schedule });
      return datesOf(indexOf([ended]));
    };
    expect(of('draft')).toEqual({});
    expect(of('in-review')).toEqual({});
    // It came into force at ten on 25 February, and ended at nine today: a launch at that very instant goes on.
    const sent = ['2026-02-26', '2026-02-27', '2026-02-28', '2026-03-01'];
    for (const status of ['stopped', 'completed', 'archived'] as const) {
      expect(Object.keys(of(status)), status).toEqual([...sent, '2026-03-02']);
    }
    expect(Object.keys(of('failed'))).toEqual(sent);
  });

  it('leaves out what is transactional, what is shown, and what goes to nobody', () => {
    const content = { category: 'transactional' } as const;
    const shown = { actions: [anAction({ channel: 'web' })] };
    expect(
      datesOf(
        indexOf([
          aCampaign({ id: anId(1), status: 'scheduled', content }),
          aCampaign({ id: anId(2), status: 'scheduled', content: shown }),
          aCampaign({ id: anId(3), status: 'scheduled', content: { audienceId: null } }),
        ]),
      ),
    ).toEqual({});
  });

  it('counts every message of an orchestrated campaign, on its own day, to the audience that was read before it', () => {
    const activities = [
      { kind: 'channel', id: 'nobody', action: anAction() },
      { kind: 'read-audience', id: 'read', audienceId: 'loyal' },
      { kind: 'channel', id: 'mail', action: anAction() },
      { kind: 'wait', id: 'wait', minutes: 3 * 24 * 60 },
      { kind: 'channel', id: 'text', action: anAction({ channel: 'sms' }) },
      { kind: 'read-audience', id: 'again', audienceId: 'vip' },
      { kind: 'channel', id: 'push', action: anAction({ channel: 'push' }) },
    ] as const;
    const campaign = aCampaign({
      type: 'orchestrated',
      status: 'scheduled',
      content: { activities: [...activities] },
    });
    const references = someReferences(anAudience({ id: 'vip', name: 'VIP' }));
    const index = indexOf([campaign], { references });
    expect(datesOf(index)).toEqual({ '2026-03-03': 1, '2026-03-06': 1 });
    expect(datesOf(index, 'vip')).toEqual({ '2026-03-06': 1 });
    const range = indexOf([campaign], { references, firstDate: '2026-03-06', count: 1 });
    expect(datesOf(range)['2026-03-06']).toBe(1);
  });

  it('counts a message that a wait still holds back, unless the campaign is stopped before it', () => {
    const activities = [
      { kind: 'read-audience', id: 'read', audienceId: 'loyal' },
      { kind: 'channel', id: 'mail', action: anAction() },
      { kind: 'wait', id: 'wait', minutes: 7 * 24 * 60 },
      { kind: 'channel', id: 'text', action: anAction({ channel: 'sms' }) },
    ] as const;
    const of = (status: 'closed' | 'stopped') =>
      datesOf(
        indexOf([
          aCampaign({
            type: 'orchestrated',
            status,
            schedule: { start: '2026-02-26T09:00', recurrence: null },
            content: { activities: [...activities] },
          }),
        ]),
      );
    expect(of('closed')).toEqual({ '2026-02-26': 1, '2026-03-05': 1 });
    expect(of('stopped')).toEqual({ '2026-02-26': 1 });
  });

  it('counts calls from outside once they were made, day by day as time goes on', () => {
    const window = aCampaign({
      type: 'api-triggered',
      status: 'live',
      schedule: { start: '2026-03-01T09:00' },
      content: { category: 'marketing', audienceId: 'loyal', identityType: 'email', window: true },
    });
    const index = indexOf([window]);
    expect(datesOf(index)).toEqual({ '2026-03-01': 1, '2026-03-02': 1 });
    index.moveTo(NOW + 2 * DAY);
    expect(Object.keys(datesOf(index))).toHaveLength(4);
    expect(datesOf(index)).toEqual(datesOf(indexOf([window], { now: NOW + 2 * DAY })));
    const service = { ...window.current.content, category: 'transactional' } as const;
    const silent = { ...window, current: { ...window.current, content: service } };
    expect(datesOf(indexOf([silent]))).toEqual({});
  });

  it('counts a run that failed for nothing, and one to come whatever is broken today', () => {
    const references = someReferences(
      anAudience({ outages: [{ from: Date.parse('2026-03-01T00:00Z'), to: null }] }),
    );
    const campaign = aCampaign({
      type: 'orchestrated',
      status: 'live',
      schedule: { start: '2026-02-27T09:00', recurrence: aRecurrence({ count: 6 }) },
    });
    expect(Object.keys(datesOf(indexOf([campaign], { references })))).toEqual(
      // The runs of 1 and 2 March failed.
      ['2026-03-03', '2026-03-04'],
    );
  });

  it('counts days and weeks of the sandbox, whatever the zone of a schedule', () => {
    const late = aCampaign({ status: 'scheduled', schedule: { start: '2026-03-08T23:30' } });
    expect(datesOf(indexOf([late]))).toEqual({ '2026-03-08': 1 });
    expect(datesOf(indexOf([late], { days: { zone: 'Asia/Tokyo', firstDay: 1 } }))).toEqual({
      '2026-03-09': 1,
    });
    const week = (firstDay: 1 | 7, date: string) => {
      const index = indexOf([late], { days: { ...PARIS, firstDay } });
      return index.pressureOf('loyal', index.periodOf(dayOf(date), 'week'));
    };
    expect([week(1, '2026-03-02'), week(1, '2026-03-09')]).toEqual([1, 0]);
    expect([week(7, '2026-03-02'), week(7, '2026-03-09')]).toEqual([0, 1]);
  });

  it('lets the people of a part count what goes to the larger, and not the reverse', () => {
    const references = someReferences(
      anAudience({ id: 'vip', partOf: 'loyal' }),
      anAudience({ id: 'gold', partOf: 'vip' }),
    );
    const to = (audienceId: string, id: number) =>
      aCampaign({ id: anId(id), status: 'scheduled', content: { audienceId } });
    const index = indexOf([to('loyal', 1), to('vip', 2)], { references });
    const of = (audience: string) => index.pressureOf(audience, { firstDay: dayOf('2026-03-03'), days: 1 });
    expect(['loyal', 'vip', 'gold'].map(of)).toEqual([1, 2, 2]);
  });
});

/** The messages of campaigns, told from the campaigns themselves in the plainest way. */
function plainly(
  campaigns: readonly Campaign[],
  from: Instant,
  to: Instant,
): { at: Instant; audience: string }[] {
  return campaigns.flatMap((campaign) => {
    const { content } = campaign.current;
    if (campaign.type === 'api-triggered') return [];
    if ('category' in content && content.category === 'transactional') return [];
    const [audience] = audiencesIn(content);
    if (audience === undefined || campaign.activated === null) return [];
    const all = actionsIn(content);
    if (campaign.type === 'action' && all.every(({ channel }) => channel === 'web')) return [];
    const minutes =
      'activities' in content
        ? content.activities.flatMap((each) => (each.kind === 'wait' ? each.minutes : []))
        : [];
    return campaignRunsBetween(campaign, from - 60 * DAY, to).flatMap((launch) =>
      all.flatMap(({ channel }, index) => {
        const waited = minutes.slice(0, index).reduce((sum, each) => sum + each, 0) * MINUTE;
        const at = launch + waited;
        if (channel === 'web' || at < from || at >= to || at > (campaign.stopped?.at ?? Infinity)) return [];
        return [{ at, audience }];
      }),
    );
  });
}

describe('for any campaigns, audiences, zone and week', () => {
  const runs = { numRuns: 150 };

  it('the sum over the days is the sum over the weeks, and all messages to the audience and to those it is part of', () => {
    fc.assert(
      fc.property(anyOptions, someCampaigns(), (options, all) => {
        const campaigns = all.filter((each) => each.type !== 'api-triggered');
        const { references, days } = options;
        const index = pressureOf(
          campaigns.map((each) => rowIn(each, references)),
          options,
        );
        const { firstDay, lastDay } = index.range;
        const from = startOfDate(localDateOf(firstDay), days.zone);
        const to = startOfDate(localDateOf(lastDay + 1), days.zone);
        const messages = plainly(campaigns, from, to);
        for (const audience of AUDIENCES) {
          const reaching = new Set(withLarger(audience, references));
          const expected = messages.filter((each) => reaching.has(each.audience));
          let [byDay, byWeek] = [0, 0];
          for (let day = firstDay; day <= lastDay; day += 1) {
            const count = index.pressureOf(audience, { firstDay: day, days: 1 });
            const date = localDateOf(day);
            expect(count).toBe(expected.filter(({ at }) => localDateAt(at, days.zone) === date).length);
            byDay += count;
            if (startOfWeek(date, days.firstDay) === date) {
              byWeek += index.pressureOf(audience, { firstDay: day, days: 7 });
            }
          }
          expect(byDay).toBe(expected.length);
          expect(byWeek).toBe(expected.length);
        }
      }),
      runs,
    );
  });

  it('following changes one by one answers what counting anew would', () => {
    const changes = fc.array(fc.tuple(fc.nat({ max: 11 }), fc.boolean()), { maxLength: 20 });
    fc.assert(
      fc.property(
        anyOptions,
        someCampaigns(),
        someCampaigns(),
        changes,
        fc.boolean(),
        (options, before, after, steps, follows) => {
          const rows = new Map(before.map((each) => [each.id, rowIn(each, options.references)]));
          const index = pressureOf(rows.values(), options);
          for (const [which, stays] of steps) {
            const campaign = after[which];
            if (campaign === undefined) continue;
            const row = stays ? rowIn(campaign, options.references) : undefined;
            if (row === undefined) rows.delete(campaign.id);
            else rows.set(campaign.id, row);
            if (!follows) index.replace(campaign.id, row);
          }
          index.moveTo(NOW + 30 * HOUR);
          if (follows) index.follow([...rows.values()]);
          const anew = pressureOf(rows.values(), { ...options, now: NOW + 30 * HOUR });
          expect(answersOf(index)).toEqual(answersOf(anew));
          expect(index.audiences().sort()).toEqual(anew.audiences().sort());
        },
      ),
      runs,
    );
  });

  it('moving a run moves exactly its counts', () => {
    const anyMove = fc.record({
      from: fc.integer({ min: 1, max: 14 * 96 }),
      to: fc.integer({ min: 1, max: 14 * 96 }),
      zone: fc.constantFrom(...ZONES),
    });
    fc.assert(
      fc.property(anyOptions, someCampaigns(6), anyMove, (given, others, { from, to, zone }) => {
        const options = { ...given, count: 28 };
        const at = NOW + from * 15 * MINUTE;
        const campaign = aCampaign({
          id: anId(99),
          status: 'scheduled',
          content: { audienceId: 'a0' },
          schedule: { zone, start: wallTimeOf(at, zone) },
        });
        const row = rowIn(campaign, options.references);
        const rows = others.map((each) => rowIn(each, options.references));
        const index = pressureOf([...rows, row], options);
        const before = answersOf(index).length === 0 ? [] : countsOf(index);
        const run = row.start!;
        const moved = movedRow(row, run, NOW + to * 15 * MINUTE, NOW);
        if (moved === null) throw new Error('A single run can be moved');
        index.replace(row.id, moved);
        const [gone, come] = [run, moved.report!.editions.at(-1)!.plan.opens].map((each) =>
          index.dayAt(each),
        );
        const expected = before.map(({ audience, day, count }) => {
          const isReached = withLarger(audience, options.references).includes('a0');
          const change = isReached ? (day === come ? 1 : 0) - (day === gone ? 1 : 0) : 0;
          return { audience, day, count: count + change };
        });
        expect(countsOf(index)).toEqual(expected);
        index.replace(row.id, row);
        expect(countsOf(index)).toEqual(before);
      }),
      runs,
    );
  });

  it.each(ZONES)('every hour of the changes of %s lies on one day and in one week', (zone) => {
    const options = { days: { zone, firstDay: 1 } as const, firstDate: '2026-02-23', count: 60 };
    const index = pressureOf([], { ...options, references: someReferences(), now: NOW });
    for (let at = NOW; at < NOW + 60 * DAY; at += HOUR / 2) {
      const day = index.dayAt(at);
      expect(localDateOf(day)).toBe(localDateAt(at, zone));
      const week = index.periodOf(day, 'week');
      expect(localDateOf(week.firstDay)).toBe(startOfWeek(localDateAt(at, zone), 1));
    }
  });
});

function countsOf(index: PressureIndex): { audience: string; day: number; count: number }[] {
  const { firstDay, lastDay } = index.range;
  return AUDIENCES.flatMap((audience) =>
    Array.from({ length: lastDay - firstDay + 1 }, (_, offset) => {
      const day = firstDay + offset;
      return { audience, day, count: index.pressureOf(audience, { firstDay: day, days: 1 }) };
    }),
  );
}
