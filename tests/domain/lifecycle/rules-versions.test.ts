import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../src/domain/time/instant.ts';
import {
  aCampaign,
  anAction,
  aPolicy,
  APPROVER,
  aRecurrence,
  aSchedule,
  MANAGER,
  NOW,
} from '../../support/builders.ts';
import { Story, utc } from './story.ts';

/** Draft versions beside the version in force, and approvals. */

const FAR = utc('2030-01-01T00:00Z');
const daily = { recurrence: aRecurrence() };

describe('a draft version', () => {
  it('stands beside the live one, which runs on', () => {
    const story = new Story(aCampaign({ status: 'live', schedule: daily })).do('modify');
    expect(story.campaign).toMatchObject({
      status: 'live',
      current: { number: 1 },
      draft: { number: 2, activated: null, created: { at: NOW, by: MANAGER.name } },
    });
    expect(story.campaign.draft?.content).toEqual(story.campaign.current.content);
    expect(story.refusal('modify')).toEqual({ code: 'has-draft-version' });
  });

  it('replaces the live one when it is activated; what it replaced stays readable', () => {
    const story = new Story(aCampaign({ status: 'live', schedule: daily })).do('modify');
    story.rewrite({ actions: [anAction({ channel: 'sms' })] }).do('activate-draft-version', NOW + HOUR);
    expect(story.campaign).toMatchObject({
      status: 'live',
      draft: null,
      current: { number: 2, activated: { at: NOW + HOUR }, content: { actions: [{ channel: 'sms' }] } },
      replaced: [{ number: 1, replacedAt: NOW + HOUR, content: { actions: [{ channel: 'email' }] } }],
      activated: { at: NOW - DAY },
    });
  });

  it('leaves everything as it was when it is discarded', () => {
    const before = aCampaign({ status: 'live', schedule: daily });
    const { campaign } = new Story(before).do('modify').do('discard-draft-version');
    expect(campaign).toEqual({ ...before, modified: campaign.modified, revision: before.revision + 2 });
  });

  it('brings the campaign back to scheduled when its start lies ahead', () => {
    const story = new Story(aCampaign({ status: 'live', schedule: daily })).do('modify');
    story.rewrite({ schedule: aSchedule({ start: '2026-03-20T09:00' }) }).do('activate-draft-version');
    expect(story.campaign.status).toBe('scheduled');
  });

  it('that sends once completes 72 h after its own send, not after the first version went live', () => {
    const live = aCampaign({
      status: 'live',
      schedule: daily,
      activated: { at: NOW - 40 * DAY, by: MANAGER.name },
      liveSince: NOW - 40 * DAY,
    });
    const story = new Story(live).do('modify');
    story.rewrite({ schedule: aSchedule({ start: '2026-03-20T09:00' }) }).do('activate-draft-version');
    expect(story.until(FAR).told.slice(2)).toEqual([
      'start 2026-03-20T08:00Z → live',
      'complete 2026-03-23T08:00Z → completed',
    ]);
  });

  it('that takes the end from what is shown counts 72 h from its activation', () => {
    const shown = aCampaign({
      status: 'live',
      content: { actions: [anAction({ channel: 'web' })], schedule: aSchedule({ end: '2026-06-01T09:00' }) },
      liveSince: NOW - 40 * DAY,
      activated: { at: NOW - 40 * DAY, by: MANAGER.name },
    });
    const story = new Story(shown).do('modify');
    story.rewrite({ schedule: aSchedule() }).do('activate-draft-version');
    expect(story.until(FAR).told.at(-1)).toBe('complete 2026-03-05T09:00Z → completed');
  });

  it('that is recurring keeps a live campaign live between two runs', () => {
    const schedule = { start: '2026-02-20T09:00', ...daily };
    const story = new Story(aCampaign({ status: 'live', schedule }))
      .do('modify')
      .do('activate-draft-version');
    expect(story.campaign.status).toBe('live');
  });

  it.each(['completed', 'stopped', 'failed'] as const)(
    'left at the end, %s: duplicated or discarded only',
    (status) => {
      const story = new Story(aCampaign({ status, schedule: daily, draft: {} }));
      expect(story.refusal('activate-draft-version')).toEqual({ code: 'version-cannot-replace' });
      expect(story.refusal('modify')).toEqual({ code: 'is-over' });
      expect(story.refusal('duplicate', NOW, { name: 'Again', id: 'x' })).toBeNull();
      expect(story.do('discard-draft-version').campaign.draft).toBeNull();
    },
  );

  it('begun before a single send went out can still be activated while that one is live', () => {
    const story = new Story(aCampaign({ status: 'scheduled' })).do('modify');
    story.rewrite({ schedule: aSchedule({ start: '2026-03-20T09:00' }) });
    story.until(NOW + DAY);
    expect(story.campaign.status).toBe('live');
    expect(story.do('activate-draft-version', NOW + DAY + 1).campaign.status).toBe('scheduled');
  });

  it('left under review when the campaign ends is under review no more', () => {
    const schedule = { ...daily, end: '2026-03-05T09:00' };
    const policies = [aPolicy()];
    const asked = () =>
      new Story(aCampaign({ status: 'live', schedule, draft: {} })).do(
        'request-approval',
        NOW,
        {},
        { policies },
      );
    for (const ended of [asked().until(FAR), asked().do('stop')]) {
      expect(ended.campaign.request).toBeNull();
      expect(ended.do('discard-draft-version', FAR).campaign.draft).toBeNull();
    }
  });
});

