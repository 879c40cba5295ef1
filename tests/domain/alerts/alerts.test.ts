import { describe, expect, it } from 'vitest';
import { BLOCKING_ALERTS, WARNINGS, type AlertCode } from '../../../src/domain/alerts/alerts.ts';
import { writtenOf } from '../../../src/domain/campaign/written.ts';
import type { Context, Input } from '../../../src/domain/lifecycle/context.ts';
import type { LifecycleEvent } from '../../../src/domain/lifecycle/events.ts';
import { fire } from '../../../src/domain/lifecycle/fire.ts';
import { DAY, HOUR, SECOND } from '../../../src/domain/time/instant.ts';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { References } from '../../../src/domain/campaign/reference.ts';
import type { Schedule } from '../../../src/domain/campaign/content.ts';
import {
  aCampaign,
  aContext,
  aMark,
  anOrchestratedContent,
  aRecurrence,
  aSchedule,
  aVersion,
  NOW,
  someReferences,
} from '../../support/builders.ts';
import { alerts, codes, end, noAudience, noConfiguration, unpublished, web } from './alert-codes.ts';

describe('where and since when', () => {
  it('names the action that is at fault', () => {
    const campaign = aCampaign({ content: { actions: [web, { ...web, ...unpublished }] } });
    expect(alerts(campaign)).toMatchObject([{ field: 'actions.1' }]);
  });

  it('dates what broke at its outage, and a start in the past at that start', () => {
    expect(alerts(aCampaign(), noAudience)).toMatchObject([{ since: NOW - HOUR }]);
    expect(alerts(aCampaign({ status: 'live' }), noConfiguration)).toMatchObject([{ since: NOW - HOUR }]);
    const late = aCampaign({ schedule: { start: '2026-03-02T09:00' } });
    expect(alerts(late)).toMatchObject([{ since: NOW - HOUR }]);
  });

  it('dates an end that has passed at that end, and the last run that a rule allows at that run', () => {
    const over = aCampaign({ schedule: { recurrence: aRecurrence(), end: '2026-03-02T09:30' } });
    expect(alerts(over)).toMatchObject([{ code: 'end-passed', since: NOW - HOUR / 2 }]);
    const start = '2026-02-27T09:00';
    const usedUp = aCampaign({ schedule: { start, recurrence: aRecurrence({ count: 2 }) } });
    expect(sinceOf(usedUp, 'runs-used-up')).toBe(Date.parse('2026-02-28T08:00Z'));
  });

  it('an orchestrated campaign is late once it cannot be published in time', () => {
    const late = aCampaign({ type: 'orchestrated', schedule: { start: '2026-03-02T09:00' } });
    expect(alerts(late)).toMatchObject([{ code: 'start-in-past', since: NOW - HOUR - 10 * SECOND }]);
  });

  describe.each<[AlertCode, Parameters<typeof aCampaign>[0] & object, References]>([
    ['start-in-past', { schedule: { start: '2026-03-02T09:00' } }, someReferences()],
    ['audience-gone', {}, noAudience],
    ['no-action', { content: { actions: [] } }, someReferences()],
    ['recurring-without-end', { schedule: { recurrence: aRecurrence() } }, someReferences()],
  ])('%s did not begin with', (code, given, references) => {
    const created = aMark(NOW - 20 * DAY);
    const current = { ...aCampaign(given).current, created };
    const untouched = { ...aCampaign(given), created, modified: created, current } as Campaign;
    const context = { ...aContext(), references, now: NOW - 60_000 };
    const written = writtenOf(untouched);
    const done: [string, LifecycleEvent[], Input][] = [
      ['an edit of the tags', ['edit-tags'], { tags: ['new'] }],
      ['an edit of the description', ['edit'], { written: { ...written, description: 'New' } }],
      ['several edits', ['edit-tags', 'edit', 'edit-tags'], { tags: ['a'], written }],
    ];
    it.each(done)('%s', (_what, events, input) => {
      const after = events.reduce((campaign, event) => fired(campaign, event, context, input), untouched);
      expect(after.modified.at).toBe(context.now);
      const since = sinceOf(untouched, code, references);
      expect(since).toBeLessThan(context.now);
      expect(sinceOf(after, code, references)).toBe(since);
    });
  });

  it('what was never right is as old as the campaign; where nothing tells, nobody says since when', () => {
    const { created } = aCampaign();
    const empty = { content: { actions: [] } };
    expect(sinceOf(aCampaign({ ...empty, modified: created }), 'no-action')).toBe(created.at);
    const unknown = aCampaign({ ...empty, modified: aMark(NOW - HOUR) });
    expect(sinceOf(unknown, 'no-action')).toBeNull();
    expect(sinceOf(fired(unknown, 'edit-tags', aContext(), { tags: ['new'] }), 'no-action')).toBeNull();
  });

  it('what an edit brought began with that edit, however long past or out of order it is, and stays so', () => {
    const MINUTE = 60_000;
    const write = (campaign: Campaign, at: number, changes: object, references = someReferences()) => {
      const written = writtenOf(campaign);
      const content = { ...written.content, ...changes };
      const input = { written: { ...written, content } };
      return fired(campaign, 'edit', { ...aContext(), references, now: at }, input);
    };
    const created = aMark(NOW - 20 * DAY);
    const daily = { recurrence: aRecurrence(), end: '2026-03-09T09:00' };
    const young = aCampaign({ created, modified: created, schedule: daily });
    const { schedule } = young.current.content;

    const over = write(young, NOW - 5 * MINUTE, { schedule: { ...schedule, end: '2026-02-20T09:00' } });
    expect(sinceOf(over, 'end-passed')).toBe(NOW - 5 * MINUTE);
    const retitled = write(over, NOW - MINUTE, { identityType: 'CRM' });
    expect(sinceOf(retitled, 'end-passed')).toBe(NOW - 5 * MINUTE);

    const gone = write(young, NOW - 5 * MINUTE, { identityType: 'CRM' }, noAudience);
    expect(sinceOf(gone, 'audience-gone', noAudience)).toBe(NOW - HOUR);
    const emptied = write(young, NOW - 5 * MINUTE, { audienceId: null });
    expect(sinceOf(emptied, 'audience-missing')).toBe(NOW - 5 * MINUTE);
    const chosen = write(emptied, NOW - 3 * MINUTE, { audienceId: 'loyal' }, noAudience);
    expect(sinceOf(chosen, 'audience-gone', noAudience)).toBe(NOW - 3 * MINUTE);

    const mended = write(over, NOW - 4 * MINUTE, { schedule });
    const again = write(mended, NOW - 2 * MINUTE, { schedule: { ...schedule, end: '2026-02-20T09:00' } });
    expect(sinceOf(again, 'end-passed')).toBe(NOW - 2 * MINUTE);
  });

  it('nothing began before the version that has it', () => {
    const created = aMark(NOW - HOUR / 2);
    const young = aCampaign({ created, modified: created });
    const current = { ...young.current, created };
    expect(sinceOf({ ...young, current }, 'audience-gone', noAudience)).toBe(created.at);
  });

  it('a doubt about what is in force began with that version, whatever was edited since', () => {
    const endless = aCampaign({
      status: 'live',
      schedule: { recurrence: aRecurrence() },
      modified: aMark(NOW - 60_000),
    });
    const { activated } = endless.current;
    expect(sinceOf(endless, 'recurring-without-end')).toBe(activated?.at);
    // Moved, it is another version with the same doubt.
    const moved = aVersion({ number: 2, content: endless.current.content, activated: aMark(NOW - 60_000) });
    const replaced = [{ ...endless.current, replacedAt: NOW - 60_000 }];
    const later = { ...endless, current: moved, replaced } as Campaign;
    expect(sinceOf(later, 'recurring-without-end')).toBe(activated?.at);
  });
});

