import { describe, expect, it } from 'vitest';
import { CAMPAIGN_TYPES } from '../../../src/domain/campaign/type.ts';
import { STATUSES_OF } from '../../../src/domain/campaign/status.ts';
import { RETENTION } from '../../../src/domain/lifecycle/due.ts';
import { DAY, HOUR } from '../../../src/domain/time/instant.ts';
import {
  aCampaign,
  aMark,
  anAction,
  anOrchestratedContent,
  aRecurrence,
  aSchedule,
  MANAGER,
  NOW,
} from '../../support/builders.ts';
import { aLastingCampaign } from './some-campaigns.ts';
import { Story, utc } from './story.ts';

const FAR = utc('2030-01-01T00:00Z');

describe('stop', () => {
  const daily = { recurrence: aRecurrence() };

  it('is final: a stopped campaign is not activated again', () => {
    const story = new Story(aCampaign({ status: 'live', schedule: daily })).do('stop');
    expect(story.campaign).toMatchObject({ status: 'stopped', stopped: { at: NOW, by: MANAGER.name } });
    expect(story.until(FAR).campaign.status).toBe('stopped');
    expect(story.refusal('activate', FAR)).toEqual({ code: 'is-over' });
  });

  it('needs something left to stop', () => {
    expect(new Story(aCampaign({ status: 'scheduled' })).refusal('stop')).toBeNull();
    expect(new Story(aCampaign({ status: 'live', schedule: daily })).refusal('stop')).toBeNull();
    expect(new Story(aCampaign({ status: 'live' })).refusal('stop')).toEqual({
      code: 'nothing-left-to-stop',
    });
    const shown = aCampaign({ status: 'live', content: { actions: [anAction({ channel: 'web' })] } });
    expect(new Story(shown).refusal('stop')).toBeNull();
  });

  it('of a recurring one is refused once its last run went out, though it is live until its end', () => {
    const schedule = { start: '2026-03-03T09:00', end: '2026-03-05T12:00', ...daily };
    const story = new Story(aCampaign({ schedule })).do('activate');
    expect(story.refusal('stop', utc('2026-03-05T07:59Z'))).toBeNull();
    expect(story.refusal('stop', utc('2026-03-05T08:00Z'))).toEqual({ code: 'last-sending-under-way' });
    expect(story.refusal('stop', utc('2026-03-05T10:00Z'))).toEqual({ code: 'nothing-left-to-stop' });
  });
});

describe.each(CAMPAIGN_TYPES)('archive and purge, %s', (type) => {
  // A closed one launches nothing more: what it has left are messages behind a wait.
  const inForce = STATUSES_OF[type].filter((each) => ['publishing', 'scheduled', 'live'].includes(each));
  const final = STATUSES_OF[type].filter((each) => ['completed', 'stopped', 'failed'].includes(each));

  it.each(inForce)('archiving a %s campaign stops it first, as a step of its own', (status) => {
    const story = new Story(aLastingCampaign(type, status)).do('archive');
    expect(story.steps).toMatchObject([
      { event: 'stop', at: NOW, actor: MANAGER.name, from: status, to: 'stopped' },
      { event: 'archive', at: NOW, actor: MANAGER.name, from: 'stopped', to: 'archived' },
    ]);
    expect(story.campaign).toMatchObject({
      stopped: { at: NOW },
      archived: { at: NOW, restoresTo: 'stopped' },
    });
    expect(story.do('restore', NOW + DAY).campaign).toMatchObject({ status: 'stopped', archived: null });
  });

  it.each(final)('a campaign archived when %s comes back so', (status) => {
    const story = new Story(aCampaign({ type, status })).do('archive');
    expect(story.steps).toHaveLength(1);
    story.do('restore', NOW + DAY);
    expect(story.campaign).toMatchObject({ status, statusSince: NOW + DAY, archived: null });
    expect(story.until(FAR).isGone).toBe(false);
  });

  it('a draft is deleted, not archived, and only a draft is deleted', () => {
    const story = new Story(aCampaign({ type }));
    expect(story.refusal('archive')).toEqual({ code: 'drafts-are-deleted' });
    expect(story.do('delete').isGone).toBe(true);
    expect(story.steps.at(-1)).toMatchObject({ event: 'delete', to: null });
    for (const status of STATUSES_OF[type].filter((each) => each !== 'draft')) {
      const refusal = new Story(aCampaign({ type, status })).refusal('delete');
      expect(refusal).toEqual({
        code: status === 'archived' ? 'deleted-by-itself' : 'only-drafts-are-deleted',
      });
    }
  });

  it('is deleted 30 × 24 h after it was archived, which counts as a modification, and not a millisecond before', () => {
    const story = new Story(aCampaign({ type, status: 'completed', modified: aMark(NOW - 300 * DAY) })).do(
      'archive',
    );
    expect(RETENTION).toBe(30 * 24 * HOUR);
    expect(story.until(NOW + RETENTION - 1).isGone).toBe(false);
    expect(story.until(NOW + RETENTION).isGone).toBe(true);
    expect(story.steps.at(-1)).toMatchObject({
      event: 'purge',
      at: NOW + RETENTION,
      actor: null,
      inputs: { modifiedAt: NOW },
    });
  });

  it('is kept 30 days longer by an edit of its tags', () => {
    const story = new Story(aCampaign({ type, status: 'completed' })).do('archive');
    story.do('edit-tags', NOW + 29 * DAY, { tags: [' Spring ', 'spring', '', 'Sale'] });
    expect(story.campaign.tags).toEqual(['Spring', 'Sale']);
    expect(story.until(NOW + 29 * DAY + RETENTION - 1).isGone).toBe(false);
    expect(story.until(NOW + 29 * DAY + RETENTION).isGone).toBe(true);
  });

  it('is not saved by what is done a month too late', () => {
    const story = new Story(aCampaign({ type, status: 'completed' })).do('archive');
    story.do('restore', NOW + RETENTION);
    expect(story.isGone).toBe(true);
    expect(story.steps.at(-1)).toMatchObject({ event: 'purge', actor: null });
  });
});