describe('what can be modified', () => {
  it('a recurring campaign, an open API window, and what was not sent yet', () => {
    expect(new Story(aCampaign({ status: 'live', schedule: daily })).refusal('modify')).toBeNull();
    expect(new Story(aCampaign({ status: 'scheduled' })).refusal('modify')).toBeNull();
    const open = aCampaign({ type: 'api-triggered', status: 'live', content: { window: true } });
    expect(new Story(open).refusal('modify')).toBeNull();
  });

  it('not what was sent', () => {
    expect(new Story(aCampaign({ status: 'live' })).refusal('modify')).toEqual({ code: 'already-sent' });
    const story = new Story(aCampaign({ status: 'scheduled' }));
    expect(story.refusal('modify', NOW + DAY)).toEqual({ code: 'being-sent' });
  });
});

describe('approval', () => {
  const policies = [aPolicy()];
  const byApprover = { policies, actor: APPROVER };

  it('replaces activation where a policy matches', () => {
    const story = new Story(aCampaign());
    expect(story.refusal('activate', NOW, {}, { policies })).toEqual({ code: 'approval-required' });
    expect(story.refusal('request-approval')).toEqual({ code: 'approval-not-required' });
    story.do('request-approval', NOW, { message: ' For the spring sale ' }, { policies });
    expect(story.campaign).toMatchObject({
      status: 'in-review',
      request: { at: NOW, by: MANAGER.name, message: 'For the spring sale' },
    });
  });

  it('brings the campaign into force, as an activation does', () => {
    const story = new Story(aCampaign({ status: 'in-review' })).do('approve', NOW, {}, byApprover);
    expect(story.campaign).toMatchObject({
      status: 'live',
      request: null,
      activated: { at: NOW, by: APPROVER.name },
    });
    const later = new Story(aCampaign({ status: 'in-review', schedule: { start: '2026-03-20T09:00' } }));
    expect(later.do('approve', NOW, {}, byApprover).campaign.status).toBe('scheduled');
  });

  it('is refused for a single send whose time passed during the review', () => {
    const late = new Story(aCampaign({ status: 'in-review', schedule: { start: '2026-03-02T09:59' } }));
    expect(late.refusal('approve', NOW, {}, byApprover)).toEqual({ code: 'alerts-in-review', count: 1 });
  });

  it('ends with a draft again when it is cancelled, or changes are requested with a message', () => {
    const cancelled = new Story(aCampaign({ status: 'in-review' })).do('cancel-request');
    expect(cancelled.campaign).toMatchObject({ status: 'draft', request: null });
    const story = new Story(aCampaign({ status: 'in-review' }));
    expect(story.refusal('request-changes', NOW, { message: ' ' }, byApprover)).toEqual({
      code: 'message-required',
    });
    story.do('request-changes', NOW, { message: 'Say the price' }, byApprover);
    expect(story.campaign).toMatchObject({ status: 'draft', request: null });
    expect(story.steps.at(-1)).toMatchObject({ actor: APPROVER.name, inputs: { message: 'Say the price' } });
  });

  it('of a draft version lets the live version run on', () => {
    const live = aCampaign({ status: 'live', schedule: daily, draft: {} });
    const story = new Story(live).do('request-approval', NOW, {}, { policies });
    expect(story.campaign).toMatchObject({ status: 'live', draft: { number: 2 } });
    expect(story.refusal('discard-draft-version')).toEqual({ code: 'own-request-first', name: MANAGER.name });
    story.do('approve', NOW + HOUR, {}, byApprover);
    expect(story.campaign).toMatchObject({
      status: 'live',
      request: null,
      draft: null,
      current: { number: 2 },
    });
  });
});