function fired(campaign: Campaign, event: LifecycleEvent, context: Context, input: Input = {}): Campaign {
  const outcome = fire(campaign, event, context, input);
  if (outcome.kind !== 'done' || outcome.campaign === null) throw new Error('Refused');
  return outcome.campaign;
}

function sinceOf(campaign: Campaign, code: AlertCode, references = someReferences()) {
  return alerts(campaign, references).find((each) => each.code === code)?.since;
}

describe('in force', () => {
  it.each(['scheduled', 'live'] as const)('a %s campaign is told what broke since', (status) => {
    expect(codes(aCampaign({ status }), noConfiguration)).toEqual(['configuration-broken']);
    expect(codes(aCampaign({ status }), noAudience)).toEqual(['audience-gone']);
  });

  it('a draft version is judged on its own, and marked', () => {
    const recurring = { schedule: { recurrence: aRecurrence(), end } };
    const flawed = aCampaign({ status: 'live', ...recurring, draft: { actions: [] } });
    expect(alerts(flawed)).toMatchObject([{ code: 'no-action', ofDraft: true, blocks: true }]);
    const wronglyMended = aCampaign({ status: 'live', ...recurring, draft: { audienceId: 'lost' } });
    expect(alerts(wronglyMended, noConfiguration).map(({ code, ofDraft }) => [code, ofDraft])).toEqual([
      ['configuration-broken', true],
      ['audience-gone', true],
      ['configuration-broken', false],
    ]);
  });

  it.each(['completed', 'stopped', 'archived'] as const)('a %s campaign is left alone', (status) => {
    const campaign = aCampaign({ status, schedule: { recurrence: aRecurrence() }, draft: { actions: [] } });
    expect(codes(campaign, noConfiguration)).toEqual([]);
  });
});

