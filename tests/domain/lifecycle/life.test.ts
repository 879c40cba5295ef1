import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../src/domain/campaign/campaign.ts';
import type { References } from '../../../src/domain/campaign/reference.ts';
import { foresee, lifeOf, type Moment } from '../../../src/domain/lifecycle/life.ts';
import { settle } from '../../../src/domain/lifecycle/settle.ts';
import { DAY, HOUR, SECOND } from '../../../src/domain/time/instant.ts';
import {
  aCampaign,
  aConfiguration,
  anAction,
  anAudience,
  aPolicy,
  aRecurrence,
  aSchedule,
  NOW,
  someReferences,
} from '../../support/builders.ts';
import { anyBeginning } from './any-life.ts';
import { iso, Story } from './story.ts';

/** Long after anything that an arbitrary campaign still does. */
const FAR = 300 * 366 * DAY;
/** Runs may fail for ever, so that what lies ahead is told up to here only. */
const MOST = 100;

const tell = (moments: readonly Moment[]) =>
  moments.map(({ event, at, status }) => `${event} ${iso(at)} → ${status ?? 'gone'}`);

function stepsOf(campaign: Campaign, references: References, until: number): Moment[] {
  return settle(campaign, until, references).steps.map(({ at, event, to, inputs }) => {
    return { at, event, status: to, inputs };
  });
}

/** Every campaign that comes of an arbitrary draft: itself, in force now, and archived some time later. */
const anyCampaign = fc
  .record({ beginning: anyBeginning, archivedAfter: fc.option(fc.integer({ min: 0, max: 100 * DAY })) })
  .map(({ beginning: { now, draft, references }, archivedAfter }) => {
    const foreseen = foresee(draft, references, [], now);
    const isBlocked = foreseen?.kind !== 'life';
    const story = new Story(draft, references);
    if (!isBlocked) story.do(draft.type === 'orchestrated' ? 'publish' : 'activate', now);
    if (!isBlocked && archivedAfter !== null) story.do('archive', now + archivedAfter);
    const at = now + (isBlocked ? 0 : (archivedAfter ?? 0));
    return { campaign: story.campaign, references, now: at };
  });

