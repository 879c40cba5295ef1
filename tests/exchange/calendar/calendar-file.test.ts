import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import { calendarFile, type CalendarWords } from '../../../src/exchange/calendar/calendar-file.ts';
import { rowOf, type InventoryRow } from '../../../src/domain/inventory/row.ts';
import { runsOfRow } from '../../../src/domain/inventory/row-runs.ts';
import { fire } from '../../../src/domain/lifecycle/fire.ts';
import { settle } from '../../../src/domain/lifecycle/settle.ts';
import { DAY, HOUR, MINUTE, type Instant } from '../../../src/domain/time/instant.ts';
import { wallTimeOf } from '../../../src/domain/time/zone.ts';
import {
  aCampaign,
  aContext,
  anAction,
  aMark,
  anOrchestratedContent,
  aRecurrence,
  aVersion,
  NOW,
  someReferences,
} from '../../support/builders.ts';
import { withChange } from '../../../src/domain/schedule/recurrence.ts';
import { anyMoreTimes } from '../../domain/schedule/any-schedule.ts';
import { anyRecurrence, anyZone } from '../../domain/schedule/any-series.ts';

const WORDS: CalendarWords = {
  title: 'Spring',
  description: ({ status }) => `Status: ${status}`,
  categories: ({ tags }) => tags,
};

const rowAt = (campaign: Campaign, now = NOW) => rowOf(campaign, someReferences(), now);

function fileOf(rows: readonly InventoryRow[], now = NOW): string {
  return [...calendarFile(rows, now, WORDS)].join('');
}

