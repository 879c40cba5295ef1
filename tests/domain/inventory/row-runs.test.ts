import { describe, expect, it } from 'vitest';
import { lastRunOf, nextRunOf, runsOfRow } from '../../../src/domain/inventory/row-runs.ts';
import { rowOf } from '../../../src/domain/inventory/row.ts';
import { campaignRunsBetween } from '../../../src/domain/runs/runs.ts';
import { DAY, HOUR } from '../../../src/domain/time/instant.ts';
import { aCampaign, aMark, anAction, aRecurrence, aSchedule, aVersion, NOW } from '../../support/builders.ts';
import { CASES } from '../lifecycle/some-campaigns.ts';
import { aRow, rowOfCampaign } from '../selection/a-row.ts';

/** 09:00 in Paris on the days around NOW, which is Monday 2 March, 10:00 there. */
const at = (day: number) => Date.parse('2026-03-02T08:00Z') + day * DAY;
const daily = { start: '2026-02-27T09:00', recurrence: aRecurrence() };

describe('a daily campaign', () => {
  const row = aRow({ status: 'live', schedule: daily, activated: aMark(NOW - 10 * DAY) });
  const activated = aCampaign({ status: 'live', schedule: daily });

  it('ran last and runs next on either side of now', () => {
    expect([lastRunOf(row, NOW), nextRunOf(row, NOW)]).toEqual([at(0), at(1)]);
  });

  it('has just run at the instant of a run', () => {
    expect([lastRunOf(row, at(1)), nextRunOf(row, at(1))]).toEqual([at(1), at(2)]);
    expect([lastRunOf(row, at(1) - 1), nextRunOf(row, at(1) - 1)]).toEqual([at(0), at(1)]);
  });

  it('shows the runs of a week', () => {
    expect(runsOfRow(row, at(1), at(4))).toEqual([at(1), at(2), at(3)]);
  });

  it('did not run before it was activated', () => {
    expect(lastRunOf(rowOfCampaign(activated), NOW - DAY - 1)).toBeNull();
  });

  it('does not run again once it was stopped', () => {
    const stopped = aRow({ status: 'stopped', schedule: daily, stopped: aMark(at(0)) });
    expect([lastRunOf(stopped, NOW), nextRunOf(stopped, NOW)]).toEqual([at(0), null]);
    expect(runsOfRow(stopped, at(0), at(3))).toEqual([at(0)]);
    const before = aRow({ status: 'stopped', schedule: daily, stopped: aMark(at(0) - 1) });
    expect([lastRunOf(before, NOW), nextRunOf(before, NOW)]).toEqual([at(-1), null]);
  });

  it('whose run failed did not run then', () => {
    const failure = { at: at(0), cause: 'audience-gone', reference: 'loyal' } as const;
    const failed = aRow({ status: 'failed', schedule: daily, failure });
    expect([lastRunOf(failed, NOW), nextRunOf(failed, NOW)]).toEqual([at(-1), null]);
  });

  it('launches nothing more once it is closed', () => {
    const closed = aRow({ type: 'orchestrated', status: 'closed', schedule: daily });
    expect(nextRunOf(closed, NOW)).toBeNull();
    expect(lastRunOf(closed, NOW)).toBe(at(0));
  });
});

describe('a single send', () => {
  it('runs next until it has run', () => {
    const row = aRow({ status: 'scheduled', schedule: { start: '2026-03-03T09:00' } });
    expect([lastRunOf(row, NOW), nextRunOf(row, NOW)]).toEqual([null, at(1)]);
    expect([lastRunOf(row, at(1)), nextRunOf(row, at(1))]).toEqual([at(1), null]);
  });

  it('without a start ran at its activation', () => {
    expect(lastRunOf(aRow({ status: 'live' }), NOW)).toBe(NOW - DAY);
  });
});

it.each([
  ['never activated', aRow({ schedule: daily })],
  ['called from outside', aRow({ type: 'api-triggered', status: 'live', content: { window: true } })],
  ['shown to who comes by', aRow({ status: 'live', content: { actions: [anAction({ channel: 'web' })] } })],
])('what is %s has no runs', (_, row) => {
  expect([lastRunOf(row, NOW), nextRunOf(row, NOW), runsOfRow(row, at(-9), at(9))]).toEqual([null, null, []]);
});

describe('a campaign whose version was replaced', () => {
  const evening = aCampaign({
    status: 'live',
    activated: aMark(NOW - 5 * DAY),
    liveSince: NOW - 5 * DAY,
    schedule: { start: '2026-03-02T18:00', recurrence: aRecurrence() },
  });
  const replacedAt = NOW - HOUR / 2;
  const current = { ...evening.current, number: 2, activated: aMark(replacedAt) };
  const content = { ...evening.current.content, schedule: aSchedule(daily) };
  const first = aVersion({ content, activated: aMark(NOW - 5 * DAY), replacedAt });
  const campaign = { ...evening, current, replaced: [first] } as typeof evening;
  const row = rowOfCampaign(campaign);
  const tonight = Date.parse('2026-03-02T17:00Z');

  it('ran as the version that was in force then', () => {
    expect(lastRunOf(row, NOW)).toBe(at(0));
    expect(lastRunOf(row, at(0) - 1)).toBe(at(-1));
    expect(lastRunOf(row, tonight)).toBe(tonight);
  });

  it('runs next as the version in force', () => {
    expect(nextRunOf(row, NOW)).toBe(tonight);
  });

  it('shows each run under the version of its time', () => {
    expect(runsOfRow(row, at(-1), at(2))).toEqual([at(-1), at(0), tonight, tonight + DAY]);
  });

  it('did not run as the old version after it was replaced', () => {
    const early = { ...first, replacedAt: at(0) };
    const replaced = rowOfCampaign({ ...campaign, replaced: [early] } as typeof campaign);
    expect(lastRunOf(replaced, NOW)).toBe(at(-1));
  });
});

it.each(CASES.map((each) => [each.type, each.status, each.shape, each.campaign] as const))(
  'the row of one that is %s, %s and %s knows the runs that the campaign knows',
  (_type, _status, _shape, campaign) => {
    const row = rowOf(campaign, new Map(), NOW);
    const [from, to] = [NOW - 60 * DAY, NOW + 60 * DAY];
    const runs = campaignRunsBetween(campaign, from, to);
    expect(runsOfRow(row, from, to)).toEqual(runs);
    expect(lastRunOf(row, NOW)).toBe(runs.filter((each) => each <= NOW).at(-1) ?? null);
    const ahead = campaign.status === 'closed' ? null : (runs.find((each) => each > NOW) ?? null);
    expect(nextRunOf(row, NOW)).toBe(ahead);
  },
);
