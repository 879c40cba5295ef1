import { describe, expect, it } from 'vitest';
import type { Schedule } from '../../../src/domain/campaign/content.ts';
import { launchesAhead } from '../../../src/domain/runs/launches-ahead.ts';
import {
  anAction,
  anActionContent,
  anApiContent,
  anOrchestratedContent,
  aRecurrence,
  aSchedule,
  NOW,
} from '../../support/builders.ts';

const monthly = (monthDays: number[], interval = 1) =>
  aRecurrence({ frequency: 'monthly', monthDays, interval });

function ahead(schedule: Partial<Schedule>, count = 5) {
  return launchesAhead('action', anActionContent({ schedule: aSchedule(schedule) }), NOW, count);
}

const iso = (result: ReturnType<typeof ahead>) =>
  result?.launches.map(({ at }) => new Date(at).toISOString().slice(0, 16));

describe('the launches ahead', () => {
  it('are the first so many from now on, and whether there are more', () => {
    const daily = { start: '2026-02-01T09:00', recurrence: aRecurrence() };
    const result = ahead(daily, 2);
    expect(iso(result)).toEqual(['2026-03-03T08:00', '2026-03-04T08:00']);
    expect(result).toMatchObject({ hasMore: true, first: '2026-02-01T09:00', leftOut: 0, none: null });
    expect(ahead({ ...daily, end: '2026-03-04T09:00' }, 2)?.hasMore).toBe(false);
  });

  it('begin with the activation where nothing else is said, and with the publication ten seconds on', () => {
    expect(ahead({ recurrence: aRecurrence() }, 1)?.launches[0]?.at).toBe(NOW);
    const published = launchesAhead('orchestrated', anOrchestratedContent(), NOW, 1);
    expect(published?.launches[0]?.at).toBe(NOW + 10_000);
  });

  it('tell what a clock change moves, and which of two equal times it is', () => {
    const spring = ahead({ start: '2026-03-28T02:30', recurrence: aRecurrence() }, 2);
    expect(spring?.launches.map(({ shiftedBy }) => shiftedBy)).toEqual([0, 3_600_000]);
    const autumn = ahead({ start: '2026-10-25T02:30', recurrence: aRecurrence() }, 2);
    expect(autumn?.launches.map(({ isRepeated }) => isRepeated)).toEqual([true, false]);
    expect(iso(autumn)?.[0]).toBe('2026-10-25T00:30');
  });

  it('tell the days that their months lack, each before the launch that comes after', () => {
    const result = ahead({ start: '2026-03-31T09:00', recurrence: monthly([30, 31]) }, 12);
    const skipped = result?.launches.flatMap(({ at, skippedBefore }) =>
      skippedBefore.map(({ month, day }) => [month, day, new Date(at).toISOString().slice(0, 10)]),
    );
    expect(skipped).toEqual([
      ['2026-04', 31, '2026-05-30'],
      ['2026-06', 31, '2026-07-30'],
      ['2026-09', 31, '2026-10-30'],
    ]);
  });

  it('tell how many of a counted series are over', () => {
    const counted = { start: '2026-02-27T09:00', recurrence: aRecurrence({ count: 10 }) };
    expect(ahead(counted)?.leftOut).toBe(4);
    const content = anOrchestratedContent({
      schedule: aSchedule({ recurrence: aRecurrence({ count: 10 }) }),
      validFrom: '2026-03-05T00:00',
    });
    expect(launchesAhead('orchestrated', content, NOW, 20)).toMatchObject({ leftOut: 3 });
    expect(launchesAhead('orchestrated', content, NOW, 20)?.launches).toHaveLength(7);
  });

  it('come several times a day, and count each time', () => {
    const twice = { start: '2026-03-03T09:00', recurrence: aRecurrence({ times: ['17:00'], count: 3 }) };
    expect(iso(ahead(twice))).toEqual(['2026-03-03T08:00', '2026-03-03T16:00', '2026-03-04T08:00']);
    // The first of the two of 1 March is over; so is the second, and the one of the next morning.
    expect(ahead({ ...twice, start: '2026-03-01T09:00' })).toMatchObject({
      leftOut: 3,
      none: 'runs-used-up',
    });
  });

  it('begin with the activation, whatever other times its day has', () => {
    // NOW is 10:00 in Paris.
    const given = { recurrence: aRecurrence({ times: ['08:00', '10:00', '17:00'] }) };
    expect(iso(ahead(given, 3))).toEqual(['2026-03-02T09:00', '2026-03-02T16:00', '2026-03-03T07:00']);
  });

  it('do not exist for what is shown or called', () => {
    const shown = anActionContent({ actions: [anAction({ channel: 'web' })] });
    expect(launchesAhead('action', shown, NOW, 5)).toBeNull();
    expect(launchesAhead('api-triggered', anApiContent(), NOW, 5)).toBeNull();
  });
});

describe('a schedule that launches nothing says why', () => {
  const start = '2026-04-01T09:00';
  it.each([
    ['no-day', { start, recurrence: aRecurrence({ frequency: 'weekly' }) }],
    ['no-day', { start, recurrence: monthly([]) }],
    ['no-day', { start, recurrence: { ...monthly([5]), weeks: [], weekdays: [1] } }],
    ['no-day', { start, recurrence: { ...monthly([5]), weeks: [1] } }],
    ['no-month', { start, recurrence: { ...monthly([5]), months: [] } }],
    ['day-never-comes', { start, recurrence: monthly([31], 12) }],
    ['day-never-comes', { start, recurrence: { ...monthly([30, 31]), months: [2] } }],
    ['start-past', { start: '2026-03-01T09:00' }],
    ['ends-before-first', { start, recurrence: aRecurrence(), end: '2026-03-31T23:59' }],
    ['all-past', { start: '2026-01-01T09:00', recurrence: aRecurrence(), end: '2026-02-01T00:00' }],
    ['runs-used-up', { start: '2026-01-01T09:00', recurrence: aRecurrence({ count: 3 }) }],
    [
      'runs-used-up',
      { start: '2026-01-01T09:00', recurrence: aRecurrence({ count: 3 }), end: '2026-02-01T00:00' },
    ],
  ] as const)('%s for %j', (reason, schedule) => {
    expect(ahead(schedule as Partial<Schedule>)?.none).toBe(reason);
  });

  it('ends-before-valid', () => {
    const content = anOrchestratedContent({
      schedule: aSchedule({ start, recurrence: aRecurrence(), end: '2026-04-30T23:59' }),
      validFrom: '2026-05-01T00:00',
    });
    expect(launchesAhead('orchestrated', content, NOW, 5)?.none).toBe('ends-before-valid');
  });
});