/** What another program, which knows zones from the file alone, reads. */
function eventsIn(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const zones = calendar.getAllSubcomponents('vtimezone').map((each) => new ICAL.Timezone(each));
  for (const zone of zones) ICAL.TimezoneService.register(zone, zone.tzid);
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

/** The instants at which its events begin, up to another. */
function instantsIn(text: string, to: Instant): Instant[] {
  const instants: Instant[] = [];
  for (const event of eventsIn(text)) {
    const iterator = event.iterator();
    for (let count = 0; count < 4_000; count += 1) {
      const next = iterator.next() as ICAL.Time | null | undefined;
      if (next === null || next === undefined) break;
      const at = next.toUnixTime() * 1_000;
      if (at >= to) break;
      instants.push(at);
    }
  }
  return instants.sort((one, other) => one - other);
}

/** Files know seconds. */
const toSeconds = (instants: readonly Instant[]) => instants.map((at) => Math.floor(at / 1_000) * 1_000);

const TWO_YEARS = 2 * 366 * DAY;

describe('runs in another calendar', () => {
  const anyCampaign = fc
    .record({
      now: fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }).map((minutes) => {
        return Date.parse('2025-01-01T00:00Z') + minutes * MINUTE + 12_000;
      }),
      zone: anyZone,
      recurrence: anyRecurrence,
      start: fc.option(fc.integer({ min: -30 * 24, max: 30 * 24 })),
      end: fc.option(fc.integer({ min: 24, max: 500 * 24 })),
      times: fc.option(anyMoreTimes, { freq: 1, nil: undefined }),
    })
    .map(({ now, zone, recurrence: rule, start, end, times }) => {
      const recurrence = withChange(rule, { times });
      const wall = (hours: number | null) => (hours === null ? null : wallTimeOf(now + hours * HOUR, zone));
      const schedule = { zone, recurrence, start: wall(start), end: wall(end) };
      const campaign = aCampaign({ type: 'action', schedule });
      const outcome = fire(campaign, 'activate', aContext({ now }));
      return { now, campaign: outcome.kind === 'refused' ? null : outcome.campaign };
    })
    .filter(({ campaign }) => campaign !== null);

  it('are those of the campaign, in any zone, over two years', () => {
    fc.assert(
      fc.property(anyCampaign, ({ now, campaign }) => {
        const row = rowAt(campaign!, now);
        const to = now + TWO_YEARS;
        expect(instantsIn(fileOf([row], now), to)).toEqual(
          toSeconds(runsOfRow(row, Number.NEGATIVE_INFINITY, to)),
        );
        expect(fileOf([row], now)).not.toMatch(/^(RDATE|METHOD)/m);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  const eventsOf = (schedule: Parameters<typeof aCampaign>[0] & object) => {
    const row = rowAt(aCampaign({ status: 'scheduled', ...schedule }));
    const text = fileOf([row]);
    const parts = eventsIn(text).map((each) => [
      each.uid.slice(row.id.length).replace('@almanac', ''),
      each.component
        .getFirstPropertyValue('rrule')
        ?.toString()
        .replace(/;UNTIL.*/, ''),
    ]);
    return { row, text, parts };
  };

  it.each([
    [{ monthDays: [31], lastDay: true as const }, [['', 'FREQ=MONTHLY;BYMONTHDAY=31,-1']]],
    [{ lastDay: true as const }, [['', 'FREQ=MONTHLY;BYMONTHDAY=-1']]],
    [{ weeks: [2 as const], weekdays: [2] }, [['', 'FREQ=MONTHLY;BYDAY=2TU']]],
    [{ weeks: [-1 as const], weekdays: [5], months: [1, 7] }, [['', 'FREQ=MONTHLY;BYMONTH=1,7;BYDAY=-1FR']]],
    [
      { monthDays: [1, 15], lastDay: true as const },
      [
        ['-d1', 'FREQ=MONTHLY;BYMONTHDAY=1'],
        ['-d15', 'FREQ=MONTHLY;BYMONTHDAY=15'],
        ['-dlast', 'FREQ=MONTHLY;BYMONTHDAY=-1'],
      ],
    ],
    [
      { weeks: [1 as const, 4 as const, -1 as const], weekdays: [5] },
      [
        ['-1x5', 'FREQ=MONTHLY;BYDAY=1FR'],
        ['-4lastx5', 'FREQ=MONTHLY;BYDAY=4FR,-1FR'],
      ],
    ],
    [
      { frequency: 'weekly' as const, weekdays: [1, 2], times: ['17:30'] },
      [
        ['-t0900', 'FREQ=WEEKLY;BYDAY=MO,TU'],
        ['-t1730', 'FREQ=WEEKLY;BYDAY=MO,TU'],
      ],
    ],
  ])('are one event for each day of a month and each time of day: %j', (rule, expected) => {
    const recurrence = aRecurrence({ frequency: 'monthly', ...rule });
    const { row, text, parts } = eventsOf({ schedule: { start: '2026-03-03T09:00', recurrence } });
    expect(parts).toEqual(expected);
    const to = NOW + TWO_YEARS;
    expect(instantsIn(text, to)).toEqual(toSeconds(runsOfRow(row, 0, to)));
  });

  it('share a count among the events of one campaign, and leave out what comes before the start', () => {
    const recurrence = aRecurrence({ interval: 2, times: ['08:00', '02:30'].sort(), count: 5 });
    const { row, text, parts } = eventsOf({ schedule: { start: '2026-03-25T09:00', recurrence } });
    // One for each time of day; the one that a clock change skips stands alone.
    expect(parts.map(([, rule]) => rule !== undefined)).toEqual([true, true, true, false]);
    const runs = instantsIn(text, NOW + TWO_YEARS);
    expect(runs.map((at) => wallTimeOf(at, 'Europe/Paris').slice(5))).toEqual([
      '03-25T09:00',
      '03-27T02:30',
      '03-27T08:00',
      '03-27T09:00',
      // Clocks skip 02:30 that day.
      '03-29T03:30',
    ]);
    expect(runs).toEqual(toSeconds(runsOfRow(row, 0, NOW + TWO_YEARS)));
  });

  it('end where somebody stopped it', () => {
    const daily = aCampaign({
      status: 'live',
      schedule: { recurrence: aRecurrence(), start: '2026-02-26T09:00' },
    });
    const stopped = fire(daily, 'stop', aContext());
    if (stopped.kind === 'refused') throw new Error('Refused');
    const row = rowAt(stopped.campaign!);
    const runs = instantsIn(fileOf([row]), NOW + TWO_YEARS);
    expect(runs).toEqual(toSeconds(runsOfRow(row, 0, NOW + TWO_YEARS)));
    expect(runs.length).toBeGreaterThan(0);
    expect(Math.max(...runs)).toBeLessThanOrEqual(NOW);
  });

  it('change where another version took over', () => {
    const before = aCampaign({
      status: 'live',
      schedule: { recurrence: aRecurrence(), start: '2026-02-26T09:00' },
    });
    const { content } = before.current;
    const replaced = aVersion({ content, activated: aMark(NOW - 5 * DAY), replacedAt: NOW });
    const schedule = { ...content.schedule, start: '2026-02-26T15:30' };
    const current = aVersion({ number: 2, content: { ...content, schedule }, activated: aMark(NOW) });
    const row = rowAt({ ...before, replaced: [replaced], current } as Campaign);
    const text = fileOf([row]);
    expect(eventsIn(text).map((each) => each.uid)).toEqual([`${row.id}-1@almanac`, `${row.id}@almanac`]);
    const to = NOW + 100 * DAY;
    expect(instantsIn(text, to)).toEqual(toSeconds(runsOfRow(row, 0, to)));
  });

  it('stay at 09:00 across a clock change, and move only where there is no 02:30', () => {
    const schedule = (start: string) => ({ recurrence: aRecurrence(), start });
    for (const start of ['2026-03-28T09:00', '2026-03-28T02:30']) {
      const row = rowAt(aCampaign({ status: 'scheduled', schedule: schedule(start) }));
      const runs = instantsIn(fileOf([row]), Date.parse('2026-03-31T00:00Z'));
      expect(runs.map((at) => wallTimeOf(at, 'Europe/Paris').slice(8))).toEqual(
        start.endsWith('09:00') ? ['28T09:00', '29T09:00', '30T09:00'] : ['28T02:30', '29T03:30', '30T02:30'],
      );
    }
  });
});

describe('what is not recurring', () => {
  it('is an hour at its start', () => {
    const row = rowAt(aCampaign({ status: 'scheduled', schedule: { start: '2026-03-20T18:00' } }));
    const [event] = eventsIn(fileOf([row]));
    expect(event?.startDate.toJSDate().toISOString()).toBe('2026-03-20T17:00:00.000Z');
    expect(event?.endDate.toJSDate().toISOString()).toBe('2026-03-20T18:00:00.000Z');
  });

  it('is a bar from its start to its end', () => {
    const actions = [anAction({ channel: 'web' })];
    const schedule = { start: '2026-03-20T18:00', end: '2026-04-02T18:00' };
    const row = rowAt(aCampaign({ status: 'scheduled', content: { actions }, schedule }));
    const [event] = eventsIn(fileOf([row]));
    expect(event?.startDate.toJSDate().getTime()).toBe(row.start);
    expect(event?.endDate.toJSDate().getTime()).toBe(row.end);
  });

  it('lasts while an orchestrated campaign waits', () => {
    const activities = [
      ...anOrchestratedContent().activities.slice(0, 2),
      { kind: 'wait', id: 'wait', minutes: 3 * 24 * 60 } as const,
      { kind: 'channel', id: 'again', action: anAction() } as const,
    ];
    const schedule = { start: '2026-03-20T18:00' };
    const row = rowAt(
      aCampaign({ type: 'orchestrated', status: 'scheduled', content: { activities }, schedule }),
    );
    const [event] = eventsIn(fileOf([row]));
    expect(event?.endDate.toJSDate().getTime()).toBe((row.start ?? 0) + 3 * DAY);
  });

  it('is left out while it is a draft', () => {
    const row = rowAt(aCampaign({ schedule: { start: '2026-03-20T18:00' } }));
    expect(eventsIn(fileOf([row]))).toEqual([]);
  });

  it('is cancelled where it was stopped before it was sent', () => {
    const scheduled = aCampaign({ status: 'scheduled', schedule: { start: '2026-03-20T18:00' } });
    const stopped = fire(scheduled, 'stop', aContext());
    const reviewed = { ...scheduled, status: 'in-review' } as const;
    if (stopped.kind === 'refused') throw new Error('Refused');
    const states = [scheduled, stopped.campaign!, reviewed].map((each) =>
      eventsIn(fileOf([rowAt(each)]))[0]?.component.getFirstPropertyValue('status'),
    );
    expect(states).toEqual(['CONFIRMED', 'CANCELLED', 'TENTATIVE']);
  });
});

describe('each event', () => {
  it('is known again by its id, and its changes by their number', () => {
    const campaign = aCampaign({ status: 'live' });
    const { campaign: settled } = settle(campaign, NOW, someReferences());
    for (const revision of [3, 4]) {
      const [event] = eventsIn(fileOf([rowAt({ ...settled!, revision })]));
      expect(event?.uid).toBe(`${campaign.id}@almanac`);
      expect(event?.sequence).toBe(revision);
      expect((event?.component.getFirstPropertyValue('dtstamp') as ICAL.Time).toJSDate().getTime()).toBe(
        campaign.modified.at,
      );
    }
  });

  it('keeps what people wrote, whatever it is', () => {
    const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
    const anyName = anyText.filter((each) => each.trim() === each && !/\p{Cc}/u.test(each));
    // ical.js takes the comma after an escaped backslash for an escaped comma.
    const anyTag = anyName.filter((each) => !each.endsWith('\\'));
    fc.assert(
      fc.property(anyName, fc.array(anyTag, { maxLength: 3 }), (name, tags) => {
        const text = fileOf([rowAt(aCampaign({ status: 'live', name, tags }))]);
        const [event] = eventsIn(text);
        expect(event?.summary).toBe(name);
        expect(event?.component.getFirstProperty('categories')?.getValues() ?? []).toEqual(tags);
      }),
    );
  });

  it.each(['Line\nBEGIN:VEVENT\r\nUID:x', 'a\u0000b', '\ud83d', '; , \\ : "'])(
    'stays one event with %j',
    (name) => {
      expect(eventsIn(fileOf([rowAt(aCampaign({ status: 'live', name }))]))).toHaveLength(1);
    },
  );

  it('has lines of at most 75 octets', () => {
    const name = '日本語のとても長い名前👩🏽‍🚀 '.repeat(9).trim();
    const text = fileOf([rowAt(aCampaign({ status: 'live', name }))]);
    const longest = Math.max(...text.split('\r\n').map((line) => new TextEncoder().encode(line).length));
    expect(longest).toBeLessThanOrEqual(75);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
    expect(eventsIn(text)[0]?.summary).toBe(name);
  });
});