describe('warnings block nothing', () => {
  const endless = { recurrence: aRecurrence() };

  it('recurring without an end', () => {
    for (const status of ['draft', 'in-review', 'live'] as const) {
      const told = alerts(aCampaign({ status, schedule: endless }));
      expect(told).toMatchObject([{ code: 'recurring-without-end', blocks: false, field: 'schedule.end' }]);
    }
    expect(codes(aCampaign({ schedule: { ...endless, end } }))).toEqual([]);
    expect(codes(aCampaign({ schedule: { recurrence: aRecurrence({ count: 9 }) } }))).toEqual([]);
    expect(codes(aCampaign({ status: 'stopped', schedule: endless }))).toEqual([]);
    expect(fire(aCampaign({ schedule: endless }), 'activate', aContext())).toMatchObject({ kind: 'done' });
  });

  it('recurring without an end, of each version', () => {
    const mended = aCampaign({
      status: 'live',
      schedule: endless,
      draft: { schedule: { ...aSound, ...endless, end } },
    });
    expect(alerts(mended)).toMatchObject([{ code: 'recurring-without-end', ofDraft: false }]);
  });

  it('deletion near: from seven days before it', () => {
    const archived = aCampaign({ status: 'archived', modified: aMark(NOW) });
    expect(codes(archived, someReferences(), NOW + 23 * DAY - 1)).toEqual([]);
    expect(alerts(archived, someReferences(), NOW + 23 * DAY)).toMatchObject([
      { code: 'deletion-near', blocks: false, since: NOW + 23 * DAY },
    ]);
  });

  it('last run failed, until it is archived', () => {
    const failed = aCampaign({ status: 'failed' });
    expect(alerts(failed)).toMatchObject([{ code: 'last-run-failed', blocks: false, since: NOW - HOUR }]);
    const archived = { ...failed, status: 'archived' as const };
    expect(codes(archived)).toEqual([]);
  });

  it('last run failed, until another run came, under whichever version was in force then', () => {
    const failure = { at: NOW - 3 * DAY, cause: 'audience-gone', reference: 'loyal' } as const;
    const weekly = {
      start: '2026-03-10T09:00',
      recurrence: aRecurrence({ frequency: 'weekly', weekdays: [2] }),
      end,
    };
    const live = aCampaign({ type: 'orchestrated', status: 'live', schedule: weekly, failure });
    /** Its version in force since an hour ago, which has not run yet, replaced one that began five days ago. */
    const replacing = (schedule: Partial<Schedule>) => ({
      ...live,
      current: { ...live.current, number: 2, activated: aMark(NOW - HOUR) },
      replaced: [
        aVersion({
          content: anOrchestratedContent({ schedule: aSchedule(schedule) }),
          activated: aMark(NOW - 5 * DAY),
          replacedAt: NOW - HOUR,
        }) as typeof live.current,
      ],
    });
    const daily = { start: '2026-02-25T09:00', recurrence: aRecurrence(), end };
    expect(codes(replacing(daily))).toEqual([]);
    expect(codes(replacing({ start: '2026-02-27T10:00' }))).toEqual(['last-run-failed']);
  });
});

const aSound = { zone: 'Europe/Paris', start: null, end: null };

it('a code blocks or warns, never both', () => {
  const both: AlertCode[] = BLOCKING_ALERTS.filter((each) => (WARNINGS as readonly string[]).includes(each));
  expect(both).toEqual([]);
});