it('archiving a live campaign that has nothing left to stop completes it first, and Restore gives Completed', () => {
  const story = new Story(aCampaign({ status: 'live' })).do('archive', NOW + HOUR);
  expect(story.steps).toMatchObject([
    { event: 'complete', actor: MANAGER.name, from: 'live', to: 'completed' },
    { event: 'archive', from: 'completed', to: 'archived' },
  ]);
  expect(story.campaign).toMatchObject({ stopped: null, completedAt: NOW + HOUR });
  expect(story.do('restore', NOW + DAY).campaign).toMatchObject({ status: 'completed', archived: null });
});

it('a campaign archived in review comes back as a draft', () => {
  const story = new Story(aCampaign({ status: 'in-review' })).do('archive').do('restore');
  expect(story.campaign).toMatchObject({ status: 'draft', request: null, activated: null });
});

describe('duplicate', () => {
  const copy = { name: 'Autumn news', id: '00000000-0000-4000-8000-0000000000cc' };

  it.each(CAMPAIGN_TYPES.flatMap((type) => STATUSES_OF[type].map((status) => ({ type, status }))))(
    'makes a new draft of a $type campaign in status $status',
    ({ type, status }) => {
      const original = aCampaign({ type, status, tags: ['Spring'] });
      const story = new Story(original).do('duplicate', NOW, copy);
      expect(story.campaign).toEqual(original);
      expect(story.created).toMatchObject({
        ...copy,
        type,
        tags: ['Spring'],
        status: 'draft',
        statusSince: NOW,
        revision: 0,
        created: { at: NOW, by: MANAGER.name },
        activated: null,
        liveSince: null,
        completedAt: null,
        stopped: null,
        archived: null,
        failure: null,
        request: null,
        current: { number: 1, activated: null },
        draft: null,
        replaced: [],
      });
      expect(story.created?.current.content).toMatchObject({ ...original.current.content, schedule: {} });
    },
  );

  it('clears dates that have passed and keeps those ahead', () => {
    const schedule = aSchedule({ start: '2026-03-02T09:59', end: '2026-03-02T10:01' });
    const made = new Story(aCampaign({ status: 'completed', schedule })).do('duplicate', NOW, copy).created;
    expect(made?.current.content.schedule).toEqual({ ...schedule, start: null });
    const old = aSchedule({ start: '2026-01-01T09:00', end: '2026-02-01T09:00' });
    const cleared = new Story(aCampaign({ status: 'completed', schedule: old })).do(
      'duplicate',
      NOW,
      copy,
    ).created;
    expect(cleared?.current.content.schedule).toMatchObject({ start: null, end: null });
  });

  it('keeps its rule with all its times of day when its start has passed', () => {
    const recurrence = aRecurrence({
      frequency: 'monthly',
      weekdays: [5],
      weeks: [-1],
      months: [1, 7],
      times: ['17:00'],
    });
    const schedule = { start: '2026-01-30T09:00', end: '2027-12-31T23:59', recurrence };
    const made = new Story(aCampaign({ status: 'live', schedule })).do('duplicate', NOW, copy).created;
    expect(made?.current.content.schedule).toMatchObject({ start: null, end: schedule.end, recurrence });
  });

  it('clears the beginning of a validity period that has passed', () => {
    const content = anOrchestratedContent({ validFrom: '2026-02-01T00:00' });
    const made = new Story(aCampaign({ type: 'orchestrated', content })).do('duplicate', NOW, copy).created;
    expect(made?.current.content).toMatchObject({ validFrom: null });
  });

  it('takes the draft version, which is the latest that was written', () => {
    const live = aCampaign({ status: 'live', draft: { actions: [anAction({ channel: 'push' })] } });
    const made = new Story(live).do('duplicate', NOW, copy).created;
    expect(made?.current.content).toMatchObject({ actions: [{ channel: 'push' }] });
  });
});

it('a single send in the past blocks activation, with the reason', () => {
  const story = new Story(aCampaign({ schedule: { start: '2026-03-02T09:59' } }));
  expect(story.refusal('activate')).toEqual({ code: 'blocking-alerts', count: 1 });
});

it('a campaign activated in the hour that the clocks repeat is sent', () => {
  // 02:30 in Paris for the second time.
  const again = utc('2026-10-25T01:30:20Z');
  const story = new Story(aCampaign({ schedule: { recurrence: aRecurrence() } })).do('activate', again);
  expect(story.campaign).toMatchObject({ status: 'live', liveSince: again });
});

it('acting on a campaign settles it first', () => {
  const story = new Story(aCampaign({ status: 'live' }));
  expect(story.refusal('stop', NOW + 10 * DAY)).toEqual({ code: 'nothing-left-when-over' });
  story.do('edit-tags', NOW + 10 * DAY, { tags: ['Late'] });
  expect(story.told).toEqual([
    'complete 2026-03-04T09:00Z → completed',
    'edit-tags 2026-03-12T09:00Z → completed',
  ]);
});