describe('for any campaign, zone and outage', () => {
  it('what lies ahead is what the clock then does, in order, at the same instants, for the same reasons', () => {
    fc.assert(
      fc.property(anyCampaign, ({ campaign, references, now }) => {
        const { ahead, goesOn } = lifeOf(campaign, references, now);
        const until = goesOn ? (ahead.at(-1)?.at ?? now) : now + FAR;
        expect(ahead).toEqual(stepsOf(campaign, references, until));
        expect(goesOn && ahead.length < MOST).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('just before each moment it has not happened, and at the moment it has', () => {
    fc.assert(
      fc.property(anyCampaign, ({ campaign, references, now }) => {
        const ahead = lifeOf(campaign, references, now).ahead.slice(0, 12);
        for (const { at } of ahead) {
          const before = ahead.filter((each) => each.at < at);
          const then = ahead.filter((each) => each.at <= at);
          expect(stepsOf(campaign, references, at - 1)).toEqual(before);
          expect(stepsOf(campaign, references, at).slice(0, then.length)).toEqual(then);
          const settled = settle(campaign, at, references).campaign;
          expect(settled?.status ?? null).toBe(then.at(-1)?.status);
        }
      }),
    );
  });

  it('what lay ahead is what it then remembers', () => {
    fc.assert(
      fc.property(anyCampaign, fc.nat({ max: 90 * DAY }), ({ campaign, references, now }, wait) => {
        const { past, ahead } = lifeOf(campaign, references, now);
        const later = settle(campaign, now + wait, references).campaign;
        if (later === null) return;
        // Of runs that failed it remembers the last.
        const turns = (moments: readonly Moment[]) =>
          tell(moments.filter(({ event, at }) => event !== 'fail-run' && at <= now + wait));
        expect(turns(lifeOf(later, references, now + wait).past)).toEqual(turns([...past, ...ahead]));
      }),
    );
  });

  it('what a draft would come to is what comes once it is activated', () => {
    fc.assert(
      fc.property(anyBeginning, ({ draft, references, now }) => {
        const foreseen = foresee(draft, references, [], now);
        const story = new Story(draft, references);
        const event = draft.type === 'orchestrated' ? 'publish' : 'activate';
        if (foreseen?.kind !== 'life') {
          expect(story.refusal(event, now)?.count).toBe(foreseen?.alerts.length);
          return;
        }
        story.do(event, now);
        expect(foreseen.life).toEqual(lifeOf(story.campaign, references, now));
      }),
    );
  });
});

describe('by name', () => {
  const lifeNow = (campaign: Campaign, references = someReferences()) => lifeOf(campaign, references, NOW);

  it('a scheduled campaign goes live and completes 72 h later', () => {
    const { past, ahead, runs } = lifeNow(aCampaign({ status: 'scheduled' }));
    expect(tell(past)).toEqual(['activate 2026-03-01T09:00Z → scheduled']);
    expect(tell(ahead)).toEqual(['start 2026-03-03T09:00Z → live', 'complete 2026-03-06T09:00Z → completed']);
    expect(ahead[1]?.inputs).toEqual({ liveSince: NOW + DAY });
    expect(runs).toBeNull();
  });

  it('a recurring one completes at its end date, after the runs that are left', () => {
    const schedule = { recurrence: aRecurrence(), end: '2026-03-20T18:00' };
    const { ahead, runs } = lifeNow(aCampaign({ status: 'live', schedule }));
    expect(tell(ahead)).toEqual(['complete 2026-03-20T17:00Z → completed']);
    expect(runs).toBe(18);
  });

  it('one that recurs several times a day completes 72 h after the run that uses up its count', () => {
    // Runs at 09:00 and 17:00 in Paris: the count ends with a morning.
    const recurrence = aRecurrence({ times: ['17:00'], count: 5 });
    const schedule = { start: '2026-03-02T09:00', recurrence };
    const { ahead } = lifeNow(aCampaign({ status: 'live', schedule }));
    expect(tell(ahead)).toEqual(['complete 2026-03-07T08:00Z → completed']);
    expect(ahead[0]?.inputs).toEqual({ lastRun: Date.parse('2026-03-04T08:00Z') });
    const afternoon = { ...schedule, recurrence: { ...recurrence, count: 6 } };
    expect(tell(lifeNow(aCampaign({ status: 'live', schedule: afternoon })).ahead)).toEqual([
      'complete 2026-03-07T16:00Z → completed',
    ]);
  });

  it('runs are not counted up to an end that nobody lives to see', () => {
    const schedule = { recurrence: aRecurrence(), end: '9999-12-31T18:00' };
    const { ahead, runs } = lifeNow(aCampaign({ status: 'live', schedule }));
    expect(tell(ahead)).toEqual(['complete 9999-12-31T17:00Z → completed']);
    expect(runs).toBeNull();
  });

  it('a recurring one without an end goes on', () => {
    const schedule = { recurrence: aRecurrence() };
    expect(lifeNow(aCampaign({ status: 'live', schedule }))).toMatchObject({ ahead: [], runs: null });
  });

  it('an orchestrated one is published, goes live and completes after its last message', () => {
    const { past, ahead } = lifeNow(aCampaign({ type: 'orchestrated', status: 'publishing' }));
    expect(tell(past)).toEqual(['publish 2026-03-02T08:59:55.000Z → publishing']);
    expect(tell(ahead)).toEqual([
      'finish-publishing 2026-03-02T09:00:05.000Z → live',
      'complete 2026-03-05T09:00:05.000Z → completed',
    ]);
  });

  it('an archived one is deleted, and remembers how it came there', () => {
    const { past, ahead } = lifeNow(aCampaign({ status: 'archived' }));
    expect(tell(past)).toEqual([
      'activate 2026-02-25T09:00Z → live',
      'stop 2026-03-02T08:00Z → stopped',
      'archive 2026-03-02T08:00Z → archived',
    ]);
    expect(tell(ahead)).toEqual(['purge 2026-04-01T08:00Z → gone']);
  });

  it('a draft version with a later start takes a live one back to scheduled', () => {
    const window = { window: true, schedule: aSchedule() };
    const story = new Story(aCampaign({ type: 'api-triggered', status: 'live', content: window }))
      .do('modify')
      .rewrite({ schedule: aSchedule({ start: '2026-03-10T09:00' }) })
      .do('activate-draft-version', NOW + HOUR);
    const { past, ahead } = lifeOf(story.campaign, someReferences(), NOW + HOUR);
    expect(past.at(-1)).toMatchObject({ at: NOW + HOUR, status: 'scheduled' });
    expect(tell(ahead)).toEqual(['start 2026-03-10T08:00Z → live']);
  });

  it.each(['completed', 'stopped', 'failed'] as const)('a %s one waits for somebody', (status) => {
    const { past, ahead } = lifeNow(aCampaign({ status }));
    expect(ahead).toEqual([]);
    expect(past.at(-1)).toMatchObject({ at: NOW - HOUR, status });
  });

  it('a run that will find its configuration broken fails the campaign', () => {
    const references = someReferences(aConfiguration({ outages: [{ from: NOW, to: null }] }));
    const { ahead } = lifeNow(aCampaign({ status: 'scheduled' }), references);
    expect(tell(ahead)).toEqual(['fail 2026-03-03T09:00Z → failed']);
    expect(ahead[0]?.inputs).toMatchObject({ cause: 'configuration-broken', reference: 'sender' });
  });

  it('an orchestrated one lives on while its runs fail, which may be for ever', () => {
    const references = someReferences(anAudience({ outages: [{ from: NOW, to: NOW + 3 * DAY }] }));
    const campaign = aCampaign({
      type: 'orchestrated',
      status: 'live',
      schedule: { recurrence: aRecurrence() },
    });
    expect(tell(lifeNow(campaign, references).ahead)).toEqual([
      'fail-run 2026-03-03T09:00Z → live',
      'fail-run 2026-03-04T09:00Z → live',
    ]);
    const broken = someReferences(anAudience({ outages: [{ from: NOW, to: null }] }));
    const { ahead, goesOn } = lifeNow(campaign, broken);
    expect(ahead).toHaveLength(MOST);
    expect(goesOn).toBe(true);
  });

  it('a draft foresees its life, or what blocks it; a policy only changes what brings it about', () => {
    const foreseen = foresee(aCampaign(), someReferences(), [], NOW);
    expect(foreseen).toMatchObject({ event: 'activate', kind: 'life' });
    expect(foreseen?.kind === 'life' && tell(foreseen.life.ahead)).toEqual([
      'complete 2026-03-05T09:00Z → completed',
    ]);
    expect(foresee(aCampaign(), someReferences(), [aPolicy()], NOW)).toMatchObject({
      event: 'approve',
      kind: 'life',
    });
    expect(foresee(aCampaign({ content: { actions: [] } }), someReferences(), [], NOW)).toEqual({
      event: 'activate',
      kind: 'blocked',
      alerts: ['no-action'],
    });
    const published = foresee(aCampaign({ type: 'orchestrated' }), someReferences(), [], NOW);
    expect(published?.kind === 'life' && published.life.ahead[0]?.at).toBe(NOW + 10 * SECOND);
  });

  it('one in review foresees its life once it is approved, whoever asked', () => {
    const campaign = aCampaign({ status: 'in-review', content: { actions: [anAction()] } });
    const policies = [aPolicy({ blocksSelfApproval: true })];
    expect(foresee(campaign, someReferences(), policies, NOW)).toMatchObject({
      event: 'approve',
      kind: 'life',
    });
    expect(foresee(aCampaign({ status: 'live' }), someReferences(), policies, NOW)).toBeNull();
  });
});

describe('a draft version', () => {
  const recurring = { recurrence: aRecurrence(), end: '2026-03-22T18:00' };

  it('is foreseen by its own schedule', () => {
    const halved = aSchedule({ ...recurring, recurrence: aRecurrence({ interval: 2 }) });
    const campaign = aCampaign({ status: 'live', schedule: recurring, draft: { schedule: halved } });
    const foreseen = foresee(campaign, someReferences(), [], NOW);
    expect(lifeOf(campaign, someReferences(), NOW).runs).toBe(20);
    expect(foreseen).toMatchObject({ event: 'activate-draft-version', life: { runs: 10, past: [] } });
  });

  it('says when an open API window would go live instead', () => {
    const window = { window: true };
    const asPlanned = aCampaign({ type: 'api-triggered', status: 'scheduled', content: window });
    const at = (start: string | null) => {
      const schedule = aSchedule({ start });
      const draft = { ...asPlanned.current, content: { ...asPlanned.current.content, schedule } };
      return foresee({ ...asPlanned, draft: { ...draft, activated: null } }, someReferences(), [], NOW);
    };
    expect(at('2026-03-09T10:00')).toMatchObject({
      life: { past: [], ahead: [{ event: 'start', at: NOW + 7 * DAY, status: 'live' }] },
    });
    expect(at(null)).toMatchObject({ life: { past: [{ at: NOW, status: 'live' }] } });
  });

  it('that nobody may activate without approval, or that has something wrong, says so', () => {
    const campaign = aCampaign({ status: 'live', schedule: recurring, draft: { actions: [] } });
    expect(foresee(campaign, someReferences(), [aPolicy()], NOW)).toEqual({
      event: 'approve',
      kind: 'blocked',
      alerts: ['no-action'],
    });
  });
});

describe('a version that begins later', () => {
  const daily = { start: '2026-03-02T10:00', recurrence: aRecurrence() };

  it('tells each going live once, and the wait between', () => {
    const schedule = aSchedule({ ...daily, start: '2026-03-09T10:00' });
    const { campaign } = new Story(aCampaign({ schedule: daily }))
      .do('activate', NOW - HOUR)
      .do('modify', NOW + DAY)
      .rewrite({ schedule })
      .do('activate-draft-version', NOW + 2 * DAY);
    const told = [
      `activate ${iso(NOW - HOUR)} → scheduled`,
      `start ${iso(NOW)} → live`,
      `activate-draft-version ${iso(NOW + 2 * DAY)} → scheduled`,
    ];
    const waiting = lifeOf(campaign, someReferences(), NOW + 3 * DAY);
    expect(tell(waiting.past)).toEqual(told);
    expect(tell(waiting.ahead)).toEqual([`start ${iso(NOW + 7 * DAY)} → live`]);
    const begun = lifeOf(campaign, someReferences(), NOW + 8 * DAY);
    expect(tell(begun.past)).toEqual([...told, `start ${iso(NOW + 7 * DAY)} → live`]);
  });
});
